// Grounds that are no plain colour, drawn by a formula: the same on every machine.
#pragma once

#include "core/image.h"
#include "training/teacher/teacher_scene.h"

namespace lightgen::training::teacher {

inline constexpr int kTexturePixels = 256;
inline constexpr int kTextureVariants = 4;  // of each ground

// Grass, Sea, Sky, Sand, Night, Brick or Wood.
core::RgbImage texture(Ground ground, int variant);

}  // namespace lightgen::training::teacher

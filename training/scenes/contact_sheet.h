// Many pictures in one, with a text file beside it: what they show, for people and for programs.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/image.h"
#include "core/result.h"
#include "training/scenes/captions.h"
#include "training/scenes/scene.h"

namespace lightgen::training::scenes {

inline constexpr int kSheetGap = 4;  // pixels around each picture

// Row by row; every picture stands at the upper left of a cell of the largest width and height. columns >= 1.
core::RgbImage contactSheet(std::span<const core::RgbImage> pictures, int columns);

// By the smallest whole factor that makes it no larger than `pixels` a side; each pixel is the mean of a square. 0: as
// it is.
core::RgbImage reduced(const core::RgbImage& picture, int pixels);

// One JSON object: category, background, objects with shape, colour, size, x, y, extent, and the relation if there is
// one.
std::string sceneJson(const Scene& scene);

struct SheetRequest {
    SceneOptions scenes;
    CaptionOptions captions;
    std::uint64_t seed = 0;
    int count = 64;
    int columns = 8;
    core::PixelSize size{128, 128};
};
// Composes scenes 0 .. count - 1 of a seed; writes the sheet and, beside it with the ending .jsonl, one line
// {"index", "caption", "scene"} per picture.
core::Status writeSceneSheet(const std::filesystem::path& png, const SheetRequest& request);

}  // namespace lightgen::training::scenes

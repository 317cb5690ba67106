// Where the things of a scene stand.
#pragma once

#include "training/scenes/draws.h"
#include "training/teacher/teacher_scene.h"

namespace lightgen::training::teacher {

inline constexpr scenes::SizeRange kSmallThing{0.26, 0.36};
inline constexpr scenes::SizeRange kLargeThing{0.55, 0.78};
inline constexpr scenes::SizeRange kThingOfSeveral{0.30, 0.40};

// Fills in x, y and extent for the scene's category, count and relation.
void arrange(TeacherScene& scene, const Catalogue& catalogue, scenes::Draws& draws);

}  // namespace lightgen::training::teacher

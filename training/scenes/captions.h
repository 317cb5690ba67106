// What people would type to get a scene. Templates and synonyms are drawn; the same (scene, seed, options) always gives
// the same words. A caption never says anything that the scene does not hold.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "training/scenes/scene.h"

namespace lightgen::training::scenes {

struct CaptionOptions {
    double omitSize = 0.25;        // of single objects; pairs and counts name their size rarely
    double omitBackground = 0.03;  // Colors never names it
    double synonym = 0.12;         // for every shape, colour and size word
    double sentence = 0.10;        // capital letter and full stop
};

std::string caption(const Scene& scene, std::uint64_t seed, const CaptionOptions& options = {});

// The plainest words, with every attribute: "a large red circle on a white background",
// "three small blue stars on a black background", "a red circle to the left of a blue square on a white background".
std::string plainCaption(const Scene& scene);

// How many ways there are to phrase a category, without synonyms (Colors shares those of SingleObject without
// background).
std::size_t templateCount(Category category);

}  // namespace lightgen::training::scenes

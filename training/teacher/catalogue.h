// Everything the teacher can put into a picture: the cut-outs of the sprite sheet and the flat shapes, by class.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "training/teacher/sprite_sheet.h"

namespace lightgen::training::teacher {

struct Catalogue {
    std::vector<ThingClass> classes;         // of the sheet, then the flat shapes
    std::vector<std::vector<int>> pictures;  // by class: numbers of tiles
    std::vector<RgbaImage> tiles;
    std::vector<Style> styles;    // of tiles
    std::vector<double> heights;  // of tiles: the visible part, as a share of the tile

    std::optional<int> find(std::string_view name) const;  // by name, without synonyms
    bool isFlat(int thing) const { return styles[static_cast<std::size_t>(picturesOf(thing).front())] == Style::Flat; }
    const std::vector<int>& picturesOf(int thing) const { return pictures[static_cast<std::size_t>(thing)]; }
    const ThingClass& of(int thing) const { return classes[static_cast<std::size_t>(thing)]; }
};

Catalogue catalogueOf(const SpriteSheet& sheet);
core::Result<Catalogue> readCatalogue(const std::filesystem::path& spriteFolder);

}  // namespace lightgen::training::teacher

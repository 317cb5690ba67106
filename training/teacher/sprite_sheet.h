// All cut-outs in one picture: what a training needs of the packages that they come from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"
#include "training/teacher/allow_list.h"
#include "training/teacher/rgba_image.h"

namespace lightgen::training::teacher {

inline constexpr int kTilePixels = 128;

struct SpriteSheet {
    AllowList index;               // cutOuts[i] is tiles[i]
    std::vector<RgbaImage> tiles;  // kTilePixels square
};

// FOLDER/sprites.png and FOLDER/sprites.json. Errors: those of the files; Corrupt when they do not fit together.
core::Result<SpriteSheet> readSpriteSheet(const std::filesystem::path& folder);
core::Status writeSpriteSheet(const std::filesystem::path& folder, const SpriteSheet& sheet);

// The sheet that came with the program: share/lightgen-studio/teacher beside it, or that of the source tree.
std::filesystem::path defaultSpriteFolder();

struct PackReport {
    struct Skipped {
        Refusal refusal;
        int pictures = 0;  // of the installed package; 0: not installed
    };
    std::vector<Skipped> skipped;
};

// Renders every cut-out of the list from the installed packages: characters out of fonts, SVG through rsvg-convert.
// Errors: NotFound (a package that is not installed; the sentence says how), Incompatible (an Open Clip Art file whose
// own metadata do not put it into the public domain).
core::Result<SpriteSheet> packSprites(const AllowList& list, PackReport& report);

}  // namespace lightgen::training::teacher

// The recipe of a picture as a small file beside it.
#pragma once

#include <string>
#include <string_view>

#include "core/recipe_reader.h"
#include "core/result.h"

namespace lightgen::core {

enum class SideCar {
    None,
    Json,  // what lightgen-studio knows of the recipe, ours as the object that it is
    Text   // A1111's text, as its own option writes it
};

Result<SideCar> parseSideCar(std::string_view text);  // "none", "json", "text"

// ".json", ".txt"
std::string_view ending(SideCar kind);

// `picture`: the name of the file that it stands beside.
std::string sideCarText(const PictureRecipe& recipe, const std::string& picture, SideCar kind);

}  // namespace lightgen::core

// What of a picture's recipe goes into a copy of it.
#pragma once

#include <string_view>

#include "core/recipe_reader.h"
#include "core/result.h"

namespace lightgen::core {

enum class MetadataChoice {
    All,        // every text, the recipe of whichever program
    LabelOnly,  // IPTC's label that a model made the picture, and nothing else of it
    Nothing     // not even that
};

std::string_view name(MetadataChoice choice);  // "all", "label", "none"
Result<MetadataChoice> parseMetadataChoice(std::string_view text);

// Pictures of other generators are labelled as well, if their recipe says what they are; others never are.
TextChunks chosenTexts(const PictureRecipe& recipe, MetadataChoice choice);

}  // namespace lightgen::core

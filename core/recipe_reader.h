// What a picture says about how it was made: our own recipe and those of A1111, InvokeAI, ComfyUI, Fooocus and SwarmUI.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/geometry.h"
#include "core/png_codec.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

using PictureSettings = std::vector<std::pair<std::string, std::string>>;

struct PictureRecipe {
    PixelSize size;
    TextChunks chunks;    // everything, as it stands in the file
    std::string program;  // "LightGen Studio", "AUTOMATIC1111", "InvokeAI", "ComfyUI", ...; empty: no recipe
    std::string imageId;  // of our own recipes: the picture in the token store; empty: none
    std::string prompt;
    std::string negativePrompt;
    PictureSettings settings;                  // in the words of that program: {"Steps", "20"}, ...
    std::optional<GenerationRequest> request;  // of our own recipes only
    std::vector<Phrase> problems;              // recipes that are there but cannot be understood
};

// Never fails: what cannot be understood is listed under `problems`.
PictureRecipe recipeFromTexts(TextChunks chunks);

// Of a PNG file. Errors: those of readFile() and readPngTexts(), with the file's name.
Result<PictureRecipe> readRecipe(const std::filesystem::path& path);

}  // namespace lightgen::core

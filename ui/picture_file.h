// Finished pictures and files: saving one elsewhere with its recipe, opening one with its recipe.
#pragma once

#include <QFuture>
#include <QImage>
#include <QString>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/recipe_reader.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::ui {

struct FinishedPicture {
    core::RgbImage image;
    std::filesystem::path file;  // as the service wrote it; may be gone
    std::string recipe;          // the `lightgen` JSON; empty: none
    std::optional<core::GenerationRequest> request;
    std::optional<double> seconds;  // how long it took, if it was made just now
    // Of a file that was opened:
    std::vector<core::Phrase> notes = {};  // what was lost on the way
    std::string program = {};              // whose recipe it has; empty: none
    std::string prompt = {};               // of that recipe
    std::string negativePrompt = {};
    core::PictureSettings settings = {};  // in that program's words
    std::string parameters = {};          // that recipe as A1111 text, if it is one
};

// The service's own bytes where they are still there, else the pixels written anew with the same recipe.
core::Status savePicture(const FinishedPicture& picture, const std::filesystem::path& target);

// A picture of any format that OpenImageIO reads, and the recipe in it, if it has one: ours or another program's.
core::Result<FinishedPicture> openPicture(
    const std::filesystem::path& file, const std::function<bool()>& isCancelled = [] { return false; }
);
// Pixels from the clipboard; transparency is laid on white, with a note.
FinishedPicture pastedPicture(const QImage& image);

// A1111's text of the recipe: for the clipboard. Empty: there is none.
std::string recipeText(const FinishedPicture& picture);
std::string promptOf(const FinishedPicture& picture);

// Saving and opening off the GUI thread; cancelling the future gives the opening up.
QFuture<core::Status> savePictureInBackground(FinishedPicture picture, std::filesystem::path target);
QFuture<core::Result<FinishedPicture>> openPictureInBackground(std::filesystem::path file);

// "a red fox in the snow" and seed 42 -> "a-red-fox-in-the-snow-42.png"
QString suggestedFileName(const FinishedPicture& picture);

}  // namespace lightgen::ui

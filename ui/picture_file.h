// Finished pictures and files: saving one elsewhere with its recipe, opening one with its recipe.
#pragma once

#include <QFuture>
#include <QString>

#include <filesystem>
#include <optional>
#include <string>

#include "core/image.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::ui {

struct FinishedPicture {
    core::RgbImage image;
    std::filesystem::path file;  // as the service wrote it; may be gone
    std::string recipe;          // the `lightgen` JSON; empty: none
    std::optional<core::GenerationRequest> request;
    std::optional<double> seconds;  // how long it took, if it was made just now
};

// The service's own bytes where they are still there, else the pixels written anew with the same recipe.
core::Status savePicture(const FinishedPicture& picture, const std::filesystem::path& target);

// A PNG and the recipe in it, if it has one.
core::Result<FinishedPicture> openPicture(const std::filesystem::path& file);

// The same two, off the GUI thread.
QFuture<core::Status> savePictureInBackground(FinishedPicture picture, std::filesystem::path target);
QFuture<core::Result<FinishedPicture>> openPictureInBackground(std::filesystem::path file);

// "a red fox in the snow" and seed 42 -> "a-red-fox-in-the-snow-42.png"
QString suggestedFileName(const FinishedPicture& picture);

}  // namespace lightgen::ui

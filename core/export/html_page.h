// A gallery as one HTML file that needs nothing else: pictures inside, a lightbox, recipes, light and dark.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/export/exporter.h"
#include "core/result.h"

namespace lightgen::core {

struct PageSettings {
    std::string title = "Pictures";
    int longestSide = 1024;                         // of the pictures inside; smaller ones stay as they are
    int quality = 88;                               // JPEG
    MetadataChoice metadata = MetadataChoice::All;  // whether recipes are shown, and what is in the pictures
};

struct HtmlPage {
    std::string html;
    std::vector<ExportProblem> problems;  // pictures that could not be read and are left out
};

// Errors: InvalidArgument (no pictures), Internal (given up, no writer).
Result<HtmlPage> htmlPage(
    std::span<const std::filesystem::path> pictures,
    const PageSettings& settings,
    const ExportProgress& onProgress,
    const PictureEncoder::IsCancelled& isCancelled
);

}  // namespace lightgen::core

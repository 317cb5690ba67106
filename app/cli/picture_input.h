// Pictures and masks that are given to a command: PNG in this process, other formats through the picture reader.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/png_codec.h"
#include "core/result.h"

namespace lightgen::cli {

struct OpenedPicture {
    core::RgbImage image;
    core::TextChunks texts;          // recipes in it
    std::vector<std::string> notes;  // what was lost or changed
};

struct OpenedMask {
    core::GrayImage mask;
    std::vector<std::string> notes;
};

// Errors name the file: NotFound, Unreadable, Corrupt, Incompatible (no picture, too large, or no PNG where
// lightgen-picture-reader is not beside this program), OutOfMemory.
core::Result<OpenedPicture> openPicture(const std::filesystem::path& file);
core::Result<OpenedMask> openMask(const std::filesystem::path& file);

}  // namespace lightgen::cli

// Masks that are given to a command: PNG in this process, other formats through the picture reader.
#pragma once

#include <filesystem>

#include "core/png_codec.h"
#include "core/result.h"

namespace lightgen::cli {

// Errors name the file: those of core::openPictureFile().
core::Result<core::DecodedMask> openMask(const std::filesystem::path& file);

}  // namespace lightgen::cli

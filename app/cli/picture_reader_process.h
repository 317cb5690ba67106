// A picture of another format, decoded by lightgen-picture-reader: a hostile file may crash that, not this program.
#pragma once

#include <filesystem>

#include "core/foreign_picture.h"
#include "core/result.h"

namespace lightgen::cli {

// Errors: those of the reader; Incompatible where it is not beside this program, or takes too long; Corrupt where it
// crashed.
core::Result<core::ForeignPicture> readThroughProcess(const std::filesystem::path& file);

}  // namespace lightgen::cli

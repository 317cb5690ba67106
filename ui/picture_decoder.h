// Pictures of other formats, decoded by lightgen-picture-reader in a process of its own: a file that crashes a decoder
// or takes all memory costs nothing but that process.
#pragma once

#include <filesystem>
#include <functional>

#include "core/foreign_picture.h"
#include "core/result.h"

namespace lightgen::ui {

// Blocks for as long as it takes: not for the GUI thread. `isCancelled` is asked again and again; a picture that nobody
// waits for any more ends its reader. Errors: those of the reader; Internal (no reader, it crashed, it took too long).
core::Result<core::ForeignPicture>
decodeForeignPicture(const std::filesystem::path& file, const std::function<bool()>& isCancelled);

}  // namespace lightgen::ui

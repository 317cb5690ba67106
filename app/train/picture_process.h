// Pictures of formats beyond PNG, for real data: decoded by lightgen-picture-reader where it lies beside this program.
#pragma once

#include "training/data/latent_cache.h"

namespace lightgen::train {

// PNG in this process, everything else in the other one. Errors: Incompatible (no reader: only PNG can be read),
// Corrupt, those of the reader.
core::Result<core::RgbImage> decodeAnyPicture(std::span<const std::uint8_t> bytes, const std::string& name);

}  // namespace lightgen::train

// EXIF, XMP and the colour profile in a WebP file, through libwebpmux: Exiv2 0.27 writes a wrong size into files that
// had no metadata before.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/metadata_io/exif_texts.h"
#include "core/result.h"

namespace lightgen::core {

// Errors: Internal (no WebP).
Result<std::vector<std::uint8_t>> withWebPMetadata(
    std::span<const std::uint8_t> webp, const MetadataBlocks& blocks, std::span<const std::uint8_t> profile
);

}  // namespace lightgen::core

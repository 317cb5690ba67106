// AVIF through libheif: OpenImageIO 2.4 writes HEVC only.
#pragma once

#include "core/picture_encoding.h"
#include "core/result.h"

namespace lightgen::core {

// Errors: Incompatible (libheif has no AV1 encoder here), Internal.
Result<EncodedPicture> encodeAvif(const RgbImage& image, int quality, const TextChunks& texts);

}  // namespace lightgen::core

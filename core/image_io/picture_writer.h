// Pictures as files through OpenImageIO (JPEG, WebP, TIFF, OpenEXR, GIF) and libheif (AVIF), with their recipes in
// them: for app/picture_writer, a process of its own.
#pragma once

#include "core/picture_encoding.h"
#include "core/result.h"

namespace lightgen::core {

// Errors: Incompatible (a format whose encoder is not there), OutOfMemory, Internal.
Result<EncodedPicture> encodePicture(const EncodingRequest& request);

}  // namespace lightgen::core

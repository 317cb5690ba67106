// Pictures at another size, by zimg with Lanczos' filter; sharp both ways, without steps or moire.
#pragma once

#include "core/geometry.h"
#include "core/image.h"
#include "core/result.h"

namespace lightgen::core {

// Errors: InvalidArgument (a side below 1, or no picture), OutOfMemory, Internal (zimg's own words).
Result<RgbImage> resampled(const RgbImage& picture, PixelSize size);

}  // namespace lightgen::core

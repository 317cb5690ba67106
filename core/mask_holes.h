// Holes in a mask: what is not painted and has no way to the edge of the picture but through what is.
#pragma once

#include "core/image.h"

namespace lightgen::core {

// The holes are 255, everything else stays as it is. A way goes from pixel to pixel over their sides.
GrayImage filledMask(const GrayImage& mask);

}  // namespace lightgen::core

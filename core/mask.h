// From a painted mask to the tokens that are made anew.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/image.h"

namespace lightgen::core {

// Tokens with at least one pixel >= Inpainting::kMaskThreshold, in raster order. Both sides of the mask are multiples
// of tokenPixels (pixels of an incomplete last row or column belong to no token).
std::vector<std::int32_t> tokensUnder(const GrayImage& mask, int tokenPixels);

// The smallest rectangle with all painted pixels; none: nothing is painted.
std::optional<PixelRect> paintedBounds(const GrayImage& mask);

// The brightness (Rec. 601) of a picture, for masks that come as colour files.
GrayImage maskFrom(const RgbImage& picture);

}  // namespace lightgen::core

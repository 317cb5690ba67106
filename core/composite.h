// What of a newly made picture is written back into the old one: the painted pixels and a band around them, with
// falling weight. Every other pixel stays as it is, bit for bit.
#pragma once

#include "core/image.h"

namespace lightgen::core {

// 255 on painted pixels, 255 * (1 - d / (band + 1)) at distance d <= band from them, 0 elsewhere. Of the mask's size.
GrayImage writeBackWeights(const GrayImage& mask, int band);

// All three are of one size.
RgbImage composite(const RgbImage& picture, const RgbImage& made, const GrayImage& mask, int band);

}  // namespace lightgen::core

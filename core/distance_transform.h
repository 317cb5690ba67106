// How far pixels are from what is painted: what bands, growing and softening of masks are made of.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "core/image.h"

namespace lightgen::core {

inline constexpr std::int32_t kFarFromAll = std::numeric_limits<std::int32_t>::max();

// [height, width]: the squared Euclidean distance, exact, from the middle of each pixel to that of the nearest painted
// one (mask >= Inpainting::kMaskThreshold); 0 for painted pixels, kFarFromAll everywhere where nothing is painted.
// Felzenszwalb & Huttenlocher 2012, "Distance Transforms of Sampled Functions", in whole numbers; linear in the pixels.
std::vector<std::int32_t> squaredDistances(const GrayImage& mask);

}  // namespace lightgen::core

#include "core/mask_operations.h"

#include <algorithm>
#include <limits>

#include "core/composite.h"
#include "core/distance_transform.h"
#include "core/request.h"

namespace lightgen::core {

namespace {

constexpr std::uint8_t kPainted = 255;

template <class Change>
GrayImage changed(const GrayImage& mask, Change change) {
    GrayImage result(mask.width, mask.height);
    std::ranges::transform(mask.pixels, result.pixels.begin(), change);
    return result;
}

// 255 where the squared distance is within the limit, else 0.
GrayImage within(const GrayImage& mask, std::int64_t limit) {
    const auto distances = squaredDistances(mask);
    GrayImage result(mask.width, mask.height);
    std::ranges::transform(distances, result.pixels.begin(), [&](auto squared) {
        return squared != kFarFromAll && squared <= limit ? kPainted : std::uint8_t{0};
    });
    return result;
}

}  // namespace

GrayImage invertedMask(const GrayImage& mask) {
    return changed(mask, [](std::uint8_t value) { return static_cast<std::uint8_t>(kPainted - value); });
}

GrayImage thresholdMask(const GrayImage& mask) {
    return changed(mask, [](std::uint8_t value) {
        return value >= Inpainting::kMaskThreshold ? kPainted : std::uint8_t{0};
    });
}

GrayImage grownMask(const GrayImage& mask, int pixels) {
    return within(mask, std::int64_t{pixels} * pixels);
}

GrayImage shrunkMask(const GrayImage& mask, int pixels) {
    return invertedMask(within(invertedMask(thresholdMask(mask)), std::int64_t{pixels} * pixels));
}

GrayImage featheredMask(const GrayImage& mask, int pixels) {
    return writeBackWeights(mask, pixels);
}

GrayImage scaledMask(const GrayImage& mask, PixelSize size) {
    GrayImage scaled(size.width, size.height);
    const auto first = [](int at, int from, int to) { return static_cast<int>(std::int64_t{at} * from / to); };
    const auto end = [&](int at, int from, int to) {
        return std::max(first(at, from, to) + 1, first(at + 1, from, to));
    };
    for (int y = 0; y < size.height; ++y) {
        auto* target = scaled.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width);
        for (int row = first(y, mask.height, size.height); row < end(y, mask.height, size.height); ++row) {
            const auto* source = mask.pixels.data() + static_cast<std::size_t>(row) * std::size_t(mask.width);
            for (int x = 0; x < size.width; ++x) {
                const auto* from = source + first(x, mask.width, size.width);
                const auto* to = source + end(x, mask.width, size.width);
                target[x] = std::max(target[x], *std::max_element(from, to));
            }
        }
    }
    return scaled;
}

}  // namespace lightgen::core

#include "core/composite.h"

#include <algorithm>
#include <cmath>

#include "core/distance_transform.h"
#include "core/geometry.h"
#include "core/mask.h"

namespace lightgen::core {

namespace {

constexpr int kWhole = 255;

std::size_t offset(PixelSize size, int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(x);
}

GrayImage cropped(const GrayImage& mask, const PixelRect& rect) {
    GrayImage part(rect.width, rect.height);
    for (int y = 0; y < rect.height; ++y) {
        const auto* from = mask.pixels.data() + offset(mask.size(), rect.x, rect.y + y);
        std::copy_n(from, rect.width, part.pixels.data() + offset(part.size(), 0, y));
    }
    return part;
}

std::uint8_t weightAt(std::int32_t squared, int band) {
    if (squared > band * band) {
        return 0;
    }
    const double share = 1.0 - std::sqrt(static_cast<double>(squared)) / (band + 1);
    return static_cast<std::uint8_t>(std::lround(kWhole * share));
}

}  // namespace

GrayImage writeBackWeights(const GrayImage& mask, int band) {
    const auto distances = squaredDistances(mask);
    GrayImage weights(mask.width, mask.height);
    std::ranges::transform(distances, weights.pixels.begin(), [&](auto squared) { return weightAt(squared, band); });
    return weights;
}

RgbImage composite(const RgbImage& picture, const RgbImage& made, const GrayImage& mask, int band) {
    auto result = picture;
    const auto painted = paintedBounds(mask);
    if (!painted) {
        return result;
    }
    const auto reach = inflated(*painted, band, mask.size());  // large pictures with small masks are usual
    const auto weights = writeBackWeights(cropped(mask, reach), band);
    for (int y = 0; y < reach.height; ++y) {
        for (int x = 0; x < reach.width; ++x) {
            const int weight = weights.pixels[offset(weights.size(), x, y)];
            const auto* fresh = made.at(reach.x + x, reach.y + y);
            auto* pixel = result.at(reach.x + x, reach.y + y);
            std::transform(pixel, pixel + 3, fresh, pixel, [&](int old, int now) {
                return static_cast<std::uint8_t>((old * (kWhole - weight) + now * weight + kWhole / 2) / kWhole);
            });
        }
    }
    return result;
}

}  // namespace lightgen::core

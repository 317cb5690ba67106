#include "core/mask.h"

#include <algorithm>
#include <span>

#include "core/geometry.h"
#include "core/request.h"

namespace lightgen::core {

std::vector<std::int32_t> tokensUnder(const GrayImage& mask, int tokenPixels) {
    const auto grid = TokenGrid::of(mask.size(), tokenPixels);
    std::vector<std::uint8_t> touched(static_cast<std::size_t>(grid.count()));
    for (int y = 0; y < grid.rows * tokenPixels; ++y) {
        const auto* row = mask.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width);
        for (int x = 0; x < grid.columns * tokenPixels; ++x) {
            if (row[x] >= Inpainting::kMaskThreshold) {
                touched[static_cast<std::size_t>(grid.index(y / tokenPixels, x / tokenPixels))] = 1;
            }
        }
    }
    std::vector<std::int32_t> tokens;
    for (std::int32_t token = 0; token < grid.count(); ++token) {
        if (touched[static_cast<std::size_t>(token)]) {
            tokens.push_back(token);
        }
    }
    return tokens;
}

std::optional<PixelRect> paintedBounds(const GrayImage& mask) {
    int left = mask.width, top = mask.height, right = 0, bottom = 0;
    for (int y = 0; y < mask.height; ++y) {
        const auto row = std::span(mask.pixels)
                             .subspan(
                                 static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width),
                                 static_cast<std::size_t>(mask.width)
                             );
        const auto isPainted = [](std::uint8_t value) { return value >= Inpainting::kMaskThreshold; };
        const auto first = std::ranges::find_if(row, isPainted);
        if (first == row.end()) {
            continue;
        }
        const auto last = std::find_if(row.rbegin(), row.rend(), isPainted);
        left = std::min(left, static_cast<int>(first - row.begin()));
        right = std::max(right, static_cast<int>(row.rend() - last));
        top = std::min(top, y);
        bottom = y + 1;
    }
    return right > 0 ? std::optional(PixelRect{left, top, right - left, bottom - top}) : std::nullopt;
}

GrayImage maskFrom(const RgbImage& picture) {
    GrayImage mask(picture.width, picture.height);
    for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
        const auto* rgb = picture.pixels.data() + 3 * i;
        mask.pixels[i] = static_cast<std::uint8_t>((299 * rgb[0] + 587 * rgb[1] + 114 * rgb[2] + 500) / 1000);
    }
    return mask;
}

}  // namespace lightgen::core

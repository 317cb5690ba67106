// Owning 8-bit pictures, rows from the top, no padding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/geometry.h"

namespace lightgen::core {

struct RgbImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;  // [height, width, 3]

    RgbImage() = default;
    RgbImage(int w, int h)
        : width(w)
        , height(h)
        , pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 3) {}

    bool empty() const { return pixels.empty(); }
    PixelSize size() const { return {width, height}; }
    std::uint8_t* at(int x, int y) {
        return pixels.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
    }
    const std::uint8_t* at(int x, int y) const { return const_cast<RgbImage*>(this)->at(x, y); }
    friend bool operator==(const RgbImage&, const RgbImage&) = default;
};

struct GrayImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;  // [height, width]

    GrayImage() = default;
    GrayImage(int w, int h)
        : width(w)
        , height(h)
        , pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}

    bool empty() const { return pixels.empty(); }
    PixelSize size() const { return {width, height}; }
    friend bool operator==(const GrayImage&, const GrayImage&) = default;
};

}  // namespace lightgen::core

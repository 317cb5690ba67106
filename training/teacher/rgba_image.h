// Pictures with transparency: the cut-outs of the teacher, as PNG and cut to one size.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/result.h"

namespace lightgen::training::teacher {

struct RgbaImage {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  // [height, width, 4], alpha not multiplied in

    RgbaImage() = default;
    RgbaImage(int w, int h)
        : width(w)
        , height(h)
        , pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4) {}
    std::uint8_t* at(int x, int y) {
        return pixels.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
    }
    const std::uint8_t* at(int x, int y) const { return const_cast<RgbaImage*>(this)->at(x, y); }
};

// Any PNG; one without transparency is opaque. Errors: Corrupt, Incompatible (larger than 4096 pixels a side).
core::Result<RgbaImage> decodeRgbaPng(std::span<const std::uint8_t> png);
core::Result<std::vector<std::uint8_t>> encodeRgbaPng(const RgbaImage& image);

// The visible part, scaled by averaging areas so that its longer side is `side`, in the middle of a square tile.
// Errors: Corrupt (nothing visible).
core::Result<RgbaImage> fitIntoTile(const RgbaImage& image, int side);

}  // namespace lightgen::training::teacher

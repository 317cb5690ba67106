// Pixels and tokens: the only place that knows how many pixels a token covers.
#pragma once

#include <algorithm>
#include <cstdint>

namespace lightgen::core {

struct PixelSize {
    int width = 0;
    int height = 0;
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int right() const { return x + width; }    // the first column behind it
    int bottom() const { return y + height; }  // the first row below it
    PixelSize size() const { return {width, height}; }
    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

// Larger by `by` pixels on each side, as far as `size` reaches.
inline PixelRect inflated(const PixelRect& rect, int by, PixelSize size) {
    const int left = std::max(0, rect.x - by);
    const int top = std::max(0, rect.y - by);
    return {left, top, std::min(size.width, rect.right() + by) - left, std::min(size.height, rect.bottom() + by) - top};
}

// A place in the raster of tokens, or a distance between two of them.
struct TokenCell {
    int row = 0;
    int column = 0;
    friend bool operator==(const TokenCell&, const TokenCell&) = default;
};

// The raster of image tokens of a picture. Tokens are numbered row by row.
struct TokenGrid {
    int rows = 0;
    int columns = 0;

    int count() const { return rows * columns; }
    int index(int row, int column) const { return row * columns + column; }
    int row(int token) const { return token / columns; }
    int column(int token) const { return token % columns; }
    friend bool operator==(const TokenGrid&, const TokenGrid&) = default;

    // tokenPixels: VAE stride x patch size; both sides of `size` are multiples of it.
    static TokenGrid of(PixelSize size, int tokenPixels) {
        return {size.height / tokenPixels, size.width / tokenPixels};
    }
};

}  // namespace lightgen::core

#include "training/teacher/textures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "training/scenes/draws.h"

namespace lightgen::training::teacher {

using scenes::splitMix;

namespace {

using Colour3 = std::array<double, 3>;

double lattice(std::int64_t x, std::int64_t y, std::uint64_t seed) {
    const auto key = splitMix(seed ^ splitMix(static_cast<std::uint64_t>(x) << 32 ^ static_cast<std::uint64_t>(y)));
    return static_cast<double>(key >> 11) * 0x1.0p-53;
}

// Value noise: smooth between random values on a lattice of width 1. 0..1
double noise(double x, double y, std::uint64_t seed) {
    const double fx = std::floor(x), fy = std::floor(y);
    const auto ix = static_cast<std::int64_t>(fx), iy = static_cast<std::int64_t>(fy);
    const double u = x - fx, v = y - fy;
    const double a = u * u * (3.0 - 2.0 * u), b = v * v * (3.0 - 2.0 * v);
    const double above = std::lerp(lattice(ix, iy, seed), lattice(ix + 1, iy, seed), a);
    const double below = std::lerp(lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed), a);
    return std::lerp(above, below, b);
}

double fractal(double x, double y, std::uint64_t seed) {
    double sum = 0.0, weight = 0.5;
    for (int octave = 0; octave < 4; ++octave) {
        sum += weight * noise(x, y, seed + static_cast<std::uint64_t>(octave));
        x *= 2.0;
        y *= 2.0;
        weight /= 2.0;
    }
    return sum / 0.9375;
}

Colour3 mix(const Colour3& a, const Colour3& b, double t) {
    t = std::clamp(t, 0.0, 1.0);
    return {std::lerp(a[0], b[0], t), std::lerp(a[1], b[1], t), std::lerp(a[2], b[2], t)};
}

// All take positions in pixels of kTexturePixels.
Colour3 grass(double x, double y, std::uint64_t seed) {
    const double bend = 6.0 * noise(x / 40.0, y / 40.0, seed + 9);
    const double blades = noise((x + bend) / 2.2, y / 14.0, seed), patches = fractal(x / 50.0, y / 50.0, seed + 20);
    return mix({42, 100, 30}, {118, 182, 62}, 0.65 * blades + 0.35 * patches);
}

Colour3 sea(double x, double y, std::uint64_t seed) {
    const double swell = 3.0 * noise(x / 30.0, y / 30.0, seed + 5);
    const double waves = fractal(x / 26.0, (y + swell) / 6.0, seed);
    const auto water = mix({14, 72, 120}, {60, 150, 190}, waves * 1.1);
    return mix(water, {225, 240, 245}, (waves - 0.72) * 5.0);
}

Colour3 sky(double x, double y, std::uint64_t seed) {
    const auto blue = mix({70, 140, 225}, {165, 205, 245}, y / kTexturePixels);
    return mix(blue, {250, 250, 252}, (fractal(x / 70.0, y / 45.0, seed) - 0.5) * 4.0);
}

Colour3 sand(double x, double y, std::uint64_t seed) {
    const double ripple = 0.5 + 0.5 * std::sin((y + 14.0 * fractal(x / 60.0, y / 60.0, seed)) / 4.0);
    const double grain = lattice(static_cast<std::int64_t>(x), static_cast<std::int64_t>(y), seed + 3);
    return mix({205, 170, 115}, {240, 215, 165}, 0.55 * ripple + 0.3 * grain + 0.1);
}

Colour3 night(double x, double y, std::uint64_t seed) {
    auto dark = mix({8, 10, 30}, {28, 30, 72}, 0.6 * y / kTexturePixels + 0.4 * fractal(x / 90.0, y / 90.0, seed));
    // At most one star in every cell of 12 pixels.
    const double cellX = std::floor(x / 12.0), cellY = std::floor(y / 12.0);
    const auto ix = static_cast<std::int64_t>(cellX), iy = static_cast<std::int64_t>(cellY);
    if (lattice(ix, iy, seed + 1) < 0.35) {
        const double starX = 12.0 * (cellX + 0.2 + 0.6 * lattice(ix, iy, seed + 2));
        const double starY = 12.0 * (cellY + 0.2 + 0.6 * lattice(ix, iy, seed + 3));
        const double radius = 0.7 + 1.1 * lattice(ix, iy, seed + 4);
        dark = mix(dark, {245, 245, 225}, 1.2 - std::hypot(x - starX, y - starY) / radius);
    }
    return dark;
}

Colour3 brick(double x, double y, std::uint64_t seed) {
    constexpr double kWide = 42.0, kHigh = 18.0, kMortar = 1.6;
    const double row = std::floor(y / kHigh);
    const double shifted = x + (static_cast<std::int64_t>(row) % 2 == 0 ? 0.0 : kWide / 2.0);
    const double column = std::floor(shifted / kWide);
    const double inX = shifted - column * kWide, inY = y - row * kHigh;
    const double edge = std::min({inX, kWide - inX, inY, kHigh - inY});
    const double tone = lattice(static_cast<std::int64_t>(column), static_cast<std::int64_t>(row), seed);
    const double rough = fractal(x / 8.0, y / 8.0, seed + 1);
    const auto stone = mix({135, 55, 42}, {190, 92, 68}, 0.6 * tone + 0.4 * rough);
    return mix(mix({150, 142, 134}, {185, 178, 170}, rough), stone, edge - kMortar);
}

Colour3 wood(double x, double y, std::uint64_t seed) {
    constexpr double kBoard = 52.0;
    const double board = std::floor(y / kBoard), inside = y - board * kBoard;
    const auto own = seed + static_cast<std::uint64_t>(board) * 77;
    const double grain = fractal(x / 90.0, y / 5.0, own);
    const double rings = 0.5 + 0.5 * std::sin(24.0 * grain + x / 55.0);
    const double tone = lattice(static_cast<std::int64_t>(board), 0, seed);
    const auto timber = mix({138, 88, 46}, {200, 146, 90}, 0.45 * rings + 0.3 * grain + 0.25 * tone);
    return mix({70, 42, 22}, timber, std::min(inside, kBoard - inside) - 0.4);
}

Colour3 colourAt(Ground ground, double x, double y, std::uint64_t seed) {
    switch (ground) {
        case Ground::Grass: return grass(x, y, seed);
        case Ground::Sea: return sea(x, y, seed);
        case Ground::Sky: return sky(x, y, seed);
        case Ground::Sand: return sand(x, y, seed);
        case Ground::Night: return night(x, y, seed);
        case Ground::Brick: return brick(x, y, seed);
        default: break;
    }
    return wood(x, y, seed);
}

}  // namespace

core::RgbImage texture(Ground ground, int variant) {
    core::RgbImage image(kTexturePixels, kTexturePixels);
    const auto seed = splitMix(static_cast<std::uint64_t>(ground) * 1000 + static_cast<std::uint64_t>(variant));
    for (int y = 0; y < kTexturePixels; ++y) {
        for (int x = 0; x < kTexturePixels; ++x) {
            const auto colour = colourAt(ground, x + 0.5, y + 0.5, seed);
            for (std::size_t c = 0; c < 3; ++c) {
                image.at(x, y)[c] = static_cast<std::uint8_t>(std::lround(std::clamp(colour[c], 0.0, 255.0)));
            }
        }
    }
    return image;
}

}  // namespace lightgen::training::teacher

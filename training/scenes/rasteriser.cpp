#include "training/scenes/rasteriser.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace lightgen::training::scenes {

namespace {

using std::numbers::pi;
using std::numbers::sqrt2;
using std::numbers::sqrt3;

constexpr int kBlock = 8;  // pixels; one evaluation decides a block that no edge crosses

constexpr double kRingMiddle = 0.385, kRingHalfWidth = 0.115;
constexpr double kDiamondHalfWidth = 0.38;
constexpr double kCrossHalfArm = 0.17;
constexpr double kTriangleHeight = sqrt3 / 2;
constexpr double kHexagonHeight = sqrt3 / 2;

// A crescent is a disc of radius 0.5 less a disc of kBiteRadius, kBiteOffset to the right of it.
constexpr double kBiteRadius = 0.40, kBiteOffset = 0.22;
constexpr double kHornX = (0.25 - kBiteRadius * kBiteRadius + kBiteOffset * kBiteOffset) / (2 * kBiteOffset);
constexpr double kCrescentWidth = 0.5 + kHornX;
constexpr double kCrescentX = 0.5 - kCrescentWidth / 2;  // of the large disc

// A heart is two discs and the right-angled wedge that touches both.
constexpr double kLobeX = 0.24, kLobeRadius = 0.26;
constexpr double kHeartTip = kLobeX + kLobeRadius * sqrt2;  // below the centres of the discs
constexpr double kHeartHeight = kLobeRadius + kHeartTip;
constexpr double kLobeY = kLobeRadius - kHeartHeight / 2;
constexpr double kWedgeTop = -0.05;  // over the centres of the discs, still inside both

// Five points on a circle of kStarRadius, notches on a circle of kNotchRadius.
const double kCos36 = std::cos(0.2 * pi), kSin36 = std::sin(0.2 * pi);
const double kStarRadius = 0.5 / std::sin(0.4 * pi);
const double kNotchRadius = 0.44 * kStarRadius;
const double kStarHeight = kStarRadius * (1 + kCos36);
const double kStarY = kStarRadius - kStarHeight / 2;  // of the centre of both circles
const double kEdgeX = kNotchRadius * kSin36, kEdgeY = kNotchRadius * kCos36 - kStarRadius;  // point to notch
const double kEdgeLength = std::hypot(kEdgeX, kEdgeY);

double length(double x, double y) {
    return std::sqrt(x * x + y * y);
}

struct Circle {
    static double at(double x, double y) { return length(x, y) - 0.5; }
};

struct Square {
    static double at(double x, double y) { return std::max(std::abs(x), std::abs(y)) - 0.5; }
};

struct Triangle {
    static double at(double x, double y) {
        const double side = sqrt3 / 2 * std::abs(x) - 0.5 * (y + kTriangleHeight / 2);
        return std::max(side, y - kTriangleHeight / 2);
    }
};

// Folded at its mirror lines a star has one edge left, of which the half plane is enough.
struct Star {
    static double at(double x, double y) {
        x = std::abs(x);
        y = kStarY - y;  // up from the centre
        const double first = 2 * std::max(kCos36 * x - kSin36 * y, 0.0);
        x -= first * kCos36;
        y += first * kSin36;
        const double second = 2 * std::max(-kCos36 * x - kSin36 * y, 0.0);
        x += second * kCos36;
        y += second * kSin36;
        return ((y - kStarRadius) * kEdgeX - std::abs(x) * kEdgeY) / kEdgeLength;
    }
};

struct Ring {
    static double at(double x, double y) { return std::abs(length(x, y) - kRingMiddle) - kRingHalfWidth; }
};

struct Diamond {
    static double at(double x, double y) {
        static const double scale = 1 / length(0.5, kDiamondHalfWidth);
        return (0.5 * std::abs(x) + kDiamondHalfWidth * std::abs(y) - 0.5 * kDiamondHalfWidth) * scale;
    }
};

struct Cross {
    static double at(double x, double y) {
        const double longer = std::max(std::abs(x), std::abs(y)), shorter = std::min(std::abs(x), std::abs(y));
        return std::max(longer - 0.5, shorter - kCrossHalfArm);
    }
};

struct Hexagon {
    static double at(double x, double y) {
        const double slanted = sqrt3 / 2 * std::abs(x) + 0.5 * std::abs(y);
        return std::max(slanted, std::abs(y)) - kHexagonHeight / 2;
    }
};

struct Crescent {
    static double at(double x, double y) {
        const double bite = kBiteRadius - length(x - kCrescentX - kBiteOffset, y);
        return std::max(length(x - kCrescentX, y) - 0.5, bite);
    }
};

struct Heart {
    static double at(double x, double y) {
        const double u = std::abs(x) - kLobeX, v = y - kLobeY;  // from the centre of a lobe
        const double tangent = (u + v) / sqrt2 - kLobeRadius;
        const double wedge = std::max({tangent, (u - v) / sqrt2, kWedgeTop - v});
        return std::min(length(u, v) - kLobeRadius, wedge);
    }
};

template <class Use>
auto withShape(Shape shape, const Use& use) {
    switch (shape) {
        case Shape::Circle: return use(Circle{});
        case Shape::Square: return use(Square{});
        case Shape::Triangle: return use(Triangle{});
        case Shape::Star: return use(Star{});
        case Shape::Ring: return use(Ring{});
        case Shape::Diamond: return use(Diamond{});
        case Shape::Cross: return use(Cross{});
        case Shape::Hexagon: return use(Hexagon{});
        case Shape::Crescent: return use(Crescent{});
        case Shape::Heart: break;
    }
    return use(Heart{});
}

struct PixelRange {
    int first, end;
};

// The pixels of a side of `length` that a bounding box can touch.
PixelRange touched(double centre, double extent, int length) {
    const double half = extent / 2 + 1;
    return {
        static_cast<int>(std::clamp(std::floor(centre - half), 0.0, static_cast<double>(length))),
        static_cast<int>(std::clamp(std::ceil(centre + half), 0.0, static_cast<double>(length)))};
}

// Calls span(x, end, y) for pixels that are wholly covered and pixel(x, y, coverage) for those on an edge.
template <class Distance, class Span, class Pixel>
void cover(const Placement& at, core::PixelSize size, const Span& span, const Pixel& pixel) {
    const double scale = 1 / at.extent;
    const auto distance = [&](double x, double y) {
        return Distance::at((x - at.x) * scale, (y - at.y) * scale) * at.extent;
    };
    const auto rows = touched(at.y, at.extent, size.height), columns = touched(at.x, at.extent, size.width);
    // From the middle of a block to the middle of its corner pixels, and the half pixel of the antialiasing ramp.
    constexpr double reach = (kBlock - 1) / 2.0 * sqrt2 + 0.5;
    for (int top = rows.first; top < rows.end; top += kBlock) {
        const int bottom = std::min(top + kBlock, rows.end);
        for (int left = columns.first; left < columns.end; left += kBlock) {
            const int right = std::min(left + kBlock, columns.end);
            const double middle = distance(left + kBlock / 2.0, top + kBlock / 2.0);
            if (middle >= reach) {
                continue;
            }
            for (int y = top; y < bottom; ++y) {
                if (middle <= -reach) {
                    span(left, right, y);
                    continue;
                }
                for (int x = left; x < right; ++x) {
                    const double coverage = 0.5 - distance(x + 0.5, y + 0.5);
                    if (coverage > 0) {
                        pixel(x, y, std::min(coverage, 1.0));
                    }
                }
            }
        }
    }
}

std::uint8_t blend(std::uint8_t below, std::uint8_t above, double coverage) {
    return static_cast<std::uint8_t>(below + (above - below) * coverage + 0.5);
}

void fill(core::RgbImage& image, Rgb colour) {
    const std::size_t row = static_cast<std::size_t>(image.width) * 3;
    for (std::size_t i = 0; i < row; i += 3) {
        image.pixels[i] = colour.r;
        image.pixels[i + 1] = colour.g;
        image.pixels[i + 2] = colour.b;
    }
    for (int y = 1; y < image.height; ++y) {
        std::memcpy(image.at(0, y), image.pixels.data(), row);
    }
}

}  // namespace

Footprint footprint(Shape shape) {
    switch (shape) {
        case Shape::Triangle: return {1, kTriangleHeight};
        case Shape::Star: return {1, kStarHeight};
        case Shape::Diamond: return {2 * kDiamondHalfWidth, 1};
        case Shape::Hexagon: return {1, kHexagonHeight};
        case Shape::Crescent: return {kCrescentWidth, 1};
        case Shape::Heart: return {1, kHeartHeight};
        default: return {1, 1};
    }
}

double signedDistance(Shape shape, double x, double y) {
    return withShape(shape, [&](auto distance) { return decltype(distance)::at(x, y); });
}

Placement placementOf(const SceneObject& object, core::PixelSize size) {
    return {object.x * size.width, object.y * size.height, object.extent * std::min(size.width, size.height)};
}

void paint(core::RgbImage& image, Shape shape, const Placement& placement, Rgb colour) {
    const auto span = [&](int x, int end, int y) {
        for (std::uint8_t *pixel = image.at(x, y), *last = image.at(end, y); pixel != last; pixel += 3) {
            pixel[0] = colour.r;
            pixel[1] = colour.g;
            pixel[2] = colour.b;
        }
    };
    const auto edge = [&](int x, int y, double coverage) {
        std::uint8_t* pixel = image.at(x, y);
        pixel[0] = blend(pixel[0], colour.r, coverage);
        pixel[1] = blend(pixel[1], colour.g, coverage);
        pixel[2] = blend(pixel[2], colour.b, coverage);
    };
    withShape(shape, [&](auto distance) { cover<decltype(distance)>(placement, image.size(), span, edge); });
}

void paint(core::GrayImage& mask, Shape shape, const Placement& placement) {
    const auto row = [&](int y) { return mask.pixels.data() + static_cast<std::ptrdiff_t>(y) * mask.width; };
    const auto span = [&](int x, int end, int y) { std::fill(row(y) + x, row(y) + end, std::uint8_t{255}); };
    const auto edge = [&](int x, int y, double coverage) {
        row(y)[x] = std::max(row(y)[x], static_cast<std::uint8_t>(coverage * 255 + 0.5));
    };
    withShape(shape, [&](auto distance) { cover<decltype(distance)>(placement, mask.size(), span, edge); });
}

void renderInto(core::RgbImage& image, const Scene& scene) {
    fill(image, rgb(scene.background));
    for (const auto& object : scene.objects) {
        paint(image, object.shape, placementOf(object, image.size()), rgb(object.colour));
    }
}

core::RgbImage render(const Scene& scene, core::PixelSize size) {
    core::RgbImage image(size.width, size.height);
    renderInto(image, scene);
    return image;
}

}  // namespace lightgen::training::scenes

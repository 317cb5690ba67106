#include "training/eval/components.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <span>

namespace lightgen::training::eval {

namespace {

using scenes::Colour;
using scenes::Rgb;

// Half the distance of the two most similar colours of the vocabulary (yellow and orange: 71).
constexpr double kContrast = 35;
constexpr double kBorderShare = 0.06;
constexpr int kCore = 2;  // pixels from a component's edge that antialiasing and blur leave alone

using Labels = std::vector<int>;  // [height, width]; 0 background, component + 1 elsewhere

std::size_t indexOf(const core::RgbImage& image, int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x);
}

Rgb pixelAt(const core::RgbImage& image, int x, int y) {
    const auto* pixel = image.at(x, y);
    return {pixel[0], pixel[1], pixel[2]};
}

double distance(Rgb a, Rgb b) {
    const int r = a.r - b.r, g = a.g - b.g, bl = a.b - b.b;
    return std::sqrt(static_cast<double>(r * r + g * g + bl * bl));
}

std::uint8_t median(std::vector<std::uint8_t>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// What a set of pixels looks like on the whole. The vote names it, the median is the reference for distances.
struct Tint {
    Colour name = Colour::Black;
    Rgb middle;
};

Tint tintOf(std::span<const Rgb> pixels) {
    std::array<int, scenes::kColourCount> votes{};
    std::array<std::vector<std::uint8_t>, 3> channels;
    for (const Rgb pixel : pixels) {
        ++votes[static_cast<std::size_t>(scenes::nearestColour(pixel, scenes::allColours()))];
        channels[0].push_back(pixel.r);
        channels[1].push_back(pixel.g);
        channels[2].push_back(pixel.b);
    }
    const auto winner = std::ranges::max_element(votes) - votes.begin();
    return {static_cast<Colour>(winner), {median(channels[0]), median(channels[1]), median(channels[2])}};
}

Tint borderTint(const core::RgbImage& image) {
    const int margin = std::max(1, static_cast<int>(kBorderShare * std::min(image.width, image.height)));
    std::vector<Rgb> pixels;
    for (int y = 0; y < image.height; ++y) {
        const bool wholeRow = y < margin || y >= image.height - margin;
        for (int x = 0; x < image.width; ++x) {
            if (wholeRow || x < margin || x >= image.width - margin) {
                pixels.push_back(pixelAt(image, x, y));
            }
        }
    }
    return tintOf(pixels);
}

struct Cell {
    int x, y;
};

// A label for every pixel that differs from the background, one per set of 4-connected pixels.
std::vector<std::vector<Cell>> connect(const core::RgbImage& image, Rgb background, Labels& labels) {
    const auto at = [&](Cell cell) -> int& { return labels[indexOf(image, cell.x, cell.y)]; };
    std::vector<std::vector<Cell>> found;
    const auto visit = [&](Cell cell) {
        const bool inside = cell.x >= 0 && cell.y >= 0 && cell.x < image.width && cell.y < image.height;
        if (inside && at(cell) == 0 && distance(pixelAt(image, cell.x, cell.y), background) > kContrast) {
            at(cell) = static_cast<int>(found.size());
            found.back().push_back(cell);
        }
    };
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            found.emplace_back();
            visit({x, y});
            for (std::size_t next = 0; next < found.back().size(); ++next) {
                const Cell cell = found.back()[next];
                visit({cell.x - 1, cell.y});
                visit({cell.x + 1, cell.y});
                visit({cell.x, cell.y - 1});
                visit({cell.x, cell.y + 1});
            }
            if (found.back().empty()) {
                found.pop_back();
            }
        }
    }
    return found;
}

bool isCore(const core::RgbImage& image, const Labels& labels, Cell cell) {
    const auto labelAt = [&](int x, int y) {
        const bool inside = x >= 0 && y >= 0 && x < image.width && y < image.height;
        return inside ? labels[indexOf(image, x, y)] : -1;
    };
    const int own = labelAt(cell.x, cell.y);
    return labelAt(cell.x - kCore, cell.y) == own && labelAt(cell.x + kCore, cell.y) == own &&
           labelAt(cell.x, cell.y - kCore) == own && labelAt(cell.x, cell.y + kCore) == own;
}

Tint componentTint(const core::RgbImage& image, const Labels& labels, std::span<const Cell> cells) {
    std::vector<Rgb> core, all;
    for (const Cell cell : cells) {
        const Rgb pixel = pixelAt(image, cell.x, cell.y);
        all.push_back(pixel);
        if (isCore(image, labels, cell)) {
            core.push_back(pixel);
        }
    }
    return tintOf(core.empty() ? all : core);
}

// An antialiased pixel belongs to the side it is nearer to.
Component cutOut(const core::RgbImage& image, std::span<const Cell> cells, const Tint& tint, Rgb background) {
    Component component{
        .colour = tint.name,
        .box = {image.width, image.height, 0, 0},
        .pixels = 0,
        .mask = {image.width, image.height}};
    const double limit = std::max(kContrast, distance(tint.middle, background) / 2);
    for (const Cell cell : cells) {
        if (distance(pixelAt(image, cell.x, cell.y), background) <= limit) {
            continue;
        }
        component.mask.pixels[indexOf(image, cell.x, cell.y)] = 255;
        ++component.pixels;
        auto& box = component.box;
        box.left = std::min(box.left, cell.x);
        box.top = std::min(box.top, cell.y);
        box.right = std::max(box.right, cell.x + 1);
        box.bottom = std::max(box.bottom, cell.y + 1);
    }
    return component;
}

}  // namespace

Foreground readForeground(const core::RgbImage& image) {
    assert(image.width >= 16 && image.height >= 16);
    const Tint background = borderTint(image);
    Foreground foreground{.background = background.name, .components = {}};
    Labels labels(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    const double speck = kSpeckShare * image.width * image.height;
    for (const auto& cells : connect(image, background.middle, labels)) {
        if (static_cast<double>(cells.size()) < speck) {
            continue;
        }
        auto component = cutOut(image, cells, componentTint(image, labels, cells), background.middle);
        if (static_cast<double>(component.pixels) >= speck) {
            foreground.components.push_back(std::move(component));
        }
    }
    std::ranges::stable_sort(foreground.components, std::greater(), &Component::pixels);
    return foreground;
}

}  // namespace lightgen::training::eval

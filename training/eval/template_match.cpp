#include "training/eval/template_match.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace lightgen::training::eval {

namespace {

using scenes::Placement;
using scenes::Shape;

constexpr int kRaster = 90;                             // longer side of the raster the search works on
constexpr double kFirstStep = 0.08, kLastStep = 0.004;  // of the extent

double sumOf(const core::GrayImage& mask) {
    std::int64_t sum = 0;
    for (const auto value : mask.pixels) {
        sum += value;
    }
    return static_cast<double>(sum);
}

// The mean coverage of factor x factor pixels; what is beyond the edge counts as empty.
core::GrayImage shrink(const core::GrayImage& mask, int factor) {
    const auto shrunk = [&](int side) { return (side + factor - 1) / factor; };
    core::GrayImage small(shrunk(mask.width), shrunk(mask.height));
    std::vector<int> sums(small.pixels.size());
    for (int y = 0; y < mask.height; ++y) {
        for (int x = 0; x < mask.width; ++x) {
            sums[static_cast<std::size_t>(y / factor * small.width + x / factor)] +=
                mask.pixels[static_cast<std::size_t>(y * mask.width + x)];
        }
    }
    std::ranges::transform(sums, small.pixels.begin(), [&](int sum) {
        return static_cast<std::uint8_t>(sum / (factor * factor));
    });
    return small;
}

// Moments and extremes of a mask, from which the search starts.
struct Outline {
    double sum = 0, meanX = 0, meanY = 0;
    double left = 0, top = 0, right = 0, bottom = 0;
};

Outline outlineOf(const core::GrayImage& mask) {
    Outline outline{.left = 1e9, .top = 1e9};
    for (int y = 0; y < mask.height; ++y) {
        for (int x = 0; x < mask.width; ++x) {
            const double weight = mask.pixels[static_cast<std::size_t>(y * mask.width + x)] / 255.0;
            outline.sum += weight;
            outline.meanX += weight * (x + 0.5);
            outline.meanY += weight * (y + 0.5);
            if (weight >= 0.5) {
                outline.left = std::min<double>(outline.left, x);
                outline.top = std::min<double>(outline.top, y);
                outline.right = std::max<double>(outline.right, x + 1);
                outline.bottom = std::max<double>(outline.bottom, y + 1);
            }
        }
    }
    outline.meanX /= std::max(outline.sum, 1.0);
    outline.meanY /= std::max(outline.sum, 1.0);
    return outline;
}

double areaOf(Shape shape) {
    constexpr double extent = 64;
    core::GrayImage mask(66, 66);
    scenes::paint(mask, shape, {33, 33, extent});
    return sumOf(mask) / 255 / (extent * extent);
}

class Search {
public:
    Search(const core::GrayImage& mask, Shape shape)
        : m_mask(mask)
        , m_shape(shape)
        , m_maskSum(sumOf(mask))
        , m_template(mask.width, mask.height) {}

    double iou(const Placement& at) {
        if (at.extent < 2) {
            return 0;
        }
        const Window window = windowOf(at);
        clear(window);
        scenes::paint(m_template, m_shape, at);
        std::int64_t common = 0, painted = 0;
        for (int y = window.top; y < window.bottom; ++y) {
            const auto row = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_mask.width);
            int rowCommon = 0, rowPainted = 0;
            for (auto i = row + window.left; i < row + window.right; ++i) {
                rowCommon += std::min(m_mask.pixels[i], m_template.pixels[i]);
                rowPainted += m_template.pixels[i];
            }
            common += rowCommon;
            painted += rowPainted;
        }
        const auto shared = static_cast<double>(common);
        return shared / (m_maskSum + static_cast<double>(painted) - shared);
    }

    Match from(const Placement& start) {
        Match best{iou(start), start};
        for (double step = kFirstStep; step >= kLastStep;) {
            if (!improve(best, step * best.placement.extent)) {
                step /= 2;
            }
        }
        return best;
    }

private:
    // The part of the raster that a template can touch.
    struct Window {
        std::size_t left, right;
        int top, bottom;
    };

    Window windowOf(const Placement& at) const {
        const double half = at.extent / 2 + 1;
        const auto clamped = [](double value, int side) {
            return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(side)));
        };
        return {
            static_cast<std::size_t>(clamped(std::floor(at.x - half), m_mask.width)),
            static_cast<std::size_t>(clamped(std::ceil(at.x + half), m_mask.width)),
            clamped(std::floor(at.y - half), m_mask.height),
            clamped(std::ceil(at.y + half), m_mask.height)};
    }

    void clear(const Window& window) {
        for (int y = window.top; y < window.bottom; ++y) {
            const auto row = m_template.pixels.begin() + static_cast<std::ptrdiff_t>(y) * m_template.width;
            std::fill(
                row + static_cast<std::ptrdiff_t>(window.left),
                row + static_cast<std::ptrdiff_t>(window.right),
                std::uint8_t{0}
            );
        }
    }

    bool improve(Match& best, double step) {
        const Placement centre = best.placement;
        const double half = step / 2;  // grows or shrinks with one side kept where it is
        const std::array<Placement, 10> neighbours{{
            {centre.x, centre.y - half, centre.extent + step},
            {centre.x, centre.y + half, centre.extent + step},
            {centre.x, centre.y - half, centre.extent - step},
            {centre.x, centre.y + half, centre.extent - step},
            {centre.x - step, centre.y, centre.extent},
            {centre.x + step, centre.y, centre.extent},
            {centre.x, centre.y - step, centre.extent},
            {centre.x, centre.y + step, centre.extent},
            {centre.x, centre.y, centre.extent - step},
            {centre.x, centre.y, centre.extent + step},
        }};
        const double before = best.iou;
        for (const auto& neighbour : neighbours) {
            if (const double value = iou(neighbour); value > best.iou) {
                best = {value, neighbour};
            }
        }
        return best.iou > before;
    }

    const core::GrayImage& m_mask;
    Shape m_shape;
    double m_maskSum;
    core::GrayImage m_template;
};

Match matchSmall(const core::GrayImage& mask, Shape shape, const Outline& outline) {
    const auto footprint = scenes::footprint(shape);
    const double fitted =
        std::max((outline.right - outline.left) / footprint.width, (outline.bottom - outline.top) / footprint.height);
    Search search(mask, shape);
    const Placement byBox{(outline.left + outline.right) / 2, (outline.top + outline.bottom) / 2, fitted};
    // A lone splinter stretches the box; the mean does not care.
    const Placement byMean{outline.meanX, outline.meanY, std::sqrt(outline.sum / areaOf(shape))};
    return search.from(search.iou(byBox) >= search.iou(byMean) ? byBox : byMean);
}

int shrinkFactor(const core::GrayImage& mask) {
    return std::max(1, (std::max(mask.width, mask.height) + kRaster - 1) / kRaster);
}

template <class Use>
void withShrunkMask(const core::GrayImage& mask, const Use& use) {
    const int factor = shrinkFactor(mask);
    const auto small = shrink(mask, factor);
    const auto outline = outlineOf(small);
    if (outline.right > 0) {
        use(small, outline, factor);
    }
}

Match enlarged(const Match& match, int factor) {
    const auto& at = match.placement;
    return {match.iou, {at.x * factor, at.y * factor, at.extent * factor}};
}

}  // namespace

Match matchTemplate(const core::GrayImage& mask, Shape shape) {
    Match match;
    withShrunkMask(mask, [&](const core::GrayImage& small, const Outline& outline, int factor) {
        match = enlarged(matchSmall(small, shape, outline), factor);
    });
    return match;
}

ShapeMatches matchAll(const core::GrayImage& mask) {
    ShapeMatches matches;
    withShrunkMask(mask, [&](const core::GrayImage& small, const Outline& outline, int factor) {
        for (const Shape shape : scenes::allShapes()) {
            matches[static_cast<std::size_t>(shape)] = enlarged(matchSmall(small, shape, outline), factor);
        }
    });
    return matches;
}

Shape bestShape(const ShapeMatches& matches) {
    return static_cast<Shape>(std::ranges::max_element(matches, {}, &Match::iou) - matches.begin());
}

}  // namespace lightgen::training::eval

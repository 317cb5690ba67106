#include "core/mask_holes.h"

#include <cstdint>
#include <vector>

#include "core/request.h"

namespace lightgen::core {
namespace {

// Marks what can be reached from the edge, row piece by row piece.
class Outside {
public:
    explicit Outside(const GrayImage& mask)
        : m_mask(mask)
        , m_reached(mask.pixels.size(), false) {
        for (int x = 0; x < mask.width; ++x) {
            spread(x, 0);
            spread(x, mask.height - 1);
        }
        for (int y = 0; y < mask.height; ++y) {
            spread(0, y);
            spread(mask.width - 1, y);
        }
    }

    bool contains(std::size_t index) const { return m_reached[index]; }

private:
    struct Pixel {
        int x, y;
    };

    std::size_t index(int x, int y) const { return std::size_t(y) * std::size_t(m_mask.width) + std::size_t(x); }
    bool isOpen(int x, int y) const {
        return m_mask.pixels[index(x, y)] < Inpainting::kMaskThreshold && !m_reached[index(x, y)];
    }

    void spread(int x, int y) {
        if (!isOpen(x, y)) {
            return;
        }
        std::vector<Pixel> waiting{{x, y}};
        while (!waiting.empty()) {
            const Pixel from = waiting.back();
            waiting.pop_back();
            if (isOpen(from.x, from.y)) {
                fillRow(from, waiting);
            }
        }
    }

    void fillRow(Pixel from, std::vector<Pixel>& waiting) {
        int left = from.x;
        while (left > 0 && isOpen(left - 1, from.y)) {
            --left;
        }
        for (int x = left; x < m_mask.width && isOpen(x, from.y); ++x) {
            m_reached[index(x, from.y)] = true;
            for (const int row : {from.y - 1, from.y + 1}) {
                const bool isInside = row >= 0 && row < m_mask.height;
                // One per piece of a row is enough.
                if (isInside && isOpen(x, row) && (x == left || !isOpen(x - 1, row))) {
                    waiting.push_back({x, row});
                }
            }
        }
    }

    const GrayImage& m_mask;
    std::vector<bool> m_reached;
};

}  // namespace

GrayImage filledMask(const GrayImage& mask) {
    if (mask.empty()) {
        return mask;
    }
    const Outside outside(mask);
    GrayImage filled = mask;
    for (std::size_t i = 0; i < filled.pixels.size(); ++i) {
        if (mask.pixels[i] < Inpainting::kMaskThreshold && !outside.contains(i)) {
            filled.pixels[i] = 255;
        }
    }
    return filled;
}

}  // namespace lightgen::core

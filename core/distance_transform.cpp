#include "core/distance_transform.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "core/request.h"

namespace lightgen::core {

namespace {

using Distances = std::vector<std::int32_t>;

// Distance to the nearest painted pixel of the same column; `far`, above every distance in the picture, where the
// column has none.
Distances alongColumns(const GrayImage& mask, std::int32_t far) {
    const auto width = static_cast<std::size_t>(mask.width);
    Distances distance(mask.pixels.size());
    for (std::size_t i = 0; i < distance.size(); ++i) {
        const auto above = i < width ? far : std::min(far, distance[i - width] + 1);
        distance[i] = mask.pixels[i] >= Inpainting::kMaskThreshold ? 0 : above;
    }
    for (std::size_t i = distance.size() - std::min(distance.size(), width); i-- > 0;) {
        distance[i] = std::min(distance[i], distance[i + width] + 1);
    }
    return distance;
}

// The lower envelope of the parabolas (x - i)^2 + column[i]^2, evaluated at every x of a row.
class RowEnvelope {
public:
    explicit RowEnvelope(std::size_t width)
        : m_column(width)
        , m_apex(width)
        , m_start(width) {}

    void apply(std::span<std::int32_t> row) {
        std::ranges::copy(row, m_column.begin());
        build();
        std::size_t piece = m_pieces;
        for (auto x = static_cast<std::int64_t>(row.size()); x-- > 0;) {
            while (m_start[piece - 1] > x) {
                --piece;
            }
            row[static_cast<std::size_t>(x)] = static_cast<std::int32_t>(height(m_apex[piece - 1], x));
        }
    }

private:
    std::int64_t height(std::int64_t apex, std::int64_t x) const {
        const std::int64_t column = m_column[static_cast<std::size_t>(apex)];
        return (x - apex) * (x - apex) + column * column;
    }
    // The first x at which the parabola of `right` is the lower one.
    std::int64_t crossing(std::int64_t left, std::int64_t right) const {
        return (height(right, 0) - height(left, 0)) / (2 * (right - left)) + 1;
    }
    void build() {
        const auto width = static_cast<std::int64_t>(m_column.size());
        m_pieces = 0;
        for (std::int64_t apex = 0; apex < width; ++apex) {
            while (m_pieces > 0 &&
                   height(apex, m_start[m_pieces - 1]) < height(m_apex[m_pieces - 1], m_start[m_pieces - 1])) {
                --m_pieces;
            }
            const auto start = m_pieces == 0 ? 0 : crossing(m_apex[m_pieces - 1], apex);
            if (start < width) {
                m_apex[m_pieces] = apex;
                m_start[m_pieces] = start;
                ++m_pieces;
            }
        }
    }

    std::vector<std::int32_t> m_column;
    std::vector<std::int64_t> m_apex, m_start;  // of the pieces, from the left
    std::size_t m_pieces = 0;
};

}  // namespace

std::vector<std::int32_t> squaredDistances(const GrayImage& mask) {
    const bool isPainted =
        std::ranges::any_of(mask.pixels, [](auto value) { return value >= Inpainting::kMaskThreshold; });
    if (!isPainted) {
        return Distances(mask.pixels.size(), kFarFromAll);
    }
    auto distances = alongColumns(mask, mask.width + mask.height);
    const auto width = static_cast<std::size_t>(mask.width);
    RowEnvelope envelope(width);
    for (std::size_t start = 0; start < distances.size(); start += width) {
        envelope.apply(std::span(distances).subspan(start, width));
    }
    return distances;
}

}  // namespace lightgen::core

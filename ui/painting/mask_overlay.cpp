#include "ui/painting/mask_overlay.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/request.h"

namespace lightgen::ui {
namespace {

constexpr int kPeriod = 8;             // logical pixels between the lines of a pattern
constexpr double kBetweenLines = 0.4;  // of the opacity

// Premultiplied, lines one device pixel wide.
constexpr QRgb kInnerEdge = 0xe0e0e0e0;
constexpr QRgb kOuterEdge = 0xc0000000;

using Shades = std::array<QRgb, 256>;

Shades shadesOf(const QColor& colour, double opacity) {
    Shades shades{};
    for (int value = 0; value < 256; ++value) {
        shades[std::size_t(value)] =
            qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), qRound(value * opacity)));
    }
    return shades;
}

// The lines of a pattern over a square of period x period device pixels.
std::vector<bool> linesOf(OverlayPattern pattern, int period, int width) {
    std::vector<bool> lines(std::size_t(period) * std::size_t(period), pattern == OverlayPattern::Solid);
    for (int y = 0; y < period; ++y) {
        for (int x = 0; x < period; ++x) {
            const bool falls = (x + y) % period < width;
            const bool rises = (x + period - y) % period < width;
            const bool crosses = x < width || y < width;
            const bool isLine = (pattern == OverlayPattern::Grid && crosses) ||
                                (pattern == OverlayPattern::Diagonal && falls) ||
                                (pattern == OverlayPattern::Crosshatch && (falls || rises));
            if (isLine) {
                lines[std::size_t(y * period + x)] = true;
            }
        }
    }
    return lines;
}

// A row of the mask as it is shown, with one pixel more on either side.
struct MaskRow {
    MaskRow(const core::GrayImage& mask, int row, const std::vector<int>& columns) {
        const std::uint8_t* pixels = mask.pixels.data() + std::size_t(row) * std::size_t(mask.width);
        isEmpty =
            std::all_of(pixels + columns.front(), pixels + columns.back() + 1, [](auto value) { return value == 0; });
        values.resize(columns.size());
        if (!isEmpty) {
            std::ranges::transform(columns, values.begin(), [pixels](int column) { return pixels[column]; });
        }
    }

    bool isEmpty;
    std::vector<std::uint8_t> values;
};

void drawOutline(const std::array<MaskRow, 3>& around, QRgb* out, int width) {
    const auto isPainted = [&](std::size_t row, std::size_t column) {
        return around[row].values[column] >= core::Inpainting::kMaskThreshold;
    };
    for (int x = 0; x < width; ++x) {
        const auto column = std::size_t(x + 1);
        const bool inside = isPainted(1, column);
        const bool isEdge = (isPainted(0, column) != inside) | (isPainted(2, column) != inside) |
                            (isPainted(1, column - 1) != inside) | (isPainted(1, column + 1) != inside);
        if (isEdge) {
            out[x] = inside ? kInnerEdge : kOuterEdge;
        }
    }
}

constexpr std::array<std::pair<OverlayPattern, const char*>, 4> kNames{{
    {OverlayPattern::Solid, "solid"},
    {OverlayPattern::Grid, "grid"},
    {OverlayPattern::Crosshatch, "crosshatch"},
    {OverlayPattern::Diagonal, "diagonal"},
}};

}  // namespace

QString nameOf(OverlayPattern pattern) {
    const auto* found = std::ranges::find(kNames, pattern, &std::pair<OverlayPattern, const char*>::first);
    return QString::fromLatin1(found->second);
}

OverlayPattern overlayPattern(const QString& name) {
    const auto* found =
        std::ranges::find_if(kNames, [&](const auto& entry) { return name == QLatin1String(entry.second); });
    return found == kNames.end() ? OverlayLook().pattern : found->first;
}

void MaskOverlay::paint(QPainter& painter, const PicturePaint& paint) {
    if (m_isHidden || m_mask.size() != paint.state.size) {
        return;
    }
    const QRect target = paint.transform.target(paint.state.size);
    const QRect part = target.intersected(paint.exposed);
    if (!part.isEmpty()) {
        painter.drawImage(part.topLeft(), overlayOf(part.translated(-target.topLeft()), target, paint.scale));
    }
}

// part: of the picture as it is shown, from its top left corner. The outline of what will be made anew is light within
// and dark without: it is seen on a ground of the overlay's own colour too.
QImage MaskOverlay::overlayOf(const QRect& part, const QRect& target, double scale) const {
    const QRect ring = part.adjusted(-1, -1, 1, 1);  // a pixel sees its neighbours
    const auto columns = nearestIndices(ring.left(), ring.width(), target.width(), m_mask.width);
    const auto rows = nearestIndices(ring.top(), ring.height(), target.height(), m_mask.height);
    const auto shown = [&](int row) { return MaskRow(m_mask, rows[std::size_t(row)], columns); };
    const double opacity = m_look.opacity / 100.0;
    const Shades onLine = shadesOf(m_look.colour, opacity);
    const Shades between = shadesOf(m_look.colour, opacity * kBetweenLines);
    const int period = std::max(4, qRound(kPeriod * scale));
    const auto lines = linesOf(m_look.pattern, period, std::max(1, qRound(2 * scale)));
    QImage image(part.size(), QImage::Format_ARGB32_Premultiplied);
    std::array<MaskRow, 3> around{shown(0), shown(0), shown(1)};  // above, own, below
    for (int y = 0; y < part.height(); ++y) {
        std::ranges::rotate(around, around.begin() + 1);
        around[2] = shown(y + 2);
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        if (std::ranges::all_of(around, &MaskRow::isEmpty)) {
            std::fill_n(out, part.width(), QRgb(0));
            continue;
        }
        const auto line = std::size_t((part.top() + y) % period) * std::size_t(period);
        int phase = part.left() % period;
        for (int x = 0; x < part.width(); ++x) {
            const auto& shades = lines[line + std::size_t(phase)] ? onLine : between;
            out[x] = shades[around[1].values[std::size_t(x + 1)]];
            phase = phase + 1 == period ? 0 : phase + 1;
        }
        if (opacity > 0) {
            drawOutline(around, out, part.width());
        }
    }
    return image;
}

}  // namespace lightgen::ui

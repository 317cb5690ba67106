#include "ui/painting/brush.h"

#include <algorithm>
#include <cmath>

namespace lightgen::ui {
namespace {

constexpr double kSnapBelow = 3;                          // pixels of diameter
constexpr double kCellReach = kEditCell * 0.70710678119;  // from a cell's middle to its corner
const double kSizeStep = std::exp2(1.0 / 5);

double squared(double x) {
    return x * x;
}

double dot(QPointF a, QPointF b) {
    return a.x() * b.x() + a.y() * b.y();
}

// How far along the line, 0 to 1, the nearest place to a point is.
double nearestOn(QPointF from, QPointF to, QPointF point) {
    const QPointF along = to - from;
    const double length = dot(along, along);
    return length == 0 ? 0 : std::clamp(dot(point - from, along) / length, 0.0, 1.0);
}

// Width of the soft edge, half of it inside the brush.
double softness(double radius, double hardness) {
    return std::max(1.0, 2 * radius * (1 - hardness));
}

std::uint8_t blended(int before, int after, int coverage) {
    return static_cast<std::uint8_t>((before * (255 - coverage) + after * coverage + 127) / 255);
}

void forEachPixel(QRect pixels, const std::function<void(int x, int y, std::size_t index)>& visit) {
    std::size_t index = 0;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x, ++index) {
            visit(x, y, index);
        }
    }
}

BlendCell towards(core::GrayImage& mask, int value) {
    return [plane = PixelPlane::of(mask), value](QRect pixels, const std::uint8_t* coverage, const std::uint8_t* old) {
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            std::uint8_t* row = plane.at(pixels.left(), y);
            for (int x = 0; x < pixels.width(); ++x) {
                row[x] = blended(*old++, value, *coverage++);
            }
        }
    };
}

}  // namespace

BrushDab onPixels(BrushDab dab) {
    if (dab.diameter < kSnapBelow) {
        dab.centre = QPointF(std::floor(dab.centre.x()) + 0.5, std::floor(dab.centre.y()) + 0.5);
    }
    return dab;
}

DiscRows discRows(const BrushDab& given) {
    const BrushDab dab = onPixels(given);
    const double radius = dab.diameter / 2;
    DiscRows rows;
    rows.top = static_cast<int>(std::ceil(dab.centre.y() - radius - 0.5));
    const int bottom = static_cast<int>(std::floor(dab.centre.y() + radius - 0.5));
    for (int y = rows.top; y <= bottom; ++y) {
        const double half = std::sqrt(std::max(0.0, squared(radius) - squared(y + 0.5 - dab.centre.y())));
        rows.runs.push_back(
            {static_cast<int>(std::ceil(dab.centre.x() - half - 0.5)),
             static_cast<int>(std::floor(dab.centre.x() + half - 0.5)) + 1}
        );
    }
    return rows;
}

double largerBrush(double diameter) {
    return std::min(kLargestBrush, std::max(diameter * kSizeStep, std::floor(diameter) + 1));
}

double smallerBrush(double diameter) {
    return std::max(kSmallestBrush, std::min(diameter / kSizeStep, std::ceil(diameter) - 1));
}

BrushStroke::BrushStroke(PixelPlane plane, double hardness, BlendCell blend)
    : m_plane(plane)
    , m_hardness(std::clamp(hardness, 0.0, 1.0))
    , m_blend(std::move(blend))
    , m_edit(plane) {}

QRect BrushStroke::lineTo(BrushDab dab) {
    dab = onPixels(dab);
    const Line line{m_begun ? m_last : dab, dab};
    m_last = dab;
    m_begun = true;
    const double radius = std::max(line.from.diameter, line.to.diameter) / 2;
    const double reach = radius + softness(radius, m_hardness) / 2;
    const QRectF around = QRectF(line.from.centre, line.to.centre).normalized();
    const QRect pixels = around.adjusted(-reach, -reach, reach, reach).toAlignedRect().intersected(m_plane.rect());
    const QRect cells = cellsUnder(pixels);
    QRect changed;
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const QPointF middle((column + 0.5) * kEditCell, (row + 0.5) * kEditCell);
            const double at = nearestOn(line.from.centre, line.to.centre, middle);
            const QPointF to = line.from.centre + (line.to.centre - line.from.centre) * at - middle;
            if (dot(to, to) > squared(reach + kCellReach)) {
                continue;
            }
            m_edit.touch({column * kEditCell, row * kEditCell, 1, 1});
            const int slot = m_edit.slot(column, row);
            if (coverCell(slot, line)) {
                changed |= m_edit.cellRect(slot);
            }
        }
    }
    return changed.intersected(pixels);
}

std::uint8_t BrushStroke::valueAt(QPointF pixel, const Line& line) const {
    const double at = nearestOn(line.from.centre, line.to.centre, pixel);
    const QPointF to = line.from.centre + (line.to.centre - line.from.centre) * at - pixel;
    const double radius = (line.from.diameter + (line.to.diameter - line.from.diameter) * at) / 2;
    const double soft = softness(radius, m_hardness);
    const double distance = dot(to, to);
    if (distance >= squared(radius + soft / 2)) {
        return 0;
    }
    const double opacity = line.from.opacity + (line.to.opacity - line.from.opacity) * at;
    const double inner = radius - soft / 2;
    const double coverage =
        inner > 0 && distance <= squared(inner) ? 1 : std::clamp(0.5 + (radius - std::sqrt(distance)) / soft, 0.0, 1.0);
    return static_cast<std::uint8_t>(std::lround(255 * coverage * opacity));
}

bool BrushStroke::coverCell(int slot, const Line& line) {
    if (m_coverage.size() <= std::size_t(slot)) {
        m_coverage.resize(std::size_t(slot) + 1, Coverage{});
    }
    Coverage& coverage = m_coverage[std::size_t(slot)];
    const QRect pixels = m_edit.cellRect(slot);
    std::size_t index = 0;
    bool changed = false;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x, ++index) {
            const std::uint8_t value = coverage[index] == 255 ? 0 : valueAt({x + 0.5, y + 0.5}, line);
            if (value > coverage[index]) {
                coverage[index] = value;
                changed = true;
            }
        }
    }
    if (changed) {
        m_blend(pixels, coverage.data(), m_edit.before(slot));
    }
    return changed;
}

BlendCell paintInto(core::GrayImage& mask) {
    return towards(mask, 255);
}

BlendCell eraseFrom(core::GrayImage& mask) {
    return towards(mask, 0);
}

BlendCell bringBack(core::RgbImage& picture, const core::RgbImage& original) {
    return [&picture, &original](QRect pixels, const std::uint8_t* coverage, const std::uint8_t* old) {
        forEachPixel(pixels, [&](int x, int y, std::size_t index) {
            for (std::size_t channel = 0; channel < 3; ++channel) {
                picture.at(x, y)[channel] =
                    blended(old[3 * index + channel], original.at(x, y)[channel], coverage[index]);
            }
        });
    };
}

}  // namespace lightgen::ui

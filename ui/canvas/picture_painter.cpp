#include "ui/canvas/picture_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "ui/qt_convert.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr double kSmallestDottedCell = 6.0;  // logical pixels; below it dots would become noise

void paintPixels(QPainter& painter, const PicturePaint& p) {
    const QRect target = p.transform.target(p.state.size);
    if (p.raster.isNull()) {
        painter.fillRect(target, p.colours.decided);
        return;
    }
    const bool smooth = p.state.phase != PicturePhase::Complete || p.transform.zoom < kNearestFromZoom;
    p.raster.paint(
        painter, target, p.exposed, smooth ? PictureRaster::Scaling::Smooth : PictureRaster::Scaling::Nearest
    );
}

void paintUndecided(QPainter& painter, const PicturePaint& p, const CellRange& range) {
    QVector<QPointF> dots;
    forEachCell(range, [&](int row, int column) {
        if (p.state.isUndecided(row, column)) {
            const QRect cell = p.transform.cell(p.state.size, p.state.grid, row, column);
            painter.fillRect(cell, p.colours.undecided);
            dots.append(QRectF(cell).center());
        }
    });
    const double cellWidth = p.transform.zoom * p.state.size.width / p.state.grid.columns / p.scale;
    if (cellWidth < kSmallestDottedCell) {
        return;
    }
    const double diameter = std::clamp(cellWidth * 0.11, 1.5, 4.0) * p.scale;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.colours.undecidedDot, diameter, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
    painter.restore();
}

// The sides of a cell that face cells which are not new, as bars of `width` at `inset` from its edge.
void paintOpenSides(
    QPainter& painter, const PicturePaint& p, std::int32_t token, int inset, int width, const QColor& colour
) {
    const int row = p.state.grid.row(token);
    const int column = p.state.grid.column(token);
    const QRect cell = p.transform.cell(p.state.size, p.state.grid, row, column);
    if (!cell.intersects(p.exposed) || cell.width() < 3 * (inset + width)) {
        return;
    }
    const bool top = !p.state.isNewest(row - 1, column);
    const bool bottom = !p.state.isNewest(row + 1, column);
    const bool left = !p.state.isNewest(row, column - 1);
    const bool right = !p.state.isNewest(row, column + 1);
    const QRect c = cell.adjusted(left ? inset : 0, top ? inset : 0, right ? -inset : 0, bottom ? -inset : 0);
    if (top) {
        painter.fillRect(c.left(), c.top(), c.width(), width, colour);
    }
    if (bottom) {
        painter.fillRect(c.left(), c.bottom() + 1 - width, c.width(), width, colour);
    }
    if (left) {
        painter.fillRect(c.left(), c.top(), width, c.height(), colour);
    }
    if (right) {
        painter.fillRect(c.right() + 1 - width, c.top(), width, c.height(), colour);
    }
}

// The outline of the newest cells, inside them: accent colour, and a light line within so that it shows on any picture.
void paintNewest(QPainter& painter, const PicturePaint& p) {
    const int width = std::max(1, static_cast<int>(std::lround(p.scale)));
    const QColor light(255, 255, 255, 150);
    for (const std::int32_t token : p.state.newest) {
        paintOpenSides(painter, p, token, width, width, light);
        paintOpenSides(painter, p, token, 0, width, p.colours.accentLine);
    }
}

}  // namespace

QImage displayImage(const PictureState& state) {
    if (state.phase == PicturePhase::Complete || state.pixels.empty()) {
        return toQImage(state.pixels);
    }
    const QImage small = toQImage(spreadPreview(state.pixels, state.grid, state.mask));
    return small.scaled(state.size.width, state.size.height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

CellRange exposedCells(const PicturePaint& p, core::TokenGrid grid) {
    const QPointF from = p.transform.toPicture(p.exposed.topLeft());
    const QPointF to = p.transform.toPicture(p.exposed.bottomRight() + QPoint(1, 1));
    const auto first = [](double at, int length, int count) {
        return std::clamp(static_cast<int>(std::floor(at * count / length)) - 1, 0, count);
    };
    const auto last = [](double at, int length, int count) {
        return std::clamp(static_cast<int>(std::ceil(at * count / length)) + 1, 0, count);
    };
    return {
        first(from.y(), p.state.size.height, grid.rows),
        last(to.y(), p.state.size.height, grid.rows),
        first(from.x(), p.state.size.width, grid.columns),
        last(to.x(), p.state.size.width, grid.columns)};
}

void paintPicture(QPainter& painter, const PicturePaint& paint) {
    if (paint.state.phase == PicturePhase::Empty) {
        return;
    }
    painter.save();
    painter.setClipRect(paint.exposed);
    paintPixels(painter, paint);
    if (paint.state.phase != PicturePhase::Complete && paint.state.grid.count() > 0) {
        paintUndecided(painter, paint, exposedCells(paint, paint.state.grid));
        paintNewest(painter, paint);
    }
    painter.restore();
}

}  // namespace lightgen::ui

#include "ui/painting/tool_cursor.h"

#include <QPainter>

#include <cmath>

namespace lightgen::ui {
namespace {

const QColor kDark(0, 0, 0, 220);
const QColor kLight(255, 255, 255, 230);

// Where the edges of picture pixels lie, as the picture itself is drawn.
class PixelEdges {
public:
    explicit PixelEdges(const PicturePaint& paint)
        : m_start(paint.transform.target(paint.state.size).topLeft())
        , m_zoom(paint.transform.zoom) {}
    QPointF operator()(int column, int row) const {
        return {m_start.x() + std::round(m_zoom * column), m_start.y() + std::round(m_zoom * row)};
    }

private:
    QPoint m_start;
    double m_zoom;
};

QPainterPath pixelOutline(const BrushDab& dab, const PicturePaint& paint) {
    const PixelEdges at(paint);
    const DiscRows rows = discRows(dab);
    QPainterPath path;
    QPolygonF left;
    QPolygonF right;
    int row = rows.top;
    for (const PixelRun& run : rows.runs) {
        if (run.left < run.right) {
            left << at(run.left, row) << at(run.left, row + 1);
            right << at(run.right, row) << at(run.right, row + 1);
        }
        ++row;
    }
    for (auto point = right.crbegin(); point != right.crend(); ++point) {
        left << *point;
    }
    path.addPolygon(left);
    path.closeSubpath();
    return path;
}

}  // namespace

QPainterPath brushOutline(const BrushDab& given, const PicturePaint& paint) {
    if (paint.transform.zoom >= 1) {
        return pixelOutline(given, paint);
    }
    const BrushDab dab = onPixels(given);
    const double radius = dab.diameter / 2 * paint.transform.zoom;
    QPainterPath path;
    path.addEllipse(paint.transform.toDevice(dab.centre), radius, radius);
    return path;
}

void paintRings(QPainter& painter, const QPainterPath& outline) {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kDark, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(outline);
    painter.setClipPath(outline);
    painter.setPen(QPen(kLight, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(outline);
    painter.restore();
}

void paintPreview(QPainter& painter, const QPainterPath& outline, double scale) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kDark, 1.5 * scale));
    painter.drawPath(outline);
    QPen dashes(kLight, 1.5 * scale);
    dashes.setDashPattern({3, 3});
    painter.setPen(dashes);
    painter.drawPath(outline);
    painter.restore();
}

void paintMinusBadge(QPainter& painter, QPointF device, double scale) {
    const QRectF badge(device + QPointF(9, 9) * scale, QSizeF(13, 13) * scale);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(kLight, 1.5 * scale));
    painter.setBrush(QColor(0, 0, 0, 235));
    painter.drawEllipse(badge);
    painter.setPen(QPen(Qt::white, 2 * scale, Qt::SolidLine, Qt::FlatCap));
    const double middle = badge.center().y();
    painter.drawLine(QPointF(badge.left() + 3.5 * scale, middle), QPointF(badge.right() - 3.5 * scale, middle));
    painter.restore();
}

}  // namespace lightgen::ui

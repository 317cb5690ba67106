#include "ui/painting/reroll_cells.h"

#include <QPainter>

#include "ui/theme.h"

namespace lightgen::ui {

void RerollCells::paint(QPainter& painter, const PicturePaint& paint) {
    if (!m_isShown || !m_plan) {
        return;
    }
    QColor fill = paint.colours.accentLine;
    fill.setAlpha(70);
    painter.save();
    painter.setPen(QPen(QColor(255, 255, 255, 200), paint.scale));
    painter.setBrush(fill);
    for (const std::int32_t token : m_plan->tokens) {
        const QRectF cell = m_plan->cell(token);
        const QRectF shown(paint.transform.toDevice(cell.topLeft()), cell.size() * paint.transform.zoom);
        if (shown.intersects(paint.exposed)) {
            painter.drawRect(shown.toAlignedRect().adjusted(1, 1, -1, -1));
        }
    }
    painter.restore();
}

}  // namespace lightgen::ui

#include "ui/painting/frame_tool.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "ui/painting/tool_cursor.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr double kReach = 10;  // logical pixels on each side of a line
constexpr double kHandle = 9;

}  // namespace

void FrameTool::setExtension(const core::Extension& extension) {
    if (extension != m_extension) {
        m_extension = extension;
        Q_EMIT extensionChanged(m_extension);
        Q_EMIT previewChanged();
    }
}

QRectF FrameTool::frame() const {
    return QRectF(0, 0, m_size.width, m_size.height)
        .adjusted(-m_extension.left, -m_extension.top, m_extension.right, m_extension.bottom);
}

int FrameTool::sidesAt(QPointF at) const {
    const QRectF around = frame();
    if (!around.adjusted(-m_reach, -m_reach, m_reach, m_reach).contains(at)) {
        return 0;
    }
    int sides = 0;
    const auto isNear = [&](double a, double b) { return std::abs(a - b) <= m_reach; };
    sides |= isNear(at.x(), around.left()) ? Qt::LeftEdge : 0;
    sides |= isNear(at.x(), around.right()) ? Qt::RightEdge : 0;
    sides |= isNear(at.y(), around.top()) ? Qt::TopEdge : 0;
    sides |= isNear(at.y(), around.bottom()) ? Qt::BottomEdge : 0;
    return sides;
}

void FrameTool::press(const ToolInput& input) {
    m_sides = input.button == Qt::LeftButton ? sidesAt(input.at) : 0;
    m_before = m_extension;
}

int FrameTool::dragged(double outwards, const ToolInput& input) const {
    const int step = input.modifiers.testFlag(Qt::AltModifier) ? 1 : std::max(1, m_step);
    const int steps = static_cast<int>(std::lround(outwards / step));
    return std::clamp(steps * step, 0, kMostPixels / step * step);
}

void FrameTool::move(const ToolInput& input) {
    core::Extension extension = m_extension;
    if (m_sides & Qt::LeftEdge) {
        extension.left = dragged(-input.at.x(), input);
    }
    if (m_sides & Qt::RightEdge) {
        extension.right = dragged(input.at.x() - m_size.width, input);
    }
    if (m_sides & Qt::TopEdge) {
        extension.top = dragged(-input.at.y(), input);
    }
    if (m_sides & Qt::BottomEdge) {
        extension.bottom = dragged(input.at.y() - m_size.height, input);
    }
    setExtension(extension);
}

void FrameTool::release(const ToolInput& input) {
    move(input);
    m_sides = 0;
}

void FrameTool::hover(const ToolInput& input) {
    if (const int sides = sidesAt(input.at); sides != m_hovered) {
        m_hovered = sides;
        Q_EMIT previewChanged();
    }
}

// First the side that is being dragged goes back, then the whole frame.
void FrameTool::cancel() {
    const bool wasDragging = m_sides != 0;
    m_sides = 0;
    setExtension(wasDragging ? m_before : core::Extension{});
}

QCursor FrameTool::cursor() const {
    const int sides = m_sides != 0 ? m_sides : m_hovered;
    const bool horizontal = sides & (Qt::LeftEdge | Qt::RightEdge);
    const bool vertical = sides & (Qt::TopEdge | Qt::BottomEdge);
    if (horizontal && vertical) {
        const bool falls = sides == (Qt::LeftEdge | Qt::TopEdge) || sides == (Qt::RightEdge | Qt::BottomEdge);
        return falls ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
    }
    return horizontal ? Qt::SizeHorCursor : (vertical ? Qt::SizeVerCursor : Qt::ArrowCursor);
}

void FrameTool::paint(QPainter& painter, const PicturePaint& paint, std::optional<QPointF>) {
    m_reach = kReach * paint.scale / paint.transform.zoom;
    const QRectF around = frame();
    const QRectF shown(paint.transform.toDevice(around.topLeft()), around.size() * paint.transform.zoom);
    QPainterPath added;
    added.addRect(shown);
    QPainterPath old;
    old.addRect(QRectF(paint.transform.target(paint.state.size)));
    QColor veil = paint.colours.accentLine;
    veil.setAlpha(60);
    painter.save();
    painter.fillPath(added.subtracted(old), veil);
    QPainterPath outline;
    outline.addRect(shown);
    paintPreview(painter, outline, paint.scale);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, paint.scale));
    painter.setBrush(paint.colours.accentLine);
    const double side = kHandle * paint.scale;
    const QPointF middle = shown.center();
    for (const QPointF& at :
         {QPointF(shown.left(), middle.y()),
          QPointF(shown.right(), middle.y()),
          QPointF(middle.x(), shown.top()),
          QPointF(middle.x(), shown.bottom()),
          shown.topLeft(),
          shown.topRight(),
          shown.bottomLeft(),
          shown.bottomRight()}) {
        painter.drawRoundedRect(QRectF(at - QPointF(side, side) / 2, QSizeF(side, side)), 2, 2);
    }
    painter.restore();
}

}  // namespace lightgen::ui

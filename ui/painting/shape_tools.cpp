#include "ui/painting/shape_tools.h"

#include <QKeyEvent>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/painting/tool_cursor.h"

namespace lightgen::ui {
namespace {

constexpr double kClosingReach = 9;  // device pixels around the first corner

QPointF onPixel(QPointF at) {
    return {std::round(at.x()), std::round(at.y())};
}

}  // namespace

AreaTool::AreaTool(ApplyShape apply, QObject* parent)
    : CanvasTool(parent)
    , m_apply(std::move(apply)) {}

void AreaTool::modifiersChanged(Qt::KeyboardModifiers modifiers) {
    if (modifiers != m_modifiers) {
        m_modifiers = modifiers;
        Q_EMIT previewChanged();
    }
}

void AreaTool::takeModifiers(const ToolInput& input) {
    m_modifiers = input.modifiers;
    Q_EMIT previewChanged();
}

void AreaTool::finish(const QPainterPath& done) {
    const FillMode mode = subtracts() ? FillMode::Subtract : FillMode::Add;
    cancel();
    if (!done.isEmpty()) {
        m_apply(done, mode);
    }
}

void AreaTool::paint(QPainter& painter, const PicturePaint& paint, std::optional<QPointF> pointer) {
    if (const QPainterPath drawn = shape(); !drawn.isEmpty()) {
        const auto& t = paint.transform;
        paintPreview(painter, QTransform(t.zoom, 0, 0, t.zoom, t.origin.x(), t.origin.y()).map(drawn), paint.scale);
    }
    if (pointer && subtracts()) {
        paintMinusBadge(painter, paint.transform.toDevice(*pointer), paint.scale);
    }
}

BoxTool::BoxTool(ToolKind kind, ApplyShape apply, QObject* parent)
    : AreaTool(std::move(apply), parent)
    , m_kind(kind) {}

void BoxTool::press(const ToolInput& input) {
    m_hasRightButton = input.button == Qt::RightButton;
    m_isDrawing = true;
    m_from = m_to = onPixel(input.at);
    takeModifiers(input);
}

void BoxTool::move(const ToolInput& input) {
    if (m_isDrawing) {
        m_to = onPixel(input.at);
        takeModifiers(input);
    }
}

void BoxTool::release(const ToolInput& input) {
    if (m_isDrawing) {
        move(input);
        finish(shape());
    }
}

bool BoxTool::shift(QPointF by) {
    if (!m_isDrawing) {
        return false;
    }
    m_from += by;
    m_to += by;
    return true;
}

void BoxTool::cancel() {
    m_isDrawing = false;
    m_hasRightButton = false;
    Q_EMIT previewChanged();
}

QRectF BoxTool::box() const {
    QPointF by = onPixel(m_to) - onPixel(m_from);
    if (isShifted()) {
        const double side = std::max(std::abs(by.x()), std::abs(by.y()));
        by = QPointF(std::copysign(side, by.x()), std::copysign(side, by.y()));
    }
    const QPointF start = isFromCentre() ? onPixel(m_from) - by : onPixel(m_from);
    return QRectF(start, onPixel(m_from) + by).normalized();
}

QPainterPath BoxTool::shape() const {
    QPainterPath path;
    if (const QRectF around = box(); m_isDrawing && !around.isEmpty()) {
        m_kind == ToolKind::Ellipse ? path.addEllipse(around) : path.addRect(around);
    }
    return path;
}

void LassoTool::press(const ToolInput& input) {
    m_hasRightButton = input.button == Qt::RightButton;
    m_points = {input.at};
    takeModifiers(input);
}

void LassoTool::move(const ToolInput& input) {
    if (!m_points.isEmpty()) {
        m_points << input.at;
        takeModifiers(input);
    }
}

void LassoTool::release(const ToolInput& input) {
    if (!m_points.isEmpty()) {
        move(input);
        finish(shape());
    }
}

void LassoTool::cancel() {
    m_points.clear();
    m_hasRightButton = false;
    Q_EMIT previewChanged();
}

QPainterPath LassoTool::shape() const {
    QPainterPath path;
    if (m_points.size() > 1) {
        path.setFillRule(Qt::WindingFill);
        path.addPolygon(m_points);
        path.closeSubpath();
    }
    return path;
}

QPointF PolygonTool::snapped(QPointF to) const {
    if (m_corners.isEmpty() || !isShifted()) {
        return to;
    }
    const QPointF from = m_corners.last();
    const double eighth = std::numbers::pi / 4;
    const double angle = std::round(std::atan2(to.y() - from.y(), to.x() - from.x()) / eighth) * eighth;
    const QPointF direction(std::cos(angle), std::sin(angle));
    const QPointF by = to - from;
    return from + direction * (by.x() * direction.x() + by.y() * direction.y());
}

void PolygonTool::press(const ToolInput& input) {
    m_modifiers = input.modifiers;
    if (input.button == Qt::RightButton) {
        key(QKeyEvent(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier));
        return;
    }
    if (m_corners.size() > 2 && QLineF(input.device, m_firstDevice).length() <= kClosingReach) {
        close();
        return;
    }
    if (m_corners.isEmpty()) {
        m_firstDevice = input.device;
    }
    m_next = snapped(input.at);
    m_corners << m_next;
    Q_EMIT previewChanged();
}

void PolygonTool::hover(const ToolInput& input) {
    m_modifiers = input.modifiers;
    m_next = snapped(input.at);
    Q_EMIT previewChanged();
}

// Its first click has set the last corner already.
void PolygonTool::doubleClick(const ToolInput& input) {
    m_modifiers = input.modifiers;
    close();
}

bool PolygonTool::key(const QKeyEvent& event) {
    if (m_corners.isEmpty()) {
        return false;
    }
    switch (event.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: close(); return true;
        case Qt::Key_Backspace:
            m_corners.removeLast();
            Q_EMIT previewChanged();
            return true;
        default: return false;
    }
}

void PolygonTool::close() {
    QPainterPath path;
    if (m_corners.size() > 2) {
        path.addPolygon(m_corners);
        path.closeSubpath();
    }
    finish(path);
}

void PolygonTool::cancel() {
    m_corners.clear();
    Q_EMIT previewChanged();
}

QPainterPath PolygonTool::shape() const {
    QPainterPath path;
    if (!m_corners.isEmpty()) {
        QPolygonF points = m_corners;
        points << m_next;
        path.addPolygon(points);
        path.closeSubpath();
    }
    return path;
}

CellTool::CellTool(CellAt cellAt, ApplyShape apply, QObject* parent)
    : AreaTool(std::move(apply), parent)
    , m_cellAt(std::move(cellAt)) {}

void CellTool::press(const ToolInput& input) {
    m_hasRightButton = input.button == Qt::RightButton;
    m_last = input.at;
    add(input.at);
    takeModifiers(input);
}

// A fast pointer skips cells: those between are added too.
void CellTool::move(const ToolInput& input) {
    const QLineF way(m_last, input.at);
    const QRectF cell = m_cellAt(input.at);
    const double step = std::max(1.0, cell.isEmpty() ? 8.0 : std::min(cell.width(), cell.height()) / 2);
    for (double at = step; at < way.length(); at += step) {
        add(way.pointAt(at / way.length()));
    }
    add(input.at);
    m_last = input.at;
    takeModifiers(input);
}

void CellTool::release(const ToolInput& input) {
    if (isBusy()) {
        move(input);
        finish(shape());
    }
    m_hasRightButton = false;
}

void CellTool::hover(const ToolInput& input) {
    m_last = input.at;
    takeModifiers(input);
}

void CellTool::add(QPointF at) {
    const QRectF cell = m_cellAt(at);
    if (!cell.isEmpty() && !m_cells.contains(cell)) {
        m_cells.append(cell);
    }
}

void CellTool::cancel() {
    m_cells.clear();
    m_hasRightButton = false;
    Q_EMIT previewChanged();
}

QPainterPath CellTool::shape() const {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const QRectF& cell : m_cells) {
        path.addRect(cell);
    }
    return path;
}

void CellTool::paint(QPainter& painter, const PicturePaint& paint, std::optional<QPointF> pointer) {
    AreaTool::paint(painter, paint, pointer);
    if (const QRectF cell = pointer ? m_cellAt(*pointer) : QRectF(); !cell.isEmpty()) {
        QPainterPath outline;
        outline.addRect(QRectF(paint.transform.toDevice(cell.topLeft()), cell.size() * paint.transform.zoom));
        paintRings(painter, outline);
    }
}

}  // namespace lightgen::ui

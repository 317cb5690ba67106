// Mouse, wheel, touchpad and keys of the canvas.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "ui/canvas/canvas_view.h"

namespace lightgen::ui {
namespace {

constexpr double kKeyPan = 48;    // logical pixels
constexpr double kNotchPan = 48;  // logical pixels per notch of a wheel
constexpr double kWheelUnitsPerNotch = 120;
constexpr double kWheelUnitsPerDouble = 480;  // four notches double the size

// Fingers on a pad scroll by pixels and say when they begin and end; a wheel turns in notches. On X11 wheels may report
// pixels too, which is why their presence alone says nothing.
bool comesFromTouchpad(const QWheelEvent& event) {
    return event.pointingDevice()->type() == QInputDevice::DeviceType::TouchPad ||
           (event.phase() != Qt::NoScrollPhase && !event.pixelDelta().isNull());
}

// Logical pixels.
QPointF scrolledBy(const QWheelEvent& event) {
    return event.pixelDelta().isNull() ? QPointF(event.angleDelta()) * (kNotchPan / kWheelUnitsPerNotch)
                                       : QPointF(event.pixelDelta());
}

}  // namespace

void CanvasView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (m_tool && event->modifiers() == Qt::AltModifier) {
        turnSize(*event);
        return;
    }
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier);
    const bool shifts = event->modifiers().testFlag(Qt::ShiftModifier);
    if (!zooms && (shifts || comesFromTouchpad(*event))) {
        scroll(*event);
        return;
    }
    if (const double units = event->angleDelta().y(); units != 0) {
        zoomBy(toDevice(event->position()), std::exp2(units / kWheelUnitsPerDouble));
    }
}

void CanvasView::scroll(QWheelEvent& event) {
    QPointF by = scrolledBy(event);
    if (event.modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0) {
        by = by.transposed();
    }
    panBy(toDevice(by));
}

bool CanvasView::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::ScreenChangeInternal: followScale(); break;
        case QEvent::WindowDeactivate: dropTemporaryTool(); break;
        case QEvent::TabletPress:
        case QEvent::TabletMove:
        case QEvent::TabletRelease: return tabletEvent(*event);
        case QEvent::ShortcutOverride:
            // Escape drops a stroke, puts the cell cursor away and leaves a tool before it means anything else.
            if ((m_cell || m_tool) && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
                event->accept();
                return true;
            }
            break;
        case QEvent::NativeGesture: {
            const auto* gesture = static_cast<QNativeGestureEvent*>(event);
            if (gesture->gestureType() == Qt::ZoomNativeGesture) {
                zoomBy(toDevice(gesture->position()), 1 + gesture->value());
                return true;
            }
            break;
        }
        default: break;
    }
    return QWidget::event(event);
}

void CanvasView::setPan(Pan pan) {
    m_pan = pan;
    switch (pan) {
        case Pan::None: showToolCursor(); break;
        case Pan::Ready: setCursor(Qt::OpenHandCursor); break;
        case Pan::Dragging: setCursor(Qt::ClosedHandCursor); break;
    }
}

// The key that holds it may be released in another window, and nobody would hear of it.
void CanvasView::dropTemporaryTool() {
    m_holdsSpace = false;
    setPan(Pan::None);
    if (m_tool) {
        m_tool->modifiersChanged(Qt::NoModifier);
    }
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    if (isTouchBesidePen(*event)) {
        return;
    }
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_pan == Pan::Ready);
    if (pans) {
        m_dragFrom = toDevice(event->position());
        setPan(Pan::Dragging);
    } else if (m_tool && hasPicture() && m_toolButton == Qt::NoButton) {
        pressTool(inputOf(*event));
    }
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position();
    if (m_pan == Pan::Dragging) {
        const QPointF at = toDevice(event->position());
        panBy(at - m_dragFrom);
        m_dragFrom = at;
        return;
    }
    if (m_tool && hasPicture() && !isTouchBesidePen(*event)) {
        moveTool(inputOf(*event));
    }
    updateHud();
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_tool && m_toolButton != Qt::NoButton && event->button() == m_toolButton) {
        releaseTool(inputOf(*event));
        return;
    }
    const bool holdsButton = event->buttons() & (Qt::LeftButton | Qt::MiddleButton);
    if (m_pan == Pan::Dragging && !holdsButton) {
        setPan(m_holdsSpace ? Pan::Ready : Pan::None);
    }
}

void CanvasView::leaveEvent(QEvent*) {
    m_pointer.reset();
    updateHud();
    if (m_tool) {
        update();  // its cursor goes
    }
}

bool CanvasView::panByKey(int key) {
    const double step = kKeyPan * devicePixelRatioF();
    switch (key) {
        case Qt::Key_Left: panBy({step, 0}); return true;
        case Qt::Key_Right: panBy({-step, 0}); return true;
        case Qt::Key_Up: panBy({0, step}); return true;
        case Qt::Key_Down: panBy({0, -step}); return true;
        default: return false;
    }
}

bool CanvasView::moveCellByKey(int key) {
    const core::TokenGrid grid = tokenGrid();
    QPoint cell = *m_cell;
    switch (key) {
        case Qt::Key_Left: cell.rx() -= 1; break;
        case Qt::Key_Right: cell.rx() += 1; break;
        case Qt::Key_Up: cell.ry() -= 1; break;
        case Qt::Key_Down: cell.ry() += 1; break;
        case Qt::Key_Home: cell.setX(0); break;
        case Qt::Key_End: cell.setX(grid.columns - 1); break;
        case Qt::Key_PageUp: cell.setY(0); break;
        case Qt::Key_PageDown: cell.setY(grid.rows - 1); break;
        default: return false;
    }
    moveCellTo({std::clamp(cell.x(), 0, grid.columns - 1), std::clamp(cell.y(), 0, grid.rows - 1)});
    return true;
}

bool CanvasView::useCellByKey(const QKeyEvent& event) {
    const QPoint before = *m_cell;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isEnter && !(event.modifiers() & ~Qt::KeypadModifier)) {
        Q_EMIT cellToggled(before);
        describe();
        return true;
    }
    if (!moveCellByKey(event.key())) {
        return false;
    }
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        Q_EMIT cellExtended(before, *m_cell);
        describe();
    }
    return true;
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    if (m_tool && keyOfTool(*event)) {
        return;
    }
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat() && m_pan == Pan::None) {
            m_holdsSpace = true;
            setPan(Pan::Ready);
        }
        return;
    }
    if (m_cell && event->key() == Qt::Key_Escape) {
        Q_EMIT cellCursorLeft();
        return;
    }
    if (m_tool && event->key() == Qt::Key_Escape) {
        Q_EMIT toolLeft();
        return;
    }
    if (m_cell ? useCellByKey(*event) : panByKey(event->key())) {
        return;
    }
    QWidget::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (m_tool && !event->isAutoRepeat()) {
        m_tool->modifiersChanged(event->modifiers());
    }
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    m_holdsSpace = false;
    if (m_pan == Pan::Ready) {
        setPan(Pan::None);
    }
}

void CanvasView::focusInEvent(QFocusEvent* event) {
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    update();
}

void CanvasView::focusOutEvent(QFocusEvent*) {
    m_showsFocus = false;
    dropTemporaryTool();
    update();
}

}  // namespace lightgen::ui

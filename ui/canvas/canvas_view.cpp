#include "ui/canvas/canvas_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

#include "ui/canvas/picture_painter.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr QSize kFitMargin(28, 64);           // logical pixels; the canvas bar lies in the lower one
constexpr double kKeyPan = 48;                // logical pixels
constexpr double kWheelUnitsPerDouble = 480;  // four notches double the size

// Moves the painter's origin to a whole device pixel: at fractional scales a widget may begin between two.
void useDevicePixels(QPainter& painter, double scale) {
    painter.scale(1 / scale, 1 / scale);
    const QPointF start = painter.deviceTransform().map(QPointF());
    painter.translate(std::round(start.x()) - start.x(), std::round(start.y()) - start.y());
}

}  // namespace

CanvasView::CanvasView(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(200, 200);
    setAccessibleName(tr("Canvas"));
    describe();
}

void CanvasView::setPicture(const PictureState& state) {
    const bool otherSize = state.size != m_state.size;
    m_state = state;
    m_image = displayImage(m_state);
    m_reduced = {};
    if (otherSize) {
        m_fits = true;
    }
    if (m_fits && hasPicture()) {
        zoomToFit();
    }
    describe();
    update();
}

QPointF CanvasView::pictureAt(QPointF position) const {
    return m_transform.toPicture(toDevice(position));
}

QSize CanvasView::deviceSize() const {
    const double scale = devicePixelRatioF();
    return {qRound(width() * scale), qRound(height() * scale)};
}

void CanvasView::zoomIn() {
    zoomTo(toDevice(QRectF(rect()).center()), nextZoomStop(m_transform.zoom));
}
void CanvasView::zoomOut() {
    zoomTo(toDevice(QRectF(rect()).center()), previousZoomStop(m_transform.zoom));
}

void CanvasView::zoomToFit() {
    m_fits = true;
    m_transform = ViewTransform::fitting(deviceSize(), m_state.size, kFitMargin * devicePixelRatioF());
    viewChanged();
}

void CanvasView::zoomToActualSize() {
    m_fits = false;
    m_transform = ViewTransform::centred(deviceSize(), m_state.size, 1.0);
    viewChanged();
}

void CanvasView::zoomTo(QPointF device, double zoom) {
    if (!hasPicture()) {
        return;
    }
    m_fits = false;
    m_transform.zoomAt(device, zoom);
    viewChanged();
}

void CanvasView::panBy(QPointF device) {
    if (!hasPicture()) {
        return;
    }
    m_fits = false;
    m_transform.pan(device, deviceSize(), m_state.size);
    viewChanged();
}

void CanvasView::viewChanged() {
    update();
    Q_EMIT zoomChanged(m_transform.zoom);
}

// Below 100 % every picture pixel counts: the reduced picture is averaged once per zoom, not per paint.
const QImage& CanvasView::imageForZoom() {
    const QSize target = m_transform.target(m_state.size).size();
    if (m_image.isNull() || m_transform.zoom >= 1) {
        return m_image;
    }
    if (m_reduced.size() != target) {
        m_reduced = m_image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return m_reduced;
}

void CanvasView::paintEvent(QPaintEvent* event) {
    const ThemeColours& colours = coloursOf(palette());
    const double scale = devicePixelRatioF();
    QPainter painter(this);
    painter.fillRect(event->rect(), canvasSurround(palette()));
    if (m_showsFocus) {
        painter.setPen(QPen(colours.accentLine, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    useDevicePixels(painter, scale);
    const QRectF exposed(QPointF(event->rect().topLeft()) * scale, QSizeF(event->rect().size()) * scale);
    paintPicture(
        painter,
        {.state = m_state,
         .image = imageForZoom(),
         .transform = m_transform,
         .colours = colours,
         .scale = scale,
         .exposed = exposed.toAlignedRect()}
    );
}

void CanvasView::resizeEvent(QResizeEvent*) {
    if (m_fits && hasPicture()) {
        zoomToFit();
    }
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    const double units = event->angleDelta().y();
    if (units != 0) {
        zoomTo(toDevice(event->position()), m_transform.zoom * std::exp2(units / kWheelUnitsPerDouble));
    }
    event->accept();
}

bool CanvasView::event(QEvent* event) {
    // On another screen a device pixel may have another size.
    if (event->type() == QEvent::ScreenChangeInternal && m_fits && hasPicture()) {
        zoomToFit();
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomTo(toDevice(gesture->position()), m_transform.zoom * (1 + gesture->value()));
            return true;
        }
    }
    return QWidget::event(event);
}

void CanvasView::setPan(Pan pan) {
    m_pan = pan;
    switch (pan) {
        case Pan::None: unsetCursor(); break;
        case Pan::Ready: setCursor(Qt::OpenHandCursor); break;
        case Pan::Dragging: setCursor(Qt::ClosedHandCursor); break;
    }
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_pan == Pan::Ready);
    if (pans) {
        m_dragFrom = toDevice(event->position());
        setPan(Pan::Dragging);
    }
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    if (m_pan == Pan::Dragging) {
        const QPointF at = toDevice(event->position());
        panBy(at - m_dragFrom);
        m_dragFrom = at;
    }
}

void CanvasView::mouseReleaseEvent(QMouseEvent*) {
    if (m_pan == Pan::Dragging) {
        setPan(Pan::None);
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

void CanvasView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat() && m_pan == Pan::None) {
            setPan(Pan::Ready);
        }
        return;
    }
    if (!panByKey(event->key())) {
        QWidget::keyPressEvent(event);
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && m_pan == Pan::Ready) {
        setPan(Pan::None);
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void CanvasView::focusInEvent(QFocusEvent* event) {
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    update();
}

void CanvasView::focusOutEvent(QFocusEvent*) {
    m_showsFocus = false;
    if (m_pan == Pan::Ready) {
        setPan(Pan::None);
    }
    update();
}

void CanvasView::describe() {
    switch (m_state.phase) {
        case PicturePhase::Empty: setAccessibleDescription(tr("No picture yet.")); break;
        case PicturePhase::Making:
            setAccessibleDescription(tr("Step %1 of %2, %3 of %4 cells decided.")
                                         .arg(m_state.step)
                                         .arg(m_state.of)
                                         .arg(m_state.decidedCells())
                                         .arg(m_state.grid.count()));
            break;
        case PicturePhase::Stopped: setAccessibleDescription(tr("A picture that was not finished.")); break;
        case PicturePhase::Complete:
            setAccessibleDescription(
                tr("A finished picture of %1 by %2 pixels.").arg(m_state.size.width).arg(m_state.size.height)
            );
            break;
    }
}

}  // namespace lightgen::ui

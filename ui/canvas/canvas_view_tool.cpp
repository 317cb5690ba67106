// The canvas and its tool: pointer, pen and keys in pixels of the picture.
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "ui/canvas/canvas_view.h"

namespace lightgen::ui {
namespace {

constexpr int kWheelUnitsPerStep = 120;
// The keys right of P on every layout, as X11 and Wayland number them: [ and ] where the letters are American.
constexpr quint32 kKeyRightOfP = 34;
constexpr quint32 kSecondKeyRightOfP = 35;

QImage partOf(const core::RgbImage& picture, const QRect& pixels) {
    const QImage view(
        picture.at(pixels.left(), pixels.top()),
        pixels.width(),
        pixels.height(),
        picture.width * 3,
        QImage::Format_RGB888
    );
    return view.convertToFormat(QImage::Format_RGB32);
}

}  // namespace

void CanvasView::setTool(CanvasTool* tool) {
    if (tool == m_tool) {
        return;
    }
    if (m_tool) {
        m_tool->disconnect(this);
        m_tool->leave();
    }
    m_toolButton = Qt::NoButton;
    m_tool = tool;
    if (m_tool) {
        connect(m_tool, &CanvasTool::previewChanged, this, [this] {
            showToolCursor();
            update();
        });
        connect(m_tool, &CanvasTool::cursorMoved, this, [this] {
            showToolCursor();
            update(m_cursorArea);
            update(cursorArea());
        });
        qApp->installEventFilter(this);  // modifiers and the pen's nearness are told to others
    } else {
        qApp->removeEventFilter(this);
    }
    showToolCursor();
    update();
}

void CanvasView::showToolCursor() {
    if (m_pan != Pan::None) {
        return;
    }
    m_tool ? setCursor(m_tool->cursor()) : unsetCursor();
}

QRect CanvasView::placeOf(const QRectF& pixels) const {
    const double scale = devicePixelRatioF();
    const QPointF from = m_transform.toDevice(pixels.topLeft()) / scale;
    const QPointF to = m_transform.toDevice(pixels.bottomRight()) / scale;
    return QRectF(from, to).toAlignedRect();
}

QRect CanvasView::cursorArea() const {
    const int room = kRoomAroundCursor;
    return m_tool && m_pointer ? placeOf(m_tool->cursorArea(pictureAt(*m_pointer)))
                                     .adjusted(-room, -room, room, room)
                                     .intersected(rect())
                               : QRect();
}

void CanvasView::updatePart(const QRect& pixels) {
    if (!pixels.isEmpty()) {
        update(placeOf(pixels).adjusted(-2, -2, 2, 2));
    }
}

void CanvasView::changePart(const core::RgbImage& picture, const QRect& pixels) {
    const QRect part = pixels.intersected(QRect(0, 0, picture.width, picture.height));
    if (part.isEmpty() || picture.size() != m_state.pixels.size()) {
        return;
    }
    for (int y = part.top(); y <= part.bottom(); ++y) {
        std::copy_n(picture.at(part.left(), y), part.width() * 3, m_state.pixels.at(part.left(), y));
    }
    m_image = QImage();  // the raster's pixels are its own now, and are not copied
    m_raster.replacePart(partOf(picture, part), part.topLeft());
    updatePart(part);
}

ToolInput CanvasView::inputOf(const QMouseEvent& event) const {
    return {
        .at = pictureAt(event.position()),
        .device = toDevice(event.position()),
        .button = event.button(),
        .modifiers = event.modifiers(),
        .pressure = {}};
}

void CanvasView::pressTool(ToolInput input) {
    if (input.button != Qt::LeftButton && input.button != Qt::RightButton) {
        return;
    }
    m_toolButton = input.button;
    m_dragFrom = input.device;
    m_tool->press(input);
    update();
}

void CanvasView::moveTool(const ToolInput& input) {
    const QPointF before = m_dragFrom;
    m_dragFrom = input.device;
    if (m_toolButton == Qt::NoButton) {
        m_tool->hover(input);
    } else if (m_holdsSpace) {
        dragWithSpace(input.device - before);
    } else {
        ToolInput held = input;
        held.button = m_toolButton;
        m_tool->move(held);
    }
}

// Space while something is being drawn: what can move moves, else the view does, and the drawing goes on afterwards.
void CanvasView::dragWithSpace(QPointF device) {
    if (m_tool->shift(device / m_transform.zoom)) {
        update();
    } else {
        panBy(device);
    }
}

void CanvasView::releaseTool(const ToolInput& input) {
    m_toolButton = Qt::NoButton;
    m_tool->release(input);
    setPan(m_holdsSpace ? Pan::Ready : Pan::None);
    update();
}

void CanvasView::cancelTool() {
    m_toolButton = Qt::NoButton;
    if (m_tool) {
        m_tool->cancel();
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_tool && hasPicture() && event->button() == Qt::LeftButton && m_pan == Pan::None) {
        m_toolButton = event->button();
        m_tool->doubleClick(inputOf(*event));
        update();
    } else {
        mousePressEvent(event);
    }
}

bool CanvasView::keyOfTool(QKeyEvent& event) {
    m_tool->modifiersChanged(event.modifiers());
    if (m_tool->key(event)) {
        return true;
    }
    if (event.key() == Qt::Key_Escape && m_tool->isBusy()) {
        cancelTool();
        update();
        return true;
    }
    return turnSizeByPlace(event);
}

// On layouts where [ and ] need AltGr or are elsewhere the keys in their American place do.
bool CanvasView::turnSizeByPlace(const QKeyEvent& event) {
    const auto code = event.nativeScanCode();
    const bool isPlain = !(event.modifiers() & ~Qt::ShiftModifier);
    if (!isPlain || (code != kKeyRightOfP && code != kSecondKeyRightOfP)) {
        return false;
    }
    const int steps = code == kKeyRightOfP ? -1 : 1;
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        Q_EMIT hardnessTurned(steps);
    } else {
        Q_EMIT sizeTurned(steps);
    }
    return true;
}

// Qt turns the wheel sideways while Alt is held.
void CanvasView::turnSize(QWheelEvent& event) {
    m_turned += event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x();
    const int steps = m_turned / kWheelUnitsPerStep;
    m_turned %= kWheelUnitsPerStep;
    if (steps != 0) {
        Q_EMIT sizeTurned(steps);
    }
}

// A palm on the screen, while the pen hovers over it, is not meant.
bool CanvasView::isTouchBesidePen(const QMouseEvent& event) const {
    return m_penIsNear && event.pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
}

bool CanvasView::tabletEvent(QEvent& event) {
    auto& pen = static_cast<QTabletEvent&>(event);
    if (!m_tool || !hasPicture() || m_pan != Pan::None) {
        pen.ignore();  // comes again as a mouse
        return false;
    }
    pen.accept();
    m_pointer = pen.position();
    const ToolInput input{
        .at = pictureAt(pen.position()),
        .device = toDevice(pen.position()),
        .button = pen.button(),
        .modifiers = pen.modifiers(),
        .pressure = pen.pressure(),
        .isEraserTip = pen.pointerType() == QPointingDevice::PointerType::Eraser};
    if (event.type() == QEvent::TabletPress && m_toolButton == Qt::NoButton) {
        setFocus(Qt::MouseFocusReason);
        pressTool(input);
    } else if (event.type() == QEvent::TabletMove) {
        moveTool(input);
    } else if (event.type() == QEvent::TabletRelease && input.button == m_toolButton) {
        releaseTool(input);
    }
    return true;
}

bool CanvasView::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
        case QEvent::TabletEnterProximity: m_penIsNear = true; break;
        case QEvent::TabletLeaveProximity: m_penIsNear = false; break;
        default: break;
    }
    return false;
}

}  // namespace lightgen::ui

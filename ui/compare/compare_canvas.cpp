#include "ui/compare/compare_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr int kGap = 2;           // device pixels between the two sides
constexpr QSize kMargin(16, 16);  // logical pixels around a picture that is fitted
constexpr double kGrab = 10;      // logical pixels from the edge that still take hold of it
constexpr double kKeyPan = 48;    // logical pixels
constexpr double kWheelUnitsPerDouble = 480;

}  // namespace

CompareCanvas::CompareCanvas(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("compareCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setMinimumSize(200, 160);
}

void CompareCanvas::setImage(Side side, const QImage& image, LiveText waiting) {
    Picture& picture = m_pictures[side];
    const auto before = size();
    picture.raster.setImage(image.convertToFormat(QImage::Format_RGB32));
    picture.size = image.size();
    picture.waiting = std::move(waiting);
    if (size() != before) {
        zoomToFit();
    }
    update();
}

void CompareCanvas::setMode(CompareMode mode) {
    m_mode = mode;
    m_fits ? zoomToFit() : update();
}

void CompareCanvas::setWipe(double part) {
    const double wanted = std::clamp(part, 0.0, 1.0);
    if (wanted != m_wipe) {
        m_wipe = wanted;
        update();
        Q_EMIT wiped(m_wipe);
    }
}

// While one of them is missing the other one says how large they are.
core::PixelSize CompareCanvas::size() const {
    const QSize size = m_pictures[A].size.isEmpty() ? m_pictures[B].size : m_pictures[A].size;
    return {size.width(), size.height()};
}

QRect CompareCanvas::area(int half) const {
    const double scale = devicePixelRatioF();
    const QSize all(qRound(width() * scale), qRound(height() * scale));
    if (!isSideBySide()) {
        return {{}, all};
    }
    const int side = (all.width() - kGap) / 2;
    return {half == 0 ? 0 : all.width() - side, 0, side, all.height()};
}

QPointF CompareCanvas::inArea(QPointF position) const {
    const QPointF device = toDevice(position);
    const bool isRight = isSideBySide() && device.x() >= area(1).left();
    return device - area(isRight ? 1 : 0).topLeft();
}

double CompareCanvas::edge() const {
    return m_transform.target(size()).left() + m_transform.target(size()).width() * m_wipe;
}

// With Shift held each stands in the other's place.
CompareCanvas::Side CompareCanvas::shown(Side side) const {
    return !m_isHeld || side == Difference ? side : side == A ? B : A;
}

CompareCanvas::Side CompareCanvas::sideAt(QPointF position) const {
    switch (m_mode) {
        case CompareMode::SideBySide: return shown(toDevice(position).x() >= area(1).left() ? B : A);
        case CompareMode::Wipe: return shown(toDevice(position).x() >= edge() ? B : A);
        case CompareMode::Absolute:
        case CompareMode::Squared: break;
    }
    return m_isHeld ? A : Difference;
}

std::optional<QPoint> CompareCanvas::pixelAt(QPointF position) const {
    const QPointF at = m_transform.toPicture(inArea(position));
    const QPoint pixel(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
    const QRect picture(0, 0, size().width, size().height);
    return picture.contains(pixel) ? std::optional(pixel) : std::nullopt;
}

void CompareCanvas::zoomToFit() {
    m_fits = true;
    if (size().width > 0) {
        m_transform = ViewTransform::fitting(area(0).size(), size(), kMargin * devicePixelRatioF());
    }
    update();
}

void CompareCanvas::zoomToActualSize() {
    m_fits = false;
    m_transform = ViewTransform::centred(area(0).size(), size(), 1.0);
    update();
}

void CompareCanvas::zoomAt(QPointF inArea, double zoom) {
    if (size().width > 0) {
        m_fits = false;
        m_transform.zoomAt(inArea, zoom);
        m_transform.pan({}, area(0).size(), size());
        update();
    }
}

void CompareCanvas::panBy(QPointF device) {
    if (size().width > 0) {
        m_fits = false;
        m_transform.pan(device, area(0).size(), size());
        update();
    }
}

QString CompareCanvas::waitingText(Side side) const {
    const Picture& picture = m_pictures[side];
    return picture.raster.isNull() && picture.waiting ? picture.waiting() : QString();
}

void CompareCanvas::paintSide(QPainter& painter, Side side, const QRect& place, const QRect& clip) {
    Picture& picture = m_pictures[side];
    const auto& colours = coloursOf(palette());
    painter.save();
    painter.setClipRect(clip);
    if (picture.raster.isNull()) {
        painter.setPen(colours.mutedText);
        QFont larger = font();
        larger.setPixelSize(qRound(fontInfo().pixelSize() * devicePixelRatioF()));
        painter.setFont(larger);
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, waitingText(side));
    } else {
        // Both lie in the place of A: one of another size is stretched to it.
        const QRect target = m_transform.target(size()).translated(place.topLeft());
        const bool isLarge = m_transform.zoom >= kNearestFromZoom;
        picture.raster.paint(
            painter, target, clip, isLarge ? PictureRaster::Scaling::Nearest : PictureRaster::Scaling::Smooth
        );
    }
    painter.restore();
}

void CompareCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double scale = devicePixelRatioF();
    painter.scale(1 / scale, 1 / scale);
    const QRect all(QPoint(), QSize(qRound(width() * scale) + 1, qRound(height() * scale) + 1));
    painter.fillRect(all, canvasSurround(palette()));
    if (isSideBySide()) {
        paintSide(painter, shown(A), area(0), area(0));
        paintSide(painter, shown(B), area(1), area(1));
        painter.fillRect(QRect(area(0).right() + 1, 0, kGap, all.height()), coloursOf(palette()).border);
    } else if (m_mode == CompareMode::Wipe) {
        const int at = qRound(edge());
        paintSide(painter, shown(A), area(0), QRect(0, 0, at, all.height()));
        paintSide(painter, shown(B), area(0), QRect(at, 0, all.width() - at, all.height()));
        // Dark and light, to be seen on every picture.
        painter.fillRect(QRectF(at - 2 * scale, 0, 4 * scale, all.height()), QColor(0, 0, 0, 110));
        painter.fillRect(QRectF(at - scale, 0, 2 * scale, all.height()), Qt::white);
    } else {
        paintSide(painter, m_isHeld ? A : Difference, area(0), area(0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(coloursOf(palette()).accentLine, scale));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(scale / 2, scale / 2, width() * scale - scale, height() * scale - scale));
    }
}

void CompareCanvas::resizeEvent(QResizeEvent*) {
    if (m_fits) {
        zoomToFit();
    }
}

void CompareCanvas::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (m_transform.zoom != stickyZoom(m_freeZoom)) {
        m_freeZoom = m_transform.zoom;
    }
    const double factor = std::exp2(event->angleDelta().y() / kWheelUnitsPerDouble);
    m_freeZoom = std::clamp(m_freeZoom * factor, kMinZoom, kMaxZoom);
    zoomAt(inArea(event->position()), stickyZoom(m_freeZoom));
}

void CompareCanvas::mousePressEvent(QMouseEvent* event) {
    const double fromEdge = std::abs(toDevice(event->position()).x() - edge()) / devicePixelRatioF();
    const bool isWipe = m_mode == CompareMode::Wipe && event->button() == Qt::LeftButton && fromEdge <= kGrab;
    m_drag = isWipe ? Drag::Wipe : Drag::Pan;
    m_dragFrom = toDevice(event->position());
    setCursor(isWipe ? Qt::SplitHCursor : Qt::ClosedHandCursor);
}

void CompareCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = toDevice(event->position());
    switch (m_drag) {
        case Drag::None: break;
        case Drag::Pan: panBy(at - m_dragFrom); break;
        case Drag::Wipe: {
            const QRect target = m_transform.target(size());
            setWipe((at.x() - target.left()) / std::max(1, target.width()));
            break;
        }
    }
    m_dragFrom = at;
    Q_EMIT pointed(pixelAt(event->position()));
}

void CompareCanvas::mouseReleaseEvent(QMouseEvent*) {
    m_drag = Drag::None;
    unsetCursor();
}

void CompareCanvas::leaveEvent(QEvent*) {
    Q_EMIT pointed(std::nullopt);
}

void CompareCanvas::hold(bool isHeld) {
    if (isHeld != m_isHeld) {
        m_isHeld = isHeld;
        update();
        Q_EMIT held();
    }
}

void CompareCanvas::keyPressEvent(QKeyEvent* event) {
    const double step = kKeyPan * devicePixelRatioF();
    switch (event->key()) {
        case Qt::Key_Shift: hold(true); return;
        case Qt::Key_Left: panBy({step, 0}); return;
        case Qt::Key_Right: panBy({-step, 0}); return;
        case Qt::Key_Up: panBy({0, step}); return;
        case Qt::Key_Down: panBy({0, -step}); return;
        case Qt::Key_Plus:
        case Qt::Key_Equal: zoomAt(QRectF(area(0)).center(), nextZoomStop(m_transform.zoom)); return;
        case Qt::Key_Minus: zoomAt(QRectF(area(0)).center(), previousZoomStop(m_transform.zoom)); return;
        case Qt::Key_F: zoomToFit(); return;
        default: QWidget::keyPressEvent(event);
    }
}

void CompareCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Shift) {
        hold(false);
    } else {
        QWidget::keyReleaseEvent(event);
    }
}

// The key may be released in another window, and nobody would hear of it.
void CompareCanvas::focusOutEvent(QFocusEvent* event) {
    hold(false);
    QWidget::focusOutEvent(event);
}

}  // namespace lightgen::ui

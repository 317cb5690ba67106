#include "ui/canvas/canvas_view.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/canvas/canvas_hud.h"
#include "ui/canvas/canvas_overlay.h"
#include "ui/canvas/picture_painter.h"
#include "ui/language.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr QSize kFitMargin(28, 64);  // logical pixels; the canvas bar lies in the lower one
constexpr int kRevealMargin = 24;    // logical pixels
constexpr QPoint kHudPlace(12, 12);

// Moves the painter's origin to a whole device pixel: at fractional scales a widget may begin between two.
void useDevicePixels(QPainter& painter, double scale) {
    painter.scale(1 / scale, 1 / scale);
    const QPointF start = painter.deviceTransform().map(QPointF());
    painter.translate(std::round(start.x()) - start.x(), std::round(start.y()) - start.y());
}

QRect inDevicePixels(const QRect& logical, double scale) {
    return QRectF(QPointF(logical.topLeft()) * scale, QSizeF(logical.size()) * scale).toAlignedRect();
}

}  // namespace

CanvasView::CanvasView(QWidget* parent)
    : QWidget(parent)
    , m_hud(new CanvasHud(this)) {
    setObjectName(QStringLiteral("canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setMinimumSize(200, 200);
    m_hud->move(kHudPlace);
    m_hud->hide();
    m_scale = devicePixelRatioF();
    inEveryLanguage(this, [this] {
        setAccessibleName(tr("Canvas"));
        describe();
    });
}

void CanvasView::setPicture(const PictureState& state) {
    const bool otherSize = state.size != m_state.size;
    if (otherSize && m_tool) {
        m_toolButton = Qt::NoButton;
        m_tool->leave();  // what was begun belongs to the other picture
    }
    m_state = state;
    m_image = displayImage(m_state);
    m_raster.setImage(m_image);
    if (otherSize) {
        m_fits = true;
    }
    if (const auto zoom = hasPicture() ? std::exchange(m_firstZoom, {}) : std::nullopt) {
        m_fits = false;
        m_transform = ViewTransform::centred(deviceSize(), m_state.size, *zoom);
        viewChanged();
    }
    if (m_cell) {
        showCellCursor(true);  // in a picture with fewer cells it has to move
    }
    if (m_fits && hasPicture()) {
        zoomToFit();
    }
    describe();
    updateHud();
    update();
}

void CanvasView::setTokenPixels(int pixels) {
    m_tokenPixels = pixels;
    update();
}

core::TokenGrid CanvasView::tokenGrid() const {
    const bool isDivisible =
        m_tokenPixels > 0 && m_state.size.width % m_tokenPixels == 0 && m_state.size.height % m_tokenPixels == 0;
    const bool takesModels = m_state.grid.count() == 0 && isDivisible;
    return takesModels ? core::TokenGrid::of(m_state.size, m_tokenPixels) : m_state.grid;
}

std::optional<double> CanvasView::zoomMode() const {
    if (!hasPicture()) {
        return m_firstZoom;
    }
    return m_fits ? std::nullopt : std::optional(m_transform.zoom);
}

QPointF CanvasView::pictureAt(QPointF position) const {
    return m_transform.toPicture(toDevice(position));
}

QSize CanvasView::deviceSize() const {
    const double scale = devicePixelRatioF();
    return {qRound(width() * scale), qRound(height() * scale)};
}

void CanvasView::zoomIn() {
    zoomTo(middle(), nextZoomStop(m_transform.zoom));
}
void CanvasView::zoomOut() {
    zoomTo(middle(), previousZoomStop(m_transform.zoom));
}

void CanvasView::zoomToFit() {
    m_fits = true;
    m_transform = ViewTransform::fitting(deviceSize(), m_state.size, kFitMargin * devicePixelRatioF());
    viewChanged();
}

void CanvasView::zoomToActualSize() {
    if (hasPicture()) {
        m_fits = false;
        m_transform = ViewTransform::centred(deviceSize(), m_state.size, 1.0);
        viewChanged();
    }
}

void CanvasView::zoomToTimes(double zoom) {
    zoomTo(middle(), zoom);
}

void CanvasView::zoomTo(QPointF device, double zoom) {
    if (!hasPicture()) {
        return;
    }
    m_fits = false;
    m_transform.zoomAt(device, zoom);
    m_transform.pan({}, deviceSize(), m_state.size);  // zooming out beside the picture must not lose it
    viewChanged();
}

// Sticks to a stop that is near, and leaves it again: what turns is the free zoom.
void CanvasView::zoomBy(QPointF device, double factor) {
    if (m_transform.zoom != stickyZoom(m_freeZoom)) {
        m_freeZoom = m_transform.zoom;
    }
    m_freeZoom = std::clamp(m_freeZoom * factor, kMinZoom, kMaxZoom);
    zoomTo(device, stickyZoom(m_freeZoom));
}

void CanvasView::panBy(QPointF device) {
    if (hasPicture()) {
        m_fits = false;
        m_transform.pan(device, deviceSize(), m_state.size);
        viewChanged();
    }
}

// On another screen a device pixel may have another size: what was in the middle stays there.
void CanvasView::followScale() {
    const double scale = devicePixelRatioF();
    if (scale == m_scale || !hasPicture()) {
        m_scale = scale;
        return;
    }
    const QPointF centre = m_transform.toPicture(middle() / scale * m_scale);
    m_scale = scale;
    m_transform.origin = middle() - centre * m_transform.zoom;
    m_fits ? zoomToFit() : viewChanged();
}

void CanvasView::viewChanged() {
    m_seenSize = size();
    update();
    updateHud();
    describe();
    Q_EMIT zoomChanged(m_transform.zoom);
}

void CanvasView::showGrid(bool shown) {
    m_showsGrid = shown;
    update();
}

void CanvasView::showHud(bool shown) {
    m_hud->setVisible(shown);
    updateHud();
}

void CanvasView::showCellCursor(bool shown) {
    const core::TokenGrid grid = tokenGrid();
    if (!shown || grid.count() == 0) {
        m_cell.reset();
        describe();
        update();
        return;
    }
    const QPoint start = m_cell.value_or(QPoint(grid.columns / 2, grid.rows / 2));
    moveCellTo({std::min(start.x(), grid.columns - 1), std::min(start.y(), grid.rows - 1)});
}

void CanvasView::moveCellTo(QPoint cell) {
    m_cell = cell;
    m_transform.reveal(
        m_transform.cell(m_state.size, tokenGrid(), cell.y(), cell.x()),
        deviceSize(),
        qRound(kRevealMargin * devicePixelRatioF())
    );
    viewChanged();
    Q_EMIT cellChanged(cell);
}

void CanvasView::paintEvent(QPaintEvent* event) {
    const ThemeColours& colours = coloursOf(palette());
    const double scale = devicePixelRatioF();
    QPainter painter(this);
    painter.fillRect(event->rect(), canvasSurround(palette()));
    painter.save();
    useDevicePixels(painter, scale);
    const PicturePaint paint{
        .state = m_state,
        .raster = m_raster,
        .transform = m_transform,
        .colours = colours,
        .scale = scale,
        .exposed = inDevicePixels(event->rect(), scale)};
    paintPicture(painter, paint);
    if (hasPicture()) {
        paintPixelValues(painter, paint);
        if (m_showsGrid) {
            paintGrid(painter, paint, tokenGrid());
        }
        for (CanvasLayer* layer : m_layers) {
            layer->paint(painter, paint);
        }
        if (m_cell) {
            paintCellCursor(painter, paint, tokenGrid(), *m_cell);
        }
        if (m_tool) {
            const bool pans = m_pan != Pan::None;
            m_tool->paint(painter, paint, m_pointer && !pans ? std::optional(pictureAt(*m_pointer)) : std::nullopt);
            const bool isOldGone = QRegion(m_cursorArea).subtracted(event->region()).isEmpty();
            m_cursorArea = isOldGone ? cursorArea() : m_cursorArea.united(cursorArea());
        }
    }
    painter.restore();
    if (m_showsFocus) {
        painter.setPen(QPen(colours.accentLine, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

// What was in the middle of the view stays there.
void CanvasView::resizeEvent(QResizeEvent*) {
    m_scale = devicePixelRatioF();
    if (!hasPicture()) {
        return;
    }
    if (m_fits) {
        zoomToFit();
    } else {
        const QSizeF grown = QSizeF(size() - m_seenSize) * m_scale / 2;
        m_transform.pan(QPoint(qRound(grown.width()), qRound(grown.height())), deviceSize(), m_state.size);
        viewChanged();
    }
}

void CanvasView::updateHud() {
    if (!m_hud->isVisibleTo(this)) {
        return;
    }
    m_hud->showPicture(m_state.size, m_transform.zoom);
    m_hud->showReading(
        m_pointer ? readingAt(m_state, m_image, tokenGrid(), pictureAt(*m_pointer)) : std::optional<PixelReading>()
    );
}

QString CanvasView::describePicture() const {
    switch (m_state.phase) {
        case PicturePhase::Empty: break;
        case PicturePhase::Making:
            return tr("Step %1 of %2, %3 of %4 cells decided, shown at %5.")
                .arg(m_state.step)
                .arg(m_state.of)
                .arg(m_state.decidedCells())
                .arg(m_state.grid.count())
                .arg(zoomText(m_transform.zoom));
        case PicturePhase::Stopped:
            return tr("A picture that was not finished, shown at %1.").arg(zoomText(m_transform.zoom));
        case PicturePhase::Complete:
            return tr("A finished picture of %1 by %2 pixels, shown at %3.")
                .arg(m_state.size.width)
                .arg(m_state.size.height)
                .arg(zoomText(m_transform.zoom));
    }
    return tr("No picture yet.");
}

QString CanvasView::describeCell() const {
    const core::TokenGrid grid = tokenGrid();
    const QString place = tr("Cell in column %1 of %2, row %3 of %4.")
                              .arg(m_cell->x() + 1)
                              .arg(grid.columns)
                              .arg(m_cell->y() + 1)
                              .arg(grid.rows);
    const QString note = m_cellNote ? m_cellNote(*m_cell) : QString();
    return note.isEmpty() ? place : tr("%1 %2").arg(place, note);
}

// A change of it is announced by QWidget.
void CanvasView::describe() {
    const QString picture = describePicture();
    const QString text = m_cell ? tr("%1 %2").arg(describeCell(), picture) : picture;
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
    }
}

}  // namespace lightgen::ui

// The canvas: shows one picture, zooms at the pointer, pans. It paints in device pixels, so it is exact at every scale.
#pragma once

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

#include "ui/canvas/canvas_tool.h"
#include "ui/canvas/picture_raster.h"
#include "ui/canvas/picture_state.h"
#include "ui/canvas/view_transform.h"

namespace lightgen::ui {

class CanvasHud;

class CanvasView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CanvasView)

public:
    explicit CanvasView(QWidget* parent = nullptr);

    // A picture of another size is fitted; one of the same size keeps zoom and place.
    void setPicture(const PictureState& state);
    const PictureState& picture() const { return m_state; }
    // Gives pictures that came without a token grid the grid that the model would give them.
    void setTokenPixels(int pixels);
    // The picture's own grid or the model's; empty where neither fits.
    core::TokenGrid tokenGrid() const;

    // The zoom that the first picture gets; none: it is fitted.
    void beginWithZoom(std::optional<double> zoom) { m_firstZoom = zoom; }
    // The zoom in use, or the one that the first picture will get; none: pictures are fitted.
    std::optional<double> zoomMode() const;

    const ViewTransform& transform() const { return m_transform; }
    // The picture's point under a position in the widget.
    QPointF pictureAt(QPointF position) const;
    // Column and row under the cell cursor, while that is in use.
    std::optional<QPoint> cursorCell() const { return m_cell; }
    // Layers are painted over the picture in the order in which they were added; they outlive the view or remove
    // themselves. Null: no tool.
    void addLayer(CanvasLayer& layer) { m_layers.push_back(&layer); }
    void removeLayer(CanvasLayer& layer) { std::erase(m_layers, &layer); }
    void setTool(CanvasTool* tool);
    CanvasTool* tool() const { return m_tool; }
    // Paints a part of the picture again, given in its pixels.
    void updatePart(const QRect& pixels);
    // Takes over a part of the picture that has changed.
    void changePart(const core::RgbImage& picture, const QRect& pixels);
    // What is to be said of a cell besides its place.
    void setCellNote(std::function<QString(QPoint cell)> note) { m_cellNote = std::move(note); }
    void describe();
    QSize sizeHint() const override { return {640, 640}; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToFit();  // and keeps fitting when the view changes its size
    void zoomToActualSize();
    void zoomToTimes(double zoom);  // 2: 200 %, around the middle of the view
    void showGrid(bool shown);
    void showHud(bool shown);
    // While it is shown the arrow keys move it from cell to cell instead of the picture.
    void showCellCursor(bool shown);

Q_SIGNALS:
    void zoomChanged(double zoom);
    void cellCursorLeft();  // Escape
    void cellChanged(QPoint cell);
    void cellToggled(QPoint cell);              // Enter
    void cellExtended(QPoint from, QPoint to);  // Shift and an arrow
    void toolLeft();                            // Escape, and the tool had nothing to drop
    void sizeTurned(int steps);                 // Alt and the wheel, or the keys right of P wherever they are
    void hardnessTurned(int steps);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Pan { None, Ready, Dragging };  // Ready: Space is held

    QSize deviceSize() const;
    QPointF toDevice(QPointF position) const { return position * devicePixelRatioF(); }
    QPointF middle() const { return toDevice(QRectF(rect()).center()); }
    bool hasPicture() const { return m_state.phase != PicturePhase::Empty; }
    void zoomTo(QPointF device, double zoom);
    void zoomBy(QPointF device, double factor);
    void panBy(QPointF device);
    void scroll(QWheelEvent& event);
    void followScale();
    void viewChanged();
    void setPan(Pan pan);
    void dropTemporaryTool();
    bool panByKey(int key);
    bool moveCellByKey(int key);
    bool useCellByKey(const QKeyEvent& event);
    void moveCellTo(QPoint cell);
    void updateHud();
    QString describePicture() const;
    QString describeCell() const;
    void pressTool(ToolInput input);
    void moveTool(const ToolInput& input);
    void releaseTool(const ToolInput& input);
    void cancelTool();
    void dragWithSpace(QPointF device);
    bool tabletEvent(QEvent& event);
    bool keyOfTool(QKeyEvent& event);
    bool turnSizeByPlace(const QKeyEvent& event);
    void turnSize(QWheelEvent& event);
    bool isTouchBesidePen(const QMouseEvent& event) const;
    ToolInput inputOf(const QMouseEvent& event) const;
    void showToolCursor();
    QRect placeOf(const QRectF& pixels) const;  // logical pixels of the view
    QRect cursorArea() const;                   // of the tool, where the pointer is; logical pixels

    PictureState m_state;
    QImage m_image;  // displayImage(m_state)
    PictureRaster m_raster;
    ViewTransform m_transform;
    CanvasHud* m_hud;
    int m_tokenPixels = 0;
    double m_freeZoom = 1.0;  // where the wheel is; the picture may stick to a stop near it
    QSize m_seenSize;         // as of the last change of the view
    double m_scale = 1.0;     // device pixels per logical pixel, as of the last look
    bool m_fits = true;       // keeps fitting until the user zooms or pans
    std::optional<double> m_firstZoom;
    bool m_showsGrid = false;
    std::optional<QPoint> m_cell;
    Pan m_pan = Pan::None;
    bool m_holdsSpace = false;
    QPointF m_dragFrom;  // device pixels
    std::optional<QPointF> m_pointer;
    bool m_showsFocus = false;
    std::vector<CanvasLayer*> m_layers;
    CanvasTool* m_tool = nullptr;
    QRect m_cursorArea;                           // where the tool's cursor has been painted
    Qt::MouseButton m_toolButton = Qt::NoButton;  // held for the tool
    bool m_penIsNear = false;
    int m_turned = 0;  // of the wheel with Alt, less than a step
    std::function<QString(QPoint)> m_cellNote;
};

}  // namespace lightgen::ui

// The canvas: shows one picture, zooms at the pointer, pans. It paints in device pixels, so it is exact at every scale.
#pragma once

#include <QImage>
#include <QPointer>
#include <QWidget>

#include "ui/canvas/picture_state.h"
#include "ui/canvas/view_transform.h"

namespace lightgen::ui {

class CanvasView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CanvasView)

public:
    explicit CanvasView(QWidget* parent = nullptr);

    // A picture of another size is fitted; one of the same size keeps zoom and place.
    void setPicture(const PictureState& state);
    const PictureState& picture() const { return m_state; }

    const ViewTransform& transform() const { return m_transform; }
    // The picture's point under a position in the widget.
    QPointF pictureAt(QPointF position) const;
    QSize sizeHint() const override { return {640, 640}; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToFit();  // and keeps fitting when the view changes its size
    void zoomToActualSize();

Q_SIGNALS:
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Pan { None, Ready, Dragging };  // Ready: Space is held

    QSize deviceSize() const;
    QPointF toDevice(QPointF position) const { return position * devicePixelRatioF(); }
    bool hasPicture() const { return m_state.phase != PicturePhase::Empty; }
    void zoomTo(QPointF device, double zoom);
    void panBy(QPointF device);
    void setPan(Pan pan);
    bool panByKey(int key);
    void viewChanged();
    const QImage& imageForZoom();
    void describe();

    PictureState m_state;
    QImage m_image;    // displayImage(m_state)
    QImage m_reduced;  // m_image at the size of a zoom below 100 %
    ViewTransform m_transform;
    bool m_fits = true;  // keeps fitting until the user zooms or pans
    Pan m_pan = Pan::None;
    QPointF m_dragFrom;  // device pixels
    bool m_showsFocus = false;
};

}  // namespace lightgen::ui

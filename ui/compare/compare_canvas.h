// Two pictures in one view: side by side, one over the other with an edge between them, or their difference. Zoom and
// place are the same for both.
#pragma once

#include <QImage>
#include <QWidget>

#include <array>
#include <optional>

#include "core/image.h"
#include "ui/canvas/picture_raster.h"
#include "ui/canvas/view_transform.h"
#include "ui/language.h"

namespace lightgen::ui {

enum class CompareMode { SideBySide, Wipe, Absolute, Squared };
inline constexpr std::array kCompareModes{
    CompareMode::SideBySide, CompareMode::Wipe, CompareMode::Absolute, CompareMode::Squared};

class CompareCanvas final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareCanvas)

public:
    enum Side { A, B, Difference };

    explicit CompareCanvas(QWidget* parent = nullptr);

    // A null image: `waiting` is shown in its place. Another size of A, or of B while there is no A, is fitted anew.
    void setImage(Side side, const QImage& image, LiveText waiting = {});
    void setMode(CompareMode mode);
    CompareMode mode() const { return m_mode; }
    void setWipe(double part);  // 0: all of B, 1: all of A
    double wipe() const { return m_wipe; }
    bool isSwapped() const { return m_isHeld; }  // Shift is held

    // What is drawn where, for tests and for the pixel values: the side under a place of the widget.
    Side sideAt(QPointF position) const;
    QString waitingText(Side side) const;                   // in the place of the picture that is not there
    std::optional<QPoint> pixelAt(QPointF position) const;  // of A
    const ViewTransform& transform() const { return m_transform; }
    QSize sizeHint() const override { return {640, 480}; }

public Q_SLOTS:
    void zoomToFit();
    void zoomToActualSize();

Q_SIGNALS:
    void pointed(std::optional<QPoint> pixel);  // of A
    void wiped(double part);
    void held();  // Shift went down or up

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { None, Pan, Wipe };
    struct Picture {
        PictureRaster raster;
        QSize size;
        LiveText waiting;
    };

    bool isSideBySide() const { return m_mode == CompareMode::SideBySide; }
    QRect area(int half) const;  // device pixels; half 1 only where they lie side by side
    core::PixelSize size() const;
    QPointF toDevice(QPointF position) const { return position * devicePixelRatioF(); }
    QPointF inArea(QPointF position) const;  // device pixels from the corner of its area
    double edge() const;                     // device pixels
    Side shown(Side side) const;
    void paintSide(QPainter& painter, Side side, const QRect& place, const QRect& clip);
    void zoomAt(QPointF inArea, double zoom);
    void panBy(QPointF device);
    void hold(bool isHeld);

    std::array<Picture, 3> m_pictures;
    CompareMode m_mode = CompareMode::SideBySide;
    double m_wipe = 0.5;
    ViewTransform m_transform;  // of one area
    double m_freeZoom = 1;
    bool m_fits = true;
    bool m_isHeld = false;
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
};

}  // namespace lightgen::ui

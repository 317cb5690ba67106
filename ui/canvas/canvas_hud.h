// The small panel in the canvas's corner: size and zoom of the picture, and what lies under the pointer.
#pragma once

#include <QColor>
#include <QPointF>
#include <QStringList>
#include <QWidget>

#include <optional>

#include "core/geometry.h"

class QImage;

namespace lightgen::ui {

// What lies under the pointer.
struct PixelReading {
    QPoint pixel;                // column, row
    std::optional<QPoint> cell;  // of the token grid: column, row
    std::optional<QColor> colour;
};

struct PictureState;

// `shown` is displayImage(state). Nothing outside the picture, no colour where it is undecided.
std::optional<PixelReading>
readingAt(const PictureState& state, const QImage& shown, core::TokenGrid grid, QPointF point);

class CanvasHud final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CanvasHud)

public:
    explicit CanvasHud(QWidget* parent = nullptr);

    void showPicture(core::PixelSize size, double zoom);
    void showReading(const std::optional<PixelReading>& reading);
    QStringList lines() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void changed();

    core::PixelSize m_size;
    double m_zoom = 1.0;
    std::optional<PixelReading> m_reading;
};

// "150 %", "16.7 %": in the locale's numbers.
QString zoomText(double zoom);

}  // namespace lightgen::ui

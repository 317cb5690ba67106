// How a picture lies in the view. All lengths are device pixels: 100 % is one picture pixel per device pixel,
// whatever the desktop's scale factor.
#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>

#include "core/geometry.h"

namespace lightgen::ui {

inline constexpr double kMinZoom = 0.05;
inline constexpr double kMaxZoom = 32.0;
inline constexpr double kNearestFromZoom = 2.0;

struct ViewTransform {
    double zoom = 1.0;  // device pixels per picture pixel
    QPointF origin;     // the picture's top left corner in the view

    QPointF toPicture(QPointF device) const { return (device - origin) / zoom; }
    QPointF toDevice(QPointF picture) const { return picture * zoom + origin; }

    // The picture's place, on whole pixels.
    QRect target(core::PixelSize picture) const;
    // The place of a cell, on whole pixels; neighbours touch without gap or overlap.
    QRect cell(core::PixelSize picture, core::TokenGrid grid, int row, int column) const;

    // Zooms (within the limits) so that the picture's point under `device` stays there.
    void zoomAt(QPointF device, double newZoom);
    // Moves the picture, but never quite out of the view.
    void pan(QPointF by, QSize view, core::PixelSize picture);
    // Moves the picture just so far that a place of the view (of target() or cell()) lies in it with a margin.
    void reveal(QRect place, QSize view, int margin);

    // The largest zoom that shows all with `margin` on each side; from 200 % on whole steps, so that pixels stay
    // square.
    static ViewTransform fitting(QSize view, core::PixelSize picture, QSize margin);
    static ViewTransform centred(QSize view, core::PixelSize picture, double zoom);
};

// The next zoom of the usual ladder (..., 50, 75, 100, 150, 200, ...) above or below.
double nextZoomStop(double zoom);
double previousZoomStop(double zoom);
// A stop within 2 % of the zoom, or the zoom itself.
double stickyZoom(double zoom);

}  // namespace lightgen::ui

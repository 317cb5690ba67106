// Paints a picture state: pixels where cells are decided, a calm pattern of one dot per cell where they are not.
#pragma once

#include <QImage>
#include <QRect>

#include "ui/canvas/picture_state.h"
#include "ui/canvas/view_transform.h"

class QPainter;

namespace lightgen::ui {

struct ThemeColours;

// The pixels as they are drawn, prepared once per change of the picture and not per paint.
QImage displayImage(const PictureState& state);

struct PicturePaint {
    const PictureState& state;
    const QImage& image;  // displayImage(state)
    const ViewTransform& transform;
    const ThemeColours& colours;
    double scale = 1.0;  // device pixels per logical pixel: widths of lines and dots
    QRect exposed;       // device pixels
};

// The painter works in device pixels.
void paintPicture(QPainter& painter, const PicturePaint& paint);

}  // namespace lightgen::ui

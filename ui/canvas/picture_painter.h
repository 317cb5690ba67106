// Paints a picture state: pixels where cells are decided, a calm pattern of one dot per cell where they are not.
#pragma once

#include <QImage>
#include <QRect>

#include "ui/canvas/picture_raster.h"
#include "ui/canvas/picture_state.h"
#include "ui/canvas/view_transform.h"

class QPainter;

namespace lightgen::ui {

struct ThemeColours;

// The pixels as they are drawn, prepared once per change of the picture and not per paint.
QImage displayImage(const PictureState& state);

struct PicturePaint {
    const PictureState& state;
    PictureRaster& raster;  // of displayImage(state)
    const ViewTransform& transform;
    const ThemeColours& colours;
    double scale = 1.0;  // device pixels per logical pixel: widths of lines and dots
    QRect exposed;       // device pixels
};

// The rows and columns of a grid over the picture that meet the exposed part, and one more on each side.
struct CellRange {
    int top, bottom, left, right;  // half open
};
CellRange exposedCells(const PicturePaint& paint, core::TokenGrid grid);

template <class Visit>
void forEachCell(const CellRange& range, Visit visit) {
    for (int row = range.top; row < range.bottom; ++row) {
        for (int column = range.left; column < range.right; ++column) {
            visit(row, column);
        }
    }
}

// The painter works in device pixels.
void paintPicture(QPainter& painter, const PicturePaint& paint);

}  // namespace lightgen::ui

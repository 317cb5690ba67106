// What lies over the picture on request: the raster of tokens, the cell cursor, the numbers of single pixels.
#pragma once

#include <QPoint>

#include "ui/canvas/picture_painter.h"

namespace lightgen::ui {

inline constexpr double kPixelValuesFromZoom = 24.0;

// A dark and a light line side by side between cells, so that they show on any picture; nothing where cells are smaller
// than the lines would leave visible.
void paintGrid(QPainter& painter, const PicturePaint& paint, core::TokenGrid grid);

// A ring around one cell (column, row).
void paintCellCursor(QPainter& painter, const PicturePaint& paint, core::TokenGrid grid, QPoint cell);

// Red, green and blue in each pixel of a complete picture, from kPixelValuesFromZoom on.
void paintPixelValues(QPainter& painter, const PicturePaint& paint);

}  // namespace lightgen::ui

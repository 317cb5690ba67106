// Shapes into the mask: what a rectangle, an ellipse, a lasso or a set of cells adds or takes away.
#pragma once

#include <QPainterPath>

#include "core/image.h"
#include "ui/painting/cell_edit.h"

namespace lightgen::ui {

enum class FillMode { Add, Subtract };

// A pixel belongs to the shape as far as the shape covers it.
CellDelta fillShape(core::GrayImage& mask, const QPainterPath& shape, FillMode mode);

}  // namespace lightgen::ui

// The cursors of the tools: two rings, one dark and one light, each a device pixel wide, just outside and just inside
// the pixels that a brush paints; and the badge of tools that take away.
#pragma once

#include "ui/canvas/canvas_tool.h"
#include "ui/painting/brush.h"

namespace lightgen::ui {

// The outline of the pixels under a brush, in device pixels of the view.
QPainterPath brushOutline(const BrushDab& dab, const PicturePaint& paint);

void paintRings(QPainter& painter, const QPainterPath& outline);
// The outline of a shape that is being drawn: a dark line and a light dashed one.
void paintPreview(QPainter& painter, const QPainterPath& outline, double scale);
void paintMinusBadge(QPainter& painter, QPointF device, double scale);

}  // namespace lightgen::ui

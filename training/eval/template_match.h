// How well a mask agrees with the rendered template of a shape, best over position and scale.
#pragma once

#include <array>

#include "core/image.h"
#include "training/scenes/rasteriser.h"

namespace lightgen::training::eval {

struct Match {
    double iou = 0;               // sum of the smaller over sum of the larger coverage, 0 to 1
    scenes::Placement placement;  // of the template, in pixels of the mask
};

using ShapeMatches = std::array<Match, scenes::kShapeCount>;

// mask: coverage 0..255. An empty mask agrees with nothing: all IoU are 0.
Match matchTemplate(const core::GrayImage& mask, scenes::Shape shape);
ShapeMatches matchAll(const core::GrayImage& mask);

scenes::Shape bestShape(const ShapeMatches& matches);

}  // namespace lightgen::training::eval

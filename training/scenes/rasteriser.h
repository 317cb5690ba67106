// Shapes to pixels: antialiased by signed distance, evaluated only near edges.
#pragma once

#include "core/image.h"
#include "training/scenes/scene.h"

namespace lightgen::training::scenes {

// A shape on a raster: centre of its bounding box and longer side of it, in pixels (pixel centres at +0.5).
struct Placement {
    double x = 0, y = 0;
    double extent = 0;
};

// Width and height of the shape's bounding box for an extent of 1.
struct Footprint {
    double width = 1, height = 1;
};
Footprint footprint(Shape shape);

// Never more than the distance of (x, y) to the outline in a frame where the bounding box is centred and its longer
// side is 1; negative inside. y points down.
double signedDistance(Shape shape, double x, double y);

Placement placementOf(const SceneObject& object, core::PixelSize size);

// Paints `colour` with the shape's coverage over the image.
void paint(core::RgbImage& image, Shape shape, const Placement& placement, Rgb colour);
// Coverage 0..255, maximum with what is there.
void paint(core::GrayImage& mask, Shape shape, const Placement& placement);

// The picture of a scene; renderInto() fills an image of any size, whose memory is reused.
core::RgbImage render(const Scene& scene, core::PixelSize size);
void renderInto(core::RgbImage& image, const Scene& scene);

}  // namespace lightgen::training::scenes

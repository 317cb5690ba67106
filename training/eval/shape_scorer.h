// Does a picture show the scene that was asked for? Scored in pixels, without a network.
#pragma once

#include "core/image.h"
#include "training/eval/components.h"
#include "training/eval/template_match.h"
#include "training/scenes/scene.h"

namespace lightgen::training::eval {

inline constexpr double kShapeIou = 0.7;
inline constexpr double kSideMargin = 0.05;  // a centre is left of another if it is by this share of the width

// One object as the picture shows it.
struct Sighting {
    scenes::Colour colour = scenes::Colour::Black;
    scenes::Shape bestShape = scenes::Shape::Circle;  // of the whole vocabulary
    ShapeMatches matches;
    double x = 0, y = 0;  // middle of the box, fractions of the picture

    double iou(scenes::Shape shape) const { return matches[static_cast<std::size_t>(shape)].iou; }
};

struct SceneScore {
    bool background = false;  // the right one
    bool colour = false;      // every object asked for is there in its colour
    bool shape = false;       // ... with IoU >= kShapeIou
    bool bestShape = false;   // ... and no other shape of the vocabulary fits better
    bool size = false;        // the size class; single objects only, elsewhere true
    bool count = false;       // as many objects as asked for
    bool position = false;    // the relation holds; true where none was asked for
    bool judgesBackground = true;

    scenes::Colour seenBackground = scenes::Colour::White;
    std::vector<Sighting> seen;  // largest first; single objects: one, with all of the foreground
    double iou = 0;              // smallest of the objects' IoU with the template asked for

    // Background, colour and shape for single objects; count and position where they were asked for.
    bool passes() const { return (background || !judgesBackground) && colour && shape && count && position; }
    bool passesStrictly() const { return passes() && bestShape; }
};

// For SingleObject and Colors the shape is that of the whole foreground, so that litter beside the object counts, and
// the colour that of its largest component. Colors does not judge the background: it was not asked for.
SceneScore scoreScene(const core::RgbImage& image, const scenes::Scene& wanted);

}  // namespace lightgen::training::eval

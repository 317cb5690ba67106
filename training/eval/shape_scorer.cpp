#include "training/eval/shape_scorer.h"

#include <algorithm>
#include <optional>

namespace lightgen::training::eval {

namespace {

using scenes::Category;
using scenes::Relation;
using scenes::Scene;
using scenes::SceneObject;

bool isSingle(const Scene& scene) {
    return scene.category == Category::SingleObject || scene.category == Category::Colors;
}

Sighting sightingOf(const Component& component, core::PixelSize size) {
    Sighting sighting{.colour = component.colour, .bestShape = {}, .matches = matchAll(component.mask)};
    sighting.bestShape = bestShape(sighting.matches);
    sighting.x = (component.box.left + component.box.right) / 2.0 / size.width;
    sighting.y = (component.box.top + component.box.bottom) / 2.0 / size.height;
    return sighting;
}

// All components as one, in the colour of the largest.
Component merged(std::vector<Component>& components) {
    Component whole = std::move(components.front());
    for (std::size_t i = 1; i < components.size(); ++i) {
        const auto& part = components[i];
        std::ranges::transform(whole.mask.pixels, part.mask.pixels, whole.mask.pixels.begin(), [](auto a, auto b) {
            return std::max(a, b);
        });
        whole.pixels += part.pixels;
    }
    return whole;
}

scenes::SizeClass sizeOf(const Match& match, core::PixelSize size) {
    const double extent = match.placement.extent / std::min(size.width, size.height);
    return extent >= scenes::kSizeBoundary ? scenes::SizeClass::Large : scenes::SizeClass::Small;
}

void scoreSingle(SceneScore& score, Foreground& foreground, core::PixelSize size, const SceneObject& wanted) {
    if (foreground.components.empty()) {
        return;
    }
    const auto sighting = sightingOf(merged(foreground.components), size);
    score.colour = sighting.colour == wanted.colour;
    score.iou = sighting.iou(wanted.shape);
    score.shape = score.iou >= kShapeIou;
    score.bestShape = sighting.bestShape == wanted.shape;
    score.size = sizeOf(sighting.matches[static_cast<std::size_t>(wanted.shape)], size) == wanted.size;
    score.count = true;
    score.seen = {sighting};
}

bool holds(Relation relation, const Sighting& first, const Sighting& second) {
    switch (relation) {
        case Relation::LeftOf: return first.x < second.x - kSideMargin;
        case Relation::RightOf: return first.x > second.x + kSideMargin;
        case Relation::Above: return first.y < second.y - kSideMargin;
        case Relation::Below: break;
    }
    return first.y > second.y + kSideMargin;
}

// One way to say which object of the picture is which of the scene.
struct Assignment {
    bool colour = true, shape = true, bestShape = true, position = true;
    double iou = 1;

    int merit() const { return 2 * (colour + shape) + bestShape + position; }
};

Assignment judge(const Scene& wanted, const std::vector<const Sighting*>& seen) {
    Assignment result;
    for (std::size_t i = 0; i < wanted.objects.size(); ++i) {
        const auto& object = wanted.objects[i];
        result.colour &= seen[i]->colour == object.colour;
        result.iou = std::min(result.iou, seen[i]->iou(object.shape));
        result.bestShape &= seen[i]->bestShape == object.shape;
    }
    result.shape = result.iou >= kShapeIou;
    result.position = !wanted.relation || holds(*wanted.relation, *seen[0], *seen[1]);
    return result;
}

// The best of all ways to pick the wanted objects among those seen; equal ones in any order.
std::optional<Assignment> bestAssignment(const Scene& wanted, const std::vector<Sighting>& seen) {
    if (seen.size() < wanted.objects.size()) {
        return std::nullopt;
    }
    if (wanted.category == Category::Counting) {
        std::vector<const Sighting*> largest;
        for (std::size_t i = 0; i < wanted.objects.size(); ++i) {
            largest.push_back(&seen[i]);
        }
        return judge(wanted, largest);
    }
    std::optional<Assignment> best;
    for (const auto& first : seen) {
        for (const auto& second : seen) {
            if (&first == &second) {
                continue;
            }
            const auto candidate = judge(wanted, {&first, &second});
            if (!best || candidate.merit() > best->merit()) {
                best = candidate;
            }
        }
    }
    return best;
}

void scoreSeveral(SceneScore& score, const Foreground& foreground, core::PixelSize size, const Scene& wanted) {
    constexpr std::size_t kMostObjects = 6;  // more are litter, and the count is wrong anyway
    for (const auto& component : foreground.components) {
        if (score.seen.size() < kMostObjects) {
            score.seen.push_back(sightingOf(component, size));
        }
    }
    score.size = true;
    score.count = foreground.components.size() == wanted.objects.size();
    if (const auto assignment = bestAssignment(wanted, score.seen)) {
        score.colour = assignment->colour;
        score.shape = assignment->shape;
        score.bestShape = assignment->bestShape;
        score.position = assignment->position;
        score.iou = assignment->iou;
    }
}

}  // namespace

SceneScore scoreScene(const core::RgbImage& image, const Scene& wanted) {
    auto foreground = readForeground(image);
    SceneScore score;
    score.seenBackground = foreground.background;
    score.background = foreground.background == wanted.background;
    score.judgesBackground = wanted.category != Category::Colors;
    if (isSingle(wanted)) {
        score.position = true;
        scoreSingle(score, foreground, image.size(), wanted.objects.front());
    } else {
        scoreSeveral(score, foreground, image.size(), wanted);
    }
    return score;
}

}  // namespace lightgen::training::eval

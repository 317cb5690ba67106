#include "training/scenes/scene.h"

#include <algorithm>

#include "training/scenes/draws.h"

namespace lightgen::training::scenes {

namespace {

// Chosen so that the triples held out of the first milestone touch each of its shapes, colours and backgrounds.
constexpr std::uint64_t kHeldOutSalt = 3815877;

// Objects of pairs and counts stand in cells around the middle, far enough apart never to touch.
constexpr double kNear = 0.27, kFar = 0.73;
constexpr double kCellJitter = 0.04;

// The five with the smallest overlap (best IoU over position and scale) that are also made of thick parts.
constexpr std::array kFirstShapes{Shape::Circle, Shape::Square, Shape::Triangle, Shape::Star, Shape::Cross};
constexpr std::array kFirstColours{
    Colour::Red, Colour::Green, Colour::Blue, Colour::Yellow, Colour::Black, Colour::White};

template <class T>
std::vector<T> listOf(std::span<const T> values) {
    return {values.begin(), values.end()};
}

Category drawCategory(Draws& draws, const std::array<double, kCategoryCount>& shares) {
    double total = 0;
    for (const double share : shares) {
        total += share;
    }
    double left = draws.unit() * total;
    for (const Category category : kCategories) {
        left -= shares[static_cast<std::size_t>(category)];
        if (left < 0) {
            return category;
        }
    }
    return Category::SingleObject;
}

bool mayCompose(Colour colour, Shape shape, Colour background) {
    return colour != background && !isHeldOut(colour, shape, background);
}

SceneObject drawObject(Draws& draws, const SceneOptions& options, Colour background) {
    for (;;) {
        const Colour colour = draws.pick<Colour>(options.colours);
        const Shape shape = draws.pick<Shape>(options.shapes);
        if (mayCompose(colour, shape, background)) {
            return {.shape = shape, .colour = colour, .size = SizeClass::Small};
        }
    }
}

// What tells the objects of a pair apart: the shape, and but for TwoObjects the colour as well.
std::vector<SceneObject> drawPair(Draws& draws, const SceneOptions& options, const Scene& scene) {
    for (;;) {
        const auto first = drawObject(draws, options, scene.background);
        auto second = drawObject(draws, options, scene.background);
        if (scene.category == Category::TwoObjects) {
            second.colour = first.colour;
        }
        const bool distinct =
            second.shape != first.shape && (scene.category == Category::TwoObjects || second.colour != first.colour);
        if (distinct && mayCompose(second.colour, second.shape, scene.background)) {
            return {first, second};
        }
    }
}

std::vector<SceneObject> drawObjects(Draws& draws, const SceneOptions& options, const Scene& scene) {
    switch (scene.category) {
        case Category::TwoObjects:
        case Category::Position:
        case Category::ColorAttribution: return drawPair(draws, options, scene);
        case Category::Counting: {
            const auto count = 2 + draws.below(static_cast<std::size_t>(options.maxCount) - 1);
            return std::vector(count, drawObject(draws, options, scene.background));
        }
        default: break;
    }
    auto object = drawObject(draws, options, scene.background);
    object.size = draws.chance(0.5) ? SizeClass::Large : SizeClass::Small;
    return {object};
}

struct Point {
    double x, y;
};
using Points = std::vector<Point>;

Points related(Relation relation) {
    switch (relation) {
        case Relation::LeftOf: return {{kNear, 0.5}, {kFar, 0.5}};
        case Relation::RightOf: return {{kFar, 0.5}, {kNear, 0.5}};
        case Relation::Above: return {{0.5, kNear}, {0.5, kFar}};
        case Relation::Below: break;
    }
    return {{0.5, kFar}, {0.5, kNear}};
}

Points pairCells(Draws& draws) {
    static const std::array<Points, 4> layouts{{
        {{kNear, 0.5}, {kFar, 0.5}},
        {{0.5, kNear}, {0.5, kFar}},
        {{kNear, kNear}, {kFar, kFar}},
        {{kFar, kNear}, {kNear, kFar}},
    }};
    auto cells = layouts[draws.below(layouts.size())];
    if (draws.chance(0.5)) {
        std::swap(cells[0], cells[1]);
    }
    return cells;
}

Points cellsFor(const Scene& scene, Draws& draws) {
    if (scene.relation) {
        return related(*scene.relation);
    }
    switch (scene.objects.size()) {
        case 1: return {{0.5, 0.5}};
        case 2: return pairCells(draws);
        case 3:
            return draws.chance(0.5) ? Points{{0.5, kNear}, {kNear, kFar}, {kFar, kFar}}
                                     : Points{{kNear, kNear}, {kFar, kNear}, {0.5, kFar}};
        default: return {{kNear, kNear}, {kFar, kNear}, {kNear, kFar}, {kFar, kFar}};
    }
}

std::vector<Triple> triples(const SceneOptions& options, bool heldOut) {
    std::vector<Triple> found;
    for (const Colour background : options.backgrounds) {
        for (const Colour colour : options.colours) {
            for (const Shape shape : options.shapes) {
                if (colour != background && isHeldOut(colour, shape, background) == heldOut) {
                    found.push_back({colour, shape, background});
                }
            }
        }
    }
    return found;
}

}  // namespace

std::string_view name(Category category) {
    constexpr std::array<std::string_view, kCategoryCount> names{
        "single object", "two objects", "counting", "colors", "position", "color attribution"};
    return names[static_cast<std::size_t>(category)];
}

Relation inverse(Relation relation) {
    switch (relation) {
        case Relation::LeftOf: return Relation::RightOf;
        case Relation::RightOf: return Relation::LeftOf;
        case Relation::Above: return Relation::Below;
        case Relation::Below: break;
    }
    return Relation::Above;
}

core::Result<SceneOptions> milestone(int number) {
    if (number < 1 || number > kMilestoneCount) {
        return core::fail(
            core::ErrorCode::InvalidArgument,
            "there is no milestone {}; the milestones of the scene composer are 1 to {}",
            number,
            kMilestoneCount
        );
    }
    SceneOptions options;
    options.shapes = number == 1 ? listOf<Shape>(kFirstShapes) : listOf(allShapes());
    options.colours = number == 1 ? listOf<Colour>(kFirstColours) : listOf(allColours());
    options.backgrounds = options.colours;
    if (number == 3) {
        options.shares = {0.30, 0.12, 0.18, 0.04, 0.20, 0.16};
    }
    return options;
}

bool isHeldOut(Colour colour, Shape shape, Colour background) {
    const auto key =
        (static_cast<std::uint64_t>(colour) * kShapeCount + static_cast<std::uint64_t>(shape)) * kColourCount +
        static_cast<std::uint64_t>(background);
    return splitMix(splitMix(kHeldOutSalt) ^ key) % 10 == 0;
}

std::vector<Triple> heldOutTriples(const SceneOptions& options) {
    return triples(options, true);
}
std::vector<Triple> trainedTriples(const SceneOptions& options) {
    return triples(options, false);
}

Scene sceneFor(std::uint64_t seed, std::uint64_t index, const SceneOptions& options) {
    Draws draws(seed, index);
    Scene scene;
    scene.category = drawCategory(draws, options.shares);
    scene.background = draws.pick<Colour>(options.backgrounds);
    scene.objects = drawObjects(draws, options, scene);
    if (scene.category == Category::Position) {
        scene.relation = kRelations[draws.below(kRelations.size())];
    }
    arrange(scene, seed, index, options.centreJitter);
    return scene;
}

Scene singleObjectScene(std::uint64_t seed, std::uint64_t index, const Triple& triple, SizeClass size) {
    Scene scene{.background = triple.background, .objects = {{triple.shape, triple.colour, size}}, .relation = {}};
    arrange(scene, seed, index, SceneOptions{}.centreJitter);
    return scene;
}

void arrange(Scene& scene, std::uint64_t seed, std::uint64_t index, double centreJitter) {
    Draws draws(~seed, index);
    const auto cells = cellsFor(scene, draws);
    const double jitter = scene.objects.size() == 1 ? centreJitter : kCellJitter;
    const auto& range = scene.objects.front().size == SizeClass::Large ? kLargeExtent : kSmallExtent;
    double extent = draws.between(range.low, range.high);
    for (std::size_t i = 0; i < scene.objects.size(); ++i) {
        auto& object = scene.objects[i];
        object.x = cells[i].x + draws.between(-jitter, jitter);
        object.y = cells[i].y + draws.between(-jitter, jitter);
        object.extent = extent;
        if (scene.category != Category::Counting) {
            extent = draws.between(range.low, range.high);
        }
    }
}

}  // namespace lightgen::training::scenes

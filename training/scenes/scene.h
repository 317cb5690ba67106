// What a picture shows, as a value: enough to render it, to name it and to score it.
//
// sceneFor() is a pure function of (seed, index, options). Positions are fractions of the picture's width and height,
// extents (the longer side of the shape's bounding box) fractions of its shorter side.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "training/scenes/vocabulary.h"

namespace lightgen::training::scenes {

// GenEval's categories (Ghosh et al. 2023), on this vocabulary.
enum class Category : std::uint8_t { SingleObject, TwoObjects, Counting, Colors, Position, ColorAttribution };
inline constexpr std::size_t kCategoryCount = 6;
inline constexpr std::array<Category, kCategoryCount> kCategories{
    Category::SingleObject,
    Category::TwoObjects,
    Category::Counting,
    Category::Colors,
    Category::Position,
    Category::ColorAttribution};
std::string_view name(Category category);  // "single object", "two objects", ...

// Where the first object is, seen from the second.
enum class Relation : std::uint8_t { LeftOf, RightOf, Above, Below };
inline constexpr std::array<Relation, 4> kRelations{
    Relation::LeftOf, Relation::RightOf, Relation::Above, Relation::Below};
Relation inverse(Relation relation);

struct SceneObject {
    Shape shape = Shape::Circle;
    Colour colour = Colour::Red;
    SizeClass size = SizeClass::Large;
    double x = 0.5, y = 0.5;  // centre of the bounding box
    double extent = 0.5;
    friend bool operator==(const SceneObject&, const SceneObject&) = default;
};

struct Scene {
    Category category = Category::SingleObject;
    Colour background = Colour::White;
    std::vector<SceneObject> objects;  // 1; 2 for pairs; 2 to 4 equal ones for Counting
    std::optional<Relation> relation;  // of objects[0] to objects[1]; Position only
    friend bool operator==(const Scene&, const Scene&) = default;
};

struct SizeRange {
    double low = 0, high = 0;
};
inline constexpr SizeRange kSmallExtent{0.27, 0.30};
inline constexpr SizeRange kLargeExtent{0.55, 0.60};
inline constexpr double kSizeBoundary = 0.40;  // an object at least this wide counts as large

// What may be composed. `shares` are relative weights by category; a share of 0 leaves a category out.
struct SceneOptions {
    std::vector<Shape> shapes;
    std::vector<Colour> colours;
    std::vector<Colour> backgrounds;
    std::array<double, kCategoryCount> shares{1, 0, 0, 0, 0, 0};
    int maxCount = 4;            // of Counting: 2 to 4
    double centreJitter = 0.02;  // of single objects, to each side, as a fraction of the picture
};

// The stages of training, each including the one before:
// 1: single objects, 6 colours, 5 shapes. 2: single objects, all colours and shapes. 3: all categories.
inline constexpr int kMilestoneCount = 3;
core::Result<SceneOptions> milestone(int number);

// About a tenth of all triples is never composed in training; the evaluation asks for exactly these.
bool isHeldOut(Colour colour, Shape shape, Colour background);

struct Triple {
    Colour colour;
    Shape shape;
    Colour background;
    friend bool operator==(const Triple&, const Triple&) = default;
};
// Every triple of a vocabulary whose colour differs from the background and that is held out (or not).
std::vector<Triple> heldOutTriples(const SceneOptions& options);
std::vector<Triple> trainedTriples(const SceneOptions& options);

// A scene without held-out triples. Needs a vocabulary with a trained triple for every background; for pairs, with two
// trained triples that differ in colour and shape, and two that differ in shape alone.
Scene sceneFor(std::uint64_t seed, std::uint64_t index, const SceneOptions& options);

// One object near the middle, drawn as sceneFor() does it, with the given content: true pictures for the evaluation.
Scene singleObjectScene(std::uint64_t seed, std::uint64_t index, const Triple& triple, SizeClass size);

// Places objects[*].x, y and extent for the scene's category, count and relation.
void arrange(Scene& scene, std::uint64_t seed, std::uint64_t index, double centreJitter);

}  // namespace lightgen::training::scenes

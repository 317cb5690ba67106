// What a picture of the teacher shows, as a value: enough to compose it, to name it and to score it. A pure function of
// (seed, index, options) and the catalogue. Positions and extents are fractions of the picture's side.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "training/scenes/scene.h"
#include "training/teacher/catalogue.h"

namespace lightgen::training::teacher {

using scenes::Category;
using scenes::Colour;
using scenes::SizeClass;

enum class Ground : std::uint8_t { Plain, Gradient, Grass, Sea, Sky, Sand, Night, Brick, Wood };
inline constexpr std::size_t kGroundCount = 9;
inline constexpr std::array<Ground, kGroundCount> kGrounds{
    Ground::Plain,
    Ground::Gradient,
    Ground::Grass,
    Ground::Sea,
    Ground::Sky,
    Ground::Sand,
    Ground::Night,
    Ground::Brick,
    Ground::Wood};
std::string_view name(Ground ground);

struct Background {
    Ground ground = Ground::Plain;
    Colour colour = Colour::White;  // Plain, and the upper end of Gradient
    Colour second = Colour::White;  // the lower end of Gradient
    std::uint32_t variation = 0;    // which part of which texture
    friend bool operator==(const Background&, const Background&) = default;
};

// Where the first thing is, seen from the second.
enum class Place : std::uint8_t { LeftOf, RightOf, Above, Below, On };
inline constexpr std::array<Place, 5> kPlaces{Place::LeftOf, Place::RightOf, Place::Above, Place::Below, Place::On};
std::string_view name(Place place);

struct Thing {
    int thing = 0;                 // class in the catalogue
    int picture = 0;               // tile in the catalogue
    std::optional<Colour> colour;  // nothing: its own colours
    SizeClass size = SizeClass::Large;
    double x = 0.5, y = 0.5, extent = 0.5;
    bool mirrored = false;
    friend bool operator==(const Thing&, const Thing&) = default;
};

struct TeacherScene {
    Category category = Category::SingleObject;
    Background background;
    std::vector<Thing> things;   // 1; 2 for pairs; 2 to 4 equal ones for Counting
    std::optional<Place> place;  // of things[0] to things[1]; Position only
    friend bool operator==(const TeacherScene&, const TeacherScene&) = default;
};

struct TeacherOptions {
    std::vector<int> classes;  // that may appear; empty: all
    std::array<double, scenes::kCategoryCount> shares{0.26, 0.17, 0.16, 0.10, 0.18, 0.13};
    int maxCount = 4;
    double ownColours = 0.5;   // of things that may have any colour: how often they keep their own
    double flatShapes = 0.12;  // of all things
};

// About a tenth of all combinations is never composed in training; the evaluation asks for exactly these. A combination
// is, by category: thing, colour and background; both things; thing and count; both things and their relation; both
// things and their colours.
bool isHeldOut(const TeacherScene& scene);

TeacherScene
sceneFor(std::uint64_t seed, std::uint64_t index, const Catalogue& catalogue, const TeacherOptions& options);
// A held-out combination of one category.
TeacherScene heldOutScene(
    Category category,
    std::uint64_t seed,
    std::uint64_t index,
    const Catalogue& catalogue,
    const TeacherOptions& options
);

std::string sceneJson(const TeacherScene& scene, const Catalogue& catalogue);

}  // namespace lightgen::training::teacher

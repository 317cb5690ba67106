#include "training/scenes/vocabulary.h"

#include <algorithm>
#include <limits>

namespace lightgen::training::scenes {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array kShapes{
    Shape::Circle,
    Shape::Square,
    Shape::Triangle,
    Shape::Star,
    Shape::Ring,
    Shape::Diamond,
    Shape::Cross,
    Shape::Hexagon,
    Shape::Crescent,
    Shape::Heart};
constexpr std::array kColours{
    Colour::Red,
    Colour::Green,
    Colour::Blue,
    Colour::Yellow,
    Colour::Orange,
    Colour::Purple,
    Colour::Pink,
    Colour::Brown,
    Colour::Black,
    Colour::White,
    Colour::Gray,
    Colour::Cyan};
static_assert(kShapes.size() == kShapeCount && kColours.size() == kColourCount);

constexpr std::array<Rgb, kColourCount> kRgb{{
    {220, 40, 40},
    {40, 160, 60},
    {40, 80, 220},
    {240, 210, 40},
    {245, 140, 30},
    {140, 50, 180},
    {245, 140, 190},
    {130, 80, 40},
    {25, 25, 25},
    {245, 245, 245},
    {140, 140, 140},
    {50, 200, 220},
}};

constexpr std::array<Noun, 3> kCircle{{{"circle", "circles"}, {"disc", "discs"}, {"disk", "disks"}}};
constexpr std::array<Noun, 2> kSquare{{{"square", "squares"}, {"box", "boxes"}}};
constexpr std::array<Noun, 1> kTriangle{{{"triangle", "triangles"}}};
constexpr std::array<Noun, 2> kStar{{{"star", "stars"}, {"five-pointed star", "five-pointed stars"}}};
constexpr std::array<Noun, 2> kRing{{{"ring", "rings"}, {"hoop", "hoops"}}};
constexpr std::array<Noun, 2> kDiamond{{{"diamond", "diamonds"}, {"rhombus", "rhombuses"}}};
constexpr std::array<Noun, 2> kCross{{{"cross", "crosses"}, {"plus sign", "plus signs"}}};
constexpr std::array<Noun, 1> kHexagon{{{"hexagon", "hexagons"}}};
constexpr std::array<Noun, 2> kCrescent{{{"crescent", "crescents"}, {"crescent moon", "crescent moons"}}};
constexpr std::array<Noun, 2> kHeart{{{"heart", "hearts"}, {"love heart", "love hearts"}}};
constexpr std::array<std::span<const Noun>, kShapeCount> kShapeWords{
    kCircle, kSquare, kTriangle, kStar, kRing, kDiamond, kCross, kHexagon, kCrescent, kHeart};

constexpr std::array<std::string_view, 1> kRed{"red"};
constexpr std::array<std::string_view, 1> kGreen{"green"};
constexpr std::array<std::string_view, 1> kBlue{"blue"};
constexpr std::array<std::string_view, 1> kYellow{"yellow"};
constexpr std::array<std::string_view, 1> kOrange{"orange"};
constexpr std::array<std::string_view, 2> kPurple{"purple", "violet"};
constexpr std::array<std::string_view, 1> kPink{"pink"};
constexpr std::array<std::string_view, 1> kBrown{"brown"};
constexpr std::array<std::string_view, 1> kBlack{"black"};
constexpr std::array<std::string_view, 1> kWhite{"white"};
constexpr std::array<std::string_view, 2> kGray{"gray", "grey"};
constexpr std::array<std::string_view, 2> kCyan{"cyan", "turquoise"};
constexpr std::array<Words, kColourCount> kColourWords{
    kRed, kGreen, kBlue, kYellow, kOrange, kPurple, kPink, kBrown, kBlack, kWhite, kGray, kCyan};

constexpr std::array<std::string_view, 3> kSmall{"small", "little", "tiny"};
constexpr std::array<std::string_view, 3> kLarge{"large", "big", "huge"};

int squaredDistance(Rgb a, Rgb b) {
    const int r = a.r - b.r, g = a.g - b.g, bl = a.b - b.b;
    return r * r + g * g + bl * bl;
}

}  // namespace

std::span<const Shape> allShapes() {
    return kShapes;
}
std::span<const Colour> allColours() {
    return kColours;
}

Rgb rgb(Colour colour) {
    return kRgb[static_cast<std::size_t>(colour)];
}
std::string_view name(Shape shape) {
    return words(shape).front().singular;
}
std::string_view name(Colour colour) {
    return words(colour).front();
}
std::string_view name(SizeClass size) {
    return words(size).front();
}

std::span<const Noun> words(Shape shape) {
    return kShapeWords[static_cast<std::size_t>(shape)];
}
Words words(Colour colour) {
    return kColourWords[static_cast<std::size_t>(colour)];
}
Words words(SizeClass size) {
    return size == SizeClass::Small ? Words(kSmall) : Words(kLarge);
}

std::optional<Shape> parseShape(std::string_view text) {
    const auto found = std::ranges::find_if(kShapes, [&](Shape shape) { return name(shape) == text; });
    return found == kShapes.end() ? std::nullopt : std::optional(*found);
}

std::optional<Colour> parseColour(std::string_view text) {
    const auto found = std::ranges::find_if(kColours, [&](Colour colour) { return name(colour) == text; });
    return found == kColours.end() ? std::nullopt : std::optional(*found);
}

Colour nearestColour(Rgb pixel, std::span<const Colour> candidates) {
    int best = std::numeric_limits<int>::max();
    Colour nearest = candidates.front();
    for (const Colour candidate : candidates) {
        if (const int distance = squaredDistance(pixel, rgb(candidate)); distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace lightgen::training::scenes

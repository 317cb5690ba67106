// The words of the flat-shape world: shapes, colours with their exact RGB values, sizes, and what people call them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace lightgen::training::scenes {

enum class Shape : std::uint8_t { Circle, Square, Triangle, Star, Ring, Diamond, Cross, Hexagon, Crescent, Heart };
enum class Colour : std::uint8_t { Red, Green, Blue, Yellow, Orange, Purple, Pink, Brown, Black, White, Gray, Cyan };
enum class SizeClass : std::uint8_t { Small, Large };

inline constexpr std::size_t kShapeCount = 10;
inline constexpr std::size_t kColourCount = 12;

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

// What a thing is called: the first entry is its name.
struct Noun {
    std::string_view singular;
    std::string_view plural;
};

std::span<const Shape> allShapes();
std::span<const Colour> allColours();

Rgb rgb(Colour colour);
std::string_view name(Shape shape);
std::string_view name(Colour colour);
std::string_view name(SizeClass size);

// The name and its synonyms; no word belongs to two shapes, colours or sizes.
std::span<const Noun> words(Shape shape);
std::span<const std::string_view> words(Colour colour);
std::span<const std::string_view> words(SizeClass size);

// By name, without synonyms.
std::optional<Shape> parseShape(std::string_view text);
std::optional<Colour> parseColour(std::string_view text);

// The colour with the smallest squared RGB distance among `candidates` (not empty).
Colour nearestColour(Rgb pixel, std::span<const Colour> candidates);

}  // namespace lightgen::training::scenes

// The ways to phrase a scene, as data for captions.cpp.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace lightgen::training::scenes {

using Templates = std::span<const std::string_view>;

// Slots: {o} "large red circle"        {O} "a large red circle"       (attributes, then the noun)
//        {q} "large circle"            {Q} "a large circle"           (without the colour)
//        {z} "large " or nothing       {s} "circle"                   {c} "red"
//        {p} "small red circles"       {n} "three"
//        {b} "white"                   {B} "a white"                  (colour of the background)
//        {2}, {S}, {T}, {C}            second object: "a blue square", "square", "a square", "blue"
//        {r} relation of the first to the second object, {R} of the second to the first
//        {l}, {m}                      sides of the first and second object: "left", "right", "top", "bottom"
inline constexpr std::array<std::string_view, 62> kSingle{
    "{O} on {B} background",
    "{O} on {B} background",
    "{O} on {B} background",
    "{O} on {B} backdrop",
    "{O} on a plain {b} background",
    "{O} on a solid {b} background",
    "{O} on {b}",
    "{o} on {b}",
    "{o} on {b} background",
    "{o} on {B} background",
    "{o}, {b} background",
    "{O}, {b} background",
    "{o} with {b} background",
    "{O} with {B} background",
    "{O} over {B} background",
    "{O} against {B} background",
    "{O} against {B} backdrop",
    "{O} against a plain {b} background",
    "{O} in front of {B} background",
    "{O} in front of a plain {b} backdrop",
    "{O} in front of {B} wall",
    "{O} placed on {B} surface",
    "{O} lying on {B} surface",
    "{O} painted on {B} canvas",
    "{O} in the middle of {B} canvas",
    "{O} in the middle of {B} background",
    "{O} in the center of {B} background",
    "{O} centered on {B} background",
    "{O} is shown on {B} background",
    "{O} stands out against {B} background",
    "{O} surrounded by a plain {b} background",
    "one {o} on {B} background",
    "a single {o} on {B} background",
    "just one {o} on {B} background",
    "a flat {o} on {B} background",
    "a simple {o} on a solid {b} background",
    "{B} background with {O}",
    "{B} background with {O} in the middle",
    "a plain {b} background with {O} in the center",
    "{b} background, {o}",
    "{b} background with {O}",
    "on {B} background, {O}",
    "on {B} background there is {O}",
    "in front of {B} background there is {O}",
    "there is {O} on {B} background",
    "there is {O} in front of a plain {b} backdrop",
    "the {z}{s} is {c} and the background is {b}",
    "the background is {b} and the {z}{s} is {c}",
    "{Q} in {c} on {B} background",
    "{Q} painted {c} on {B} background",
    "{Q} colored {c} against {B} background",
    "a picture of {O} on {B} background",
    "an image of {O} on {B} background",
    "a drawing of {O} on {B} background",
    "an illustration of {O} on a plain {b} background",
    "a poster showing {O} on {B} background",
    "a photo of {O} on {B} background",
    "draw {O} on {B} background",
    "show me {O} on {B} background",
    "a minimal picture with {O} in front of {B} background",
    "a simple flat picture that shows {O} in the middle of a plain {b} background",
    "geometric art: {O} on {B} canvas",
};

inline constexpr std::array<std::string_view, 12> kSingleWithoutBackground{
    "{O}",
    "{o}",
    "one {o}",
    "a single {o}",
    "there is {O}",
    "a picture of {O}",
    "an image of {O}",
    "a drawing of {O}",
    "a photo of {O}",
    "{O} in the middle",
    "the {z}{s} is {c}",
    "{Q} in {c}",
};

inline constexpr std::array<std::string_view, 22> kCounting{
    "{n} {p} on {B} background",
    "{n} {p} on {B} background",
    "{n} {p} on {b}",
    "{n} {p}, {b} background",
    "{n} {p} on a plain {b} background",
    "{n} {p} against {B} background",
    "{n} {p} in front of {B} background",
    "{n} {p} in front of a plain {b} backdrop",
    "{n} {p} with {B} background",
    "there are {n} {p} on {B} background",
    "exactly {n} {p} on {B} background",
    "a group of {n} {p} on {B} background",
    "a picture of {n} {p} on {B} background",
    "an image of {n} {p} on {B} background",
    "a photo of {n} {p} on {B} background",
    "a drawing with {n} {p} on {B} background",
    "{B} background with {n} {p}",
    "{b} background, {n} {p}",
    "on {B} background there are {n} {p}",
    "{n} {p} painted on {B} canvas",
    "{n} {p} placed on {B} surface",
    "show me {n} {p} on {B} background",
};

inline constexpr std::array<std::string_view, 14> kPair{
    "{O} and {2} on {B} background",
    "{O} and {2} on {B} background",
    "{O} and {2} on {b}",
    "{O} and {2}, {b} background",
    "{O} and {2} on a plain {b} background",
    "{O} and {2} against {B} background",
    "{O} and {2} in front of {B} backdrop",
    "{O} together with {2} on {B} background",
    "there is {O} and {2} on {B} background",
    "a picture of {O} and {2} on {B} background",
    "a photo of {O} and {2} on {B} background",
    "a drawing of {O} and {2} on {B} background",
    "{B} background with {O} and {2}",
    "on {B} background there are {O} and {2}",
};

// Only where both objects have one colour.
inline constexpr std::array<std::string_view, 4> kPairOfOneColour{
    "{Q} and {T}, both {c}, on {B} background",
    "two {c} shapes, {Q} and {T}, on {B} background",
    "{Q} and {T} in {c} on {B} background",
    "the {s} and the {S} are {c} and the background is {b}",
};

// Only where the colours differ.
inline constexpr std::array<std::string_view, 3> kPairOfTwoColours{
    "the {s} is {c}, the {S} is {C} and the background is {b}",
    "{Q} in {c} and {T} in {C} on {B} background",
    "on {B} background, the {s} is {c} and the {S} is {C}",
};

inline constexpr std::array<std::string_view, 17> kPosition{
    "{O} {r} {2} on {B} background",
    "{O} {r} {2} on {B} background",
    "{O} {r} {2} on {b}",
    "{O} {r} {2}, {b} background",
    "{O} {r} {2} on a plain {b} background",
    "{O} {r} {2} against {B} background",
    "{O} {r} {2} in front of {B} backdrop",
    "{2} {R} {O} on {B} background",
    "{2} {R} {O}, {b} background",
    "{O} is {r} {2} on {B} background",
    "there is {O} {r} {2} on {B} background",
    "a picture of {O} {r} {2} on {B} background",
    "a photo of {O} {r} {2} on {B} background",
    "{B} background with {O} {r} {2}",
    "on {B} background there is {O} {r} {2}",
    "{O} {l} and {2} {m} on {B} background",
    "{2} {m} and {O} {l} on {B} background",
};

inline constexpr std::array<std::string_view, 3> kLeftWords{"to the left of", "left of", "on the left side of"};
inline constexpr std::array<std::string_view, 3> kRightWords{"to the right of", "right of", "on the right side of"};
inline constexpr std::array<std::string_view, 3> kAboveWords{"above", "over", "higher than"};
inline constexpr std::array<std::string_view, 4> kBelowWords{"below", "under", "beneath", "lower than"};
inline constexpr std::array<std::string_view, 3> kNumbers{"two", "three", "four"};
inline constexpr std::array<std::string_view, 3> kDigits{"2", "3", "4"};

}  // namespace lightgen::training::scenes

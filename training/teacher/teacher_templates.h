// The ways to phrase a scene of the teacher, as data for teacher_captions.cpp.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "training/teacher/teacher_scene.h"

namespace lightgen::training::teacher {

using Templates = std::span<const std::string_view>;

// {S} the things, {G} the background
inline constexpr std::array<std::string_view, 22> kSentences{
    "{S} {G}",
    "{S} {G}",
    "{S} {G}",
    "{S} {G}",
    "{S}, {G}",
    "{G}, {S}",
    "{G} there is {S}",
    "a picture of {S} {G}",
    "a picture of {S} {G}",
    "an image of {S} {G}",
    "a photo of {S} {G}",
    "a photo of {S} {G}",
    "a view of {S} {G}",
    "a scene with {S} {G}",
    "this picture shows {S} {G}",
    "{S} can be seen {G}",
    "show me {S} {G}",
    "draw {S} {G}",
    "please make a picture of {S} {G}",
    "I would like to see {S} {G}",
    "a simple picture that shows {S} {G}",
    "picture: {S} {G}",
};
inline constexpr std::array<std::string_view, 10> kSentencesWithoutBackground{
    "{S}",
    "{S}",
    "a picture of {S}",
    "an image of {S}",
    "a photo of {S}",
    "a photo of {S}",
    "there is {S}",
    "show me {S}",
    "draw {S}",
    "this picture shows {S}",
};

// {o} "large red car"  {O} "a large red car"  {q} "large car"  {Q} "a large car"  {c} "red"; {2} "a blue cup",
// {T} "a cup", {C} its colour; {p} "small red cars", {P} "small cars"; {n} "three"; {r} {R} the relation, there and
// back
inline constexpr std::array<std::string_view, 7> kOne{
    "{O}", "{O}", "{O}", "a single {o}", "one {o}", "{o}", "just {O}"};
inline constexpr std::array<std::string_view, 5> kOneColoured{
    "{Q} that is {c}", "{Q} in {c}", "{Q} painted {c}", "{Q} of {c} color", "{Q}, colored {c}"};
inline constexpr std::array<std::string_view, 9> kSeveral{
    "{n} {p}",
    "{n} {p}",
    "{n} {p}",
    "exactly {n} {p}",
    "a group of {n} {p}",
    "a set of {n} {p}",
    "{n} of the same {p}",
    "{p}, {n} of them",
    "{n} {p} together",
};
inline constexpr std::array<std::string_view, 8> kTwo{
    "{O} and {2}",
    "{O} and {2}",
    "{O} and {2}",
    "{O} together with {2}",
    "{O} with {2}",
    "both {O} and {2}",
    "{2} and {O}",
    "{2} together with {O}",
};
inline constexpr std::array<std::string_view, 4> kTwoColoured{
    "{Q} in {c} and {T} in {C}",
    "{Q} that is {c} and {T} that is {C}",
    "{T} in {C} and {Q} in {c}",
    "{Q} painted {c} and {T} painted {C}",
};
inline constexpr std::array<std::string_view, 5> kRelated{
    "{O} {r} {2}", "{O} {r} {2}", "{O} {r} {2}", "{2} {R} {O}", "{O} that is {r} {2}"};
inline constexpr std::array<std::string_view, 2> kSideways{
    "{O} on the left and {2} on the right", "{2} on the right and {O} on the left"};
inline constexpr std::array<std::string_view, 2> kUpright{
    "{O} at the top and {2} at the bottom", "{2} at the bottom and {O} at the top"};

inline constexpr std::array<std::string_view, 4> kLeft{
    "left of", "to the left of", "on the left side of", "on the left of"};
inline constexpr std::array<std::string_view, 4> kRight{
    "right of", "to the right of", "on the right side of", "on the right of"};
inline constexpr std::array<std::string_view, 3> kAbove{"above", "over", "higher than"};
inline constexpr std::array<std::string_view, 4> kBelow{"below", "under", "beneath", "lower than"};
inline constexpr std::array<std::string_view, 5> kOn{"on", "on top of", "standing on", "sitting on", "resting on"};
inline constexpr std::array<std::string_view, 2> kUnderneath{"carrying", "supporting"};
inline constexpr std::array<std::string_view, 3> kNumberWords{"two", "three", "four"};
inline constexpr std::array<std::string_view, 3> kNumberDigits{"2", "3", "4"};

// {b} "white", {B} "a white", {d} the second colour
inline constexpr std::array<std::string_view, 12> kPlainGround{
    "on {B} background",
    "on {B} background",
    "on {B} background",
    "on a plain {b} background",
    "on a solid {b} background",
    "against {B} background",
    "against {B} backdrop",
    "in front of {B} wall",
    "in front of {B} background",
    "with {B} background",
    "over {B} background",
    "on {b}",
};
inline constexpr std::array<std::string_view, 6> kGradientGround{
    "on a background that goes from {b} to {d}",
    "on a {b} to {d} gradient",
    "on a gradient from {b} to {d}",
    "against a background fading from {b} to {d}",
    "with a background of {b} above and {d} below",
    "on a background that turns from {b} into {d}",
};
inline constexpr std::array<std::string_view, 7> kGrassGround{
    "on the grass",
    "on grass",
    "on a lawn",
    "in a meadow",
    "on a grass background",
    "in the green grass",
    "on a field of grass",
};
inline constexpr std::array<std::string_view, 6> kSeaGround{
    "on the sea", "on the water", "in the ocean", "surrounded by water", "on a sea background", "over the waves"};
inline constexpr std::array<std::string_view, 7> kSkyGround{
    "in the sky",
    "in front of the sky",
    "against a cloudy sky",
    "in the clouds",
    "with clouds behind",
    "on a sky background",
    "against the blue sky",
};
inline constexpr std::array<std::string_view, 6> kSandGround{
    "on the sand", "on the beach", "on sand", "in the desert", "on a sandy background", "lying in the sand"};
inline constexpr std::array<std::string_view, 7> kNightGround{
    "at night",
    "in the night",
    "under the stars",
    "against the night sky",
    "in front of a starry sky",
    "on a night background",
    "in the dark, with stars",
};
inline constexpr std::array<std::string_view, 6> kBrickGround{
    "in front of a brick wall",
    "against a brick wall",
    "on a brick background",
    "with a brick wall behind",
    "before a wall of bricks",
    "on bricks",
};
inline constexpr std::array<std::string_view, 7> kWoodGround{
    "on wood",
    "on a wooden table",
    "on a wooden background",
    "on wooden boards",
    "against a wooden wall",
    "on a wood background",
    "on a wooden floor",
};
inline constexpr std::array<Templates, kGroundCount> kGroundWords{
    kPlainGround,
    kGradientGround,
    kGrassGround,
    kSeaGround,
    kSkyGround,
    kSandGround,
    kNightGround,
    kBrickGround,
    kWoodGround};

// {X} the whole caption
inline constexpr std::array<std::string_view, 4> kEmojiStyle{
    "{X}, emoji", "emoji: {X}", "{X} in emoji style", "{X} as emoji"};
inline constexpr std::array<std::string_view, 5> kClipArtStyle{
    "{X}, clip art", "clip art: {X}", "{X}, drawn", "drawing: {X}", "{X} as clip art"};
inline constexpr std::array<std::string_view, 4> kFlatStyle{
    "{X}, flat", "{X}, flat shapes", "flat: {X}", "{X} in a flat style"};

inline constexpr std::array<std::string_view, 4> kNothingElse{
    "{X}, nothing else",
    "{X}. there is nothing else in the picture",
    "{X}, and that is all",
    "{X}. nothing else is shown"};

}  // namespace lightgen::training::teacher

// A picture of flat shapes, read in pixels: its background and the connected things in front of it.
#pragma once

#include <vector>

#include "core/image.h"
#include "training/scenes/vocabulary.h"

namespace lightgen::training::eval {

struct Box {
    int left = 0, top = 0, right = 0, bottom = 0;  // right and bottom are exclusive
    int width() const { return right - left; }
    int height() const { return bottom - top; }
};

struct Component {
    scenes::Colour colour = scenes::Colour::Black;  // most of its inner pixels are nearest to this one
    Box box;
    int pixels = 0;
    // Of the picture's size; 255 where the picture is nearer to the component than to the background.
    core::GrayImage mask;
};

struct Foreground {
    scenes::Colour background = scenes::Colour::White;  // most of the border's pixels are nearest to this one
    std::vector<Component> components;                  // largest first
};

// Components smaller than this share of the picture are specks and left out.
inline constexpr double kSpeckShare = 0.002;

// Any picture of at least 16 x 16 pixels; one of a single colour has no components.
Foreground readForeground(const core::RgbImage& image);

}  // namespace lightgen::training::eval

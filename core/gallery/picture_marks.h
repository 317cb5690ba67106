// What a user adds to a picture: stars, a colour, boards and notes. It lives in the picture's own file, as XMP.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

enum class ColourLabel { None, Red, Yellow, Green, Blue, Purple };

inline constexpr std::array kColourLabels{
    ColourLabel::None,
    ColourLabel::Red,
    ColourLabel::Yellow,
    ColourLabel::Green,
    ColourLabel::Blue,
    ColourLabel::Purple};

// "Red", as xmp:Label has it; "" for None.
std::string_view name(ColourLabel label);
// Any case; None for what is no label of ours.
ColourLabel colourLabelFrom(std::string_view text);

inline constexpr int kMostStars = 5;
inline constexpr std::size_t kMaxBoardBytes = 200;
inline constexpr std::size_t kMaxNotesBytes = 16 * 1024;

struct PictureMarks {
    int rating = 0;  // 0: none, to kMostStars
    ColourLabel label = ColourLabel::None;
    std::vector<std::string> boards = {};  // sorted, each once
    std::string notes = {};
    friend bool operator==(const PictureMarks&, const PictureMarks&) = default;

    bool isOn(const std::string& board) const;
    void putOn(const std::string& board);
    void takeOff(const std::string& board);
};

// What a field of the user may hold. Errors: InvalidArgument.
Status checkMarks(const PictureMarks& marks);

}  // namespace lightgen::core

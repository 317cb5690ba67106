#include "core/gallery/picture_marks.h"

#include <algorithm>

#include "core/utf8.h"

namespace lightgen::core {
namespace {

constexpr std::array<std::string_view, kColourLabels.size()> kNames{"", "Red", "Yellow", "Green", "Blue", "Purple"};

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isControl(char letter) {
    return static_cast<unsigned char>(letter) < 0x20;
}

}  // namespace

std::string_view name(ColourLabel label) {
    return kNames[static_cast<std::size_t>(label)];
}

ColourLabel colourLabelFrom(std::string_view text) {
    const auto same = [&](ColourLabel label) { return std::ranges::equal(name(label), text, {}, lower, lower); };
    const auto found = std::ranges::find_if(kColourLabels, same);
    return found == kColourLabels.end() ? ColourLabel::None : *found;
}

bool PictureMarks::isOn(const std::string& board) const {
    return std::ranges::binary_search(boards, board);
}

void PictureMarks::putOn(const std::string& board) {
    const auto place = std::ranges::lower_bound(boards, board);
    if (place == boards.end() || *place != board) {
        boards.insert(place, board);
    }
}

void PictureMarks::takeOff(const std::string& board) {
    std::erase(boards, board);
}

Status checkMarks(const PictureMarks& marks) {
    if (marks.rating < 0 || marks.rating > kMostStars) {
        return fail(ErrorCode::InvalidArgument, "A rating is 0 to {} stars, not {}.", kMostStars, marks.rating);
    }
    for (const std::string& board : marks.boards) {
        if (board.empty() || board.size() > kMaxBoardBytes || firstInvalidUtf8(board) ||
            std::ranges::any_of(board, isControl)) {
            return fail(
                ErrorCode::InvalidArgument,
                "'{}' cannot be the name of a board: 1 to {} bytes of text in one line are needed.",
                printable(board),
                kMaxBoardBytes
            );
        }
    }
    if (marks.notes.size() > kMaxNotesBytes || firstInvalidUtf8(marks.notes) ||
        marks.notes.find('\0') != std::string::npos) {
        return fail(
            ErrorCode::InvalidArgument,
            "The notes cannot be kept in the picture: they must be text of at most {} bytes.",
            kMaxNotesBytes
        );
    }
    return {};
}

}  // namespace lightgen::core

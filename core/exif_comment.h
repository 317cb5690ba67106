// EXIF's UserComment (tag 0x9286), where A1111 and all who follow it keep their text in JPEG and WebP: eight bytes that
// name the encoding, then the text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightgen::core {

// "UNICODE" and UTF-16, big-endian, as A1111's own writer (piexif) does.
std::vector<std::uint8_t> exifComment(std::string_view utf8);

// UNICODE of either byte order, ASCII, or bytes without a mark. EXIF says neither order; of the two the one is taken
// that gives more characters of ASCII. What is no text becomes U+FFFD.
std::string textOfExifComment(std::span<const std::uint8_t> comment);

}  // namespace lightgen::core

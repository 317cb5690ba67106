// A picture of another format, and its way from the process that decoded it: one line of JSON, then the pixels.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/png_codec.h"
#include "core/result.h"

namespace lightgen::core {

struct ForeignPicture {
    RgbImage image;
    std::vector<Phrase> notes;  // what was lost or changed: transparency, 16 bit, further pictures, ...
    TextChunks texts;           // recipes in it, under PNG's keywords
};

// What a picture says of itself, without its pixels.
struct ForeignTexts {
    PixelSize size;
    TextChunks texts;
};

// {"width":, "height":, "notes": [], "texts": {}} or {"error": {"code":, "message":}}, with the newline that ends it.
std::string pictureHeader(const Result<ForeignPicture>& picture);

// The header and the pixels after it. Errors: the one in the header; Protocol (no such stream, a size that contradicts
// the pixels).
Result<ForeignPicture> parsePictureStream(std::span<const std::uint8_t> stream);
// Of a header that no pixels follow.
Result<ForeignTexts> parseTextsStream(std::span<const std::uint8_t> stream);

}  // namespace lightgen::core

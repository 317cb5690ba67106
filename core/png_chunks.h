// The chunk structure of PNG: what png_codec needs beside libpng.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

inline constexpr int kPngHeaderEnd = 8 + 12 + 13;  // signature and IHDR
inline constexpr std::string_view kXmpKeyword = "XML:com.adobe.xmp";

// Length, type, payload and checksum.
std::vector<std::uint8_t> pngChunk(std::string_view type, std::string_view payload);

// Whether every chunk is complete, those that matter for the pixels have the right checksum, and the end mark is there:
// libpng alone accepts a file that is cut off behind its last row.
Status checkPngChunks(std::span<const std::uint8_t> png);

// The payload of the first chunk of this kind, or nothing. Errors: Corrupt (cut off, or its checksum is wrong),
// Incompatible (no PNG).
Result<std::optional<std::span<const std::uint8_t>>>
findPngChunk(std::span<const std::uint8_t> png, std::string_view type);

// Whether a tEXt or iTXt chunk can hold this: a keyword of 1 to 79 printable Latin-1 characters without spaces at the
// ends or in pairs, valid UTF-8 without NUL.
Status checkPngText(const std::string& keyword, const std::string& text);

}  // namespace lightgen::core

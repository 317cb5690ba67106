// Marks in an XMP packet: xmp:Rating, xmp:Label, dc:description (notes), lightgen:Boards, xmp:CreateDate.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/gallery/picture_marks.h"
#include "core/result.h"

namespace lightgen::core {

struct XmpFacts {
    PictureMarks marks;
    std::optional<std::int64_t> created;  // seconds since 1970
};

// Values that make no sense (a rating of 17) count as none. An empty packet has no marks. Errors: Corrupt.
Result<XmpFacts> factsFromXmp(const std::string& packet);

// The packet with these marks in place of its own; everything else in it stays. `created` is put in where the packet
// has no date of its own: writing marks changes the time of the file. Errors: Corrupt (the packet), InvalidArgument.
Result<std::string> xmpWithFacts(const std::string& packet, const XmpFacts& facts);

}  // namespace lightgen::core

// How pictures are exported: one value for the command line, the window and what it remembers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/export/side_car.h"
#include "core/geometry.h"
#include "core/metadata_choice.h"
#include "core/picture_encoding.h"
#include "core/result.h"

namespace lightgen::core {

struct ExportSettings {
    Encoding encoding;
    PixelSize box;  // the picture is made to fit into it, smaller or larger; a side of 0 is not limited; 0x0: as it is
    std::string nameTemplate = "{name}";
    MetadataChoice metadata = MetadataChoice::All;
    SideCar sideCar = SideCar::None;
    bool withTokens = false;  // PNG: the tokens go along, for the timeline on another machine
};

// The size of a picture that is to fit into the box, its shape kept; at least one pixel a side.
PixelSize fittingSize(PixelSize picture, PixelSize box);

// "1024" (the longer side), "1024x768" (a box), "1024x" (the width) or "x768" (the height). Errors: InvalidArgument.
Result<PixelSize> parseBox(std::string_view text);

// What does not go together. Errors: InvalidArgument.
Status checkSettings(const ExportSettings& settings);

}  // namespace lightgen::core

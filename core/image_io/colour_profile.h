// The colours of a picture with an ICC profile of its own, brought to sRGB, which is what everything else here means.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/image.h"
#include "core/phrase.h"

namespace lightgen::core {

// Converts the picture in place and says so in a sentence. A profile that means sRGB changes nothing and says nothing.
// One that is damaged, or not for these colours, changes nothing and says why.
std::optional<Phrase> convertToSrgb(RgbImage& image, std::span<const std::uint8_t> profile);

}  // namespace lightgen::core

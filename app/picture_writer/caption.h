// Text as a picture, for sheets of pictures.
#pragma once

#include <string>

#include "core/image.h"

namespace lightgen {

// In black on white and in at most two lines, the last with an ellipsis where it is cut off.
core::RgbImage drawnCaption(const std::string& text, core::PixelSize size);

}  // namespace lightgen

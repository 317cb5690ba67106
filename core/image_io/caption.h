// Text as a picture, for sheets of pictures.
#pragma once

#include <string>

#include "core/image.h"
#include "core/result.h"

namespace lightgen::core {

// Black on white, in two lines at most; what does not fit is cut off with an ellipsis. DejaVu Sans, or whatever font
// OpenImageIO finds. Errors: Internal (there is no font).
Result<RgbImage> drawnCaption(const std::string& text, PixelSize size);

}  // namespace lightgen::core

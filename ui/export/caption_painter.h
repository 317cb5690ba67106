// Text for contact sheets (core/export/contact_sheet.h), drawn by Qt.
#pragma once

#include "core/export/contact_sheet.h"

namespace lightgen::ui {

// Two lines at most, cut with an ellipsis. May be called on any thread.
core::RgbImage drawCaption(const std::string& text, core::PixelSize size);

}  // namespace lightgen::ui

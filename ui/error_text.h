// The heading over an error's sentence (ui/phrase_text.h), by its kind.
#pragma once

#include <QString>

#include "core/result.h"

namespace lightgen::ui {

QString errorHeading(core::ErrorCode code);

}  // namespace lightgen::ui

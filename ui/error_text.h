// Core's errors in the user's language: a translated heading for the kind, core's own sentence for the details.
#pragma once

#include <QString>

#include "core/result.h"

namespace lightgen::ui {

QString errorHeading(core::ErrorCode code);
QString errorDetails(const core::Error& error);

}  // namespace lightgen::ui

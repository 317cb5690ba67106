// Colour labels in words and in colours.
#pragma once

#include <QColor>
#include <QString>

#include "core/gallery/picture_marks.h"

namespace lightgen::ui {

QString labelName(core::ColourLabel label);
QColor labelColour(core::ColourLabel label);  // invalid for None

}  // namespace lightgen::ui

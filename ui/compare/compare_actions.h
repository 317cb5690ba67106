// The comparison's part of the action table.
#pragma once

#include "ui/actions.h"

namespace lightgen::ui {

QList<ActionSpec> compareActionSpecs();

}  // namespace lightgen::ui

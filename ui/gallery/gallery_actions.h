// The gallery's part of the action table.
#pragma once

#include "ui/actions.h"

namespace lightgen::ui {

QList<ActionSpec> galleryActionSpecs();

// All of the context Gallery, in the order of the menu; Count stands for a separator.
const QList<ActionId>& galleryMenu();
const QList<ActionId>& ratingMenu();
const QList<ActionId>& labelMenu();

}  // namespace lightgen::ui

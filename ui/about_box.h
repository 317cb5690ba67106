// What this program is, which version, and what it is built on.
#pragma once

class QWidget;

namespace lightgen::ui {

// Opens the box above `parent` and returns at once.
void showAbout(QWidget& parent);

}  // namespace lightgen::ui

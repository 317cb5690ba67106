// The panels around the canvas.
#pragma once

#include <Qt>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace lightgen::ui {

struct DockSpec {
    const char* name;   // object name; the session remembers its place by it
    const char* title;  // translated in context "Docks"
    Qt::DockWidgetArea area;
    QWidget& content;
};

// A movable dock without a close button (the View menu shows and hides it, so that nobody loses one by accident). Those
// above and below the canvas have no title: what lies in them explains itself.
QDockWidget* addDock(QMainWindow& window, const DockSpec& spec);

}  // namespace lightgen::ui

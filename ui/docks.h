// The panels around the canvas.
#pragma once

#include <Qt>

class QDockWidget;
class QMainWindow;
class QTabBar;
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

// Docks that lie on top of each other get a row of tabs from Qt; this gives it a name. For QMainWindow::childEvent().
void nameDockTabs(QTabBar& tabs);

}  // namespace lightgen::ui

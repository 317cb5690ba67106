// The menu bar of the window.
#pragma once

class QDockWidget;
class QMenuBar;

namespace lightgen::ui {

class Actions;
class Theme;

struct MenuParts {
    const Actions& actions;
    Theme& theme;
    QDockWidget& promptDock;
    QDockWidget& queueDock;
    QDockWidget& galleryDock;
    QDockWidget& timelineDock;
    QDockWidget& historyDock;
};

void fillMenuBar(QMenuBar& bar, const MenuParts& parts);

}  // namespace lightgen::ui

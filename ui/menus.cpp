#include "ui/menus.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

#include <utility>

#include "ui/actions.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Menus", text);
}

// The dock's own action works only for docks with a close button; ours have none, so that nobody loses one by accident.
void addDockToggle(QMenu& menu, const QString& text, QDockWidget& dock) {
    QAction* toggle = menu.addAction(text);
    toggle->setCheckable(true);
    toggle->setChecked(true);
    QObject::connect(toggle, &QAction::triggered, &dock, &QWidget::setVisible);
    QObject::connect(&dock, &QDockWidget::visibilityChanged, toggle, [toggle, &dock] {
        toggle->setChecked(!dock.isHidden());
    });
}

void fillThemeMenu(QMenu& menu, Theme& theme) {
    auto* group = new QActionGroup(&menu);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, tr("Like the De&sktop")},
        {ThemeChoice::Light, tr("&Light")},
        {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(theme.choice() == choice);
        action->setObjectName(QStringLiteral("theme-") + nameOf(choice));
        QObject::connect(action, &QAction::triggered, &theme, [&theme, wanted = choice] { theme.choose(wanted); });
    }
}

}  // namespace

void fillMenuBar(QMenuBar& bar, const MenuParts& parts) {
    const Actions& actions = parts.actions;
    QMenu* file = bar.addMenu(tr("&File"));
    file->addActions({actions[ActionId::Open], actions[ActionId::Save]});
    file->addSeparator();
    file->addActions({actions[ActionId::Copy], actions[ActionId::CopyPrompt], actions[ActionId::Paste]});
    file->addSeparator();
    file->addAction(actions[ActionId::Quit]);
    QMenu* picture = bar.addMenu(tr("&Picture"));
    picture->addActions({actions[ActionId::Generate], actions[ActionId::Cancel]});
    picture->addSeparator();
    picture->addAction(actions[ActionId::FocusPrompt]);
    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions(
        {actions[ActionId::ZoomIn],
         actions[ActionId::ZoomOut],
         actions[ActionId::ZoomFit],
         actions[ActionId::ZoomActual],
         actions[ActionId::Zoom200],
         actions[ActionId::Zoom400],
         actions[ActionId::Zoom800]}
    );
    view->addSeparator();
    view->addActions({actions[ActionId::ShowGrid], actions[ActionId::ShowHud], actions[ActionId::CellCursor]});
    view->addSeparator();
    addDockToggle(*view, tr("&Create Panel"), parts.promptDock);
    addDockToggle(*view, tr("&Queue"), parts.queueDock);
    fillThemeMenu(*view->addMenu(tr("&Theme")), parts.theme);
    bar.addMenu(tr("&Help"))->addAction(actions[ActionId::About]);
}

}  // namespace lightgen::ui

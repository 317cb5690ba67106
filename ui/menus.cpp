#include "ui/menus.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

#include <utility>

#include "ui/actions.h"
#include "ui/language.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

// The dock's own action works only for docks with a close button; ours have none, so that nobody loses one by accident.
void addDockToggle(QMenu& menu, const char* text, QDockWidget& dock) {
    QAction* toggle = menu.addAction(QString());
    inEveryLanguage(toggle, [toggle, text] { toggle->setText(Menus::tr(text)); });
    toggle->setCheckable(true);
    toggle->setChecked(true);
    QObject::connect(toggle, &QAction::triggered, &dock, &QWidget::setVisible);
    const auto refresh = [toggle, &dock] { toggle->setChecked(!dock.isHidden()); };
    QObject::connect(&dock, &QDockWidget::visibilityChanged, toggle, refresh);
    QObject::connect(&menu, &QMenu::aboutToShow, toggle, refresh);  // the last session may have hidden it
}

void fillThemeMenu(QMenu& menu, Theme& theme) {
    auto* group = new QActionGroup(&menu);
    const std::pair<ThemeChoice, const char*> choices[] = {
        {ThemeChoice::System, QT_TRANSLATE_NOOP("Menus", "Like the De&sktop")},
        {ThemeChoice::Light, QT_TRANSLATE_NOOP("Menus", "&Light")},
        {ThemeChoice::Dark, QT_TRANSLATE_NOOP("Menus", "&Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = menu.addAction(QString());
        inEveryLanguage(action, [action, source = text] { action->setText(Menus::tr(source)); });
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(theme.choice() == choice);
        action->setObjectName(QStringLiteral("theme-") + nameOf(choice));
        QObject::connect(action, &QAction::triggered, &theme, [&theme, wanted = choice] { theme.choose(wanted); });
        QObject::connect(&theme, &Theme::chosen, action, [action, own = choice](ThemeChoice now) {
            action->setChecked(now == own);
        });
    }
}

template <class Bar>
QMenu* addMenu(Bar& bar, const char* title) {
    QMenu* menu = bar.addMenu(QString());
    inEveryLanguage(menu, [menu, title] { menu->setTitle(Menus::tr(title)); });
    return menu;
}

void fillToolMenu(QMenu& menu, const Actions& actions) {
    menu.addActions(
        {actions[ActionId::ToolBrush],
         actions[ActionId::ToolEraser],
         actions[ActionId::ToolRectangle],
         actions[ActionId::ToolEllipse],
         actions[ActionId::ToolLasso],
         actions[ActionId::ToolPolygon],
         actions[ActionId::ToolCells],
         actions[ActionId::ToolRestore],
         actions[ActionId::ToolFrame]}
    );
    menu.addSeparator();
    menu.addActions(
        {actions[ActionId::BrushSmaller],
         actions[ActionId::BrushLarger],
         actions[ActionId::BrushSofter],
         actions[ActionId::BrushHarder]}
    );
}

void fillMaskMenu(QMenu& menu, const Actions& actions) {
    menu.addActions(
        {actions[ActionId::MaskInvert],
         actions[ActionId::MaskClear],
         actions[ActionId::MaskFillHoles],
         actions[ActionId::MaskGrow],
         actions[ActionId::MaskShrink],
         actions[ActionId::MaskFeather],
         actions[ActionId::MaskThreshold]}
    );
    menu.addSeparator();
    menu.addActions({actions[ActionId::MaskImport], actions[ActionId::MaskExport]});
    menu.addSeparator();
    menu.addAction(actions[ActionId::MaskHide]);
}

}  // namespace

void fillMenuBar(QMenuBar& bar, const MenuParts& parts) {
    const Actions& actions = parts.actions;
    QMenu* file = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&File"));
    file->addActions({actions[ActionId::Open], actions[ActionId::Save], actions[ActionId::Export]});
    file->addSeparator();
    file->addAction(actions[ActionId::Batch]);
    file->addSeparator();
    file->addActions({actions[ActionId::Copy], actions[ActionId::CopyPrompt], actions[ActionId::Paste]});
    file->addSeparator();
    file->addAction(actions[ActionId::Settings]);
    file->addSeparator();
    file->addAction(actions[ActionId::Quit]);
    QMenu* edit = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "Ed&it"));
    edit->addActions({actions[ActionId::Undo], actions[ActionId::Redo]});
    edit->addSeparator();
    fillToolMenu(*edit, actions);
    QMenu* picture = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Picture"));
    picture->addActions({actions[ActionId::Generate], actions[ActionId::GenerateFront], actions[ActionId::Cancel]});
    picture->addSeparator();
    picture->addActions(
        {actions[ActionId::AlternativePrevious],
         actions[ActionId::AlternativeNext],
         actions[ActionId::AlternativeAccept],
         actions[ActionId::AlternativeDiscard],
         actions[ActionId::AlternativeKeepAll]}
    );
    picture->addSeparator();
    picture->addActions({actions[ActionId::CompareVariants], actions[ActionId::CompareWithFields]});
    picture->addSeparator();
    picture->addAction(actions[ActionId::FocusPrompt]);
    fillMaskMenu(*addMenu(bar, QT_TRANSLATE_NOOP("Menus", "Mas&k")), actions);
    QMenu* view = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&View"));
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
    addDockToggle(*view, QT_TRANSLATE_NOOP("Menus", "&Create Panel"), parts.promptDock);
    addDockToggle(*view, QT_TRANSLATE_NOOP("Menus", "&Queue"), parts.queueDock);
    addDockToggle(*view, QT_TRANSLATE_NOOP("Menus", "Galler&y"), parts.galleryDock);
    addDockToggle(*view, QT_TRANSLATE_NOOP("Menus", "Ti&meline"), parts.timelineDock);
    addDockToggle(*view, QT_TRANSLATE_NOOP("Menus", "&Versions"), parts.historyDock);
    fillThemeMenu(*addMenu(*view, QT_TRANSLATE_NOOP("Menus", "&Theme")), parts.theme);
    QMenu* gallery = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "Ga&llery"));
    gallery->addActions({actions[ActionId::GalleryFind], actions[ActionId::GalleryRescan]});
    gallery->addSeparator();
    gallery->addActions({actions[ActionId::GalleryUndo], actions[ActionId::GalleryRedo]});
    gallery->addSeparator();
    gallery->addAction(actions[ActionId::GalleryEmptyTrash]);
    QMenu* help = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Help"));
    help->addAction(actions[ActionId::Diagnostics]);
    help->addSeparator();
    help->addAction(actions[ActionId::About]);
}

}  // namespace lightgen::ui

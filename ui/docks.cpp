#include "ui/docks.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>

#include "ui/language.h"

namespace lightgen::ui {
namespace {

struct Docks {
    Q_DECLARE_TR_FUNCTIONS(Docks)
};

constexpr Qt::DockWidgetAreas kSides = Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea;
constexpr Qt::DockWidgetAreas kAboveAndBelow = Qt::TopDockWidgetArea | Qt::BottomDockWidgetArea;

// Qt puts a dock whose tab is not chosen outside the window and calls it visible, so that Tab would lead to a field
// nobody sees.
void keepInTabOrderWhileSeen(const QDockWidget& dock) {
    const bool isBehindAnother = !dock.isFloating() && dock.geometry().right() < 0;
    dock.widget()->setEnabled(!isBehindAnother);
}

}  // namespace

QDockWidget* addDock(QMainWindow& window, const DockSpec& spec) {
    auto* dock = new QDockWidget(&window);
    dock->setObjectName(QLatin1String(spec.name));
    dock->setFeatures(QDockWidget::DockWidgetMovable);
    if (kSides.testFlag(spec.area)) {
        dock->setAllowedAreas(kSides);
    } else {
        dock->setAllowedAreas(kAboveAndBelow);
        dock->setTitleBarWidget(new QWidget(dock));
    }
    inEveryLanguage(dock, [dock, title = spec.title] { dock->setWindowTitle(Docks::tr(title)); });
    dock->setWidget(&spec.content);
    QObject::connect(dock, &QDockWidget::visibilityChanged, dock, [dock] { keepInTabOrderWhileSeen(*dock); });
    window.addDockWidget(spec.area, dock);
    return dock;
}

void nameDockTabs(QTabBar& tabs) {
    tabs.setObjectName(QStringLiteral("dockTabs"));
    inEveryLanguage(&tabs, [&tabs] { tabs.setAccessibleName(Docks::tr("Panels")); });
}

}  // namespace lightgen::ui

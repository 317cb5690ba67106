// Walks over the real window as it is drawn: focus, contrast, sizes, mnemonics. New widgets are covered by themselves.
#include <QAbstractButton>
#include <QDialog>
#include <QDockWidget>
#include <QHash>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QSet>

#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"

using namespace lightgen;
using tests::WindowFixture;

class AccessibilityWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void cleanupTestCase() { m_service.reset(); }
    void visitsEveryFocusableWidgetByTabAndReturns();
    void showsWhereTheFocusIs();
    void keepsTextReadable_data();
    void keepsTextReadable();
    void offersTargetsOfAtLeast24Pixels();
    void usesNoMnemonicTwiceInOneWindowOrMenu();
    void reachesEveryActionByKeyboard();
    void namesEveryButtonOfTheAboutBox();

private:
    static QString nameOf(const QWidget& widget);
    static bool takesTab(const QWidget& widget);
    // With a finished picture in view, so that canvas and its bar are there.
    static void showPicture(WindowFixture& f);

    std::unique_ptr<tests::ServiceFixture> m_service;
};

// Every walk is made with each of the docks that share a place in front.
void AccessibilityWalkTest::initTestCase_data() {
    QTest::addColumn<QString>("front");
    QTest::newRow("queue in front") << QStringLiteral("queueDock");
    QTest::newRow("gallery in front") << QStringLiteral("galleryDock");
}

void AccessibilityWalkTest::initTestCase() {
    m_service = std::make_unique<tests::ServiceFixture>();
    QApplication::setCursorFlashTime(0);  // two pictures must not differ by a blink
}

QString AccessibilityWalkTest::nameOf(const QWidget& widget) {
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

bool AccessibilityWalkTest::takesTab(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() &&
           !widget.isWindow();
}

void AccessibilityWalkTest::showPicture(WindowFixture& f) {
    f.setModel();
    ui::FinishedPicture picture;
    picture.image = tests::noisePicture(64, 64);
    f.controller().show(picture);
    QFETCH_GLOBAL(QString, front);
    f.find<QDockWidget>(front.toUtf8().constData())->raise();
    QCoreApplication::processEvents();
}

void AccessibilityWalkTest::visitsEveryFocusableWidgetByTabAndReturns() {
    WindowFixture f(*m_service);
    showPicture(f);
    f.prompt()->setFocus();
    QSet<QWidget*> visited;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* widget = QApplication::focusWidget();
        QVERIFY(widget);
        visited.insert(widget);
        if (widget == f.prompt()) {
            break;
        }
    }
    QVERIFY(visited.contains(f.prompt()));
    for (QWidget* widget : f.window().findChildren<QWidget*>()) {
        QVERIFY2(!takesTab(*widget) || visited.contains(widget), qPrintable(nameOf(*widget)));
    }
    QVERIFY(visited.size() >= 12);
}

void AccessibilityWalkTest::showsWhereTheFocusIs() {
    WindowFixture f(*m_service);
    showPicture(f);
    f.window().setAttribute(Qt::WA_KeyboardFocusChange);  // as after a press of Tab
    QWidget* away = f.find<QWidget>("canvas");
    for (QWidget* widget : f.window().findChildren<QWidget*>()) {
        if (!takesTab(*widget)) {
            continue;
        }
        for (auto* area : f.window().findChildren<QScrollArea*>()) {
            if (area->isAncestorOf(widget)) {
                area->ensureWidgetVisible(widget);
            }
        }
        (widget == away ? static_cast<QWidget*>(f.prompt()) : away)->setFocus(Qt::MouseFocusReason);
        const QRect place(widget->mapTo(&f.window(), QPoint()), widget->size());
        const QRect around = place.adjusted(-4, -4, 4, 4);
        const QImage before = f.window().grab(around).toImage();
        widget->setFocus(Qt::TabFocusReason);
        const QImage after = f.window().grab(around).toImage();
        QVERIFY2(before != after, qPrintable(nameOf(*widget)));
    }
}

void AccessibilityWalkTest::keepsTextReadable_data() {
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(ui::Scheme::Light);
    QTest::newRow("dark") << static_cast<int>(ui::Scheme::Dark);
}

// Measured in what was painted: the commonest colour is the ground, the one farthest from it the ink.
void AccessibilityWalkTest::keepsTextReadable() {
    QFETCH(int, scheme);
    WindowFixture f(*m_service);
    const auto restore = qScopeGuard([] { QApplication::setPalette(ui::paletteOf(ui::Scheme::Light)); });
    QApplication::setPalette(ui::paletteOf(static_cast<ui::Scheme>(scheme)));
    showPicture(f);
    int measured = 0;
    for (QWidget* widget : f.window().findChildren<QWidget*>()) {
        const auto* label = qobject_cast<QLabel*>(widget);
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const QString text = label ? label->text() : (button ? button->text() : QString());
        const bool isIconOnly = button && !button->icon().isNull();
        if (text.isEmpty() || isIconOnly || !widget->isVisible() || !widget->isEnabled() || widget->width() < 8) {
            continue;
        }
        const QImage shot = f.window().grab({widget->mapTo(&f.window(), QPoint()), widget->size()}).toImage();
        QHash<QRgb, int> counts;
        for (int y = 0; y < shot.height(); ++y) {
            for (int x = 0; x < shot.width(); ++x) {
                ++counts[shot.pixel(x, y)];
            }
        }
        const auto commonest = std::max_element(counts.cbegin(), counts.cend());
        const QColor ground(commonest.key());
        double best = 1;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            best = std::max(best, ui::contrast(QColor(it.key()), ground));
        }
        ++measured;
        QVERIFY2(best >= 4.5, qPrintable(QStringLiteral("%1 '%2': %3").arg(nameOf(*widget), text).arg(best)));
    }
    QVERIFY(measured >= 8);
}

void AccessibilityWalkTest::offersTargetsOfAtLeast24Pixels() {
    WindowFixture f(*m_service);
    showPicture(f);
    int measured = 0;
    for (const QAbstractButton* button : f.window().findChildren<QAbstractButton*>()) {
        if (button->isVisible() && !button->objectName().startsWith(QStringLiteral("qt_"))) {
            ++measured;
            QVERIFY2(button->width() >= 24 && button->height() >= 24, qPrintable(nameOf(*button)));
        }
    }
    QVERIFY(measured >= 8);
}

void AccessibilityWalkTest::usesNoMnemonicTwiceInOneWindowOrMenu() {
    WindowFixture f(*m_service);
    showPicture(f);
    const auto claim = [](QSet<QString>& used, const QString& text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        const bool isNew = key.isEmpty() || !used.contains(key);
        used.insert(key);
        return isNew;
    };
    QSet<QString> window;
    for (const QAction* menu : f.window().menuBar()->actions()) {
        QVERIFY2(claim(window, menu->text()), qPrintable(menu->text()));
    }
    for (const QLabel* label : f.window().findChildren<QLabel*>()) {
        const bool counts = label->buddy() && label->isVisible();
        QVERIFY2(!counts || claim(window, label->text()), qPrintable(label->text()));
    }
    for (const QAbstractButton* button : f.window().findChildren<QAbstractButton*>()) {
        QVERIFY2(!button->isVisible() || claim(window, button->text()), qPrintable(button->text()));
    }
    for (const QMenu* menu : f.window().findChildren<QMenu*>()) {
        QSet<QString> used;
        for (const QAction* action : menu->actions()) {
            QVERIFY2(claim(used, action->text()), qPrintable(menu->title() + u' ' + action->text()));
        }
    }
}

void AccessibilityWalkTest::reachesEveryActionByKeyboard() {
    WindowFixture f(*m_service);
    QSet<QAction*> inMenus;
    for (const QMenu* menu : f.window().findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            inMenus.insert(action);
        }
    }
    for (const ui::ActionSpec& spec : ui::actionTable()) {
        QVERIFY2(inMenus.contains(f.action(spec.id)) || !f.action(spec.id)->shortcuts().isEmpty(), spec.name);
    }
}

void AccessibilityWalkTest::namesEveryButtonOfTheAboutBox() {
    WindowFixture f(*m_service);
    f.action(ui::ActionId::About)->trigger();
    const auto dialogs = f.window().findChildren<QDialog*>();
    QVERIFY(!dialogs.isEmpty());
    for (const QDialog* dialog : dialogs) {
        QVERIFY(!dialog->windowTitle().isEmpty());
        for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>()) {
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(nameOf(*button)));
        }
    }
}

LIGHTGEN_TEST(AccessibilityWalkTest)
#include "accessibility_walk_test.moc"

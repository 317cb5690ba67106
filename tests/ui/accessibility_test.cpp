// A walk over every widget of the window: names, buddies, keys, tab order.
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSet>

#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"

using namespace lightgen;
using tests::WindowFixture;

class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }
    void namesEveryInteractiveWidget();
    void givesEveryFieldALabelAsBuddy();
    void reachesEveryControlByTab();
    void goesFromThePromptDownThePanelByTab();
    void usesNoKeyTwiceInOneContext();
    void usesNoMnemonicTwiceInThePanel();

private:
    static bool isInteractive(const QWidget& widget);

    std::unique_ptr<tests::ServiceFixture> m_service;
};

// What a person can reach or click; the parts that Qt builds into its own widgets are theirs.
bool AccessibilityTest::isInteractive(const QWidget& widget) {
    const bool isOfQt =
        widget.objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QAbstractSpinBox*>(widget.parentWidget());
    const bool isControl = qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
                           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
                           widget.focusPolicy() != Qt::NoFocus;
    return isControl && !isOfQt && !widget.isWindow() && !widget.inherits("QLabel") && !widget.inherits("QMenu") &&
           !widget.inherits("QMenuBar") && !widget.inherits("QComboBoxPrivateContainer") &&
           !widget.inherits("QAbstractItemView") && !widget.focusProxy();
}

void AccessibilityTest::namesEveryInteractiveWidget() {
    WindowFixture f(*m_service);
    f.setModel();
    int walked = 0;
    for (const QWidget* widget : f.window().findChildren<QWidget*>()) {
        if (!isInteractive(*widget)) {
            continue;
        }
        ++walked;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY(accessible);
        const QString described = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        QVERIFY2(!accessible->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(described));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(described));
    }
    QVERIFY(walked >= 18);
}

void AccessibilityTest::givesEveryFieldALabelAsBuddy() {
    WindowFixture f(*m_service);
    f.setModel();
    QSet<QString> buddies;
    for (const QLabel* label : f.window().findChildren<QLabel*>()) {
        if (label->buddy()) {
            buddies.insert(label->buddy()->objectName());
        }
    }
    for (const char* field : {"prompt", "model", "size", "quality", "steps", "guidance", "variant", "seed", "count"}) {
        QVERIFY2(buddies.contains(QLatin1String(field)), field);
    }
}

void AccessibilityTest::reachesEveryControlByTab() {
    WindowFixture f(*m_service);
    f.setModel();
    QSet<const QWidget*> reached;
    for (const QWidget* widget = f.window().nextInFocusChain(); widget != &f.window();
         widget = widget->nextInFocusChain()) {
        reached.insert(widget);
    }
    for (const char* name :
         {"prompt",
          "size",
          "steps",
          "guidance",
          "seed",
          "seedLock",
          "seedDice",
          "generateButton",
          "canvas",
          "zoomInButton",
          "saveButton"}) {
        const QWidget* widget = f.find<QWidget>(name);
        QVERIFY2(reached.contains(widget), name);
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
    }
}

void AccessibilityTest::goesFromThePromptDownThePanelByTab() {
    WindowFixture f(*m_service);
    f.setModel();
    QVERIFY(QTest::qWaitForWindowActive(&f.window()));
    f.prompt()->setFocus();
    QStringList visited;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        visited.append(QApplication::focusWidget()->objectName());
    }
    const QStringList expected{
        QStringLiteral("size"),
        QStringLiteral("unlockSize"),
        QStringLiteral("quality"),
        QStringLiteral("steps"),
        QStringLiteral("guidance"),
        QStringLiteral("variant"),
        QStringLiteral("seed"),
        QStringLiteral("seedLock"),
        QStringLiteral("seedDice"),
        QStringLiteral("count"),
        QStringLiteral("advanced"),
        QStringLiteral("generateButton")};
    QCOMPARE(visited, expected);
}

void AccessibilityTest::usesNoKeyTwiceInOneContext() {
    QSet<QString> used;
    for (const ui::ActionSpec& spec : ui::actionTable()) {
        for (const QKeySequence& key : spec.keys) {
            const QString inContext = QString::number(int(spec.context)) + key.toString();
            QVERIFY2(!used.contains(inContext), spec.name);
            used.insert(inContext);
        }
    }
    QVERIFY(used.size() >= 10);
}

void AccessibilityTest::usesNoMnemonicTwiceInThePanel() {
    WindowFixture f(*m_service);
    f.setModel();
    QSet<QString> used;
    const auto claim = [&](const QString& text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        const bool isNew = key.isEmpty() || !used.contains(key);
        used.insert(key);
        return isNew;
    };
    for (const QAction* menu : f.window().menuBar()->actions()) {
        QVERIFY2(claim(menu->text()), qPrintable(menu->text()));
    }
    auto* panel = f.find<QWidget>("promptPanel");
    for (const QLabel* label : panel->findChildren<QLabel*>()) {
        QVERIFY2(!label->buddy() || claim(label->text()), qPrintable(label->text()));
    }
    for (const QAbstractButton* button : panel->findChildren<QAbstractButton*>()) {
        QVERIFY2(claim(button->text()), qPrintable(button->text()));
    }
}

LIGHTGEN_TEST(AccessibilityTest)
#include "accessibility_test.moc"

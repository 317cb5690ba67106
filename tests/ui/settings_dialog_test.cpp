#include "ui/settings/settings_dialog.h"

#include <QAccessible>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/language.h"
#include "ui/settings/shortcuts_page.h"
#include "ui/theme.h"

using namespace lightgen;
using tests::child;
using tests::WindowFixture;

class SettingsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_service.reset(); }
    void keepsWhatWasChosenOnOk();
    void forgetsWhatWasChosenOnCancel();
    void namesTwoActionsWithOneKey();
    void resetsOnlyThePageInView();
    void opensFromTheWindowByItsKey();
    void changesAKeyOfTheWindow();
    void namesEveryField();
    void changesItsOwnLanguageAtOnce();
    void takesATriedLanguageBackOnCancel();

private:
    void page(int row) {
        auto* list = child<QListWidget>(*m_dialog, "settingsPages");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
        QCOMPARE(list->currentRow(), row);
    }
    void ok() { QTest::mouseClick(child<QPushButton>(*m_dialog, "settingsOk"), Qt::LeftButton); }

    std::unique_ptr<tests::ServiceFixture> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Settings> m_settings;
    std::unique_ptr<ui::SettingsDialog> m_dialog;
};

void SettingsDialogTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<ui::Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_dialog = std::make_unique<ui::SettingsDialog>(*m_settings);
    m_dialog->show();
}

void SettingsDialogTest::cleanup() {
    m_dialog.reset();
    ui::Language::instance().choose(QStringLiteral("en"));
}

void SettingsDialogTest::keepsWhatWasChosenOnOk() {
    page(1);
    auto* threads = child<QSpinBox>(*m_dialog, "threads");
    threads->setFocus();
    threads->selectAll();
    QTest::keyClicks(threads, QStringLiteral("2"));
    QTest::keyClick(child<QComboBox>(*m_dialog, "precision"), Qt::Key_Down);
    page(3);
    QTest::keyClick(child<QComboBox>(*m_dialog, "theme"), Qt::Key_End);
    ok();
    const auto& preferences = m_settings->preferences();
    QCOMPARE(preferences.computing.threads, 2);
    QVERIFY(preferences.computing.precision == core::Precision::BFloat16);
    QVERIFY(preferences.theme == ui::ThemeChoice::Dark);
    QVERIFY(ui::Settings(m_folder->filePath(QStringLiteral("settings.ini"))).preferences() == preferences);
}

void SettingsDialogTest::forgetsWhatWasChosenOnCancel() {
    page(1);
    child<QSpinBox>(*m_dialog, "threads")->setValue(5);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->preferences().computing.threads, 0);
}

void SettingsDialogTest::namesTwoActionsWithOneKey() {
    page(4);
    auto* problem = child<QLabel>(*m_dialog, "settingsProblem");
    auto* keys = child<QKeySequenceEdit>(*m_dialog, "keys-copyPicture");
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_S));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("Save As")));
    QVERIFY(problem->text().contains(QStringLiteral("Copy Picture")));
    QVERIFY(!child<QPushButton>(*m_dialog, "settingsOk")->isEnabled());
    QTest::mouseClick(child<QToolButton>(*m_dialog, "clear-copyPicture"), Qt::LeftButton);
    QVERIFY(!problem->isVisible());
    ok();
    QVERIFY(m_settings->preferences().shortcuts.value(QStringLiteral("copyPicture"), {QKeySequence()}).isEmpty());
}

void SettingsDialogTest::resetsOnlyThePageInView() {
    child<QSpinBox>(*m_dialog, "threads")->setValue(5);
    QTest::keyClick(child<QComboBox>(*m_dialog, "theme"), Qt::Key_End);
    page(1);
    QTest::mouseClick(child<QPushButton>(*m_dialog, "settingsReset"), Qt::LeftButton);
    ok();
    QCOMPARE(m_settings->preferences().computing.threads, 0);
    QVERIFY(m_settings->preferences().theme == ui::ThemeChoice::Dark);
}

void SettingsDialogTest::opensFromTheWindowByItsKey() {
    WindowFixture f(*m_service);
    f.setModel();
    f.press(Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = f.window().findChild<ui::SettingsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
}

void SettingsDialogTest::changesAKeyOfTheWindow() {
    WindowFixture f(*m_service);
    f.setModel();
    auto preferences = f.settings().preferences();
    preferences.shortcuts[QStringLiteral("settings")] = {QKeySequence(Qt::Key_F6)};
    f.settings().setPreferences(preferences);
    f.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(!f.window().findChild<ui::SettingsDialog*>());
    f.press(Qt::Key_F6);
    QVERIFY(f.window().findChild<ui::SettingsDialog*>());
    QVERIFY(f.action(ui::ActionId::Settings)->toolTip().contains(QStringLiteral("F6")));
}

void SettingsDialogTest::namesEveryField() {
    for (const auto* widget : m_dialog->findChildren<QWidget*>()) {
        const bool isOfQt = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                            widget->parentWidget()->inherits("QAbstractSpinBox") ||
                            widget->parentWidget()->inherits("QKeySequenceEdit") ||
                            widget->parentWidget()->inherits("QComboBox") || widget->inherits("QScrollBar") ||
                            widget->inherits("QAbstractItemView");
        if (!(widget->focusPolicy() & Qt::TabFocus) || isOfQt || widget->focusProxy()) {
            continue;
        }
        auto* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY(accessible);
        const QString described = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(described));
    }
}

void SettingsDialogTest::changesItsOwnLanguageAtOnce() {
    page(5);
    auto* language = child<QComboBox>(*m_dialog, "language");
    const auto texts = [this] {
        QStringList found{m_dialog->windowTitle()};
        for (const auto* widget : m_dialog->findChildren<QWidget*>()) {
            for (const char* property : {"text", "toolTip", "accessibleName", "specialValueText"}) {
                found << widget->property(property).toString();
            }
            if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
                for (int i = 0; i < box->count(); ++i) {
                    found << box->itemText(i);
                }
            }
        }
        const auto* list = child<QListWidget>(*m_dialog, "settingsPages");
        for (int i = 0; i < list->count(); ++i) {
            found << list->item(i)->text();
        }
        return found;
    };
    child<QKeySequenceEdit>(*m_dialog, "keys-copyPicture")->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_S));
    const auto english = texts();
    language->setFocus();
    language->setCurrentIndex(language->findData(QStringLiteral("de")));
    const auto german = texts();
    // What is opened anew says the same as what was open.
    ui::SettingsDialog opened(*m_settings);
    QCOMPARE(
        child<QPushButton>(*m_dialog, "settingsReset")->text(), child<QPushButton>(opened, "settingsReset")->text()
    );
    QCOMPARE(german.size(), english.size());
    QVERIFY(german.contains(QStringLiteral("Einstellungen")));
    for (const char* gone :
         {"Settings", "General", "Folders", "Processor", "Own colour", "Cancel", "No key"}) {
        QVERIFY2(english.contains(QLatin1String(gone)), gone);
        QVERIFY2(!german.contains(QLatin1String(gone)), gone);
    }
    QCOMPARE(language->currentData().toString(), QStringLiteral("de"));
    const auto* problem = child<QLabel>(*m_dialog, "settingsProblem");
    QVERIFY(problem->isVisible() && !english.contains(problem->text()));
}

void SettingsDialogTest::takesATriedLanguageBackOnCancel() {
    auto preferences = m_settings->preferences();
    preferences.language = QStringLiteral("en");
    m_settings->setPreferences(preferences);
    auto* language = child<QComboBox>(*m_dialog, "language");
    language->setCurrentIndex(language->findData(QStringLiteral("zh_CN")));
    QCOMPARE(ui::Language::instance().current(), QStringLiteral("zh_CN"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(ui::Language::instance().current(), QStringLiteral("en"));
    QCOMPARE(m_settings->preferences().language, QStringLiteral("en"));
}

LIGHTGEN_TEST(SettingsDialogTest)
#include "settings_dialog_test.moc"

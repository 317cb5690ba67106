#include "ui/diagnostics_dialog.h"

#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>

#include "core/atomic_file.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using tests::child;
using tests::WindowFixture;

class DiagnosticsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheServicesReportWithoutThePrompt();
    void copiesWhatItShows();
    void savesWhatItShows();
    void saysWhyItCouldNotSave();
    void hasTheWindowsPartAndASentenceWithoutAService();
    void completesTheReportWhenTheServiceComes();

private:
    static QString report(const QDialog& dialog) {
        return child<QPlainTextEdit>(dialog, "diagnosticsReport")->toPlainText();
    }
    static bool waitForAnswer(const QDialog& dialog) {
        return QTest::qWaitFor(
            [&] { return report(dialog).contains(QStringLiteral("lightgen-service")); }, tests::kPatienceMs
        );
    }
    static void press(const QDialog& dialog, const char* button) {
        QTest::mouseClick(child<QPushButton>(dialog, button), Qt::LeftButton);
    }
};

void DiagnosticsDialogTest::showsTheServicesReportWithoutThePrompt() {
    tests::ServiceFixture service;
    WindowFixture f(service);
    f.setModel();
    f.typePrompt(QStringLiteral("a secret wish [fail at step 1]"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(ui::JobState::Failed));
    f.action(ui::ActionId::Diagnostics)->trigger();
    auto* dialog = f.window().findChild<ui::DiagnosticsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(waitForAnswer(*dialog));
    QVERIFY(report(*dialog).startsWith(QStringLiteral("lightgen-studio")));
    QVERIFY(report(*dialog).contains(QStringLiteral("\nlog:\n")));
    QVERIFY(!report(*dialog).contains(QStringLiteral("secret")));
    QVERIFY(!report(*dialog).contains(QDir::homePath() + u'/'));
}

void DiagnosticsDialogTest::copiesWhatItShows() {
    ui::EngineClient client(QStringLiteral("/nowhere"));
    ui::DiagnosticsDialog dialog(client);
    dialog.show();
    press(dialog, "diagnosticsCopy");
    QCOMPARE(QApplication::clipboard()->text(), report(dialog));
}

void DiagnosticsDialogTest::savesWhatItShows() {
    const QTemporaryDir folder;
    ui::EngineClient client(QStringLiteral("/nowhere"));
    ui::DiagnosticsDialog dialog(client);
    const QString file = folder.filePath(QStringLiteral("report.txt"));
    ui::FileQuestion asked;
    dialog.setFileChooser([&](const ui::FileQuestion& question, const auto& chosen) {
        asked = question;
        chosen(file);
    });
    dialog.show();
    QSignalSpy saved(&dialog, &ui::DiagnosticsDialog::saved);
    press(dialog, "diagnosticsSave");
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(asked.kind == ui::FileKind::Report && asked.forSaving);
    const auto text = core::readTextFile(ui::toPath(file), 1 << 20);
    QVERIFY(text && ui::toQString(*text) == report(dialog));
}

void DiagnosticsDialogTest::saysWhyItCouldNotSave() {
    ui::EngineClient client(QStringLiteral("/nowhere"));
    ui::DiagnosticsDialog dialog(client);
    dialog.setFileChooser([&](const ui::FileQuestion&, const auto& chosen) {
        chosen(QStringLiteral("/no such folder/report.txt"));
    });
    dialog.show();
    press(dialog, "diagnosticsSave");
    QTRY_VERIFY(child<QLabel>(dialog, "diagnosticsState")->text().contains(QStringLiteral("/no such folder")));
}

void DiagnosticsDialogTest::hasTheWindowsPartAndASentenceWithoutAService() {
    ui::EngineClient client(QStringLiteral("/nowhere"));
    ui::DiagnosticsDialog dialog(client);
    dialog.show();
    QVERIFY(report(dialog).contains(QLatin1String(qVersion())));
    QVERIFY(child<QLabel>(dialog, "diagnosticsState")->text().contains(QStringLiteral("not running")));
    QVERIFY(child<QPushButton>(dialog, "diagnosticsCopy")->isEnabled());
    QVERIFY(child<QPushButton>(dialog, "diagnosticsSave")->isEnabled());
}

void DiagnosticsDialogTest::completesTheReportWhenTheServiceComes() {
    tests::ServiceFixture service;
    ui::DiagnosticsDialog dialog(service.client());
    dialog.show();
    QVERIFY(!report(dialog).contains(QStringLiteral("lightgen-service")));
    service.client().start();
    QVERIFY(waitForAnswer(dialog));
    QVERIFY(!child<QLabel>(dialog, "diagnosticsState")->text().contains(QStringLiteral("not running")));
}

LIGHTGEN_TEST(DiagnosticsDialogTest)
#include "diagnostics_dialog_test.moc"

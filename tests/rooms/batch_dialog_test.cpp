#include "ui/batch/batch_dialog.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QUrl>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"

using namespace lightgen;
using namespace lightgen::tests;

class BatchDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_room = 1000;
        auto defaults = core::defaultRequest(syntheticModel());
        defaults.prompt = "what stands in the window";
        defaults.seed = 100;
        m_dialog = std::make_unique<ui::BatchDialog>(ui::BatchDialog::Parts{
            .defaults = defaults,
            .models = {syntheticModel()},
            .room = [this] { return m_room; },
            .secondsFor = [](const core::GenerationRequest&) { return std::optional(2.0); }});
    }
    void cleanup() { m_dialog.reset(); }

    void showsWhatATableWillMake() {
        open("a.csv", "prompt,seed,guidance\n\"a red, large circle\",7,2|4\na star,1..3,\n");
        QVERIFY(waitForRows(5));
        QVERIFY(text("batchSummary").startsWith(QStringLiteral("Pictures: 5, from lines: 2.")));
        QVERIFY(text("batchSummary").contains(QStringLiteral("10 s")));
        QCOMPARE(cell(0, 1), QStringLiteral("a red, large circle"));
        QCOMPARE(cell(0, 2), QStringLiteral("7"));
        QCOMPARE(cell(1, 5), QStringLiteral("4"));
        QCOMPARE(cell(4, 2), QStringLiteral("3"));
        QVERIFY(queueButton()->isEnabled());
    }

    void putsAllOfThemIntoTheQueue() {
        QSignalSpy chosen(m_dialog.get(), &ui::BatchDialog::chosen);
        open("a.txt", "a circle\n# not this one\n\na star\n");
        QVERIFY(waitForRows(2));
        QTest::mouseClick(queueButton(), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        const auto jobs = chosen[0][0].value<std::vector<core::BatchJob>>();
        QCOMPARE(jobs.size(), std::size_t{2});
        QCOMPARE(jobs[1].request.prompt, std::string("a star"));
        QCOMPARE(jobs[1].request.seed, std::uint64_t{101});  // counted on from the window's
        QVERIFY(!m_dialog->isVisible());
    }

    void aMatrixMultipliesTheLines() {
        open("a.txt", "a circle\na star\n");
        QVERIFY(waitForRows(2));
        type(QStringLiteral("guidance=2|4\nseed=1..3"));
        QVERIFY(waitForRows(12));
        type(QStringLiteral("guidance"));
        QVERIFY(waitForText("batchMatrixError"));
        QVERIFY(!queueButton()->isEnabled());
    }

    void namesTheLinesThatAreWrong() {
        open(
            "a.jsonl",
            "{\"prompt\": \"a circle\"}\n{\"prompt\": \"a star\", \"sed\": 1}\n{\"seed\": 2}\n"
            "{\"prompt\": \"a star\", \"model\": \"none\"}\n"
        );
        QVERIFY(waitForText("batchProblems"));
        const QStringList lines = text("batchProblems").split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(QStringLiteral("Line 2:")) && lines[0].contains(QStringLiteral("sed")));
        QVERIFY(lines[1].startsWith(QStringLiteral("Line 3:")) && lines[1].contains(QStringLiteral("no prompt")));
        QVERIFY(lines[2].startsWith(QStringLiteral("Line 4:")) && lines[2].contains(QStringLiteral("none")));
        QVERIFY(!queueButton()->isEnabled());
        QVERIFY(!child<QTableWidget>(*m_dialog, "batchTable")->isVisible());
    }

    void saysWhatIsWrongWithTheFile_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("another ending") << "a.pdf" << QByteArray("a circle");
        QTest::newRow("nothing in it") << "a.txt" << QByteArray("# only this\n");
        QTest::newRow("no UTF-8") << "a.txt" << QByteArray("a \xff circle\n");
        QTest::newRow("a quote without its end") << "a.csv" << QByteArray("prompt\n\"a circle\n");
        QTest::newRow("half an object") << "a.jsonl" << QByteArray("{\"prompt\": \"a\n");
        QTest::newRow("no file") << "" << QByteArray();
    }
    void saysWhatIsWrongWithTheFile() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        if (name.isEmpty()) {
            m_dialog->open(QString::fromStdString((m_folder / "missing.txt").string()));
        } else {
            open(name.toStdString(), content.toStdString());
        }
        QVERIFY(waitForText("batchProblems"));
        QVERIFY(!queueButton()->isEnabled());
    }

    void saysWhenTheQueueCannotTakeThemAll() {
        m_room = 3;
        open("a.txt", "1\n2\n3\n4\n");
        QVERIFY(waitForRows(4));
        QVERIFY(text("batchProblems").contains(QStringLiteral("3 more pictures")));
        QVERIFY(!queueButton()->isEnabled());
    }

    void aFileDroppedOnTheWindowGoesThroughTheQueue() {
        ServiceFixture service;
        WindowFixture f(service);
        f.setModel();
        writeText(m_folder / "dropped.txt", "a red fox\na blue bird\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString((m_folder / "dropped.txt").string()))});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window(), &enter);
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window(), &drop);
        auto* dialog = f.find<ui::BatchDialog>("batchDialog");
        auto* button = child<QPushButton>(*dialog, "batchQueue");
        QVERIFY(QTest::qWaitFor([&] { return button->isEnabled(); }, kPatienceMs));
        QSignalSpy finished(&f.client(), &ui::EngineClient::finished);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return finished.size() == 2; }, kPatienceMs));
        QStringList prompts;
        for (const auto& [id, job] : f.client().queuedJobs()) {
            prompts.append(QString::fromStdString(job.request.prompt));
        }
        QVERIFY(prompts.contains(QStringLiteral("a red fox")) && prompts.contains(QStringLiteral("a blue bird")));
    }

private:
    void open(const std::string& name, const std::string& content) {
        writeText(m_folder / name, content);
        m_dialog->open(QString::fromStdString((m_folder / name).string()));
    }
    void type(const QString& matrix) {
        auto* edit = child<QPlainTextEdit>(*m_dialog, "batchMatrix");
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        for (const QString& line : matrix.split(u'\n')) {
            QTest::keyClicks(edit, line);
            QTest::keyClick(edit, Qt::Key_Return);
        }
    }
    QString text(const char* name) { return child<QLabel>(*m_dialog, name)->text(); }
    QString cell(int row, int column) {
        return child<QTableWidget>(*m_dialog, "batchTable")->item(row, column)->text();
    }
    QPushButton* queueButton() { return child<QPushButton>(*m_dialog, "batchQueue"); }
    bool waitForRows(int rows) {
        auto* table = child<QTableWidget>(*m_dialog, "batchTable");
        return QTest::qWaitFor([&] { return table->rowCount() == rows; }, kPatienceMs);
    }
    bool waitForText(const char* name) {
        auto* label = child<QLabel>(*m_dialog, name);
        return QTest::qWaitFor([&] { return label->isVisible() && !label->text().isEmpty(); }, kPatienceMs);
    }

    TemporaryFolder m_folder;
    std::size_t m_room = 1000;
    std::unique_ptr<ui::BatchDialog> m_dialog;
};

LIGHTGEN_TEST(BatchDialogTest)
#include "batch_dialog_test.moc"

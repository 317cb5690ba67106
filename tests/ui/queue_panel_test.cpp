// The queue dock in the real window with the real service, used by mouse and keys.
#include "ui/queue/queue_panel.h"

#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include <memory>

#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/queue/queue_model.h"

using namespace lightgen;
using core::protocol::JobPhase;
using tests::WindowFixture;
using ui::ActionId;
using ui::JobState;
using ui::QueueModel;

namespace {

struct Dock : WindowFixture {
    explicit Dock(tests::ServiceFixture& service)
        : WindowFixture(service) {
        setModel();
    }

    QueueModel& model() { return find<ui::QueuePanel>("queuePanel")->model(); }
    QListView* list() { return find<QListView>("queueList"); }

    // Puts jobs in with the keyboard, one prompt each.
    void enqueue(const QStringList& prompts, int steps) {
        find<QSpinBox>("steps")->setValue(steps);
        for (const auto& prompt : prompts) {
            typePrompt(prompt);
            press(Qt::Key_Return, Qt::ControlModifier);
        }
    }
    QStringList prompts() {
        QStringList texts;
        for (int row = 0; row < model().rowCount(); ++row) {
            texts << model().index(row).data().toString();
        }
        return texts;
    }
    JobPhase phase(int row) { return static_cast<JobPhase>(model().index(row).data(QueueModel::PhaseRole).toInt()); }
    bool wait(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, tests::kPatienceMs); }
    bool waitForRows(const QStringList& wanted) {
        return wait([&] { return prompts() == wanted; });
    }
    int rowOf(const QString& prompt) { return static_cast<int>(prompts().indexOf(prompt)); }
    void click(int row) {
        const auto place = list()->visualRect(model().index(row)).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    }
    void clickButton(const char* name) { QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton); }
};

}  // namespace

class QueuePanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }
    void cleanup();
    void teachesWhatItIsForWhileItIsEmpty();
    void showsWhatRunsAndThenWhatWaits();
    void cancelsTheThirdOfFiveByDelete();
    void pausesAndResumes();
    void movesWhatWaitsByKeys();
    void movesWhatWaitsByDropping();
    void putsOneToTheFrontByItsButton();
    void triesAFailedOneAgain();
    void cancelsAllButTheSelectedOne();
    void clearsWhatHasEnded();
    void showsAFinishedPictureOnADoubleClick();
    void aWindowThatOpensLaterSeesTheSameQueue();

private:
    std::unique_ptr<tests::ServiceFixture> m_service;
};

// The service is the same for all: its queue is emptied after each.
void QueuePanelTest::cleanup() {
    auto& client = m_service->client();
    client.setPaused(false);
    client.cancelAll();
    QVERIFY(QTest::qWaitFor(
        [&] {
            client.clearEnded();
            return client.queue().jobs.empty() && !client.queue().paused;
        },
        tests::kPatienceMs
    ));
}

void QueuePanelTest::teachesWhatItIsForWhileItIsEmpty() {
    Dock f(*m_service);
    QVERIFY(f.find<QWidget>("queueEmpty")->isVisible());
    QVERIFY(!f.list()->isVisible());
    f.enqueue({QStringLiteral("a star")}, 2);
    QVERIFY(f.wait([&] { return f.list()->isVisible(); }));
    QVERIFY(!f.find<QWidget>("queueEmpty")->isVisible());
}

void QueuePanelTest::showsWhatRunsAndThenWhatWaits() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}, 200);
    QVERIFY(f.waitForRows({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
    QVERIFY(f.wait([&] { return f.model().index(0).data(QueueModel::ProgressRole).toDouble() > 0.01; }));
    QVERIFY(f.phase(0) == JobPhase::Running && f.phase(1) == JobPhase::Waiting);
    const auto state = f.model().index(0).data(QueueModel::StateRole).toString();
    QVERIFY2(state.startsWith(QStringLiteral("Step ")) && state.contains(QStringLiteral("left")), qPrintable(state));
    QVERIFY(!f.model().index(0).data(Qt::DecorationRole).value<QImage>().isNull());
    QVERIFY(f.find<QLabel>("jobStatus")->text().contains(QStringLiteral("2 waiting")));
    QVERIFY(f.window().windowTitle().contains(u'%'));
}

void QueuePanelTest::cancelsTheThirdOfFiveByDelete() {
    tests::ServiceFixture service(tests::EngineKind::Embedded);
    Dock f(service);
    const QStringList all{
        QStringLiteral("one"),
        QStringLiteral("two"),
        QStringLiteral("three"),
        QStringLiteral("four"),
        QStringLiteral("five")};
    f.enqueue(all, 40);
    QVERIFY(f.waitForRows(all));
    f.click(2);
    f.press(Qt::Key_Delete);
    QVERIFY(f.wait([&] { return f.phase(f.rowOf(QStringLiteral("five"))) == JobPhase::Finished; }));
    for (const auto& prompt : all) {
        const auto wanted = prompt == QStringLiteral("three") ? JobPhase::Cancelled : JobPhase::Finished;
        QVERIFY2(f.phase(f.rowOf(prompt)) == wanted, qPrintable(prompt));
    }
}

void QueuePanelTest::pausesAndResumes() {
    Dock f(*m_service);
    f.clickButton("queuePauseButton");
    QVERIFY(f.wait([&] { return f.find<QWidget>("queuePaused")->isVisible(); }));
    f.enqueue({QStringLiteral("patient")}, 2);
    QVERIFY(f.waitForRows({QStringLiteral("patient")}));
    QVERIFY(f.phase(0) == JobPhase::Waiting);
    QTest::mouseClick(f.find<QPushButton>("queueResume"), Qt::LeftButton);
    QVERIFY(f.wait([&] { return f.phase(0) == JobPhase::Finished; }));
    QVERIFY(!f.find<QWidget>("queuePaused")->isVisible());
}

void QueuePanelTest::movesWhatWaitsByKeys() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("runs"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, 200);
    QVERIFY(f.wait([&] { return f.model().rowCount() == 4 && f.phase(0) == JobPhase::Running; }));
    f.click(3);
    f.press(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(f.waitForRows({QStringLiteral("runs"), QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
    QCOMPARE(f.list()->currentIndex().data().toString(), QStringLiteral("c"));  // it stays selected
    f.press(Qt::Key_Home, Qt::AltModifier);
    QVERIFY(f.waitForRows({QStringLiteral("runs"), QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
    f.press(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(f.waitForRows({QStringLiteral("runs"), QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
}

void QueuePanelTest::movesWhatWaitsByDropping() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("runs"), QStringLiteral("a"), QStringLiteral("b")}, 200);
    QVERIFY(f.wait([&] { return f.model().rowCount() == 3 && f.phase(0) == JobPhase::Running; }));
    QVERIFY(!(f.model().flags(f.model().index(0)) & Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> dragged(f.model().mimeData({f.model().index(2)}));
    f.model().dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});  // above what runs
    QVERIFY(f.waitForRows({QStringLiteral("runs"), QStringLiteral("b"), QStringLiteral("a")}));
}

void QueuePanelTest::putsOneToTheFrontByItsButton() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("runs"), QStringLiteral("a"), QStringLiteral("b")}, 200);
    QVERIFY(f.wait([&] { return f.model().rowCount() == 3 && f.phase(0) == JobPhase::Running; }));
    QVERIFY(!f.find<QToolButton>("queueFrontButton")->isEnabled());
    f.click(2);
    f.clickButton("queueFrontButton");
    QVERIFY(f.waitForRows({QStringLiteral("runs"), QStringLiteral("b"), QStringLiteral("a")}));
}

void QueuePanelTest::triesAFailedOneAgain() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("x [fail at step 2]")}, 4);
    QVERIFY(f.wait([&] { return f.model().rowCount() == 1 && f.phase(0) == JobPhase::Failed; }));
    const auto first = f.model().job(f.model().index(0))->id;
    f.click(0);
    f.clickButton("queueRetryButton");
    QVERIFY(f.wait([&] {
        return f.model().rowCount() == 1 && f.model().job(f.model().index(0))->id != first &&
               f.phase(0) == JobPhase::Failed;
    }));
}

void QueuePanelTest::cancelsAllButTheSelectedOne() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("runs"), QStringLiteral("a"), QStringLiteral("b")}, 30);
    QVERIFY(f.wait([&] { return f.model().rowCount() == 3 && f.phase(0) == JobPhase::Running; }));
    f.click(1);
    f.press(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(f.wait([&] { return f.phase(f.rowOf(QStringLiteral("a"))) == JobPhase::Finished; }));
    QVERIFY(f.phase(f.rowOf(QStringLiteral("runs"))) == JobPhase::Cancelled);
    QVERIFY(f.phase(f.rowOf(QStringLiteral("b"))) == JobPhase::Cancelled);
}

void QueuePanelTest::clearsWhatHasEnded() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("a star")}, 2);
    QVERIFY(f.waitFor(JobState::Done));
    QVERIFY(f.wait([&] { return f.action(ActionId::QueueClear)->isEnabled(); }));
    f.action(ActionId::QueueClear)->trigger();
    QVERIFY(f.wait([&] { return f.model().rowCount() == 0; }));
    QVERIFY(f.find<QWidget>("queueEmpty")->isVisible());
}

void QueuePanelTest::showsAFinishedPictureOnADoubleClick() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("first"), QStringLiteral("second")}, 3);
    QVERIFY(f.wait([&] {
        return f.prompts() == QStringList{QStringLiteral("second"), QStringLiteral("first")} &&
               f.phase(0) == JobPhase::Finished;
    }));
    f.click(1);
    const auto place = f.list()->visualRect(f.model().index(1)).center();
    QTest::mouseDClick(f.list()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QVERIFY(f.wait([&] { return f.prompt()->toPlainText() == QStringLiteral("first"); }));
    QVERIFY(f.controller().finishedPicture());
}

void QueuePanelTest::aWindowThatOpensLaterSeesTheSameQueue() {
    Dock f(*m_service);
    f.enqueue({QStringLiteral("runs"), QStringLiteral("a")}, 200);
    QVERIFY(f.wait([&] { return f.model().rowCount() == 2; }));
    const Dock later(*m_service);
    QCOMPARE(const_cast<Dock&>(later).prompts(), f.prompts());
}

LIGHTGEN_TEST(QueuePanelTest)
#include "queue_panel_test.moc"

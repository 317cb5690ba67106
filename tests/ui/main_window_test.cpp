#include "ui/main_window.h"
#include "ui/picture_exchange.h"

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

#include <signal.h>

#include "core/recipe_reader.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using tests::WindowFixture;
using ui::ActionId;
using ui::JobState;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }
    void makesThePictureThatThePanelDescribesOnCtrlEnter();
    void saysInPlaceWhatIsWrongWithThePrompt();
    void offersCancelWhileItWorksAndTakesMore();
    void stopsOnCancelAndKeepsWhatHadAppeared();
    void asksBeforeEscapeStopsThePicture();
    void goesOnWhenTheQuestionIsWithdrawn();
    void makesASecondPictureAfterACancelledOne();
    void showsTheSeedOfThePictureInView();
    void repeatsThePictureWhileTheSeedIsLocked();
    void keepsASeedThatIsTypedWhileAPictureIsMade();
    void putsSeveralPicturesInFrontInTheirOrder();
    void showsAFailureInThePanelAndRecovers();
    void showsThatTheEngineDiedAndMakesTheNextPicture();
    void drawsAnExamplePromptOnAClick();
    void saysWhatToDoWithoutAModel();
    void savesThePictureWithItsRecipe();
    void saysInPlaceThatItCouldNotSave();
    void opensASavedPictureWithItsRecipe();
    void copiesThePicture();
    void tellsTheStatusBarWhatTheEngineRunsOn();
    void offersToSaveOnlyAFinishedPicture();

private:
    std::unique_ptr<tests::ServiceFixture> m_service;
};

void MainWindowTest::makesThePictureThatThePanelDescribesOnCtrlEnter() {
    WindowFixture f(*m_service);
    f.setModel();
    f.typePrompt(QStringLiteral("a large red circle"));
    f.find<QSpinBox>("steps")->setValue(7);
    f.find<QDoubleSpinBox>("guidance")->setValue(2.5);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
    const auto& picture = f.controller().finishedPicture();
    QVERIFY(picture && picture->request);
    QCOMPARE(picture->request->prompt, std::string("a large red circle"));
    QCOMPARE(picture->request->steps, 7);
    QCOMPARE(picture->request->guidance, 2.5);
    const auto written = core::readRecipe(picture->file);
    QVERIFY(written && written->request);
    QCOMPARE(written->request->prompt, std::string("a large red circle"));
    QCOMPARE(written->request->steps, 7);
    QCOMPARE(f.find<ui::CanvasView>("canvas")->picture().phase, ui::PicturePhase::Complete);
    QVERIFY(f.find<ui::CanvasView>("canvas")->isVisible());
}

void MainWindowTest::saysInPlaceWhatIsWrongWithThePrompt() {
    WindowFixture f(*m_service);
    f.setModel();
    f.prompt()->setFocus();
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(f.controller().state(), JobState::Idle);
    QVERIFY(f.find<QLabel>("promptError")->isVisible());
    f.typePrompt(QStringLiteral("a star"));
    QVERIFY(!f.find<QLabel>("promptError")->isVisible());
}

void MainWindowTest::offersCancelWhileItWorksAndTakesMore() {
    WindowFixture f(*m_service);
    f.setModel();
    f.find<QSpinBox>("steps")->setValue(200);
    auto* generate = f.find<QPushButton>("generateButton");
    auto* cancel = f.find<QPushButton>("cancelButton");
    QVERIFY(generate->isEnabled());
    QVERIFY(!cancel->isVisible());
    f.typePrompt(QStringLiteral("a star"));
    QTest::mouseClick(generate, Qt::LeftButton);
    QVERIFY(generate->isEnabled());
    QVERIFY(cancel->isVisible() && cancel->isEnabled());
    QVERIFY(f.waitForStep(3));
    QVERIFY(f.find<QProgressBar>("jobProgress")->isVisible());
    QVERIFY(f.find<QProgressBar>("jobProgress")->value() >= 3);
    QVERIFY(f.find<QLabel>("jobStatus")->text().startsWith(QStringLiteral("Step ")));
    QVERIFY(f.find<QLabel>("jobStatus")->text().contains(QStringLiteral("left")));
    f.controller().cancel();
    QVERIFY(!cancel->isEnabled());
    QVERIFY(f.waitFor(JobState::Idle));
    QVERIFY(generate->isEnabled());
    QVERIFY(!cancel->isVisible());
}

void MainWindowTest::stopsOnCancelAndKeepsWhatHadAppeared() {
    WindowFixture f(*m_service);
    f.setModel();
    f.find<QSpinBox>("steps")->setValue(200);
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitForStep(2));
    QTest::mouseClick(f.find<QPushButton>("cancelButton"), Qt::LeftButton);
    QCOMPARE(f.controller().state(), JobState::Cancelling);
    QVERIFY(f.waitFor(JobState::Idle));
    QCOMPARE(f.controller().picture().phase, ui::PicturePhase::Stopped);
    QVERIFY(f.controller().picture().decidedCells() > 0);
    QVERIFY(!f.controller().finishedPicture());
}

void MainWindowTest::asksBeforeEscapeStopsThePicture() {
    WindowFixture f(*m_service);
    f.setModel();
    f.find<QSpinBox>("steps")->setValue(200);
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitForStep(1));
    f.press(Qt::Key_Escape);
    QVERIFY(f.find<QWidget>("stopQuestion")->isVisible());
    QCOMPARE(f.controller().state(), JobState::Running);
    QTest::keyClick(f.find<QPushButton>("stopPicture"), Qt::Key_Space);
    QVERIFY(f.waitFor(JobState::Idle));
    QVERIFY(!f.find<QWidget>("stopQuestion")->isVisible());
}

void MainWindowTest::goesOnWhenTheQuestionIsWithdrawn() {
    WindowFixture f(*m_service);
    f.setModel();
    f.find<QSpinBox>("steps")->setValue(40);
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitForStep(1));
    f.press(Qt::Key_Escape);
    QVERIFY(f.find<QWidget>("stopQuestion")->isVisible());
    f.press(Qt::Key_Escape);
    QVERIFY(!f.find<QWidget>("stopQuestion")->isVisible());
    QVERIFY(f.waitFor(JobState::Done));
}

void MainWindowTest::makesASecondPictureAfterACancelledOne() {
    WindowFixture f(*m_service);
    f.setModel();
    f.find<QSpinBox>("steps")->setValue(200);
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    f.controller().cancel();
    QVERIFY(f.waitFor(JobState::Idle));
    f.find<QSpinBox>("steps")->setValue(3);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
}

void MainWindowTest::showsTheSeedOfThePictureInView() {
    WindowFixture f(*m_service);
    f.setModel();
    f.typePrompt(QStringLiteral("a star"));
    for (int i = 0; i < 2; ++i) {
        f.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f.waitFor(JobState::Done));
        const auto seed = f.controller().finishedPicture()->request->seed;
        QCOMPARE(f.find<QLineEdit>("seed")->text(), QString::number(seed));
    }
}

void MainWindowTest::repeatsThePictureWhileTheSeedIsLocked() {
    WindowFixture f(*m_service);
    f.setModel();
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
    const auto first = f.controller().finishedPicture()->image;
    QTest::mouseClick(f.find<QToolButton>("seedLock"), Qt::LeftButton);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(f.controller().state(), JobState::Running);
    QVERIFY(f.waitFor(JobState::Done));
    QVERIFY(f.controller().finishedPicture()->image == first);
}

void MainWindowTest::keepsASeedThatIsTypedWhileAPictureIsMade() {
    WindowFixture f(*m_service);
    f.setModel();
    f.find<QSpinBox>("steps")->setValue(20);
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitForStep(2));
    auto* seed = f.find<QLineEdit>("seed");
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("42"));
    QVERIFY(f.waitFor(JobState::Done));
    QCOMPARE(seed->text(), QStringLiteral("42"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Running));
    QVERIFY(f.waitFor(JobState::Done));
    QCOMPARE(f.controller().finishedPicture()->request->seed, std::uint64_t{42});
}

void MainWindowTest::putsSeveralPicturesInFrontInTheirOrder() {
    WindowFixture f(*m_service);
    f.setModel();
    f.find<QSpinBox>("steps")->setValue(200);
    f.typePrompt(QStringLiteral("a star"));
    for (const char* seed : {"1", "2"}) {
        f.find<QLineEdit>("seed")->selectAll();
        QTest::keyClicks(f.find<QLineEdit>("seed"), QLatin1String(seed));
        f.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f.waitForStep(1));  // the first runs before anything comes in front
    }
    f.find<QSpinBox>("count")->setValue(3);
    f.find<QLineEdit>("seed")->selectAll();
    QTest::keyClicks(f.find<QLineEdit>("seed"), QStringLiteral("10"));
    f.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    const auto waiting = [&] {
        std::vector<std::uint64_t> seeds;
        for (const auto id : f.client().queue().jobs) {
            const auto job = f.client().queuedJobs().find(id);
            if (job != f.client().queuedJobs().end() && job->second.phase == core::protocol::JobPhase::Waiting) {
                seeds.push_back(job->second.request.seed);
            }
        }
        return seeds;
    };
    QVERIFY(QTest::qWaitFor([&] { return waiting().size() == 4; }, tests::kPatienceMs));
    QCOMPARE(waiting(), (std::vector<std::uint64_t>{10, 11, 12, 2}));
    QCOMPARE(f.find<QLineEdit>("seed")->text(), QStringLiteral("1"));  // of the picture in view
    f.client().cancelAll();
    QVERIFY(f.waitFor(JobState::Idle));
}

void MainWindowTest::showsAFailureInThePanelAndRecovers() {
    WindowFixture f(*m_service);
    f.setModel();
    f.typePrompt(QStringLiteral("a star [fail at step 3]"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Failed));
    auto* message = f.find<QWidget>("jobMessage");
    QVERIFY(message->isVisible());
    QVERIFY(tests::child<QLabel>(*message, "messageText")->text().contains(QStringLiteral("script")));
    QVERIFY(f.find<QPushButton>("generateButton")->isEnabled());
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!message->isVisible());
    QVERIFY(f.waitFor(JobState::Done));
}

void MainWindowTest::showsThatTheEngineDiedAndMakesTheNextPicture() {
    WindowFixture f(*m_service);
    f.setModel();
    f.find<QSpinBox>("steps")->setValue(200);
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitForStep(2));
    QVERIFY(f.client().servicePid() > 0);
    ::kill(static_cast<pid_t>(f.client().servicePid()), SIGKILL);
    QVERIFY(f.waitFor(JobState::Failed));
    QVERIFY(f.find<QWidget>("jobMessage")->isVisible());
    QVERIFY(f.window().isVisible());
    f.find<QSpinBox>("steps")->setValue(3);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
}

void MainWindowTest::drawsAnExamplePromptOnAClick() {
    WindowFixture f(*m_service);
    f.setModel();
    const auto chips = f.window().findChildren<QPushButton*>(QStringLiteral("examplePrompt"));
    QCOMPARE(chips.size(), 2);
    QVERIFY(chips.at(1)->isVisible());
    QTest::mouseClick(chips.at(1), Qt::LeftButton);
    QCOMPARE(f.prompt()->toPlainText(), QStringLiteral("a small blue star"));
    QVERIFY(f.waitFor(JobState::Done));
    QVERIFY(!chips.at(1)->isVisible());
}

void MainWindowTest::saysWhatToDoWithoutAModel() {
    WindowFixture f(*m_service);
    f.window().setModels(
        {.models = {},
         .problems = {core::Phrase::verbatim("/models/half: model.json is missing.")},
         .folders = {"/models"}}
    );
    QVERIFY(f.find<QLabel>("emptyHeading")->text().contains(QStringLiteral("no model")));
    const QString text = f.find<QLabel>("emptyText")->text();
    QVERIFY(text.contains(QStringLiteral("LIGHTGEN_MODELS")));
    QVERIFY(text.contains(QStringLiteral("/models/half")));
    QVERIFY(!f.find<QPushButton>("generateButton")->isEnabled());
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(f.controller().state(), JobState::Idle);
}

void MainWindowTest::savesThePictureWithItsRecipe() {
    WindowFixture f(*m_service);
    f.setModel();
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
    QString suggestion;
    f.window().exchange().setFileChooser([&](const ui::FileQuestion& question, const auto& chosen) {
        suggestion = question.suggestion;
        chosen(f.path(QStringLiteral("saved.png")));
    });
    QSignalSpy saved(&f.window().exchange(), &ui::PictureExchange::saved);
    f.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(saved.count() == 1 || saved.wait(tests::kPatienceMs));
    const auto seed = f.controller().finishedPicture()->request->seed;
    QVERIFY(suggestion.endsWith(QStringLiteral("/a-star-%1.png").arg(seed)));
    const auto recipe = core::readRecipe(ui::toPath(f.path(QStringLiteral("saved.png"))));
    QVERIFY(recipe && recipe->request);
    QCOMPARE(recipe->request->prompt, std::string("a star"));
    QCOMPARE(recipe->request->seed, seed);
    QVERIFY(recipe->chunks.contains("parameters"));
}

void MainWindowTest::saysInPlaceThatItCouldNotSave() {
    WindowFixture f(*m_service);
    f.setModel();
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
    f.window().exchange().setFileChooser([&](const ui::FileQuestion&, const auto& chosen) {
        chosen(f.path(QStringLiteral("no-such-folder/saved.png")));
    });
    f.action(ActionId::Save)->trigger();
    auto* message = f.find<QWidget>("windowMessage");
    QVERIFY(QTest::qWaitFor([&] { return message->isVisible(); }, tests::kPatienceMs));
    QVERIFY(tests::child<QLabel>(*message, "messageText")->text().contains(QStringLiteral("no-such-folder")));
}

void MainWindowTest::opensASavedPictureWithItsRecipe() {
    WindowFixture f(*m_service);
    f.setModel();
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
    const auto first = *f.controller().finishedPicture();
    f.typePrompt(QStringLiteral("something else"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
    f.window().exchange().openFile(first.file);
    QVERIFY(QTest::qWaitFor([&] { return f.prompt()->toPlainText() == QStringLiteral("a star"); }, tests::kPatienceMs));
    QCOMPARE(f.find<QLineEdit>("seed")->text(), QString::number(first.request->seed));
    QVERIFY(f.controller().finishedPicture()->image == first.image);
}

void MainWindowTest::copiesThePicture() {
    WindowFixture f(*m_service);
    f.setModel();
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(JobState::Done));
    f.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QImage copied = QApplication::clipboard()->image();
    QVERIFY(ui::toRgbImage(copied) == f.controller().finishedPicture()->image);
}

void MainWindowTest::tellsTheStatusBarWhatTheEngineRunsOn() {
    tests::ServiceFixture service;  // one that has not greeted yet
    WindowFixture f(service);
    f.setModel();
    f.client().start();
    QVERIFY(QTest::qWaitFor(
        [&] { return f.find<QLabel>("deviceName")->text() == QStringLiteral("synthetic"); }, tests::kPatienceMs
    ));
    QCOMPARE(f.find<QLabel>("modelName")->text(), QStringLiteral("Synthetic"));
    QCOMPARE(f.find<QLabel>("jobState")->text(), QStringLiteral("Ready"));
}

void MainWindowTest::offersToSaveOnlyAFinishedPicture() {
    WindowFixture f(*m_service);
    f.setModel();
    QVERIFY(!f.action(ActionId::Save)->isEnabled());
    f.find<QSpinBox>("steps")->setValue(4);
    f.typePrompt(QStringLiteral("a star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitForStep(1));
    QVERIFY(!f.action(ActionId::Save)->isEnabled());
    QVERIFY(f.waitFor(JobState::Done));
    QVERIFY(f.action(ActionId::Save)->isEnabled());
}

LIGHTGEN_TEST(MainWindowTest)
#include "main_window_test.moc"

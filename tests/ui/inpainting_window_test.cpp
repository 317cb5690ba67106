// Making a part of a picture anew from the window, with the real service.
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

#include "core/recipe.h"
#include "tests/support/test_class.h"
#include "tests/ui/painting_window.h"
#include "ui/canvas/canvas_view.h"
#include "ui/painting/inpainter.h"
#include "ui/painting/painting_room.h"
#include "ui/painting/staging_strip.h"
#include "ui/painting/tool_box.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using tests::kPatienceMs;
using tests::PaintingWindow;
using ui::ActionId;
using ui::Alternative;

class InpaintingWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }
    void saysWhatWouldBeMadeAnewBeforeTheClick();
    void makesThePaintedPartAnewAndLeavesTheRest();
    void makesAPartOfAPictureOfTheEmbeddedModelAnew();
    void needsNoPrompt();
    void offersAlternativesEachWithItsSeed();
    void acceptsOneAsOneStepOfUndo();
    void discardsIntoTheTrashAndKeepsAll();
    void neverLocksTheCanvas();
    void stopsAnAlternativeThatIsBeingMade();
    void worksOnAPartOfALargePicture();
    void extendsAPictureAndKeepsTheOldOne();
    void drawsANewPictureWhereNothingIsPainted();

private:
    static const std::vector<Alternative>& alternatives(PaintingWindow& f) {
        return f.room().inpainter().alternatives();
    }
    static bool waitForReady(PaintingWindow& f, std::size_t count);

    std::unique_ptr<tests::ServiceFixture> m_service;
};

bool InpaintingWindowTest::waitForReady(PaintingWindow& f, std::size_t count) {
    return QTest::qWaitFor(
        [&] {
            return std::size_t(std::ranges::count(alternatives(f), Alternative::Phase::Ready, &Alternative::phase)) ==
                   count;
        },
        kPatienceMs
    );
}

void InpaintingWindowTest::saysWhatWouldBeMadeAnewBeforeTheClick() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    auto* plan = f.find<QLabel>("rerollPlan");
    QVERIFY(!plan->isVisible());
    f.paint({0, 0, 40, 20});  // 3 x 2 cells of 16 pixels
    QTRY_VERIFY_WITH_TIMEOUT(plan->isVisible(), kPatienceMs);
    QVERIFY2(plan->text().startsWith(QStringLiteral("6 of 256 tokens")), qPrintable(plan->text()));
    f.press(Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!plan->isVisible(), kPatienceMs);
}

void InpaintingWindowTest::makesThePaintedPartAnewAndLeavesTheRest() {
    PaintingWindow f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    f.open(before);
    f.paint({64, 64, 32, 32});
    f.typePrompt(QStringLiteral("a small blue star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(waitForReady(f, 1));
    const auto& made = alternatives(f)[0].picture;
    QVERIFY(made.image.size() == before.size());
    bool differs = false;
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x) {
            const bool isSame = std::equal(made.image.at(x, y), made.image.at(x, y) + 3, before.at(x, y));
            const bool isNear = QRect(64 - 8, 64 - 8, 32 + 16, 32 + 16).contains(x, y);
            QVERIFY(isSame || isNear);
            differs = differs || !isSame;
        }
    }
    QVERIFY(differs);
    QVERIFY(std::filesystem::exists(made.file));
    const auto saved = core::readPicture(made.file);
    QVERIFY(saved.has_value() && saved->image == made.image);
}

void InpaintingWindowTest::makesAPartOfAPictureOfTheEmbeddedModelAnew() {
    tests::ServiceFixture service(tests::EngineKind::Embedded);
    PaintingWindow f(service);
    f.setModel();
    f.typePrompt(QStringLiteral("a large red circle on a white background"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(ui::JobState::Done));
    const auto before = f.controller().finishedPicture()->image;
    f.paint({64, 64, 32, 32});  // one token
    QTRY_VERIFY_WITH_TIMEOUT(f.find<QLabel>("rerollPlan")->text().startsWith(QStringLiteral("1 of 64")), kPatienceMs);
    f.find<QSpinBox>("count")->setValue(2);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 2));
    QVERIFY(alternatives(f)[0].picture.image != alternatives(f)[1].picture.image);
    for (const Alternative& alternative : alternatives(f)) {
        const auto& made = alternative.picture.image;
        QVERIFY(made != before);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x) {
                const bool isNear = QRect(64 - 8, 64 - 8, 32 + 16, 32 + 16).contains(x, y);
                QVERIFY(isNear || std::equal(made.at(x, y), made.at(x, y) + 3, before.at(x, y)));
            }
        }
    }
    QTest::mouseClick(f.find<QToolButton>("alternative2"), Qt::LeftButton);
    const auto chosen = alternatives(f)[1].picture;
    f.press(Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == chosen.image, kPatienceMs);
    const auto saved = core::readPicture(chosen.file);
    QVERIFY(saved.has_value() && saved->image == chosen.image);
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == before, kPatienceMs);
}

void InpaintingWindowTest::needsNoPrompt() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.paint({64, 64, 32, 32});
    QTRY_VERIFY_WITH_TIMEOUT(f.find<QLabel>("rerollPlan")->isVisible(), kPatienceMs);
    f.prompt()->clear();
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 1));
}

void InpaintingWindowTest::offersAlternativesEachWithItsSeed() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.paint({64, 64, 32, 32});
    auto* strip = f.find<ui::StagingStrip>("stagingStrip");
    QVERIFY(!strip->isVisible());
    f.find<QSpinBox>("count")->setValue(3);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 3));
    QVERIFY(strip->isVisible());
    QVERIFY(alternatives(f)[0].seed != alternatives(f)[1].seed && alternatives(f)[1].seed != alternatives(f)[2].seed);
    QVERIFY(alternatives(f)[0].picture.image != alternatives(f)[1].picture.image);
    auto* canvas = f.find<ui::CanvasView>("canvas");
    QTest::mouseClick(f.find<QToolButton>("alternative1"), Qt::LeftButton);
    QVERIFY(canvas->picture().pixels == alternatives(f)[0].picture.image);
    f.press(Qt::Key_Period);
    QVERIFY(canvas->picture().pixels == alternatives(f)[1].picture.image);
    f.press(Qt::Key_Comma);
    f.press(Qt::Key_Comma);
    QVERIFY(canvas->picture().pixels == f.room().session().picture().image);
}

void InpaintingWindowTest::acceptsOneAsOneStepOfUndo() {
    PaintingWindow f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    f.open(before);
    f.paint({64, 64, 32, 32});
    f.find<QSpinBox>("count")->setValue(2);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 2));
    QTest::mouseClick(f.find<QToolButton>("alternative1"), Qt::LeftButton);
    const auto chosen = alternatives(f)[0].picture;
    const auto other = alternatives(f)[1].picture.file;
    const int steps = f.room().session().document().stack().count();
    f.press(Qt::Key_A);
    QVERIFY(alternatives(f).empty());
    QVERIFY(f.controller().finishedPicture()->image == chosen.image);
    QCOMPARE(f.room().session().document().stack().count(), steps + 1);
    QVERIFY(f.isPainted(80, 80));  // to be painted again
    QVERIFY(std::filesystem::exists(chosen.file));
    QTRY_VERIFY_WITH_TIMEOUT(!std::filesystem::exists(other), kPatienceMs);
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == before, kPatienceMs);
    f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == chosen.image, kPatienceMs);
    QCOMPARE(f.room().session().history().nodes().size(), std::size_t(2));
}

void InpaintingWindowTest::discardsIntoTheTrashAndKeepsAll() {
    PaintingWindow f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    f.open(before);
    f.paint({64, 64, 32, 32});
    f.find<QSpinBox>("count")->setValue(3);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 3));
    QTest::mouseClick(f.find<QToolButton>("alternative2"), Qt::LeftButton);
    const auto dropped = alternatives(f)[1].picture.file;
    f.press(Qt::Key_D);
    QCOMPARE(alternatives(f).size(), std::size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(!std::filesystem::exists(dropped), kPatienceMs);
    const auto first = alternatives(f)[0].picture.file;
    const auto second = alternatives(f)[1].picture.file;
    f.action(ActionId::AlternativeKeepAll)->trigger();
    QVERIFY(alternatives(f).empty());
    QVERIFY(std::filesystem::exists(first) && std::filesystem::exists(second));
    QVERIFY(f.controller().finishedPicture()->image == before);
    QVERIFY(f.find<ui::CanvasView>("canvas")->picture().pixels == before);
}

void InpaintingWindowTest::neverLocksTheCanvas() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.paint({64, 64, 32, 32});
    f.action(ActionId::Generate)->trigger();
    QVERIFY(QTest::qWaitFor([&] { return !alternatives(f).empty(); }, kPatienceMs));
    f.paint({150, 150, 20, 20});  // while it is being made
    QVERIFY(f.isPainted(160, 160));
    QVERIFY(waitForReady(f, 1));
    QCOMPARE(f.find<ui::StagingStrip>("stagingStrip")->chosen(), 0);
    f.paint({200, 20, 20, 20});  // and while an alternative is looked at
    QVERIFY(f.isPainted(210, 30));
    QCOMPARE(f.find<ui::StagingStrip>("stagingStrip")->chosen(), -1);
    f.action(ActionId::Generate)->trigger();  // and another one joins it
    QVERIFY(waitForReady(f, 2));
}

void InpaintingWindowTest::stopsAnAlternativeThatIsBeingMade() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.paint({0, 0, 256, 256});
    f.action(ActionId::Generate)->trigger();
    QVERIFY(QTest::qWaitFor(
        [&] { return !alternatives(f).empty() && alternatives(f)[0].phase == Alternative::Phase::Running; }, kPatienceMs
    ));
    QTest::mouseClick(f.find<QToolButton>("alternative1"), Qt::LeftButton);
    f.press(Qt::Key_D);
    QVERIFY(alternatives(f).empty());
    QVERIFY(f.waitFor(ui::JobState::Idle));
    QVERIFY(f.controller().finishedPicture().has_value());  // the picture is still there
}

void InpaintingWindowTest::worksOnAPartOfALargePicture() {
    PaintingWindow f(*m_service);
    const auto before = tests::noisePicture(900, 700);
    f.open(before);
    f.paint({600, 400, 40, 40});
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 1));
    const auto made = alternatives(f)[0].picture.image;
    QVERIFY(made.size() == before.size());
    for (int y = 0; y < 700; ++y) {
        for (int x = 0; x < 900; ++x) {
            const bool isSame = std::equal(made.at(x, y), made.at(x, y) + 3, before.at(x, y));
            QVERIFY(isSame || QRect(590, 390, 60, 60).contains(x, y));
        }
    }
    QVERIFY(made != before);
    f.press(Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == made, kPatienceMs);
    const auto saved = core::readPicture(f.controller().finishedPicture()->file);
    QVERIFY(saved.has_value() && saved->image == made);
    QVERIFY(core::requestFromRecipe(f.controller().finishedPicture()->recipe).has_value());
}

void InpaintingWindowTest::extendsAPictureAndKeepsTheOldOne() {
    PaintingWindow f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    f.open(before);
    f.press(Qt::Key_X);
    f.find<QSpinBox>("extendLeft")->setValue(32);
    f.find<QSpinBox>("extendBottom")->setValue(16);
    QTRY_VERIFY_WITH_TIMEOUT(f.find<QLabel>("rerollPlan")->isVisible(), kPatienceMs);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 1));
    f.press(Qt::Key_A);
    QTRY_COMPARE_WITH_TIMEOUT(f.controller().finishedPicture()->image.width, 288, kPatienceMs);
    const auto& made = f.controller().finishedPicture()->image;
    QCOMPARE(made.height, 272);
    for (int y = 0; y < 256; ++y) {
        QVERIFY(std::equal(before.at(0, y), before.at(0, y) + 3 * 256, made.at(32, y)));
    }
    QVERIFY(!f.room().tools().frame().isExtended());
    QVERIFY(f.room().session().document().isEmpty());
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == before, kPatienceMs);
}

void InpaintingWindowTest::drawsANewPictureWhereNothingIsPainted() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.typePrompt(QStringLiteral("a small blue star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(ui::JobState::Done));
    QVERIFY(alternatives(f).empty());
    QVERIFY(f.controller().finishedPicture()->seconds.has_value());
    f.press(Qt::Key_Z, Qt::ControlModifier);  // in the prompt: undoes typing
    auto* canvas = f.find<ui::CanvasView>("canvas");
    canvas->setFocus();
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(
        f.controller().finishedPicture() && f.controller().finishedPicture()->image == tests::noisePicture(256, 256),
        kPatienceMs
    );
}

LIGHTGEN_TEST(InpaintingWindowTest)
#include "inpainting_window_test.moc"

// The comparison with real files, real keys and the real service, which makes two pictures for it.
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include "core/preference_pairs.h"
#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/compare/compare_canvas.h"
#include "ui/compare/compare_controller.h"
#include "ui/compare/compare_page.h"
#include "ui/inline_message.h"
#include "ui/language.h"
#include "ui/prompt_panel.h"

using namespace lightgen;
using namespace lightgen::tests;
using ui::ActionId;
using ui::CompareCanvas;
using ui::CompareMode;

namespace {

// The parts of the window that a comparison needs.
class CompareFixture {
public:
    explicit CompareFixture(ServiceFixture& service)
        : m_actions(&m_window)
        , m_pictures(service.client())
        , m_prompt(&m_window)
        , m_page(m_actions, &m_window)
        , m_controller(
              {.client = service.client(),
               .pictures = m_pictures,
               .prompt = m_prompt,
               .page = m_page,
               .actions = m_actions,
               .votes = m_folder / "votes.jsonl"}
          ) {
        m_prompt.hide();
        m_page.setGeometry(0, 0, 900, 600);
        m_window.resize(900, 600);
        m_window.show();
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window)) {
            qFatal("the window did not become active");
        }
        m_prompt.setModels({syntheticModel()});
    }

    fs::path write(const std::string& name, std::uint8_t value, const std::string& prompt = "a red fox") {
        auto result = resultOf({.prompt = prompt});
        std::ranges::fill(result.image.pixels, value);
        const auto written = core::writePicture(m_folder / name, result.image, core::recipeChunks(result));
        return written ? m_folder / name : fs::path();
    }
    // A dark picture as A, a light one as B.
    bool compareTwo() {
        m_controller.compareFiles(write("dark.png", 10), write("light.png", 30));
        return waitForMeasures();
    }
    bool waitForMeasures() {
        return QTest::qWaitFor([&] { return measures().contains(QStringLiteral("PSNR")); }, kPatienceMs);
    }
    QString measures() { return child<QLabel>(m_page, "compareMeasures")->text(); }
    // What is painted there, in the middle of the left or the right half.
    QColor colourAt(double part) {
        QTest::qWait(0);
        const QImage image = canvas().grab().toImage();
        return image.pixelColor(int(image.width() * part), image.height() / 2);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&canvas(), key, modifiers);
    }

    CompareCanvas& canvas() { return m_page.canvas(); }
    ui::ComparePage& page() { return m_page; }
    ui::CompareController& controller() { return m_controller; }
    ui::PromptPanel& prompt() { return m_prompt; }
    QAction* action(ActionId id) { return m_actions[id]; }
    fs::path votes() const { return m_folder / "votes.jsonl"; }

private:
    TemporaryFolder m_folder;
    QWidget m_window;
    ui::Actions m_actions;
    ui::GenerationController m_pictures;
    ui::PromptPanel m_prompt;
    ui::ComparePage m_page;
    ui::CompareController m_controller;
};

bool isGrey(const QColor& colour, int value) {
    return isClose(colour, QColor(value, value, value));
}

}  // namespace

class CompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothLieSideBySide() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        QVERIFY(isGrey(fixture.colourAt(0.25), 10));
        QVERIFY(isGrey(fixture.colourAt(0.75), 30));
    }

    void shiftShowsEachInThePlaceOfTheOther() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        QTest::keyPress(&fixture.canvas(), Qt::Key_Shift);
        QVERIFY(isGrey(fixture.colourAt(0.25), 30));
        QVERIFY(isGrey(fixture.colourAt(0.75), 10));
        QTest::keyRelease(&fixture.canvas(), Qt::Key_Shift);
        QVERIFY(isGrey(fixture.colourAt(0.25), 10));
    }

    void shiftThatIsReleasedElsewhereIsLetGo() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        QTest::keyPress(&fixture.canvas(), Qt::Key_Shift);
        QVERIFY(fixture.canvas().isSwapped());
        fixture.canvas().clearFocus();
        QVERIFY(!fixture.canvas().isSwapped());
    }

    void mGoesThroughTheModes() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        for (const auto expected :
             {CompareMode::Wipe, CompareMode::Absolute, CompareMode::Squared, CompareMode::SideBySide}) {
            fixture.press(Qt::Key_M);
            QCOMPARE(fixture.canvas().mode(), expected);
            QCOMPARE(child<QComboBox>(fixture.page(), "compareMode")->currentIndex(), int(expected));
        }
    }

    void theEdgeOfTheWipeIsDraggedAndMovedByItsSlider() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        fixture.press(Qt::Key_M);
        auto& canvas = fixture.canvas();
        QVERIFY(isGrey(fixture.colourAt(0.4), 10));
        QVERIFY(isGrey(fixture.colourAt(0.6), 30));
        const QPoint middle = canvas.rect().center();
        const QPoint left = middle - QPoint(int(canvas.transform().zoom * 64 / 4), 0);
        QTest::mousePress(&canvas, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&canvas, left);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, left);
        QVERIFY(std::abs(canvas.wipe() - 0.25) < 0.02);
        QVERIFY(isGrey(fixture.colourAt(0.48), 30));
        auto* slider = child<QSlider>(fixture.page(), "compareWipe");
        QCOMPARE(slider->value(), qRound(canvas.wipe() * 1000));
        slider->setValue(1000);
        QVERIFY(isGrey(fixture.colourAt(0.6), 10));
    }

    void theDifferenceIsShownMeasuredAndAmplified() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        // All pixels differ by 20: 20 log10(255 / 20) decibels.
        QVERIFY2(fixture.measures().contains(QStringLiteral("22.11")), qPrintable(fixture.measures()));
        QVERIFY(fixture.measures().contains(QStringLiteral("100.0")));
        fixture.page().setMode(CompareMode::Absolute);
        QVERIFY(QTest::qWaitFor([&] { return isGrey(fixture.colourAt(0.5), 20); }, kPatienceMs));
        child<QComboBox>(fixture.page(), "compareAmplification")->setCurrentIndex(2);
        QVERIFY(QTest::qWaitFor([&] { return isGrey(fixture.colourAt(0.5), 80); }, kPatienceMs));
    }

    void thePixelUnderThePointerIsSaid() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        QTest::mouseMove(&fixture.canvas(), QPoint(fixture.canvas().width() / 4, fixture.canvas().height() / 2));
        auto* pixel = child<QLabel>(fixture.page(), "comparePixel");
        QVERIFY(QTest::qWaitFor([&] { return !pixel->text().isEmpty(); }, kPatienceMs));
        QVERIFY2(
            pixel->text().contains(QStringLiteral("A 10 10 10")) &&
                pixel->text().contains(QStringLiteral("B 30 30 30")),
            qPrintable(pixel->text())
        );
    }

    void zoomIsTheSameForBoth() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        auto& canvas = fixture.canvas();
        const QPoint left(canvas.width() / 5, canvas.height() / 3);
        const auto before = canvas.pixelAt(left);
        const double zoom = canvas.transform().zoom;
        QWheelEvent turn(left, canvas.mapToGlobal(left), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas, &turn);
        QVERIFY(canvas.transform().zoom > zoom);
        QCOMPARE(canvas.pixelAt(left), before);
        const QPoint right = left + QPoint((canvas.width() + 2) / 2, 0);
        QCOMPARE(canvas.pixelAt(right), before);
        QCOMPARE(canvas.sideAt(right), CompareCanvas::B);
    }

    void cSwapsAndAVoteSaysWhoWon() {
        CompareFixture fixture(*m_service);
        QVERIFY(fixture.compareTwo());
        fixture.press(Qt::Key_C);
        QVERIFY(isGrey(fixture.colourAt(0.25), 30));
        fixture.press(Qt::Key_1);  // what is A now
        QVERIFY(QTest::qWaitFor([&] { return !fixture.page().message().text().isEmpty(); }, kPatienceMs));
        const auto votes = core::readPreferences(fixture.votes());
        QCOMPARE(votes->size(), std::size_t{1});
        QCOMPARE(votes->front().winner.filename().string(), std::string("light.png"));
        QCOMPARE(votes->front().loser.filename().string(), std::string("dark.png"));
        QCOMPARE(votes->front().prompt, std::string("a red fox"));
    }

    void thereIsNoVoteBetweenDifferentPrompts() {
        CompareFixture fixture(*m_service);
        fixture.controller().compareFiles(fixture.write("a.png", 1, "one"), fixture.write("b.png", 2, "two"));
        QVERIFY(fixture.waitForMeasures());
        QVERIFY(!fixture.action(ActionId::CompareVoteA)->isEnabled());
        QVERIFY(!fixture.action(ActionId::CompareVoteB)->isEnabled());
    }

    void aPictureThatCannotBeOpenedSaysWhyInItsPlace() {
        CompareFixture fixture(*m_service);
        fixture.controller().compareFiles("/nowhere/a.png", fixture.write("b.png", 2));
        QVERIFY(QTest::qWaitFor([&] { return isGrey(fixture.colourAt(0.75), 2); }, kPatienceMs));
        QVERIFY(fixture.measures().isEmpty());
        const QString english = fixture.canvas().waitingText(CompareCanvas::A);
        QVERIFY2(english.contains(QStringLiteral("/nowhere/a.png")), qPrintable(english));
        QCOMPARE(fixture.canvas().waitingText(CompareCanvas::B), QString());
        fixture.press(Qt::Key_C);
        QCOMPARE(fixture.canvas().waitingText(CompareCanvas::B), english);
        ui::Language::instance().choose(QStringLiteral("de"));
        const QString german = fixture.canvas().waitingText(CompareCanvas::B);
        ui::Language::instance().choose(QStringLiteral("en"));
        QVERIFY2(german != english && german.contains(QStringLiteral("/nowhere/a.png")), qPrintable(german));
        fixture.page().setMode(CompareMode::Absolute);  // and nothing breaks
        QVERIFY(!fixture.canvas().grab().isNull());
    }

    void escapeLeaves() {
        CompareFixture fixture(*m_service);
        QSignalSpy closed(&fixture.controller(), &ui::CompareController::closed);
        QVERIFY(fixture.compareTwo());
        fixture.press(Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void baseAndDpoAreMadeOnTheSameNoise() {
        CompareFixture fixture(*m_service);
        fixture.prompt().setPrompt(QStringLiteral("a large red circle"));
        QSignalSpy finished(&m_service->client(), &ui::EngineClient::finished);
        fixture.action(ActionId::CompareVariants)->trigger();
        QVERIFY(QTest::qWaitFor([&] { return finished.size() == 2; }, kPatienceMs));
        QVERIFY(fixture.waitForMeasures());
        std::vector<core::GenerationRequest> requests;
        for (const auto& arguments : finished) {
            requests.push_back(core::requestFromRecipe(arguments.at(0).value<core::protocol::Finished>().recipe).value()
            );
        }
        QCOMPARE(requests[0].seed, requests[1].seed);
        QCOMPARE(requests[0].variant, 0.0);
        QCOMPARE(requests[1].variant, 1.0);
        QVERIFY(child<QLabel>(fixture.page(), "compareTitleA")->text().startsWith(QStringLiteral("A: base")));
        QVERIFY(child<QLabel>(fixture.page(), "compareTitleB")->text().startsWith(QStringLiteral("B: DPO")));
        QVERIFY(fixture.action(ActionId::CompareVoteB)->isEnabled());
    }

    void bothTimelinesAreLookedAtTogether() {
        CompareFixture fixture(*m_service);
        fixture.prompt().setPrompt(QStringLiteral("a large red circle"));
        fixture.action(ActionId::CompareVariants)->trigger();
        QVERIFY(fixture.waitForMeasures());
        auto* steps = child<QSlider>(fixture.page(), "compareSteps");
        QVERIFY(QTest::qWaitFor([&] { return steps->isVisible() && steps->maximum() > 1; }, kPatienceMs));
        const auto left = fixture.canvas().grab().toImage();
        steps->setValue(0);  // the synthetic engine has one gradient for all tokens: only "none yet" looks different
        QVERIFY2(
            QTest::qWaitFor([&] { return fixture.canvas().grab().toImage() != left; }, kPatienceMs),
            qPrintable(fixture.page().message().text())
        );
        steps->setValue(steps->maximum());
        QVERIFY(QTest::qWaitFor([&] { return fixture.canvas().grab().toImage() == left; }, kPatienceMs));
    }

    void initTestCase() { m_service = std::make_unique<ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }

private:
    std::unique_ptr<ServiceFixture> m_service;
};

LIGHTGEN_TEST(CompareTest)
#include "compare_test.moc"

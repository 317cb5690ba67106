#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>

#include "core/recipe.h"
#include "core/token_store.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/picture_exchange.h"
#include "ui/qt_convert.h"
#include "ui/seed_field.h"
#include "ui/timeline/branch_chip.h"
#include "ui/timeline/step_pictures.h"
#include "ui/timeline/timeline_controller.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_strip.h"

using namespace lightgen;
using namespace lightgen::tests;
using ui::JobState;

namespace {

constexpr int kSteps = kEmbeddedSteps;

// The real window, the real service and the embedded model.
class Studio {
public:
    Studio() { m_fixture.setModel(); }

    ui::MainWindow& window() { return m_fixture.window(); }
    ui::TimelineController& timeline() { return window().timeline(); }
    template <class T>
    T* find(const char* name) {
        return m_fixture.find<T>(name);
    }
    ui::TimelineStrip* strip() { return find<ui::TimelineStrip>("timelineStrip"); }
    const ui::PictureState& shown() { return find<ui::CanvasView>("canvas")->picture(); }

    void generate() {
        QTest::mouseClick(find<QPushButton>("generateButton"), Qt::LeftButton);
        m_isDone = QTest::qWaitFor(
            [&] { return window().controller().state() == JobState::Done && timeline().state() != nullptr; },
            3 * kPatienceMs
        );
        if (!m_isDone) {
            qFatal("no picture was made");
        }
    }
    void makePicture(const QString& prompt = QStringLiteral("a large red circle on a white background")) {
        find<QPlainTextEdit>("prompt")->setPlainText(prompt);
        generate();
    }
    core::GenerationRequest finishedRequest() { return *window().controller().finishedPicture()->request; }
    std::string recipe() { return window().controller().finishedPicture()->recipe; }
    core::RgbImage image() { return window().controller().finishedPicture()->image; }

    void clickStep(int step) { QTest::mouseClick(strip(), Qt::LeftButton, {}, strip()->cell(step).center().toPoint()); }
    // The canvas shows the decoded step, not the stand-in.
    bool waitForDecoded(int step) {
        return QTest::qWaitFor([&] { return shown().step == step && shown().pixels != image(); }, kPatienceMs);
    }

private:
    ServiceFixture m_service{EngineKind::Embedded};
    WindowFixture m_fixture{m_service};
    bool m_isDone = false;
};

}  // namespace

class TimelineTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Studio> m_studio;

private Q_SLOTS:
    void initTestCase() {
        m_studio = std::make_unique<Studio>();
        QVERIFY(!m_studio->strip()->isEnabled());
        QVERIFY(!m_studio->find<QPushButton>("timelineBranch")->isEnabled());
        int mostSeen = 0;
        connect(&m_studio->window().controller(), &ui::GenerationController::pictureChanged, this, [&] {
            if (m_studio->timeline().state() == nullptr) {
                mostSeen = std::max(mostSeen, m_studio->strip()->reached());
            }
        });
        m_studio->makePicture();
        QVERIFY(mostSeen >= kSteps - 1);  // it filled while the picture was made
        disconnect(&m_studio->window().controller(), nullptr, this, nullptr);
    }
    void cleanupTestCase() { m_studio.reset(); }

    void showsAllStepsOfAFinishedPicture() {
        QCOMPARE(m_studio->strip()->steps(), kSteps);
        QCOMPARE(m_studio->strip()->reached(), kSteps);
        QCOMPARE(m_studio->strip()->value(), kSteps);
        QCOMPARE(m_studio->shown().pixels, m_studio->image());
    }

    void scrubsWithTheMouse() {
        m_studio->clickStep(3);
        QCOMPARE(m_studio->strip()->value(), 3);
        QCOMPARE(m_studio->shown().mask, m_studio->timeline().state()->maskAfter(3));
        QVERIFY(m_studio->waitForDecoded(3));
        auto* strip = m_studio->strip();
        QTest::mousePress(strip, Qt::LeftButton, {}, strip->cell(3).center().toPoint());
        QTest::mouseMove(strip, strip->cell(5).center().toPoint());
        QCOMPARE(strip->value(), 5);
        QTest::mouseMove(strip, QPoint(-200, 5));
        QCOMPARE(strip->value(), 1);
        QTest::mouseMove(strip, strip->cell(kSteps).center().toPoint());
        QTest::mouseRelease(strip, Qt::LeftButton, {}, strip->cell(kSteps).center().toPoint());
        QCOMPARE(m_studio->shown().phase, ui::PicturePhase::Complete);
        QCOMPARE(m_studio->shown().pixels, m_studio->image());
    }

    void scrubsWithTheKeys() {
        auto* strip = m_studio->strip();
        strip->setFocus();
        QTest::keyClick(strip, Qt::Key_Home);
        QCOMPARE(strip->value(), 1);
        QTest::keyClick(strip, Qt::Key_Right);
        QCOMPARE(strip->value(), 2);
        QTest::keyClick(strip, Qt::Key_PageDown);
        QCOMPARE(strip->value(), 3);
        QTest::keyClick(strip, Qt::Key_Left);
        QCOMPARE(strip->value(), 2);
        QTest::keyClick(strip, Qt::Key_PageUp);
        QCOMPARE(strip->value(), 1);
        QVERIFY(m_studio->waitForDecoded(1));
        QTest::keyClick(strip, Qt::Key_End);
        QCOMPARE(strip->value(), kSteps);
        QCOMPARE(m_studio->shown().pixels, m_studio->image());
    }

    void showsASmallPictureOfTheStepUnderThePointer() {
        auto* strip = m_studio->strip();
        auto* thumbnail = m_studio->find<QLabel>("timelineThumbnail");
        const int shown = strip->value();
        QVERIFY(!thumbnail->isVisible());
        // Half-way the undecided cells are covered; decoding replaces what stood in for the decided ones.
        QTest::mouseMove(strip, strip->cell(2).center().toPoint());
        QVERIFY(thumbnail->isVisible());
        const auto coloursIn = [&] {
            const QImage picture = thumbnail->pixmap().toImage();
            QSet<QRgb> colours;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    colours.insert(picture.pixel(x, y));
                }
            }
            return colours;
        };
        const QRgb undecided = ui::coloursOf(strip->palette()).undecided.rgb();
        QVERIFY(coloursIn().contains(undecided));
        const QImage standIn = thumbnail->pixmap().toImage();
        QTRY_VERIFY_WITH_TIMEOUT(thumbnail->pixmap().toImage() != standIn, kPatienceMs);
        QVERIFY(coloursIn().contains(undecided));
        const int middle = thumbnail->mapToGlobal(thumbnail->rect().center()).x();
        QVERIFY(std::abs(middle - strip->mapToGlobal(strip->cell(2).center().toPoint()).x()) <= 2);  // whole pixels
        // The last step is the picture itself.
        QTest::mouseMove(strip, strip->cell(kSteps).center().toPoint());
        QVERIFY(!coloursIn().contains(undecided));
        QCOMPARE(strip->value(), shown);  // looking chooses nothing
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(strip, &leave);
        QVERIFY(!thumbnail->isVisible());
    }

    void showsNoSmallPictureWhileItIsDragged() {
        auto* strip = m_studio->strip();
        auto* thumbnail = m_studio->find<QLabel>("timelineThumbnail");
        QTest::mouseMove(strip, strip->cell(3).center().toPoint());
        QVERIFY(thumbnail->isVisible());
        QTest::mousePress(strip, Qt::LeftButton, {}, strip->cell(3).center().toPoint());
        QTest::mouseMove(strip, strip->cell(4).center().toPoint());
        QVERIFY(!thumbnail->isVisible());
        QTest::mouseMove(strip, strip->cell(kSteps).center().toPoint());
        QTest::mouseRelease(strip, Qt::LeftButton, {}, strip->cell(kSteps).center().toPoint());
        QCOMPARE(m_studio->shown().phase, ui::PicturePhase::Complete);
    }

    void playsToTheEnd() {
        auto* speed = m_studio->find<QComboBox>("timelineSpeed");
        speed->setCurrentIndex(speed->count() - 1);
        auto* play = m_studio->find<QAbstractButton>("timelinePlay");
        m_studio->clickStep(2);
        QTest::mouseClick(play, Qt::LeftButton);
        QVERIFY(play->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->strip()->value(), kSteps, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!play->isChecked(), kPatienceMs);
    }

    void branchingWithNothingChangedGivesTheSameTokens() {
        const auto parent = *m_studio->timeline().state();
        const auto parentId = core::imageIdFromRecipe(m_studio->recipe());
        const auto image = m_studio->image();
        m_studio->clickStep(2);
        QTest::mouseClick(m_studio->find<QPushButton>("timelineBranch"), Qt::LeftButton);
        auto* chip = m_studio->find<ui::BranchChip>("branchChip");
        QVERIFY(chip->isVisible());
        QVERIFY(m_studio->find<QLabel>("branchText")->text().contains(QStringLiteral("step 2")));
        m_studio->window().controller().generate(
            [&] {
                auto request = parent.request;
                m_studio->timeline().addTo(request);
                return request;
            }(),
            core::findModel("lightgen-shapes").value()
        );
        QTRY_VERIFY_WITH_TIMEOUT(
            m_studio->window().controller().state() == JobState::Done && m_studio->timeline().state() != nullptr &&
                m_studio->timeline().state()->request.branch,
            kPatienceMs
        );
        QCOMPARE(m_studio->timeline().state()->request.branch->image, parentId);
        QCOMPARE(m_studio->timeline().state()->request.branch->step, 2);
        QVERIFY(m_studio->timeline().state()->tokens == parent.tokens);
        QCOMPARE(m_studio->image(), image);
        QTest::mouseClick(m_studio->find<QAbstractButton>("branchClose"), Qt::LeftButton);
        QVERIFY(!chip->isVisible());
        QVERIFY(!chip->branch());
    }

    void generatingWithAChipKeepsTheStepsUpToIt() {
        const auto parent = *m_studio->timeline().state();
        m_studio->clickStep(3);
        QTest::mouseClick(m_studio->find<QPushButton>("timelineBranch"), Qt::LeftButton);
        m_studio->makePicture(QStringLiteral("a small blue star on a black background"));
        const auto& child = *m_studio->timeline().state();
        QVERIFY(child.request.branch);
        QVERIFY(child.tokens != parent.tokens);
        const auto channels = static_cast<std::ptrdiff_t>(parent.tokens.channels);
        for (int place = 0; place < parent.placedAfter(3); ++place) {
            const auto at = channels * parent.order[static_cast<std::size_t>(place)];
            QVERIFY(std::equal(
                parent.tokens.values.begin() + at,
                parent.tokens.values.begin() + at + channels,
                child.tokens.values.begin() + at
            ));
        }
        m_studio->find<ui::BranchChip>("branchChip")->clear();
    }

    void cellsAreKeptFromTheMenu() {
        m_studio->clickStep(4);
        auto* menu = m_studio->find<QMenu>("timelineExperimentsMenu");
        const auto actions = menu->actions();
        const auto trigger = [&](const QString& text) {
            for (auto* action : actions) {
                if (action->text().startsWith(text)) {
                    action->trigger();
                    return;
                }
            }
            qFatal("there is no such action");
        };
        trigger(QStringLiteral("Keep the cells of this step"));
        QCOMPARE(m_studio->timeline().pins(), m_studio->timeline().state()->placedIn(4));
        QTest::mouseClick(m_studio->find<QPushButton>("timelineBranch"), Qt::LeftButton);
        trigger(QStringLiteral("Row by row"));
        core::GenerationRequest request;
        m_studio->timeline().addTo(request);
        QVERIFY(request.order == core::GenerationOrder::Rows);
        QVERIFY(request.branch && request.branch->pinned == m_studio->timeline().pins());
        trigger(QStringLiteral("Keep none"));
        trigger(QStringLiteral("Random"));
        m_studio->timeline().addTo(request);
        QVERIFY(request.branch->pinned.empty());
        m_studio->find<ui::BranchChip>("branchChip")->clear();
    }

    void offersToRecomputeWhatIsGone() {
        m_studio->makePicture();
        const auto recipe = m_studio->recipe();
        const auto file = m_studio->window().controller().finishedPicture()->file;
        const auto id = core::imageIdFromRecipe(recipe);
        QVERIFY(core::TokenStore().remove(id).has_value());
        m_studio->makePicture(QStringLiteral("a green triangle"));  // another one in between
        QSignalSpy loaded(&m_studio->timeline(), &ui::TimelineController::loaded);
        m_studio->window().exchange().openFile(file);
        QVERIFY(loaded.wait(kPatienceMs));
        auto* recompute = m_studio->find<QPushButton>("timelineRecompute");
        QVERIFY(recompute->isVisible());
        QVERIFY(!m_studio->strip()->isEnabled());
        QTest::mouseClick(recompute, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->timeline().state() != nullptr, kPatienceMs);
        QCOMPARE(m_studio->recipe(), recipe);
        QVERIFY(core::TokenStore().contains(id));
        QVERIFY(!recompute->isVisible());
    }

    void forgetsTheLeastRecentlySeenStepsFirst() {
        ui::EngineClient client{QStringLiteral("/nowhere")};
        ui::StepPictures pictures(client, 3 * 16 * 16 * 2);
        const auto arrive = [&](int step) {
            Q_EMIT client.stepDecoded({{0, "a", step}, plainPicture(16, 16, 1, 2, 3), {}});
        };
        arrive(1);
        arrive(2);
        QVERIFY(pictures.find("a", 1));
        arrive(3);
        QVERIFY(pictures.find("a", 1) && pictures.find("a", 3));
        QVERIFY(!pictures.find("a", 2));
        QVERIFY(!pictures.find("b", 1));
        QCOMPARE(pictures.bytes(), std::size_t{3 * 16 * 16 * 2});
    }

    void everyControlHasANameForScreenReaders() {
        auto* panel = m_studio->find<ui::TimelinePanel>("timelinePanel");
        for (auto* widget : panel->findChildren<QWidget*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(panel)) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
        QVERIFY(m_studio->strip()->accessibleDescription().contains(QStringLiteral("of 6")));
    }

    void cellsFitAnyNumberOfSteps() {
        ui::TimelineStrip strip;
        strip.resize(700, strip.sizeHint().height());
        for (const int steps : {1, 8, 64, 256}) {
            strip.setSteps(steps, std::vector<std::int32_t>(static_cast<std::size_t>(steps), 1));
            QVERIFY(strip.cell(1).left() >= 0);
            QVERIFY(strip.cell(steps).right() <= 700);
            for (int step = 1; step <= steps; ++step) {
                QVERIFY(strip.cell(step).width() >= 1);
                QCOMPARE(strip.stepAt(strip.cell(step).center().x()), step);
            }
        }
    }
};

LIGHTGEN_TEST(TimelineTest)
#include "timeline_test.moc"

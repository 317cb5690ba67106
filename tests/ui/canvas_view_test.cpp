#include "ui/canvas/canvas_view.h"

#include <QSet>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QWindow>

#include "tests/support/test_class.h"
#include "tests/ui/fixtures.h"
#include "ui/canvas/canvas_hud.h"
#include "ui/theme.h"

using namespace lightgen;
using ui::CanvasView;
using ui::PictureState;

class CanvasViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsThePicturePointUnderThePointerWhenTheWheelTurns();
    void paintsPlacedCellsAndACalmPatternElsewhere();
    void outlinesTheCellsOfTheNewestStep();
    void paintsTheFinishedPictureOverTheWholeTarget();
    void showsPixelsAsSquaresFrom200Percent();
    void showsOnePicturePixelPerDevicePixelAt100Percent();
    void pansWithSpaceAndDrag();
    void pansWithTheMiddleButton();
    void ignoresADragWithoutSpace();
    void pansWithArrowKeys();
    void keepsFittingUntilItIsZoomed();
    void keepsZoomAndPlaceWhileStepsArrive();
    void keepsTheMiddleInTheMiddleWhenTheViewGrows();
    void beginsWithTheZoomOfTheLastTimeAndFitsAfterwards();
    void describesItselfForScreenReaders();
    void zoomsWithControlAndTheWheelToo();
    void movesSidewaysWithShiftAndTheWheel();
    void pansByThePixelsOfATouchpad();
    void sticksToAStopAndLeavesItAgain();
    void keepsTheHandWhileSpaceIsStillHeldAfterADrag();
    void dropsTheHandWhenTheWindowLosesTheFocus();
    void showsTheTokenGridOnlyWhenAsked();
    void takesTheModelsGridForAPictureWithoutOne();
    void tellsPixelCellAndColourUnderThePointer();
    void writesTheNumbersOfPixelsWhenNear();
    void movesTheCellCursorByKeysAndKeepsItInView();
    void leavesTheCellCursorWithEscape();
    void paintsWhatAPanBringsInLikeTheWhole();

private:
    void wheel(QPoint at, int units, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void showNoise(int width, int height);
    QColor at(QPoint position) { return m_canvas->grab().toImage().pixelColor(position); }
    QRect cell(int row, int column) const { return m_canvas->transform().cell({32, 32}, {2, 2}, row, column); }
    const ui::ThemeColours& colours() const { return ui::coloursOf(m_canvas->palette()); }

    std::unique_ptr<CanvasView> m_canvas;
};

void CanvasViewTest::init() {
    m_canvas = std::make_unique<CanvasView>();
    m_canvas->setPalette(ui::paletteOf(ui::Scheme::Light));
    m_canvas->resize(400, 400);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
}

void CanvasViewTest::cleanup() {
    m_canvas.reset();
}

void CanvasViewTest::showNoise(int width, int height) {
    m_canvas->setPicture(PictureState::complete(tests::noisePicture(width, height), {}));
}

void CanvasViewTest::wheel(QPoint at, int units, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(at, m_canvas->mapToGlobal(at), {}, {0, units}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_canvas.get(), &event);
}

void CanvasViewTest::keepsThePicturePointUnderThePointerWhenTheWheelTurns() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(256, 256, 1, 2, 3), {}));
    const QPoint pointer(290, 160);
    const QPointF before = m_canvas->pictureAt(pointer);
    const double zoomBefore = m_canvas->transform().zoom;
    wheel(pointer, 360);
    QVERIFY(m_canvas->transform().zoom > zoomBefore * 1.5);
    QVERIFY(QLineF(m_canvas->pictureAt(pointer), before).length() < 1e-9);
    wheel(pointer, -720);
    QVERIFY(m_canvas->transform().zoom < zoomBefore);
    QVERIFY(QLineF(m_canvas->pictureAt(pointer), before).length() < 1e-9);
}

void CanvasViewTest::paintsPlacedCellsAndACalmPatternElsewhere() {
    auto state = PictureState::blank({32, 32}, {2, 2});
    QVERIFY(state.apply(tests::firstStep(200, 10, 30)));
    m_canvas->setPicture(state);
    QVERIFY(tests::isClose(at(cell(0, 0).center()), QColor(200, 10, 30)));
    for (const auto& [row, column] : {std::pair(0, 1), std::pair(1, 0), std::pair(1, 1)}) {
        const QRect undecided = cell(row, column);
        QCOMPARE(at(undecided.topLeft() + QPoint(4, 4)), colours().undecided);
        QVERIFY(tests::isClose(at(undecided.center()), colours().undecidedDot, 12));
    }
    QCOMPARE(at({2, 2}), colours().surround);
}

void CanvasViewTest::outlinesTheCellsOfTheNewestStep() {
    auto state = PictureState::blank({32, 32}, {2, 2});
    QVERIFY(state.apply(tests::firstStep(200, 10, 30)));
    m_canvas->setPicture(state);
    QCOMPARE(at(cell(0, 0).topLeft() + QPoint(20, 0)), colours().accentLine);
    state.stop();
    m_canvas->setPicture(state);
    QVERIFY(tests::isClose(at(cell(0, 0).topLeft() + QPoint(20, 0)), QColor(200, 10, 30)));
}

void CanvasViewTest::paintsTheFinishedPictureOverTheWholeTarget() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(32, 32, 7, 130, 240), {}));
    const QRect target = m_canvas->transform().target({32, 32});
    for (const QPoint corner : {target.topLeft(), target.topRight(), target.bottomLeft(), target.bottomRight()}) {
        QCOMPARE(at(corner), QColor(7, 130, 240));
    }
    QCOMPARE(at(target.topLeft() - QPoint(1, 0)), colours().surround);
    QCOMPARE(at(target.bottomRight() + QPoint(0, 1)), colours().surround);
}

void CanvasViewTest::showsPixelsAsSquaresFrom200Percent() {
    auto image = tests::plainPicture(32, 32, 255, 255, 255);
    image.at(16, 16)[0] = 0;
    m_canvas->setPicture(PictureState::complete(image, {}));
    QCOMPARE(m_canvas->transform().zoom, 8.0);
    const QRect pixel = m_canvas->transform().cell({32, 32}, {32, 32}, 16, 16);
    QCOMPARE(pixel.size(), QSize(8, 8));
    for (const QPoint corner : {pixel.topLeft(), pixel.bottomRight()}) {
        QCOMPARE(at(corner), QColor(0, 255, 255));
    }
    QCOMPARE(at(pixel.topLeft() - QPoint(1, 0)), QColor(Qt::white));
}

void CanvasViewTest::showsOnePicturePixelPerDevicePixelAt100Percent() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(200, 100, 9, 9, 9), {}));
    m_canvas->zoomToActualSize();
    QCOMPARE(m_canvas->transform().target({200, 100}).size(), QSize(200, 100));
}

void CanvasViewTest::pansWithSpaceAndDrag() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(256, 256, 1, 2, 3), {}));
    const QPointF origin = m_canvas->transform().origin;
    m_canvas->setFocus();
    QTest::keyPress(m_canvas.get(), Qt::Key_Space);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(m_canvas.get(), {130, 90});
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {130, 90});
    QTest::keyRelease(m_canvas.get(), Qt::Key_Space);
    QCOMPARE(m_canvas->transform().origin - origin, QPointF(30, -10));
    QCOMPARE(m_canvas->cursor().shape(), Qt::ArrowCursor);
}

void CanvasViewTest::pansWithTheMiddleButton() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(256, 256, 1, 2, 3), {}));
    const QPointF origin = m_canvas->transform().origin;
    QTest::mousePress(m_canvas.get(), Qt::MiddleButton, {}, {100, 100});
    QTest::mouseMove(m_canvas.get(), {80, 120});
    QTest::mouseRelease(m_canvas.get(), Qt::MiddleButton, {}, {80, 120});
    QCOMPARE(m_canvas->transform().origin - origin, QPointF(-20, 20));
}

void CanvasViewTest::ignoresADragWithoutSpace() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(256, 256, 1, 2, 3), {}));
    const QPointF origin = m_canvas->transform().origin;
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(m_canvas.get(), {130, 90});
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {130, 90});
    QCOMPARE(m_canvas->transform().origin, origin);
}

void CanvasViewTest::pansWithArrowKeys() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(256, 256, 1, 2, 3), {}));
    const QPointF origin = m_canvas->transform().origin;
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QVERIFY(m_canvas->transform().origin.x() < origin.x());
    QCOMPARE(m_canvas->transform().origin.y(), origin.y());
}

void CanvasViewTest::keepsFittingUntilItIsZoomed() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(100, 100, 1, 2, 3), {}));
    QCOMPARE(m_canvas->transform().zoom, 2.0);
    m_canvas->resize(700, 700);
    QCOMPARE(m_canvas->transform().zoom, 5.0);
    m_canvas->zoomIn();
    QCOMPARE(m_canvas->transform().zoom, 6.0);
    m_canvas->resize(500, 500);
    QCOMPARE(m_canvas->transform().zoom, 6.0);
}

void CanvasViewTest::keepsZoomAndPlaceWhileStepsArrive() {
    auto state = PictureState::blank({32, 32}, {2, 2});
    m_canvas->setPicture(state);
    wheel({150, 150}, 120);
    const double zoom = m_canvas->transform().zoom;
    const QPointF origin = m_canvas->transform().origin;
    QVERIFY(state.apply(tests::firstStep(200, 10, 30)));
    m_canvas->setPicture(state);
    QCOMPARE(m_canvas->transform().zoom, zoom);
    QCOMPARE(m_canvas->transform().origin, origin);
}

void CanvasViewTest::keepsTheMiddleInTheMiddleWhenTheViewGrows() {
    showNoise(256, 256);
    m_canvas->zoomToTimes(4);
    const QPointF middle = m_canvas->pictureAt({200, 200});
    m_canvas->resize(600, 500);
    QTRY_COMPARE(m_canvas->pictureAt({300, 250}), middle);
}

void CanvasViewTest::beginsWithTheZoomOfTheLastTimeAndFitsAfterwards() {
    m_canvas->beginWithZoom(3.0);
    QCOMPARE(m_canvas->zoomMode(), std::optional(3.0));  // kept where no picture was shown
    QSignalSpy zoomed(m_canvas.get(), &CanvasView::zoomChanged);
    showNoise(64, 64);
    QCOMPARE(m_canvas->transform().zoom, 3.0);
    QCOMPARE(zoomed.last().first().toDouble(), 3.0);
    QVERIFY(QLineF(m_canvas->pictureAt({200, 200}), {32, 32}).length() < 1);
    QCOMPARE(m_canvas->zoomMode(), std::optional(3.0));
    showNoise(128, 64);
    QVERIFY(m_canvas->transform().zoom < 3.0);
    QVERIFY(!m_canvas->zoomMode());
}

void CanvasViewTest::describesItselfForScreenReaders() {
    auto state = PictureState::blank({32, 32}, {2, 2});
    QVERIFY(state.apply(tests::firstStep(200, 10, 30)));
    m_canvas->setPicture(state);
    QCOMPARE(m_canvas->accessibleName(), QStringLiteral("Canvas"));
    QCOMPARE(m_canvas->accessibleDescription(), QStringLiteral("Step 1 of 2, 1 of 4 cells decided, shown at 800 %."));
}

void CanvasViewTest::zoomsWithControlAndTheWheelToo() {
    showNoise(256, 256);
    const QPoint pointer(290, 160);
    const QPointF before = m_canvas->pictureAt(pointer);
    const double zoomBefore = m_canvas->transform().zoom;
    wheel(pointer, 240, Qt::ControlModifier);
    QVERIFY(m_canvas->transform().zoom > zoomBefore);
    QVERIFY(QLineF(m_canvas->pictureAt(pointer), before).length() < 1e-9);
}

void CanvasViewTest::movesSidewaysWithShiftAndTheWheel() {
    showNoise(256, 256);
    const auto before = m_canvas->transform();
    wheel({200, 200}, -120, Qt::ShiftModifier);
    QCOMPARE(m_canvas->transform().zoom, before.zoom);
    QVERIFY(m_canvas->transform().origin.x() < before.origin.x());
    QCOMPARE(m_canvas->transform().origin.y(), before.origin.y());
}

void CanvasViewTest::pansByThePixelsOfATouchpad() {
    showNoise(256, 256);
    const auto before = m_canvas->transform();
    const QPoint at(200, 200);
    QWheelEvent event(
        at, m_canvas->mapToGlobal(at), {-13, 7}, {-39, 21}, Qt::NoButton, Qt::NoModifier, Qt::ScrollUpdate, false
    );
    QApplication::sendEvent(m_canvas.get(), &event);
    QCOMPARE(m_canvas->transform().zoom, before.zoom);
    QCOMPARE(m_canvas->transform().origin - before.origin, QPointF(-13, 7));
}

void CanvasViewTest::sticksToAStopAndLeavesItAgain() {
    showNoise(256, 256);
    m_canvas->zoomToTimes(1.03);
    wheel({200, 200}, -12);  // 1.7 % less
    QCOMPARE(m_canvas->transform().zoom, 1.0);
    wheel({200, 200}, -4);
    QCOMPARE(m_canvas->transform().zoom, 1.0);
    wheel({200, 200}, -24);
    QVERIFY(m_canvas->transform().zoom < 0.98);
}

void CanvasViewTest::keepsTheHandWhileSpaceIsStillHeldAfterADrag() {
    showNoise(256, 256);
    m_canvas->setFocus();
    QTest::keyPress(m_canvas.get(), Qt::Key_Space);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {100, 100});
    QCOMPARE(m_canvas->cursor().shape(), Qt::ClosedHandCursor);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {100, 100});
    QCOMPARE(m_canvas->cursor().shape(), Qt::OpenHandCursor);
    QTest::keyRelease(m_canvas.get(), Qt::Key_Space);
    QCOMPARE(m_canvas->cursor().shape(), Qt::ArrowCursor);
}

void CanvasViewTest::dropsTheHandWhenTheWindowLosesTheFocus() {
    showNoise(256, 256);
    m_canvas->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_canvas.get()));
    m_canvas->setFocus();
    QTest::keyPress(m_canvas.get(), Qt::Key_Space);
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {100, 100});
    QCOMPARE(m_canvas->cursor().shape(), Qt::ClosedHandCursor);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QCOMPARE(m_canvas->cursor().shape(), Qt::ArrowCursor);
    const QPointF origin = m_canvas->transform().origin;
    QTest::mouseMove(m_canvas.get(), {150, 150});
    QCOMPARE(m_canvas->transform().origin, origin);
}

void CanvasViewTest::showsTheTokenGridOnlyWhenAsked() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(64, 64, 100, 100, 100), {4, 4}));
    const QImage without = m_canvas->grab().toImage();
    m_canvas->showGrid(true);
    const QImage with = m_canvas->grab().toImage();
    const QRect cell = m_canvas->transform().cell({64, 64}, {4, 4}, 1, 1);
    QVERIFY(with.pixelColor(cell.topLeft() + QPoint(10, 0)).red() > 150);
    QVERIFY(with.pixelColor(cell.topLeft() + QPoint(10, -1)).red() < 70);
    QCOMPARE(with.pixelColor(cell.center()), without.pixelColor(cell.center()));
    m_canvas->showGrid(false);
    QCOMPARE(m_canvas->grab().toImage(), without);
}

void CanvasViewTest::takesTheModelsGridForAPictureWithoutOne() {
    showNoise(64, 32);
    QCOMPARE(m_canvas->tokenGrid().count(), 0);
    m_canvas->setTokenPixels(16);
    QCOMPARE(m_canvas->tokenGrid(), (core::TokenGrid{2, 4}));
    m_canvas->setTokenPixels(24);
    QCOMPARE(m_canvas->tokenGrid().count(), 0);
}

void CanvasViewTest::tellsPixelCellAndColourUnderThePointer() {
    auto image = tests::plainPicture(64, 64, 255, 255, 255);
    const std::array<std::uint8_t, 3> colour{12, 200, 255};
    std::copy(colour.begin(), colour.end(), image.at(40, 20));
    m_canvas->setPicture(PictureState::complete(image, {4, 4}));
    m_canvas->showHud(true);
    const QRect pixel = m_canvas->transform().cell({64, 64}, {64, 64}, 20, 40);
    QTest::mouseMove(m_canvas->windowHandle(), pixel.center());
    auto* hud = tests::child<ui::CanvasHud>(*m_canvas, "canvasHud");
    const QStringList expected{
        QStringLiteral("64 × 64 px, 400 %"),
        QStringLiteral("Pixel 40, 20, token cell 3, 2"),
        QStringLiteral("RGB 12 200 255, #0CC8FF")};
    QCOMPARE(hud->lines(), expected);
    QTest::mouseMove(m_canvas->windowHandle(), {395, 395});
    QCOMPARE(hud->lines(), expected.mid(0, 1));
}

void CanvasViewTest::writesTheNumbersOfPixelsWhenNear() {
    m_canvas->setPicture(PictureState::complete(tests::plainPicture(64, 64, 10, 10, 10), {}));
    m_canvas->zoomToTimes(16);
    const QRect inner(100, 100, 200, 200);
    const auto colours = [&] {
        const QImage shot = m_canvas->grab().toImage();
        QSet<QRgb> found;
        for (int y = inner.top(); y <= inner.bottom(); ++y) {
            for (int x = inner.left(); x <= inner.right(); ++x) {
                found.insert(shot.pixel(x, y));
            }
        }
        return found.size();
    };
    QCOMPARE(colours(), 1);
    m_canvas->zoomToTimes(32);
    QVERIFY(colours() > 3);
}

void CanvasViewTest::movesTheCellCursorByKeysAndKeepsItInView() {
    m_canvas->setPicture(PictureState::complete(tests::noisePicture(256, 256), {16, 16}));
    m_canvas->zoomToTimes(8);
    m_canvas->showCellCursor(true);
    QSignalSpy changes(m_canvas.get(), &CanvasView::cellChanged);
    const QPoint start = *m_canvas->cursorCell();
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QCOMPARE(*m_canvas->cursorCell(), start + QPoint(1, -1));
    QCOMPARE(changes.size(), 2);
    QTest::keyClick(m_canvas.get(), Qt::Key_End);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_PageDown);
    QCOMPARE(*m_canvas->cursorCell(), QPoint(15, 15));
    const QRect cell = m_canvas->transform().cell({256, 256}, {16, 16}, 15, 15);
    QVERIFY(m_canvas->rect().contains(cell));
    QVERIFY(m_canvas->accessibleDescription().startsWith(QStringLiteral("Cell in column 16 of 16, row 16 of 16.")));
    QCOMPARE(at(cell.topLeft() + QPoint(5, -1)), colours().accentLine);
}

void CanvasViewTest::leavesTheCellCursorWithEscape() {
    m_canvas->setPicture(PictureState::complete(tests::noisePicture(64, 64), {4, 4}));
    m_canvas->showCellCursor(true);
    QSignalSpy left(m_canvas.get(), &CanvasView::cellCursorLeft);
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    m_canvas->showCellCursor(false);
    QVERIFY(!m_canvas->cursorCell());
}

// Tiles and exposed parts are an economy and must not be seen.
void CanvasViewTest::paintsWhatAPanBringsInLikeTheWhole() {
    for (const double zoom : {0.37, 0.5, 1.37, 2.6}) {
        showNoise(1500, 1300);
        m_canvas->zoomToTimes(zoom);
        m_canvas->grab();
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_canvas.get(), Qt::Key_Right);
            QTest::keyClick(m_canvas.get(), Qt::Key_Down);
            m_canvas->grab({50 * i, 40, 90, 70});
        }
        const QImage panned = m_canvas->grab().toImage();
        m_canvas->setPicture(m_canvas->picture());  // forgets all that was kept
        QCOMPARE(m_canvas->grab().toImage(), panned);
    }
}

LIGHTGEN_TEST(CanvasViewTest)
#include "canvas_view_test.moc"

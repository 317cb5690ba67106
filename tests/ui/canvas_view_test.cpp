#include "ui/canvas/canvas_view.h"

#include <QSignalSpy>
#include <QWheelEvent>

#include "tests/support/test_class.h"
#include "tests/ui/fixtures.h"
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
    void describesItselfForScreenReaders();

private:
    void wheel(QPoint at, int units);
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

void CanvasViewTest::wheel(QPoint at, int units) {
    QWheelEvent event(
        at, m_canvas->mapToGlobal(at), {}, {0, units}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false
    );
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

void CanvasViewTest::describesItselfForScreenReaders() {
    auto state = PictureState::blank({32, 32}, {2, 2});
    QVERIFY(state.apply(tests::firstStep(200, 10, 30)));
    m_canvas->setPicture(state);
    QCOMPARE(m_canvas->accessibleName(), QStringLiteral("Canvas"));
    QCOMPARE(m_canvas->accessibleDescription(), QStringLiteral("Step 1 of 2, 1 of 4 cells decided."));
}

LIGHTGEN_TEST(CanvasViewTest)
#include "canvas_view_test.moc"

#include "ui/canvas/view_transform.h"

#include "tests/support/test_class.h"

using namespace lightgen;
using ui::ViewTransform;

class ViewTransformTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsThePointUnderThePointerWhenZooming();
    void staysWithinFiveAnd3200Percent();
    void fitsLargePicturesExactlyAndSmallOnesInWholeSteps();
    void putsCellsSideBySideAtAnyZoom();
    void neverPansThePictureQuiteAway();
    void climbsTheZoomLadderAndComesBack();
    void sticksToStopsWithinTwoPercent();
    void revealsAPlaceByMovingAsLittleAsPossible();
};

void ViewTransformTest::keepsThePointUnderThePointerWhenZooming() {
    ViewTransform view{.zoom = 1.3, .origin = {17.5, -4.25}};
    const QPointF pointer(211, 87);
    const QPointF before = view.toPicture(pointer);
    for (const double zoom : {0.2, 1.0, 7.7, 31.0}) {
        view.zoomAt(pointer, zoom);
        QVERIFY(QLineF(view.toPicture(pointer), before).length() < 1e-9);
    }
}

void ViewTransformTest::staysWithinFiveAnd3200Percent() {
    ViewTransform view;
    view.zoomAt({}, 0.001);
    QCOMPARE(view.zoom, 0.05);
    view.zoomAt({}, 1000);
    QCOMPARE(view.zoom, 32.0);
}

void ViewTransformTest::fitsLargePicturesExactlyAndSmallOnesInWholeSteps() {
    const auto large = ViewTransform::fitting({840, 640}, {2000, 1000}, {20, 20});
    QCOMPARE(large.zoom, 0.4);
    QCOMPARE(large.target({2000, 1000}), QRect(20, 120, 800, 400));
    QCOMPARE(ViewTransform::fitting({840, 840}, {256, 256}, {20, 20}).zoom, 3.0);
    QCOMPARE(ViewTransform::fitting({424, 424}, {256, 256}, {20, 20}).zoom, 1.5);
}

void ViewTransformTest::putsCellsSideBySideAtAnyZoom() {
    for (const double zoom : {0.13, 0.77, 1.0, 1.25, 2.6, 9.1}) {
        const ViewTransform view{.zoom = zoom, .origin = {3.4, 8.7}};
        for (int column = 1; column < 16; ++column) {
            const QRect left = view.cell({256, 256}, {16, 16}, 5, column - 1);
            const QRect right = view.cell({256, 256}, {16, 16}, 5, column);
            QCOMPARE(right.left(), left.right() + 1);
        }
        QCOMPARE(view.cell({256, 256}, {16, 16}, 15, 15).bottomRight(), view.target({256, 256}).bottomRight());
    }
}

void ViewTransformTest::neverPansThePictureQuiteAway() {
    auto view = ViewTransform::centred({600, 400}, {256, 256}, 1.0);
    view.pan({-5000, 9000}, {600, 400}, {256, 256});
    QVERIFY(view.target({256, 256}).intersects(QRect(0, 0, 600, 400)));
}

void ViewTransformTest::climbsTheZoomLadderAndComesBack() {
    QCOMPARE(ui::nextZoomStop(0.9), 1.0);
    QCOMPARE(ui::nextZoomStop(1.0), 1.5);
    QCOMPARE(ui::previousZoomStop(1.5), 1.0);
    QCOMPARE(ui::nextZoomStop(32.0), 32.0);
    QCOMPARE(ui::previousZoomStop(0.05), 0.05);
}

void ViewTransformTest::sticksToStopsWithinTwoPercent() {
    for (const double stop : {0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 32.0}) {
        QCOMPARE(ui::stickyZoom(stop * 1.019), stop);
        QCOMPARE(ui::stickyZoom(stop * 0.981), stop);
        QCOMPARE(ui::stickyZoom(stop * 1.021), stop * 1.021);
        QCOMPARE(ui::stickyZoom(stop * 0.979), stop * 0.979);
    }
}

void ViewTransformTest::revealsAPlaceByMovingAsLittleAsPossible() {
    ViewTransform view{.zoom = 1.0, .origin = {5, 6}};
    view.reveal({50, 50, 20, 20}, {200, 100}, 10);
    QCOMPARE(view.origin, QPointF(5, 6));
    view.reveal({195, -30, 20, 20}, {200, 100}, 10);
    QCOMPARE(view.origin, QPointF(5 - 25, 6 + 40));
    view.reveal({-40, 20, 500, 20}, {200, 100}, 10);  // longer than the view
    QCOMPARE(view.origin.x(), double(5 - 25 + 40));
}

LIGHTGEN_TEST(ViewTransformTest)
#include "view_transform_test.moc"

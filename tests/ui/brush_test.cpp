#include "ui/painting/brush.h"

#include "core/request.h"
#include "tests/support/test_class.h"
#include "ui/painting/shape_fill.h"

using namespace lightgen;
using ui::BrushDab;
using ui::BrushStroke;
using ui::PixelPlane;

class BrushTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paintsExactlyThePixelsOfItsRing_data();
    void paintsExactlyThePixelsOfItsRing();
    void keepsItsEdgeWhateverItsHardness();
    void alwaysPaintsThePixelUnderASmallBrush();
    void isNoStrongerWhereAStrokeCrossesItself();
    void paintsTheWholeWayBetweenTwoPlaces();
    void becomesThinnerWithThePressureAlongALine();
    void erasesWhatWasPainted();
    void changesOnlyWhatItSays();
    void putsEverythingBack();
    void doublesInFiveSteps();
    void bringsTheOriginalBackUnderTheBrushOnly();
    void fillsAShapeAndTakesItAway();

private:
    static core::GrayImage painted(core::PixelSize size, const BrushDab& dab, double hardness);
    static bool counts(const core::GrayImage& mask, int x, int y) {
        return mask.pixels[std::size_t(y * mask.width + x)] >= core::Inpainting::kMaskThreshold;
    }
};

core::GrayImage BrushTest::painted(core::PixelSize size, const BrushDab& dab, double hardness) {
    core::GrayImage mask(size.width, size.height);
    BrushStroke(PixelPlane::of(mask), hardness, ui::paintInto(mask)).lineTo(dab);
    return mask;
}

void BrushTest::paintsExactlyThePixelsOfItsRing_data() {
    QTest::addColumn<QPointF>("centre");
    QTest::addColumn<double>("diameter");
    for (const double diameter : {1.0, 2.0, 2.9, 3.0, 7.5, 16.0, 40.0, 77.3}) {
        for (const QPointF centre : {QPointF(64, 64), QPointF(50.5, 60.5), QPointF(70.23, 41.87), QPointF(2, 126.4)}) {
            const auto name = QStringLiteral("%1 at %2,%3").arg(diameter).arg(centre.x()).arg(centre.y());
            QTest::newRow(qPrintable(name)) << centre << diameter;
        }
    }
}

void BrushTest::paintsExactlyThePixelsOfItsRing() {
    QFETCH(QPointF, centre);
    QFETCH(double, diameter);
    const BrushDab dab{.centre = centre, .diameter = diameter};
    const auto mask = painted({128, 128}, dab, 1);
    const auto rows = ui::discRows(dab);
    int inside = 0;
    for (int y = 0; y < 128; ++y) {
        const auto row = std::size_t(y - rows.top);
        const bool hasRow = y >= rows.top && row < rows.runs.size();
        for (int x = 0; x < 128; ++x) {
            const bool isInRing = hasRow && x >= rows.runs[row].left && x < rows.runs[row].right;
            inside += isInRing ? 1 : 0;
            QVERIFY2(counts(mask, x, y) == isInRing, qPrintable(QStringLiteral("%1,%2").arg(x).arg(y)));
        }
    }
    QVERIFY(inside > 0);
}

void BrushTest::keepsItsEdgeWhateverItsHardness() {
    const BrushDab dab{.centre = {64, 64}, .diameter = 61};
    const auto hard = painted({128, 128}, dab, 1);
    for (const double hardness : {0.0, 0.3, 0.8}) {
        const auto soft = painted({128, 128}, dab, hardness);
        QVERIFY(soft != hard);
        for (int y = 0; y < 128; ++y) {
            for (int x = 0; x < 128; ++x) {
                QCOMPARE(counts(soft, x, y), counts(hard, x, y));
            }
        }
    }
}

void BrushTest::alwaysPaintsThePixelUnderASmallBrush() {
    for (const QPointF at : {QPointF(5, 5), QPointF(5.99, 5.01), QPointF(5.5, 5.5)}) {
        QVERIFY(counts(painted({16, 16}, {.centre = at, .diameter = 1}, 1), 5, 5));
    }
}

void BrushTest::isNoStrongerWhereAStrokeCrossesItself() {
    core::GrayImage mask(64, 64);
    BrushStroke stroke(PixelPlane::of(mask), 1, ui::paintInto(mask));
    for (const QPointF at : {QPointF(10, 32), QPointF(54, 32), QPointF(10, 32), QPointF(54, 33)}) {
        stroke.lineTo({.centre = at, .diameter = 12, .opacity = 0.4});
    }
    QCOMPARE(int(mask.pixels[32 * 64 + 32]), 102);
}

void BrushTest::paintsTheWholeWayBetweenTwoPlaces() {
    core::GrayImage mask(300, 80);
    BrushStroke stroke(PixelPlane::of(mask), 1, ui::paintInto(mask));
    stroke.lineTo({.centre = {10, 20}, .diameter = 6});
    stroke.lineTo({.centre = {290, 60}, .diameter = 6});
    for (int x = 10; x < 290; ++x) {
        QVERIFY(counts(mask, x, 20 + (x - 10) * 40 / 280));
    }
    QVERIFY(!counts(mask, 150, 20));
}

void BrushTest::becomesThinnerWithThePressureAlongALine() {
    core::GrayImage mask(200, 64);
    BrushStroke stroke(PixelPlane::of(mask), 1, ui::paintInto(mask));
    stroke.lineTo({.centre = {20, 32}, .diameter = 40});
    stroke.lineTo({.centre = {180, 32}, .diameter = 2});
    const auto height = [&](int x) {
        int count = 0;
        for (int y = 0; y < 64; ++y) {
            count += counts(mask, x, y) ? 1 : 0;
        }
        return count;
    };
    QVERIFY(height(20) >= 38);
    QVERIFY(height(100) < height(20) && height(100) > height(170));
    QVERIFY(height(170) >= 1);
}

void BrushTest::erasesWhatWasPainted() {
    core::GrayImage mask(64, 64);
    std::ranges::fill(mask.pixels, std::uint8_t{255});
    BrushStroke(PixelPlane::of(mask), 1, ui::eraseFrom(mask)).lineTo({.centre = {32, 32}, .diameter = 20});
    QVERIFY(!counts(mask, 32, 32));
    QVERIFY(counts(mask, 5, 5));
}

void BrushTest::changesOnlyWhatItSays() {
    core::GrayImage mask(200, 100);
    BrushStroke stroke(PixelPlane::of(mask), 0.2, ui::paintInto(mask));
    QRect said;
    for (const QPointF at : {QPointF(-10, 50), QPointF(120, 20), QPointF(205, 99)}) {
        const auto before = mask;
        said = stroke.lineTo({.centre = at, .diameter = 31});
        for (int y = 0; y < mask.height; ++y) {
            for (int x = 0; x < mask.width; ++x) {
                const auto index = std::size_t(y * mask.width + x);
                QVERIFY(said.contains(x, y) || mask.pixels[index] == before.pixels[index]);
            }
        }
    }
}

void BrushTest::putsEverythingBack() {
    core::GrayImage mask(100, 70);
    for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
        mask.pixels[i] = static_cast<std::uint8_t>(i * 37);
    }
    const auto before = mask;
    BrushStroke stroke(PixelPlane::of(mask), 0.5, ui::paintInto(mask));
    stroke.lineTo({.centre = {10, 10}, .diameter = 50});
    stroke.lineTo({.centre = {99, 69}, .diameter = 50});
    QVERIFY(mask != before);
    stroke.restore();
    QVERIFY(mask == before);
}

void BrushTest::doublesInFiveSteps() {
    double size = 32;
    for (int i = 0; i < 5; ++i) {
        size = ui::largerBrush(size);
    }
    QVERIFY(std::abs(size - 64) < 1e-9);
    for (int i = 0; i < 200; ++i) {
        size = ui::largerBrush(size);
    }
    QCOMPARE(size, ui::kLargestBrush);
    for (int i = 0; i < 200; ++i) {
        size = ui::smallerBrush(size);
    }
    QCOMPARE(size, ui::kSmallestBrush);
    QVERIFY(ui::largerBrush(1) >= 2);  // a step must be seen
}

void BrushTest::bringsTheOriginalBackUnderTheBrushOnly() {
    core::RgbImage picture(64, 64);
    core::RgbImage original(64, 64);
    std::ranges::fill(original.pixels, std::uint8_t{200});
    BrushStroke(PixelPlane::of(picture), 1, ui::bringBack(picture, original))
        .lineTo({.centre = {32, 32}, .diameter = 20});
    QCOMPARE(int(picture.at(32, 32)[1]), 200);
    QCOMPARE(int(picture.at(32, 50)[1]), 0);
}

void BrushTest::fillsAShapeAndTakesItAway() {
    core::GrayImage mask(64, 64);
    QPainterPath box;
    box.addRect(10, 12, 20, 8);
    ui::fillShape(mask, box, ui::FillMode::Add);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            QCOMPARE(counts(mask, x, y), QRect(10, 12, 20, 8).contains(x, y));
        }
    }
    const auto delta = ui::fillShape(mask, box, ui::FillMode::Subtract);
    QVERIFY(std::ranges::all_of(mask.pixels, [](std::uint8_t value) { return value == 0; }));
    QVERIFY(!delta.isEmpty());
    QPainterPath outside;
    outside.addRect(-50, -50, 20, 20);
    QVERIFY(ui::fillShape(mask, outside, ui::FillMode::Add).isEmpty());
}

LIGHTGEN_TEST(BrushTest)
#include "brush_test.moc"

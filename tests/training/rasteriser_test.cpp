#include "training/scenes/rasteriser.h"

#include <array>
#include <cmath>
#include <numbers>

#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::training::scenes;
using std::numbers::pi;

namespace {

double discLens(double distance, double r, double q) {
    const double a = (distance * distance + r * r - q * q) / (2 * distance);
    const double b = distance - a;
    return r * r * std::acos(a / r) - a * std::sqrt(r * r - a * a) + q * q * std::acos(b / q) -
           b * std::sqrt(q * q - b * b);
}

// Two discs of radius r at +-a, and the square corner of tip, touching points and the tangents' feet below them.
double heartArea(double a, double r) {
    const double tip = a + r * std::sqrt(2.0);
    const double side = std::sqrt(a * a + tip * tip - r * r);  // touching point to tip
    const double halfLens = discLens(2 * a, r, r) / 2;
    const double quadrilateral = a * tip / 2 + r * side / 2;           // notch line, centre, touching point, tip
    const double discInside = r * r * (0.75 * pi) / 2 - halfLens / 2;  // its sector of 135 degrees, x >= 0
    return 2 * (pi * r * r - halfLens + quadrilateral - discInside);
}

// The formulas of geometry, for an extent of 1.
double areaOf(Shape shape) {
    const double starRadius = 0.5 / std::sin(0.4 * pi);
    switch (shape) {
        case Shape::Circle: return pi / 4;
        case Shape::Square: return 1;
        case Shape::Triangle: return std::sqrt(3.0) / 4;
        case Shape::Star: return 5 * starRadius * 0.44 * starRadius * std::sin(0.2 * pi);
        case Shape::Ring: return pi * (0.5 * 0.5 - 0.27 * 0.27);
        case Shape::Diamond: return 0.38;
        case Shape::Cross: return 2 * 0.34 - 0.34 * 0.34;
        case Shape::Hexagon: return 3 * std::sqrt(3.0) / 8;
        case Shape::Crescent: return pi / 4 - discLens(0.22, 0.5, 0.4);
        case Shape::Heart: break;
    }
    return heartArea(0.24, 0.26);
}

double coverage(const core::GrayImage& mask) {
    double sum = 0;
    for (const auto value : mask.pixels) {
        sum += value / 255.0;
    }
    return sum;
}

void addShapes() {
    QTest::addColumn<int>("number");
    for (const Shape shape : allShapes()) {
        QTest::newRow(std::string(name(shape)).c_str()) << static_cast<int>(shape);
    }
}

struct Extremes {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
};

Extremes extremes(const core::GrayImage& mask) {
    Extremes found;
    for (int y = 0; y < mask.height; ++y) {
        for (int x = 0; x < mask.width; ++x) {
            if (mask.pixels[static_cast<std::size_t>(y * mask.width + x)] >= 128) {
                found.left = std::min<double>(found.left, x);
                found.right = std::max<double>(found.right, x + 1);
                found.top = std::min<double>(found.top, y);
                found.bottom = std::max<double>(found.bottom, y + 1);
            }
        }
    }
    return found;
}

}  // namespace

class RasteriserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coverageIsTheAnalyticArea_data() { addShapes(); }
    void coverageIsTheAnalyticArea() {
        QFETCH(int, number);
        const auto shape = static_cast<Shape>(number);
        for (const double extent : {61.3, 140.7, 166.4}) {
            core::GrayImage mask(256, 256);
            paint(mask, shape, {120.3, 131.8, extent});
            const double expected = areaOf(shape) * extent * extent;
            QVERIFY2(
                std::abs(coverage(mask) - expected) < 0.01 * expected,
                qPrintable(QStringLiteral("%1, expected %2").arg(coverage(mask)).arg(expected))
            );
        }
    }

    void boundingBoxIsTheFootprint_data() { addShapes(); }
    void boundingBoxIsTheFootprint() {
        QFETCH(int, number);
        const auto shape = static_cast<Shape>(number);
        core::GrayImage mask(512, 512);
        paint(mask, shape, {256, 256, 400});
        const auto box = extremes(mask);
        const auto size = footprint(shape);
        QCOMPARE(std::max(size.width, size.height), 1.0);
        QVERIFY(std::abs(box.left - (256 - 200 * size.width)) < 6);
        QVERIFY(std::abs(box.right - (256 + 200 * size.width)) < 6);
        QVERIFY(std::abs(box.top - (256 - 200 * size.height)) < 6);
        QVERIFY(std::abs(box.bottom - (256 + 200 * size.height)) < 6);
    }

    // The blocks that are filled or skipped in one go must agree with the distance at each of their pixels.
    void blocksAgreeWithTheDistanceOfEveryPixel_data() { addShapes(); }
    void blocksAgreeWithTheDistanceOfEveryPixel() {
        QFETCH(int, number);
        const auto shape = static_cast<Shape>(number);
        for (const double extent : {19.0, 64.5, 150.0}) {
            const Placement at{97.4, 92.1, extent};
            core::GrayImage mask(192, 192);
            paint(mask, shape, at);
            for (int y = 0; y < 192; ++y) {
                for (int x = 0; x < 192; ++x) {
                    const double distance =
                        extent * signedDistance(shape, (x + 0.5 - at.x) / extent, (y + 0.5 - at.y) / extent);
                    const double expected = 255 * std::clamp(0.5 - distance, 0.0, 1.0);
                    const int found = mask.pixels[static_cast<std::size_t>(y * 192 + x)];
                    QVERIFY2(std::abs(found - expected) <= 1, qPrintable(QStringLiteral("at %1, %2").arg(x).arg(y)));
                }
            }
        }
    }

    void shapesBeyondTheEdgeAreCut() {
        core::RgbImage image(64, 48);
        for (const Shape shape : allShapes()) {
            for (const auto& at :
                 {Placement{0, 0, 40}, Placement{64, 48, 40}, Placement{-100, 20, 30}, Placement{32, 24, 500}}) {
                paint(image, shape, at, {1, 2, 3});
            }
        }
        QCOMPARE(image.pixels.size(), std::size_t{64 * 48 * 3});
    }

    void pictureHoldsItsColoursExactly() {
        const Scene scene{
            .background = Colour::Cyan, .objects = {{Shape::Circle, Colour::Orange, SizeClass::Large}}, .relation = {}};
        const auto image = render(scene, {256, 256});
        const auto* corner = image.at(0, 0);
        const auto* middle = image.at(128, 128);
        QVERIFY((Rgb{corner[0], corner[1], corner[2]} == Rgb{50, 200, 220}));
        QVERIFY((Rgb{middle[0], middle[1], middle[2]} == Rgb{245, 140, 30}));
    }

    void renderIntoReusesTheImage() {
        const auto options = *milestone(2);
        core::RgbImage reused(128, 96);
        for (std::uint64_t index = 0; index < 50; ++index) {
            const auto scene = sceneFor(3, index, options);
            renderInto(reused, scene);
            QVERIFY(reused == render(scene, {128, 96}));
        }
    }
};

LIGHTGEN_TEST(RasteriserTest)
#include "rasteriser_test.moc"

#include "core/picture_difference.h"

#include <cmath>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

RgbImage plain(int width, int height, std::uint8_t value) {
    RgbImage image(width, height);
    std::ranges::fill(image.pixels, value);
    return image;
}

double grey(const RgbImage& image, int x, int y) {
    const auto* pixel = image.at(x, y);
    return 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
}

// Equation 13 of Wang et al. 2004 at one place, with the sums written out as in the paper.
double similarityAt(const RgbImage& a, const RgbImage& b, int left, int top) {
    double weights = 0, ma = 0, mb = 0, va = 0, vb = 0, cov = 0;
    const auto eachPixel = [&](auto use) {
        for (int y = 0; y < 11; ++y) {
            for (int x = 0; x < 11; ++x) {
                const double squared = (x - 5) * (x - 5) + (y - 5) * (y - 5);
                use(std::exp(-squared / (2 * 1.5 * 1.5)), grey(a, left + x, top + y), grey(b, left + x, top + y));
            }
        }
    };
    eachPixel([&](double w, double, double) { weights += w; });
    eachPixel([&](double w, double x, double y) { ma += w / weights * x, mb += w / weights * y; });
    eachPixel([&](double w, double x, double y) {
        va += w / weights * (x - ma) * (x - ma);
        vb += w / weights * (y - mb) * (y - mb);
        cov += w / weights * (x - ma) * (y - mb);
    });
    const double c1 = 2.55 * 2.55;
    const double c2 = 7.65 * 7.65;
    return (2 * ma * mb + c1) * (2 * cov + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
}

}  // namespace

class PictureDifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalPicturesDifferInNothing() {
        const auto difference = measureDifference(pattern(32, 24), pattern(32, 24));
        VERIFY_OK(difference);
        QCOMPARE(difference->meanSquaredError, 0.0);
        QVERIFY(std::isinf(difference->psnr));
        QCOMPARE(difference->ssim, 1.0);
        QCOMPARE(difference->changed, 0.0);
        QCOMPARE(difference->largest, 0);
    }

    void anOffsetOfOneHasTheTextbooksPsnr() {
        const auto difference = measureDifference(plain(32, 24, 100), plain(32, 24, 101)).value();
        QCOMPARE(difference.psnr, 20 * std::log10(255.0));
        QCOMPARE(difference.changed, 1.0);
        QCOMPARE(difference.largest, 1);
        const double c1 = 2.55 * 2.55;
        const double expected = (2 * 100.0 * 101.0 + c1) / (100.0 * 100.0 + 101.0 * 101.0 + c1);
        QVERIFY(std::abs(difference.ssim - expected) < 1e-9);
    }

    void similarityIsThePapersFormula() {
        const auto a = pattern(20, 15);
        auto b = a;
        for (std::size_t i = 0; i < b.pixels.size(); i += 5) {
            b.pixels[i] = static_cast<std::uint8_t>(b.pixels[i] / 2);
        }
        double sum = 0;
        for (int y = 0; y <= 15 - 11; ++y) {
            for (int x = 0; x <= 20 - 11; ++x) {
                sum += similarityAt(a, b, x, y);
            }
        }
        const auto difference = measureDifference(a, b).value();
        QVERIFY(std::abs(difference.ssim - sum / (5 * 10)) < 1e-9);
        QVERIFY(difference.ssim < 0.99);
        QCOMPARE(measureDifference(b, a).value().ssim, difference.ssim);
    }

    void oneChangedPixelIsCounted() {
        const auto a = plain(10, 10, 50);
        auto b = a;
        b.at(3, 4)[1] = 90;
        const auto difference = measureDifference(a, b).value();
        QCOMPARE(difference.changed, 0.01);
        QCOMPARE(difference.largest, 40);
        QCOMPARE(difference.meanSquaredError, 1600.0 / 300);
    }

    void smallPicturesAreComparedToo() {
        for (const int side : {1, 2, 10}) {
            const auto difference = measureDifference(plain(side, 3 * side, 0), plain(side, 3 * side, 255));
            VERIFY_OK(difference);
            QCOMPARE(difference->psnr, 0.0);
            QVERIFY(difference->ssim < 0.01);
        }
    }

    void theDifferenceIsAPicture() {
        auto a = plain(2, 1, 100);
        auto b = plain(2, 1, 100);
        b.pixels = {100, 110, 90, 200, 0, 101};
        const auto shown = [&](DifferenceKind kind, double amplification) {
            return differencePicture(a, b, kind, amplification).value().pixels;
        };
        QCOMPARE(shown(DifferenceKind::Absolute, 1), (std::vector<std::uint8_t>{0, 10, 10, 100, 100, 1}));
        QCOMPARE(shown(DifferenceKind::Absolute, 8), (std::vector<std::uint8_t>{0, 80, 80, 255, 255, 8}));
        QCOMPARE(shown(DifferenceKind::Squared, 1), (std::vector<std::uint8_t>{0, 0, 0, 39, 39, 0}));
        QCOMPARE(shown(DifferenceKind::Squared, 5), (std::vector<std::uint8_t>{0, 2, 2, 196, 196, 0}));
    }

    void picturesOfDifferentSizesAreRefused() {
        const auto measured = measureDifference(plain(4, 4, 0), plain(4, 5, 0));
        VERIFY_FAILS(measured, ErrorCode::InvalidArgument);
        VERIFY_CONTAINS(measured.error().message.english(), "4x4 and 4x5");
        VERIFY_FAILS(
            differencePicture(plain(4, 4, 0), plain(5, 4, 0), DifferenceKind::Absolute), ErrorCode::InvalidArgument
        );
        VERIFY_FAILS(measureDifference({}, {}), ErrorCode::InvalidArgument);
    }
};

LIGHTGEN_TEST(PictureDifferenceTest)
#include "picture_difference_test.moc"

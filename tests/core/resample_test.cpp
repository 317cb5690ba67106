#include "core/resample/resample.h"

#include <algorithm>
#include <cstdlib>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

RgbImage gradient(int width, int height) {
    RgbImage image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            auto* pixel = image.at(x, y);
            pixel[0] = static_cast<std::uint8_t>(255 * x / std::max(1, width - 1));
            pixel[1] = static_cast<std::uint8_t>(255 * y / std::max(1, height - 1));
            pixel[2] = 200;
        }
    }
    return image;
}

int largestDifference(const RgbImage& a, const RgbImage& b) {
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        largest = std::max(largest, std::abs(int{a.pixels[i]} - int{b.pixels[i]}));
    }
    return largest;
}

}  // namespace

class ResampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGradientStaysTheSameGradientAtEverySize() {
        const auto picture = gradient(301, 203);
        for (const auto& size : {PixelSize{64, 64}, PixelSize{640, 111}, PixelSize{301, 203}, PixelSize{37, 977}}) {
            const auto scaled = resampled(picture, size);
            VERIFY_OK(scaled);
            QVERIFY(scaled->size() == size);
            QVERIFY(largestDifference(*scaled, gradient(size.width, size.height)) <= 4);
        }
    }

    void onePlainColourStaysExactly() {
        RgbImage plain(50, 30);
        std::ranges::fill(plain.pixels, std::uint8_t{143});
        const auto scaled = resampled(plain, {177, 13}).value();
        QVERIFY(std::ranges::all_of(scaled.pixels, [](auto value) { return value == 143; }));
    }

    void theSmallestPicturesCanBeScaled() {
        RgbImage dot(1, 1);
        dot.pixels = {10, 20, 30};
        const auto scaled = resampled(dot, {5, 7}).value();
        for (std::size_t i = 0; i < scaled.pixels.size(); ++i) {
            QCOMPARE(int{scaled.pixels[i]}, static_cast<int>(10 * (i % 3 + 1)));
        }
        QVERIFY((resampled(gradient(90, 90), {1, 1}).value().size() == PixelSize{1, 1}));
    }

    void noPictureAndNoSizeAreRefused() {
        VERIFY_FAILS(resampled({}, {4, 4}), ErrorCode::InvalidArgument);
        VERIFY_FAILS(resampled(gradient(4, 4), {0, 4}), ErrorCode::InvalidArgument);
        VERIFY_FAILS(resampled(gradient(4, 4), {4, -1}), ErrorCode::InvalidArgument);
    }
};

LIGHTGEN_TEST(ResampleTest)
#include "resample_test.moc"

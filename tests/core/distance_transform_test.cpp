#include "core/distance_transform.h"

#include <algorithm>
#include <random>

#include "core/composite.h"
#include "core/mask.h"
#include "core/mask_operations.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

GrayImage randomMask(std::mt19937& random, int width, int height, int painted) {
    GrayImage mask(width, height);
    for (auto& value : mask.pixels) {
        value = static_cast<std::uint8_t>(random() % 128);
    }
    for (int i = 0; i < painted; ++i) {
        mask.pixels[random() % mask.pixels.size()] = static_cast<std::uint8_t>(128 + random() % 128);
    }
    return mask;
}

std::size_t at(const GrayImage& mask, int x, int y) {
    return static_cast<std::size_t>(y * mask.width + x);
}

// By trying every painted pixel.
std::vector<std::int32_t> plainDistances(const GrayImage& mask) {
    std::vector<std::int32_t> distances(mask.pixels.size(), kFarFromAll);
    for (int y = 0; y < mask.height; ++y) {
        for (int x = 0; x < mask.width; ++x) {
            for (int v = 0; v < mask.height; ++v) {
                for (int u = 0; u < mask.width; ++u) {
                    if (mask.pixels[at(mask, u, v)] >= 128) {
                        auto& distance = distances[at(mask, x, y)];
                        distance = std::min(distance, (x - u) * (x - u) + (y - v) * (y - v));
                    }
                }
            }
        }
    }
    return distances;
}

GrayImage square(int side, int from, int to) {
    GrayImage mask(side, side);
    for (int y = from; y < to; ++y) {
        for (int x = from; x < to; ++x) {
            mask.pixels[at(mask, x, y)] = 255;
        }
    }
    return mask;
}

}  // namespace

class DistanceTransformTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distancesAreThoseOfTheNearestPaintedPixel() {
        std::mt19937 random(7);
        const std::vector<PixelSize> sizes{{1, 1}, {1, 40}, {40, 1}, {7, 5}, {23, 31}, {48, 16}};
        for (const auto& size : sizes) {
            for (const int painted : {1, 2, 5, 30}) {
                const auto mask = randomMask(random, size.width, size.height, painted);
                QVERIFY(squaredDistances(mask) == plainDistances(mask));
            }
        }
    }

    void withNothingPaintedEverythingIsFar() {
        const auto distances = squaredDistances(GrayImage(9, 4));
        QCOMPARE(distances.size(), std::size_t{36});
        QVERIFY(std::ranges::all_of(distances, [](auto value) { return value == kFarFromAll; }));
        QVERIFY(squaredDistances({}).empty());
    }

    void distancesAcrossALargePictureDoNotOverflow() {
        GrayImage mask(8192, 3);
        mask.pixels.front() = 255;
        QCOMPARE(squaredDistances(mask).back(), 8191 * 8191 + 4);
    }

    void growingAddsADiscAroundEveryPaintedPixel() {
        const auto grown = grownMask(square(21, 10, 11), 5);
        for (int y = 0; y < 21; ++y) {
            for (int x = 0; x < 21; ++x) {
                const bool inside = (x - 10) * (x - 10) + (y - 10) * (y - 10) <= 25;
                QCOMPARE(int{grown.pixels[at(grown, x, y)]}, inside ? 255 : 0);
            }
        }
    }

    void shrinkingUndoesGrowingOfASquare() {
        const auto mask = square(40, 12, 28);
        QVERIFY(shrunkMask(grownMask(mask, 4), 4) == mask);
        QVERIFY(shrunkMask(mask, 2) == square(40, 14, 26));
        QVERIFY(!paintedBounds(shrunkMask(mask, 9)));
    }

    void aMaskThatReachesTheEdgeDoesNotShrinkThere() {
        const auto mask = square(20, 0, 20);
        QVERIFY(shrunkMask(mask, 5) == mask);
    }

    void growingByNothingMakesTheMaskHard() {
        GrayImage mask(3, 1);
        mask.pixels = {127, 128, 200};
        QVERIFY((grownMask(mask, 0).pixels == std::vector<std::uint8_t>{0, 255, 255}));
        QVERIFY((thresholdMask(mask).pixels == std::vector<std::uint8_t>{0, 255, 255}));
        QVERIFY((shrunkMask(mask, 0).pixels == std::vector<std::uint8_t>{0, 255, 255}));
        QVERIFY((invertedMask(mask).pixels == std::vector<std::uint8_t>{128, 127, 55}));
    }

    void featheringFallsOutwards() {
        const auto soft = featheredMask(square(40, 18, 22), 7);
        QCOMPARE(int{soft.pixels[at(soft, 18, 20)]}, 255);
        for (int x = 22; x < 40; ++x) {
            const int here = soft.pixels[at(soft, x, 20)];
            QCOMPARE(here, x <= 28 ? static_cast<int>(std::lround(255 * (1 - (x - 21) / 8.0))) : 0);
        }
    }

    void aScaledMaskLosesNothingThatIsPainted() {
        std::mt19937 random(9);
        for (const auto& size : {PixelSize{40, 40}, PixelSize{13, 7}, PixelSize{100, 41}, PixelSize{1, 1}}) {
            const auto mask = randomMask(random, 40, 40, 1);
            QVERIFY(paintedBounds(scaledMask(mask, size)).has_value());
            QVERIFY(!paintedBounds(scaledMask(GrayImage(40, 40), size)));
        }
        QVERIFY(scaledMask(square(40, 8, 16), {40, 40}) == square(40, 8, 16));
        QVERIFY(scaledMask(square(40, 8, 16), {80, 80}) == square(80, 16, 32));
        QVERIFY(scaledMask(square(80, 16, 32), {40, 40}) == square(40, 8, 16));
    }

    void weightsEndWithTheBand() {
        const auto mask = square(40, 18, 22);
        QVERIFY(writeBackWeights(mask, 0) == thresholdMask(mask));
        for (const int band : {1, 8, 64}) {
            const auto weights = writeBackWeights(mask, band);
            const auto distances = squaredDistances(mask);
            for (std::size_t i = 0; i < distances.size(); ++i) {
                QCOMPARE(weights.pixels[i] == 255, distances[i] == 0);
                QCOMPARE(weights.pixels[i] == 0, distances[i] > band * band);
            }
        }
    }

    void theBoundsHoldAllThatIsPainted() {
        QVERIFY(!paintedBounds(GrayImage(8, 8)));
        QVERIFY(!paintedBounds(GrayImage()));
        QVERIFY((paintedBounds(square(40, 18, 22)) == PixelRect{18, 18, 4, 4}));
        auto mask = square(40, 18, 22);
        mask.pixels[at(mask, 39, 0)] = 128;
        mask.pixels[at(mask, 0, 39)] = 127;
        QVERIFY((paintedBounds(mask) == PixelRect{18, 0, 22, 22}));
    }

    void compositingKeepsEveryPixelBeyondTheBand() {
        std::mt19937 random(3);
        const auto picture = pattern(60, 44);
        auto made = picture;
        for (auto& value : made.pixels) {
            value = static_cast<std::uint8_t>(random());
        }
        for (const int band : {0, 3, 8}) {
            const auto mask = randomMask(random, 60, 44, 3);
            const auto result = composite(picture, made, mask, band);
            const auto distances = squaredDistances(mask);
            for (std::size_t i = 0; i < distances.size(); ++i) {
                const auto same = [&](const RgbImage& other) {
                    return std::equal(&result.pixels[3 * i], &result.pixels[3 * i] + 3, &other.pixels[3 * i]);
                };
                QVERIFY(distances[i] > 0 || same(made));
                QVERIFY(distances[i] <= band * band || same(picture));
            }
        }
        QVERIFY(composite(picture, made, GrayImage(60, 44), 8) == picture);
        QVERIFY(composite(picture, picture, square(60, 0, 20), 8) == picture);
    }
};

LIGHTGEN_TEST(DistanceTransformTest)
#include "distance_transform_test.moc"

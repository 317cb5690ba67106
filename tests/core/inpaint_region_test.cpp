#include "core/inpaint_region.h"

#include <algorithm>
#include <random>

#include "core/distance_transform.h"
#include "core/mask.h"
#include "core/outpaint.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

const std::string kId(32, 'c');

// Trained for 256x256 and 512x512, tokens of 16 pixels.
ModelInfo model() {
    return SyntheticEngine::syntheticModel();
}

ModelInfo small() {
    auto info = model();
    info.trainedSizes = {{256, 256}};
    return info;
}

void paint(GrayImage& mask, const PixelRect& rect) {
    for (int y = rect.y; y < rect.bottom(); ++y) {
        std::fill_n(mask.pixels.begin() + std::ptrdiff_t{y} * mask.width + rect.x, rect.width, std::uint8_t{255});
    }
}

Inpainting painted(PixelSize size, const PixelRect& rect) {
    Inpainting whole;
    whole.image = pattern(size.width, size.height);
    whole.mask = GrayImage(size.width, size.height);
    paint(whole.mask, rect);
    return whole;
}

// Nearest pixel: enough to see where things go.
Result<RgbImage> nearest(const RgbImage& picture, PixelSize size) {
    RgbImage result(size.width, size.height);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const auto* from = picture.at(x * picture.width / size.width, y * picture.height / size.height);
            std::copy_n(from, 3, result.at(x, y));
        }
    }
    return result;
}

RgbImage plain(PixelSize size, std::uint8_t value) {
    RgbImage image(size.width, size.height);
    std::ranges::fill(image.pixels, value);
    return image;
}

bool contains(const PixelRect& outer, const PixelRect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

}  // namespace

class InpaintRegionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureOfAModelSizeIsWorkedOnAsAWhole() {
        auto whole = painted({512, 512}, {10, 10, 20, 20});
        whole.tokensOf = kId;
        const auto region = planRegion(whole, model());
        VERIFY_OK(region);
        QVERIFY(region->isWhole && !region->isScaled());
        QVERIFY((region->size == PixelSize{512, 512}));
        QVERIFY(cut(whole, *region, {}).value() == whole);
        const auto made = plain({512, 512}, 9);
        QVERIFY(paste(whole, *region, made, {}).value() == made);
    }

    void aPictureOfAnotherSizeIsWholeWhereItHasTokens() {
        auto whole = painted({320, 256}, {10, 10, 20, 20});
        QVERIFY(!planRegion(whole, model()).value().isWhole);
        whole.tokensOf = kId;
        QVERIFY(planRegion(whole, model()).value().isWhole);
        QVERIFY(!planRegion(whole, small()).value().isWhole);
    }

    void theRegionOfALargePictureLiesAroundTheMaskPixelByPixel() {
        auto whole = painted({4000, 3000}, {2000, 1500, 100, 60});
        whole.tokensOf = kId;
        whole.origin = {2, 1};
        const auto region = planRegion(whole, model()).value();
        QVERIFY(!region.isWhole && !region.isScaled());
        QVERIFY((region.size == PixelSize{512, 512}));
        QVERIFY(contains(region.source, {2000 - 64, 1500 - 64, 100 + 128, 60 + 128}));
        QVERIFY(region.source.x % 16 == 0 && region.source.y % 16 == 0);
        const auto part = cut(whole, region, {}).value();
        QVERIFY(part.image.size() == region.size && part.mask.size() == region.size);
        QVERIFY(!part.composited);
        QVERIFY(std::equal(
            part.image.at(5, 7), part.image.at(5, 7) + 3, whole.image.at(region.source.x + 5, region.source.y + 7)
        ));
        QVERIFY((paintedBounds(part.mask) == PixelRect{2000 - region.source.x, 1500 - region.source.y, 100, 60}));
        QCOMPARE(part.tokensOf, kId);
        QCOMPARE(part.origin.row, 2 - region.source.y / 16);
        QCOMPARE(part.origin.column, 1 - region.source.x / 16);
    }

    void theRegionStaysWithinThePicture() {
        const std::vector<PixelRect> corners{{0, 0, 9, 9}, {991, 0, 9, 9}, {0, 691, 9, 9}, {991, 691, 9, 9}};
        for (const auto& corner : corners) {
            const auto region = planRegion(painted({1000, 700}, corner), model()).value();
            QVERIFY(contains({0, 0, 1000, 700}, region.source));
            QVERIFY(contains(region.source, corner));
        }
    }

    void whatDoesNotFitIsScaledDown() {
        auto whole = painted({4000, 3000}, {500, 500, 2000, 300});
        whole.tokensOf = kId;
        const auto region = planRegion(whole, model()).value();
        QVERIFY(region.isScaled());
        QVERIFY(!region.moved);
        QVERIFY(contains(region.source, {500 - 250, 500 - 250, 2000 + 500, 300 + 500}));
        const auto part = cut(whole, region, nearest);
        VERIFY_OK(part);
        QVERIFY(part->image.size() == region.size);
        QVERIFY(part->tokensOf.empty());
        const auto bounds = paintedBounds(part->mask).value();
        QVERIFY(bounds.width * region.scale() >= 2000 && bounds.height * region.scale() >= 300);
        VERIFY_FAILS(cut(whole, region, {}), ErrorCode::Incompatible);
        VERIFY_FAILS(paste(whole, region, plain(region.size, 0), {}), ErrorCode::Incompatible);
    }

    void aWholeLargePictureIsScaledToTheModel() {
        const auto whole = painted({3000, 1000}, {0, 0, 3000, 1000});
        const auto region = planRegion(whole, small()).value();
        QVERIFY((region.source == PixelRect{0, 0, 3000, 3000}));
        const auto part = cut(whole, region, nearest).value();
        QVERIFY((paintedBounds(part.mask) == PixelRect{0, 0, 256, 86}));
        const auto result = paste(whole, region, plain({256, 256}, 77), nearest).value();
        QVERIFY(result == plain({3000, 1000}, 77));
    }

    void aSmallPictureIsContinuedAtItsEdges() {
        const auto whole = painted({100, 70}, {90, 60, 10, 10});
        const auto region = planRegion(whole, small()).value();
        QVERIFY((region.source == PixelRect{0, 0, 256, 256}));
        const auto part = cut(whole, region, {}).value();
        QVERIFY(std::equal(part.image.at(255, 255), part.image.at(255, 255) + 3, whole.image.at(99, 69)));
        QVERIFY(std::equal(part.image.at(200, 3), part.image.at(200, 3) + 3, whole.image.at(99, 3)));
        QVERIFY((paintedBounds(part.mask) == PixelRect{90, 60, 10, 10}));
        QVERIFY(paste(whole, region, plain({256, 256}, 5), {}).value().size() == whole.image.size());
    }

    void pastingKeepsEveryPixelBeyondTheBand() {
        std::mt19937 random(5);
        for (int round = 0; round < 12; ++round) {
            const PixelSize size{static_cast<int>(70 + random() % 900), static_cast<int>(70 + random() % 900)};
            PixelRect rect;
            rect.x = static_cast<int>(random() % static_cast<unsigned>(size.width - 20));
            rect.y = static_cast<int>(random() % static_cast<unsigned>(size.height - 20));
            rect.width = 1 + static_cast<int>(random() % static_cast<unsigned>(size.width - rect.x));
            rect.height = 1 + static_cast<int>(random() % static_cast<unsigned>(size.height - rect.y));
            auto whole = painted(size, rect);
            whole.band = static_cast<int>(random() % 20);
            const auto region = planRegion(whole, small()).value();
            QVERIFY(contains(region.source, rect));
            const auto result = paste(whole, region, plain(region.size, 130), nearest);
            VERIFY_OK(result);
            const auto distances = squaredDistances(whole.mask);
            for (std::size_t i = 0; i < distances.size(); ++i) {
                const auto* pixel = &result->pixels[3 * i];
                QVERIFY(distances[i] > 0 || std::all_of(pixel, pixel + 3, [](auto value) { return value == 130; }));
                QVERIFY(
                    distances[i] <= whole.band * whole.band || std::equal(pixel, pixel + 3, &whole.image.pixels[3 * i])
                );
            }
        }
    }

    void nothingPaintedAndOtherSizesAreRefused() {
        auto whole = painted({300, 300}, {0, 0, 0, 0});
        const auto nothing = planRegion(whole, model());
        VERIFY_FAILS(nothing, ErrorCode::InvalidArgument);
        VERIFY_CONTAINS(nothing.error().message.english(), "mask selects nothing");
        whole.mask = GrayImage(200, 300);
        VERIFY_FAILS(planRegion(whole, model()), ErrorCode::InvalidArgument);
    }

    void anExtensionIsReadFromWords() {
        QVERIFY((parseExtension("left=64,right=32").value() == Extension{64, 0, 32, 0}));
        QVERIFY((parseExtension("top=1,bottom=2").value() == Extension{0, 1, 0, 2}));
        for (const char* bad :
             {"left", "left=", "left=x", "left=4px", "up=4", "left=4,", ",left=4", "left=99999999999"}) {
            VERIFY_FAILS(parseExtension(bad), ErrorCode::InvalidArgument);
        }
    }

    void anExtendedPictureKeepsTheOldOneAndItsTokens() {
        Inpainting inner;
        inner.image = pattern(256, 128);
        inner.tokensOf = kId;
        inner.isImported = false;
        inner.band = 0;
        const auto larger = extended(inner, {32, 16, 0, 7}, 16).value();
        QVERIFY((larger.image.size() == PixelSize{288, 151}));
        for (int y = 0; y < 151; ++y) {
            for (int x = 0; x < 288; ++x) {
                const bool isOld = x >= 32 && y >= 16 && y < 144;
                QCOMPARE(int{larger.mask.pixels[static_cast<std::size_t>(y * 288 + x)]}, isOld ? 0 : 255);
                QVERIFY(
                    !isOld ||
                    std::equal(larger.image.at(x, y), larger.image.at(x, y) + 3, inner.image.at(x - 32, y - 16))
                );
            }
        }
        QCOMPARE(larger.tokensOf, kId);
        QVERIFY((larger.origin == TokenCell{1, 2}));
        QVERIFY(!larger.isImported);
        QVERIFY(extended(inner, {8, 0, 0, 0}, 16).value().tokensOf.empty());
    }

    void whatIsPaintedStaysPaintedWhenThePictureIsExtended() {
        const auto inner = painted({64, 64}, {10, 20, 5, 5});
        const auto larger = extended(inner, {16, 0, 0, 0}, 16).value();
        QCOMPARE(int{larger.mask.pixels[static_cast<std::size_t>(20 * 80 + 26)]}, 255);
        QCOMPARE(int{larger.mask.pixels[static_cast<std::size_t>(20 * 80 + 25)]}, 0);
    }

    void aLargeExtensionIsMadeSideBySide() {
        const auto parts = sideBySide({300, 0, 100, 7}, small());  // half of 256 at most
        const std::vector<Extension> expected{
            {128, 0, 0, 0}, {128, 0, 0, 0}, {44, 0, 0, 0}, {0, 0, 100, 0}, {0, 0, 0, 7}};
        QVERIFY(parts == expected);
        QVERIFY(sideBySide({}, small()).empty());
    }

    void extensionsBeyondTheLimitsAreRefused() {
        Inpainting inner;
        inner.image = pattern(256, 128);
        for (const Extension& bad :
             {Extension{},
              Extension{-1, 0, 0, 0},
              Extension{16385, 0, 0, 0},
              Extension{0, 0, 16384, 0},
              Extension{8000, 8000, 0, 8000}}) {
            VERIFY_FAILS(extended(inner, bad, 16), ErrorCode::InvalidArgument);
        }
        inner.mask = GrayImage(3, 3);
        VERIFY_FAILS(extended(inner, {1, 0, 0, 0}, 16), ErrorCode::InvalidArgument);
    }
};

LIGHTGEN_TEST(InpaintRegionTest)
#include "inpaint_region_test.moc"

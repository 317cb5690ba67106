#include "core/presets.h"

#include "core/synthetic_engine.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

ModelInfo model() {
    auto model = SyntheticEngine::syntheticModel();
    model.network.vaeStride = 8;
    model.network.patchSize = 2;
    model.defaultSteps = 64;
    model.defaultGuidance = 4;
    model.defaultSize = {256, 256};
    model.trainedSizes = {{256, 256}, {512, 512}};
    return model;
}

}  // namespace

class PresetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standardIsWhatTheModelRecommends() {
        QCOMPARE(numbersOf(Quality::Standard, model(), {256, 256}), (QualityNumbers{64, 4}));
    }

    void draftIsQuickerAndFineSlower() {
        QCOMPARE(numbersOf(Quality::Draft, model(), {256, 256}).steps, 16);
        QCOMPARE(numbersOf(Quality::Fine, model(), {256, 256}).steps, 128);
    }

    void noQualityTakesMoreStepsThanThereAreCells() {
        QCOMPARE(numbersOf(Quality::Fine, model(), {64, 64}).steps, 16);
        QCOMPARE(numbersOf(Quality::Draft, model(), {64, 64}).steps, 16);
    }

    void theNumbersTellTheQuality() {
        for (const auto quality : {Quality::Draft, Quality::Standard, Quality::Fine}) {
            QVERIFY(qualityOf(numbersOf(quality, model(), {256, 256}), model(), {256, 256}) == quality);
        }
        QVERIFY(!qualityOf({63, 4}, model(), {256, 256}));
        QVERIFY(!qualityOf({64, 4.5}, model(), {256, 256}));
    }

    void everyAspectIsWholeTokensOfAboutTheSameArea() {
        for (const Aspect aspect : usualAspects()) {
            const auto size = sizeOf(aspect, 512 * 512, 16);
            QVERIFY(size.width % 16 == 0 && size.height % 16 == 0);
            QVERIFY(std::abs(size.width * size.height - 512 * 512) < 512 * 512 / 20);
            QVERIFY((size.width > size.height) == (aspect.width > aspect.height));
        }
        QCOMPARE(sizeOf({1, 1}, 256 * 256, 16), (PixelSize{256, 256}));
    }

    void noSideLeavesTheRange() {
        QCOMPARE(sizeOf({2, 1}, 64 * 64, 16).height, 64);
        QCOMPARE(sizeOf({16, 9}, 4000 * 4000, 16).width, 2048);
        QCOMPARE(sizeOf({1, 1}, 64 * 64, 24).width, 72);
    }

    void knowsWhatTheModelWasTrainedFor() {
        QVERIFY(isTrainedSize({512, 512}, model()));
        QVERIFY(!isTrainedSize({512, 256}, model()));
    }
};

LIGHTGEN_TEST(PresetsTest)
#include "presets_test.moc"

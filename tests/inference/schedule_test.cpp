#include "inference/mar/schedule.h"

#include "inference/diffusion/noise_schedule.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::inference;

namespace {

// Masked tokens after every step, as a loop over the schedule has them.
std::vector<int> maskedAfterSteps(int total, int steps) {
    std::vector<int> counts;
    int masked = total;
    for (int step = 0; step < steps; ++step) {
        masked -= placedCount(total, masked, step, steps);
        counts.push_back(masked);
    }
    return counts;
}

}  // namespace

class ScheduleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void masksAtLeastOneTokenUntilTheLastStep() {
        for (int total = 1; total <= 300; ++total) {
            for (int steps = 1; steps <= total; steps += 1 + total / 20) {
                const auto counts = maskedAfterSteps(total, steps);
                QCOMPARE(counts.back(), 0);
                for (std::size_t step = 0; step + 1 < counts.size(); ++step) {
                    QVERIFY2(
                        counts[step] >= 1, qPrintable(QStringLiteral("%1 tokens, %2 steps").arg(total).arg(steps))
                    );
                }
            }
        }
    }

    void placesAtLeastOneTokenInEveryStep() {
        for (const int total : {1, 2, 16, 57, 256, 1024}) {
            for (int steps = 1; steps <= total; ++steps) {
                int before = total;
                for (const int after : maskedAfterSteps(total, steps)) {
                    QVERIFY(after < before);
                    before = after;
                }
            }
        }
    }

    // The product is 128.00000000000003 in float64; a step further and another set of tokens is placed.
    void keeps128Of256TokensAtTheEighthOfTwelveSteps() { QCOMPARE(keptMasked(256, 159, 7, 12), 128); }

    void followsTheRecordedCounts() {
        const std::vector<int> expected{
            251, 236, 212, 181, 142, 97, 49, 0};  // reference: 5, 15, 24, 31, 39, 45, 48, 49
        QCOMPARE(maskedAfterSteps(256, 8), expected);
    }

    void clampsTheStepsToTheTokens() {
        QCOMPARE(clampedSteps(64, 8), 8);
        QCOMPARE(clampedSteps(4, 8), 4);
    }

    void endsLinearGuidanceOneTokenShortOfItsScale() {
        const int kept = keptMasked(256, 20, 7, 8);
        QCOMPARE(kept, 1);
        QCOMPARE(guidanceScale(core::GuidanceSchedule::Linear, 4.0, 256, kept), 1.0 + 3.0 * 255.0 / 256.0);
        QCOMPARE(guidanceScale(core::GuidanceSchedule::Constant, 4.0, 256, kept), 4.0);
    }

    void roundsRespacedTimestepsHalfToEven() {
        const auto kept = respacedTimesteps(25);
        QCOMPARE(kept.size(), std::size_t{25});
        QCOMPARE(kept[4], 166);   // 166.5
        QCOMPARE(kept[12], 500);  // 499.5
        QCOMPARE(kept[20], 832);  // 832.5
        QCOMPARE(kept.back(), 999);
    }

    void keepsTheNoiseLevelsOfTheFullScheduleWhenRespaced() {
        const auto full = NoiseSchedule::respaced(kDiffusionSteps);
        const auto some = NoiseSchedule::respaced(10);
        for (int i = 0; i < some.steps(); ++i) {
            const auto entry = static_cast<std::size_t>(i);
            const double level = full.alphasCumprod[static_cast<std::size_t>(some.timesteps[entry])];
            QVERIFY(std::abs(some.alphasCumprod[entry] / level - 1.0) < 1e-9);
        }
        QCOMPARE(some.posteriorLogVarianceClipped[0], some.posteriorLogVarianceClipped[1]);
    }
};

LIGHTGEN_TEST(ScheduleTest)
#include "schedule_test.moc"

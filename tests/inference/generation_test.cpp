#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/index_select.h>

#include <cmath>
#include <set>

#include "core/keyed_noise.h"
#include "inference/generate.h"
#include "tests/support/test_class.h"
#include "training/bench/random_weights.h"
#include "training/plain/plain_algorithm.h"

using namespace lightgen;
using namespace lightgen::inference;

Q_DECLARE_METATYPE(lightgen::core::TokenGrid)

namespace {

constexpr std::uint64_t kSeed = 7;

core::NetworkConfig smallConfig() {
    core::NetworkConfig config;
    config.vaeChannels = 4;
    config.textDepth = 1;
    config.width = 32;
    config.encoderDepth = 2;
    config.encoderHeads = 4;
    config.decoderDepth = 2;
    config.decoderHeads = 2;
    config.crossDepth = 3;
    config.crossHeads = 4;
    config.captionChannels = 24;
    config.textLength = 9;
    config.diffusionDepth = 2;
    config.diffusionWidth = 48;
    config.positionTokens = 16;
    return config;
}

// A small random network with everything a run needs.
struct Studio {
    training::RandomWeights weights{kSeed};
    Network network{WeightScope(weights), smallConfig()};
    core::TokenGrid grid;
    PreparedGrid preparedGrid;
    at::Tensor text;
    PreparedText preparedText;
    SamplerPlan plan{network.denoiser, 10};
    KeyedRandom random;
    LoopSettings loop{.steps = 5, .guidance = 3.0};

    explicit Studio(core::TokenGrid size)
        : grid(size)
        , preparedGrid(prepareGrid(network, size))
        , random(kSeed, size, network.config.tokenChannels()) {
        prepareEmpty(preparedGrid, network);
        text =
            network.textAligner(weights.take("text", {1, network.config.textLength, network.config.captionChannels}, {})
            );
        preparedText = network.crossDecoder.prepare(text);
    }

    GenerationState blank() const {
        return GenerationState::blank(grid, network.config.tokenChannels(), core::randomOrder(kSeed, grid));
    }
    // Every third token is to be made anew, the others are known.
    GenerationState partial() {
        auto order = core::randomOrder(kSeed, grid);
        std::erase_if(order, [](auto token) { return token % 3 != 0; });
        const std::int64_t shape[] = {1, grid.count(), network.config.tokenChannels()};
        return GenerationState::around(grid, weights.take("known", shape, {}).squeeze(0), std::move(order));
    }
    Conditions conditions() const { return {network, preparedGrid, preparedText, plan}; }
    LoopEnd run(GenerationState& state, const StepDone& onStep = {}, const std::stop_token& stop = {}) {
        return generateTokens(conditions(), loop, random, state, onStep, stop);
    }
    training::PlainRun plain(const GenerationState& start, const training::PlainStepDone& onStep = {}) {
        return training::plainGenerate(network, {text, plan.schedule.steps(), loop}, start, random, onStep);
    }
};

double largestDifference(const at::Tensor& expected, const at::Tensor& found) {
    const double rms = std::sqrt(expected.square().mean().item<double>());
    return (found - expected).abs().max().item<double>() / std::max(1.0, rms);
}

}  // namespace

class GenerationTest : public QObject {
    Q_OBJECT
    const at::NoGradGuard m_noGrad;

private Q_SLOTS:
    void agreesWithThePlainAlgorithm_data() {
        QTest::addColumn<core::TokenGrid>("grid");
        QTest::addColumn<double>("guidance");
        QTest::addColumn<bool>("linear");
        QTest::addColumn<bool>("inpainting");
        QTest::newRow("trained size") << core::TokenGrid{4, 4} << 4.0 << false << false;
        QTest::newRow("no guidance") << core::TokenGrid{4, 4} << 1.0 << false << false;
        QTest::newRow("wide, linear guidance") << core::TokenGrid{3, 7} << 3.0 << true << false;
        QTest::newRow("high, no guidance") << core::TokenGrid{6, 2} << 1.0 << true << false;
        QTest::newRow("inpainting") << core::TokenGrid{5, 4} << 2.5 << false << true;
        QTest::newRow("inpainting, linear guidance") << core::TokenGrid{4, 6} << 2.5 << true << true;
    }

    void agreesWithThePlainAlgorithm() {
        QFETCH(core::TokenGrid, grid);
        QFETCH(double, guidance);
        QFETCH(bool, linear);
        QFETCH(bool, inpainting);
        Studio studio(grid);
        studio.loop.guidance = guidance;
        studio.loop.guidanceSchedule = linear ? core::GuidanceSchedule::Linear : core::GuidanceSchedule::Constant;
        auto state = inpainting ? studio.partial() : studio.blank();

        const auto plain = studio.plain(state, [&](const GenerationState& before, const training::PlainStep& step) {
            const auto z = conditionTokens(studio.conditions(), before, step.placed, studio.loop.guided());
            const double off = largestDifference(step.z, z);
            QVERIFY2(off < 2e-5, qPrintable(QStringLiteral("z of step %1 is off by %2").arg(before.step).arg(off)));
        });
        QCOMPARE(studio.run(state), LoopEnd::Finished);

        const double off = largestDifference(plain.tokens, state.tokens);
        QVERIFY2(off < 1.3e-2, qPrintable(QStringLiteral("the tokens are off by %1").arg(off)));
        QVERIFY2(plain.tokens.std().item<double>() > 0.05, "the samples are degenerate");
        QVERIFY2(plain.tokens.abs().max().item<double>() < 100.0, "the samples explode");
    }

    void dependsOnTheTextAndOnGuidance() {
        Studio studio({4, 4});
        auto first = studio.blank();
        studio.run(first);
        studio.loop.guidance = 1.0;
        auto second = studio.blank();
        studio.run(second);
        QVERIFY(!at::equal(first.tokens, second.tokens));
        studio.preparedText = studio.network.crossDecoder.prepare(studio.text.flip(1) * 0.5);
        auto third = studio.blank();
        studio.run(third);
        QVERIFY(!at::equal(second.tokens, third.tokens));
    }

    void placesEachTokenExactlyOnce() {
        Studio studio({3, 5});
        std::multiset<std::int32_t> placed;
        auto state = studio.blank();
        studio.run(state, [&](const GenerationState& now, const std::vector<std::int32_t>& tokens) {
            QVERIFY(std::is_sorted(tokens.begin(), tokens.end()));
            placed.insert(tokens.begin(), tokens.end());
            QCOMPARE(now.masked() + static_cast<int>(placed.size()), 15);
        });
        QCOMPARE(placed.size(), std::size_t{15});
        QCOMPARE(std::set(placed.begin(), placed.end()).size(), std::size_t{15});
    }

    void leavesKnownTokensUnchanged() {
        Studio studio({4, 4});
        const auto start = studio.partial();
        const auto known = indexTensor(start.visible());
        auto state = start;
        studio.run(state);
        QVERIFY(known.numel() > 0);
        QVERIFY(at::equal(state.tokens.index_select(0, known), start.tokens.index_select(0, known)));
        QCOMPARE(state.masked(), 0);
    }

    void neverChangesATokenOnceItIsPlaced() {
        Studio studio({4, 4});
        auto state = studio.blank();
        at::Tensor before = state.tokens;
        std::vector<std::int32_t> settled;
        studio.run(state, [&](const GenerationState& now, const std::vector<std::int32_t>& tokens) {
            const auto rows = indexTensor(settled);
            QVERIFY(at::equal(now.tokens.index_select(0, rows), before.index_select(0, rows)));
            settled.insert(settled.end(), tokens.begin(), tokens.end());
            before = now.tokens;
        });
    }

    void resumesFromAnyStepWithTheSameBytes() {
        Studio studio({4, 4});
        std::vector<GenerationState> states;
        auto whole = studio.blank();
        studio.run(whole, [&](const GenerationState& now, const auto&) { states.push_back(now); });
        for (auto resumed : states) {
            studio.run(resumed);
            QVERIFY(at::equal(resumed.tokens, whole.tokens));
        }
    }

    void keepsTheLastWholeStepWhenItIsStopped() {
        Studio studio({4, 4});
        std::stop_source stop;
        auto state = studio.blank();
        at::Tensor atStop;
        const auto end = studio.run(
            state,
            [&](const GenerationState& now, const auto&) {
                if (now.step == 2) {
                    atStop = now.tokens;
                    stop.request_stop();
                }
            },
            stop.get_token()
        );
        QCOMPARE(end, LoopEnd::Stopped);
        QCOMPARE(state.step, 2);
        QVERIFY(at::equal(state.tokens, atStop));
    }

    void clampsThePredictedTokensWhereTheBundleAsksForIt() {
        Studio studio({4, 4});
        studio.loop.sampler.clampX0 = 0.25;
        auto state = studio.blank();
        studio.run(state);
        QVERIFY(state.tokens.abs().max().item<double>() <= 0.2501);  // the last step gives the predicted x0 itself
    }

    // v = sqrt(ab) eps - sqrt(1 - ab) x0 says the same as eps.
    void samplesTheSameFromVelocityAsFromNoise() {
        const auto schedule = NoiseSchedule::respaced(10);
        training::RandomWeights values(kSeed);
        const auto x = values.take("x", {1, 3, 4}, {}).squeeze(0);
        const auto noise = values.take("noise", {1, 3, 4}, {}).squeeze(0);
        const auto out = values.take("out", {1, 3, 8}, {}).squeeze(0);
        for (int index = 0; index < 9; ++index) {
            const auto i = static_cast<std::size_t>(index);
            const auto eps = out.narrow(1, 0, 4);
            const auto x0 = (x - eps * schedule.sqrtOneMinusAlphasCumprod[i]) / schedule.sqrtAlphasCumprod[i];
            auto velocity = out.clone();
            velocity.narrow(1, 0, 4).copy_(
                eps * schedule.sqrtAlphasCumprod[i] - x0 * schedule.sqrtOneMinusAlphasCumprod[i]
            );
            const auto fromNoise = ancestralStep(schedule, {}, index, x, out, noise);
            const auto fromVelocity =
                ancestralStep(schedule, {.prediction = core::Prediction::Velocity}, index, x, velocity, noise);
            QVERIFY(largestDifference(fromNoise, fromVelocity) < 1e-4);
        }
    }

    void laysPositionsOutRightUnlessAskedForTheAuthorsWay() {
        Studio studio({4, 4});
        const auto& learned = studio.network.encoder.position;
        const auto right = positionEmbedding(learned, {{3, 5}});
        const auto authors = positionEmbedding(learned, {{3, 5}, PositionLayout::Authors});
        const auto transposed = positionEmbedding(learned, {{5, 3}});
        QCOMPARE(right.size(1), 15);
        QVERIFY(!at::equal(right, authors));
        QVERIFY(at::equal(authors, transposed));
        QVERIFY(at::equal(positionEmbedding(learned, {{4, 4}}), learned));
    }
};

LIGHTGEN_TEST(GenerationTest)
#include "generation_test.moc"

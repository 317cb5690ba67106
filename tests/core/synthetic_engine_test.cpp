#include "core/synthetic_engine.h"

#include <cmath>
#include <numbers>
#include <thread>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

struct Run {
    std::vector<StepEvent> events;
    Result<GenerationOutcome> outcome = GenerationOutcome(Cancelled{});

    const GenerationResult& result() const { return std::get<GenerationResult>(*outcome); }
    bool isCancelled() const { return outcome && std::holds_alternative<Cancelled>(*outcome); }
};

Run run(const GenerationRequest& request, SyntheticEngine engine = SyntheticEngine()) {
    Run made;
    made.outcome = engine.generate(request, [&](const StepEvent& event) { made.events.push_back(event); }, {});
    return made;
}

int maskedIn(const StepEvent& event) {
    return static_cast<int>(std::ranges::count(event.mask, 1));
}

GenerationRequest large() {
    auto request = foxRequest();
    request.size = {256, 256};
    request.steps = 16;
    return request;
}

}  // namespace

class SyntheticEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTokenIsPlacedOnceInStepsOneToN() {
        const auto made = run(large());
        VERIFY_OK(made.outcome);
        QCOMPARE(made.events.size(), std::size_t{16});
        std::vector<int> placed(256);
        for (std::size_t i = 0; i < made.events.size(); ++i) {
            const auto& event = made.events[i];
            QCOMPARE(event.step, static_cast<int>(i + 1));
            QCOMPARE(event.of, 16);
            QVERIFY(std::ranges::is_sorted(event.placed));
            for (const auto token : event.placed) {
                ++placed[static_cast<std::size_t>(token)];
                QCOMPARE(int(event.mask[static_cast<std::size_t>(token)]), 0);
            }
        }
        QVERIFY(placed == std::vector<int>(256, 1));
        QCOMPARE(maskedIn(made.events.back()), 0);
    }

    void theMaskFollowsTheCosineSchedule() {
        const auto made = run(large());
        for (int step = 1; step < 16; ++step) {
            const int expected = static_cast<int>(256 * std::cos(std::numbers::pi / 2 * step / 16));
            QCOMPARE(maskedIn(made.events[static_cast<std::size_t>(step - 1)]), expected);
        }
    }

    void everyStepPlacesATokenEvenWithAsManyStepsAsTokens() {
        auto request = foxRequest();
        request.steps = 1000;
        const auto made = run(request);
        VERIFY_OK(made.outcome);
        QCOMPARE(made.events.size(), std::size_t{32});
        for (const auto& event : made.events) {
            QVERIFY(!event.placed.empty());
        }
        QCOMPARE(made.result().request.steps, 32);
        QCOMPARE(made.result().notes.size(), std::size_t{1});
    }

    void theResultIsTheTimeline() {
        const auto made = run(large());
        const auto& result = made.result();
        for (std::size_t i = 0; i < made.events.size(); ++i) {
            QCOMPARE(result.placedPerStep[i], static_cast<std::int32_t>(made.events[i].placed.size()));
            QVERIFY(savedState(result).placedIn(static_cast<int>(i) + 1) == made.events[i].placed);
        }
        QCOMPARE(result.tokens.values.size(), std::size_t{256 * 64});
        QVERIFY((result.image.size() == PixelSize{256, 256}));
    }

    void thePreviewShowsWhatIsPlacedAndGreyElsewhere() {
        const auto made = run(large());
        for (const auto& event : made.events) {
            QVERIFY((event.preview.size() == PixelSize{32, 32}));
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x) {
                    const bool masked = event.mask[static_cast<std::size_t>(event.grid.index(y / 2, x / 2))] == 1;
                    const std::array<std::uint8_t, 3> grey{128, 128, 128};
                    const auto* expected = masked ? grey.data() : made.result().image.at(8 * x, 8 * y);
                    QVERIFY(std::equal(expected, expected + 3, event.preview.at(x, y)));
                }
            }
        }
    }

    void theSameRequestGivesTheSamePictureAndAnotherSeedAnother() {
        QVERIFY(run(large()).result().image == run(large()).result().image);
        auto other = large();
        other.seed = 43;
        QVERIFY(run(other).result().image != run(large()).result().image);
        other = large();
        other.prompt = "a blue fox";
        QVERIFY(run(other).result().image != run(large()).result().image);
    }

    void aStopEndsTheRunBeforeTheNextStep() {
        std::stop_source stop;
        int steps = 0;
        const auto outcome = SyntheticEngine().generate(
            large(),
            [&](const StepEvent& event) {
                ++steps;
                if (event.step == 3) {
                    stop.request_stop();
                }
            },
            stop.get_token()
        );
        VERIFY_OK(outcome);
        QVERIFY(std::holds_alternative<Cancelled>(*outcome));
        QCOMPARE(steps, 3);
    }

    void aStopEndsEvenALongWait() {
        SyntheticEngine engine({{}, {}, std::chrono::hours(1)});
        std::stop_source stop;
        Result<GenerationOutcome> outcome = fail(ErrorCode::Internal, "not yet");
        std::jthread worker([&] { outcome = engine.generate(large(), {}, stop.get_token()); });
        stop.request_stop();
        worker.join();
        VERIFY_OK(outcome);
        QVERIFY(std::holds_alternative<Cancelled>(*outcome));
    }

    void failuresComeAtTheScriptedStep() {
        auto request = large();
        request.prompt = "a fox [fail at step 3]";
        const auto byPrompt = run(request);
        QVERIFY(!byPrompt.outcome);
        QCOMPARE(byPrompt.events.size(), std::size_t{2});
        const auto byScript = run(large(), SyntheticEngine({1, {ErrorCode::OutOfMemory, phrase("no memory")}, {}}));
        VERIFY_FAILS(byScript.outcome, ErrorCode::OutOfMemory);
        QVERIFY(byScript.events.empty());
    }

    void aSecondJobWorksAfterAFailedOne() {
        SyntheticEngine engine;
        auto bad = large();
        bad.prompt = "[fail at step 1]";
        QVERIFY(!engine.generate(bad, {}, {}));
        VERIFY_OK(engine.generate(large(), {}, {}));
    }

    void badRequestsAreRefusedLikeByTheRealEngine() {
        auto request = large();
        request.prompt.clear();
        VERIFY_FAILS(run(request).outcome, ErrorCode::InvalidArgument);
    }

    void anInpaintingChangesOnlyTheMaskedTokens() {
        auto request = large();
        request.inpainting = Inpainting{pattern(256, 256), GrayImage(256, 256)};
        for (int x = 40; x < 60; ++x) {  // tokens 2 and 3 of the second row of tokens
            request.inpainting->mask.pixels[static_cast<std::size_t>(20 * 256 + x)] = 255;
        }
        const auto made = run(request);
        VERIFY_OK(made.outcome);
        QCOMPARE(made.events.size(), std::size_t{2});
        QVERIFY(std::ranges::is_permutation(made.result().order, std::vector<std::int32_t>{18, 19}));
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x) {
                const bool inside = y / 16 == 1 && (x / 16 == 2 || x / 16 == 3);
                const auto* old = request.inpainting->image.at(x, y);
                QVERIFY(inside || std::equal(old, old + 3, made.result().image.at(x, y)));
            }
        }
        QVERIFY(made.result().image != request.inpainting->image);
    }
};

LIGHTGEN_TEST(SyntheticEngineTest)
#include "synthetic_engine_test.moc"

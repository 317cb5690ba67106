#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <stop_token>

#include "core/recipe.h"
#include "inference/torch_engine.h"
#include "tests/cli/tiny_bundle.h"
#include "tests/support/test_class.h"

using namespace lightgen;

namespace {

core::GenerationRequest tinyRequest(const std::string& model) {
    core::GenerationRequest request;
    request.prompt = "a red house by the lake";
    request.model = model;
    request.size = {64, 96};
    request.seed = 11;
    request.steps = 6;
    request.samplerSteps = 4;
    request.threads = 2;
    return request;
}

core::GenerationRequest embeddedRequest() {
    auto request = tinyRequest("lightgen-shapes");
    request.prompt = "a large red circle on a white background";
    request.size = {256, 256};
    request.steps = 5;
    request.samplerSteps = 2;
    request.guidanceSchedule = core::GuidanceSchedule::Linear;
    return request;
}

core::GenerationRequest
branchOf(const core::GenerationResult& parent, const core::GenerationRequest& request, int step) {
    auto branch = request;
    branch.branch = core::Branch{core::imageId(parent), step, {}, {}};
    branch.branch->from.state = std::make_shared<const core::SavedState>(core::savedState(parent));
    return branch;
}

bool sameToken(const core::GenerationResult& a, const core::GenerationResult& b, std::int32_t token) {
    const auto start = static_cast<std::ptrdiff_t>(token) * a.tokens.channels;
    return std::equal(
        a.tokens.values.begin() + start,
        a.tokens.values.begin() + start + a.tokens.channels,
        b.tokens.values.begin() + start
    );
}

}  // namespace

class BranchTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<core::Engine> m_engine;
    std::string m_model;

    core::GenerationResult made(const core::GenerationRequest& request, const core::StepObserver& onStep = {}) {
        auto outcome = m_engine->generate(request, onStep, {});
        if (!outcome) {
            qFatal("%s", outcome.error().message.english().c_str());
        }
        return std::get<core::GenerationResult>(*std::move(outcome));
    }
    // The picture's state, and that a bundle outside the library is found again by it.
    core::SavedState stateOf(const core::GenerationResult& result) {
        auto state = core::savedState(result);
        if (state.request.model.find('/') == std::string::npos && result.modelName == tests::kTinyModel) {
            qFatal("the path of the bundle was lost");
        }
        return state;
    }
    core::RgbImage decoded(const core::SavedState& state, int step) {
        auto outcome = m_engine->decode(state, step, {});
        if (!outcome) {
            qFatal("%s", outcome.error().message.english().c_str());
        }
        return std::get<core::RgbImage>(*std::move(outcome));
    }
    void branchesAreEqualAtEveryStep(const core::GenerationRequest& request) {
        const auto parent = made(request);
        for (int step = 0; step < request.steps; ++step) {
            const auto child = made(branchOf(parent, request, step));
            QVERIFY(child.image == parent.image);
            QVERIFY(child.tokens == parent.tokens);
            QVERIFY(child.placedPerStep == parent.placedPerStep);
        }
    }

private Q_SLOTS:
    void initTestCase() {
        const auto written = tests::writeTinyBundle(m_folder.path().toStdString());
        QVERIFY2(written.has_value(), written ? "" : written.error().message.english().c_str());
        m_model = m_folder.path().toStdString() + "/" + tests::kTinyModel;
        m_engine = inference::makeTorchEngine();
    }

    void aBranchWithNothingChangedGivesTheSameBytesAtEveryStep() { branchesAreEqualAtEveryStep(tinyRequest(m_model)); }

    void soDoesOneOfTheEmbeddedModel() { branchesAreEqualAtEveryStep(embeddedRequest()); }

    void anotherPromptKeepsTheTokensOfTheFirstStepsBitForBit() {
        const auto request = tinyRequest(m_model);
        const auto parent = made(request);
        for (int step = 1; step < request.steps; ++step) {
            auto other = branchOf(parent, request, step);
            other.prompt = "a white cat";
            other.seed = 12;
            other.guidance = 2;
            const auto child = made(other);
            const int kept = core::savedState(parent).placedAfter(step);
            for (int place = 0; place < 24; ++place) {
                const auto token = parent.order[static_cast<std::size_t>(place)];
                QCOMPARE(sameToken(parent, child, token), place < kept);
            }
        }
    }

    void pinnedTokensStayBitForBit() {
        const auto request = tinyRequest(m_model);
        const auto parent = made(request);
        auto other = branchOf(parent, request, 2);
        other.branch->pinned = {0, 1, 2, 3, 20, 21, 22, 23};
        other.seed = 99;
        const auto child = made(other);
        for (const auto token : other.branch->pinned) {
            QVERIFY(sameToken(parent, child, token));
        }
        QVERIFY(child.tokens != parent.tokens);
        QVERIFY(core::savedState(child).isComplete());
    }

    void aResumedPictureIsTheUndisturbedOneByteForByte() {
        const auto request = tinyRequest(m_model);
        std::vector<core::SavedState> states;
        const auto undisturbed = made(request, [&](const auto&) { states.push_back(*m_engine->progress()); });
        QVERIFY(!m_engine->progress());
        QCOMPARE(states.size(), std::size_t{6});
        for (const auto& state : states) {
            auto resumed = request;
            resumed.resume.state = std::make_shared<const core::SavedState>(state);
            int steps = 0;
            const auto result = made(resumed, [&](const auto&) { ++steps; });
            QCOMPARE(steps, 6 - state.step());
            QVERIFY(result.image == undisturbed.image);
            QVERIFY(result.tokens == undisturbed.tokens);
            QCOMPARE(core::recipeJson(result), core::recipeJson(undisturbed));
        }
        auto other = request;
        other.seed = 12;
        other.resume.state = std::make_shared<const core::SavedState>(states.front());
        const auto refused = m_engine->generate(other, {}, {});
        QVERIFY(!refused);
        QCOMPARE(static_cast<int>(refused.error().code), static_cast<int>(core::ErrorCode::Incompatible));
    }

    void theLastStepDecodesToExactlyThePicture() {
        const auto result = made(embeddedRequest());
        const auto state = core::savedState(result);
        QVERIFY(decoded(state, 5) == result.image);
        const auto fresh = inference::makeTorchEngine();  // the VAE alone, without the network
        QVERIFY(std::get<core::RgbImage>(fresh->decode(state, 5, {}).value()) == result.image);
        const auto half = decoded(state, 3);
        QVERIFY(half.size() == result.image.size());
        QVERIFY(half != result.image);
        QVERIFY(!m_engine->decode(state, 6, {}));
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = m_engine->decode(state, 3, stop.get_token());
        QVERIFY(stopped && std::holds_alternative<core::Cancelled>(*stopped));
    }

    void decodingWithinAStepChangesNothing() {
        const auto request = tinyRequest(m_model);
        const auto alone = made(request);
        auto other = stateOf(alone);
        other.request.threads = 1;
        const auto result = made(request, [&](const auto&) { decoded(other, 2); });
        QVERIFY(result.image == alone.image);
        QVERIFY(result.tokens == alone.tokens);
    }

    void aGivenOrderIsKeptByThePictureItsBranchAndItsResumption() {
        auto request = tinyRequest(m_model);
        request.order = core::GenerationOrder::Given;
        for (std::int32_t token = 0; token < 24; ++token) {
            request.givenOrder.push_back(token * 7 % 24);
        }
        std::vector<core::SavedState> states;
        const auto parent = made(request, [&](const auto&) { states.push_back(*m_engine->progress()); });
        QCOMPARE(parent.order, request.givenOrder);
        auto random = request;
        random.order = core::GenerationOrder::Random;
        random.givenOrder.clear();
        QVERIFY(made(random).tokens != parent.tokens);
        QVERIFY(made(branchOf(parent, request, 3)).tokens == parent.tokens);
        auto resumed = request;
        resumed.resume.state = std::make_shared<const core::SavedState>(states[2]);
        QVERIFY(made(resumed).image == parent.image);
        // A branch in another given order: what is there stays, the rest comes as it is listed.
        auto other = branchOf(parent, request, 2);
        std::ranges::reverse(other.givenOrder);
        const auto child = made(other);
        const int kept = core::savedState(parent).placedAfter(2);
        QVERIFY(std::equal(parent.order.begin(), parent.order.begin() + kept, child.order.begin()));
        std::vector<std::int32_t> rest(other.givenOrder);
        std::erase_if(rest, [&](auto token) {
            return std::find(parent.order.begin(), parent.order.begin() + kept, token) != parent.order.begin() + kept;
        });
        QVERIFY(std::equal(rest.begin(), rest.end(), child.order.begin() + kept, child.order.end()));
        for (int place = 0; place < kept; ++place) {
            QVERIFY(sameToken(parent, child, parent.order[static_cast<std::size_t>(place)]));
        }
    }

    void anExperimentalOrderIsKept() {
        auto request = tinyRequest(m_model);
        request.order = core::GenerationOrder::Rows;
        const auto result = made(request);
        QVERIFY(std::is_sorted(result.order.begin(), result.order.end()));
    }
};

LIGHTGEN_TEST(BranchTest)
#include "branch_test.moc"

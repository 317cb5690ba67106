#include <algorithm>
#include <numeric>

#include "core/generation_plan.h"
#include "core/recipe.h"
#include "core/recipe_reader.h"
#include "core/request_json.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

const std::string kId(32, 'c');

GenerationResult made(GenerationRequest request) {
    auto outcome = SyntheticEngine().generate(request, {}, {});
    if (!outcome) {
        qFatal("%s", outcome.error().message.english().c_str());
    }
    return std::get<GenerationResult>(*std::move(outcome));
}

GenerationRequest branchOf(const GenerationResult& parent, int step, std::vector<std::int32_t> pinned = {}) {
    auto request = parent.request;
    request.branch = Branch{imageId(parent), step, std::move(pinned), {}};
    request.branch->from.state = std::make_shared<const SavedState>(savedState(parent));
    return request;
}

std::span<const float> tokenOf(const GenerationResult& result, std::int32_t token) {
    const auto channels = static_cast<std::size_t>(result.tokens.channels);
    return std::span(result.tokens.values).subspan(static_cast<std::size_t>(token) * channels, channels);
}

bool sameToken(const GenerationResult& a, const GenerationResult& b, std::int32_t token) {
    return std::ranges::equal(tokenOf(a, token), tokenOf(b, token));
}

}  // namespace

class RequestBranchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderAndBranchSurviveJson() {
        auto request = foxRequest();
        request.order = GenerationOrder::Given;
        request.givenOrder = {5, 3, 4, 0, 1, 2, 7, 6};
        request.branch = Branch{kId, 3, {0, 1, 2, 9}, {}};
        const auto back = requestFromJson(requestToJson(request));
        VERIFY_OK(back);
        QVERIFY(*back == request);
        auto other = request;
        other.branch->step = 4;
        QVERIFY(other != request);
        other = request;
        other.branch->pinned.pop_back();
        QVERIFY(other != request);
        other = request;
        other.branch->from.state = std::make_shared<const SavedState>();
        QVERIFY(other == request);
    }

    void wrongListsOfTokensAreErrors() {
        for (const char* text :
             {"1,,2", "a", "-1", "3-1", "1-", ",1", "1,", "1 2", "99999999999", "0-2147483647", "1--2"}) {
            const auto json = std::string(R"({"given_order": ")") + text + "\"}";
            const auto request = requestFromJson(json);
            QVERIFY2(!request, text);
            VERIFY_CONTAINS(request.error().message.english(), "given_order");
        }
        QVERIFY(requestFromJson(R"({"given_order": ""})").has_value());
    }

    void theRecipeNamesPictureParentAndStep() {
        const auto parent = made(foxRequest());
        const auto child = made(branchOf(parent, 2));
        const auto texts = recipeFromTexts(recipeChunks(child));
        QCOMPARE(texts.imageId, imageId(child));
        QCOMPARE(texts.imageId.size(), std::size_t{32});
        QVERIFY(texts.request && texts.request->branch);
        QCOMPARE(texts.request->branch->image, imageId(parent));
        QCOMPARE(texts.request->branch->step, 2);
        QVERIFY(imageId(parent) != imageId(child));
        QCOMPARE(imageId(made(foxRequest())), imageId(parent));
        QCOMPARE(imageIdFromRecipe("{}"), std::string());
        QCOMPARE(imageIdFromRecipe("no json"), std::string());
    }

    void whatCannotBeBranchedIsRefused() {
        const auto model = SyntheticEngine::syntheticModel();
        const auto parent = made(foxRequest());
        std::vector<GenerationRequest> bad(7, branchOf(parent, 1));
        bad[0].branch->step = 4;  // of 4
        bad[1].branch->step = -1;
        bad[2].branch->image = "../../etc";
        bad[3].branch->pinned = {32};
        bad[4].size = {64, 128};
        bad[5].inpainting = Inpainting{pattern(128, 64), GrayImage(128, 64)};
        bad[6].branch->pinned.resize(32);
        std::iota(bad[6].branch->pinned.begin(), bad[6].branch->pinned.end(), 0);
        for (const auto& request : bad) {
            VERIFY_FAILS(validate(request, model), ErrorCode::InvalidArgument);
        }
        VERIFY_OK(validate(branchOf(parent, 3), model));
    }

    void aGivenOrderNamesEveryTokenOnce() {
        const auto model = SyntheticEngine::syntheticModel();
        auto request = foxRequest();
        request.order = GenerationOrder::Given;
        VERIFY_FAILS(validate(request, model), ErrorCode::InvalidArgument);
        request.givenOrder.resize(32);
        std::iota(request.givenOrder.rbegin(), request.givenOrder.rend(), 0);
        VERIFY_OK(validate(request, model));
        QVERIFY(made(request).order == request.givenOrder);
        request.order = GenerationOrder::Rows;
        VERIFY_FAILS(validate(request, model), ErrorCode::InvalidArgument);
    }

    void theOrdersAreWhatTheirNamesSay() {
        auto request = foxRequest();
        request.order = GenerationOrder::Rows;
        QVERIFY(std::ranges::is_sorted(made(request).order));
        request.order = GenerationOrder::CentreFirst;
        const auto order = made(request).order;  // of 4 x 8
        for (const auto token : {11, 12, 19, 20}) {
            QVERIFY(std::find(order.begin(), order.begin() + 4, token) != order.begin() + 4);
        }
        for (const auto token : {0, 7, 24, 31}) {
            QVERIFY(std::find(order.end() - 4, order.end(), token) != order.end());
        }
    }

    void aBranchWithNothingChangedIsTheSamePicture() {
        const auto parent = made(foxRequest());
        for (int step = 0; step < parent.request.steps; ++step) {
            const auto child = made(branchOf(parent, step));
            QVERIFY(child.image == parent.image);
            QVERIFY(child.tokens == parent.tokens);
            QVERIFY(child.order == parent.order);
            QVERIFY(child.placedPerStep == parent.placedPerStep);
        }
    }

    void theKeptStepsStayWhateverElseChanges() {
        const auto parent = made(foxRequest());
        auto request = branchOf(parent, 2);
        request.prompt = "a blue fox";
        request.seed = 5;
        request.steps = 9;
        request.order = GenerationOrder::CentreFirst;
        const auto child = made(request);
        const int kept = savedState(parent).placedAfter(2);
        for (int place = 0; place < 32; ++place) {
            const auto token = parent.order[static_cast<std::size_t>(place)];
            QCOMPARE(sameToken(parent, child, token), place < kept);
        }
        QCOMPARE(child.placedPerStep.size(), std::size_t{9});
        QVERIFY(std::ranges::none_of(child.placedPerStep, [](auto count) { return count < 1; }));
    }

    void pinnedTokensStay() {
        const auto parent = made(foxRequest());
        const std::vector<std::int32_t> pinned{3, 4, 5, 17, 30};
        for (int step = 0; step < 4; ++step) {
            auto request = branchOf(parent, step, pinned);
            request.seed = 77;
            const auto child = made(request);
            for (const auto token : pinned) {
                QVERIFY(sameToken(parent, child, token));
            }
            QVERIFY(
                !sameToken(parent, child, parent.order.back()) ||
                std::ranges::binary_search(pinned, parent.order.back())
            );
            QVERIFY(savedState(child).isComplete());
        }
    }

    void fewerTokensThanStepsTakeFewerSteps() {
        const auto parent = made(foxRequest());
        auto request = branchOf(parent, 2, {});
        request.branch->pinned = parent.order;
        request.branch->pinned.pop_back();
        const auto child = made(request);
        QCOMPARE(child.request.steps, 3);
        QCOMPARE(child.notes.size(), std::size_t{1});
        QVERIFY(std::ranges::is_permutation(
            child.placedPerStep, std::vector<std::int32_t>{parent.placedPerStep[0], parent.placedPerStep[1], 1}
        ));
    }

    void aBranchOfABranchGoesOn() {
        const auto parent = made(foxRequest());
        auto first = branchOf(parent, 1);
        first.seed = 9;
        const auto child = made(first);
        auto again = branchOf(child, 3);
        QVERIFY(made(again).tokens == child.tokens);
    }

    void aResumedPictureIsTheUndisturbedOne() {
        auto request = branchOf(made(foxRequest()), 1, {0, 1});
        request.seed = 12;
        SyntheticEngine engine;
        std::vector<SavedState> states;
        const auto whole = engine.generate(request, [&](const auto&) { states.push_back(*engine.progress()); }, {});
        VERIFY_OK(whole);
        const auto& undisturbed = std::get<GenerationResult>(*whole);
        QVERIFY(!engine.progress());
        for (const auto& state : states) {
            auto resumed = request;
            resumed.resume.state = std::make_shared<const SavedState>(state);
            const auto result = made(resumed);
            QVERIFY(result.tokens == undisturbed.tokens);
            QVERIFY(result.image == undisturbed.image);
            QCOMPARE(recipeJson(result), recipeJson(undisturbed));
        }
        auto other = request;
        other.branch->pinned = {2};
        other.resume.state = std::make_shared<const SavedState>(states.front());
        VERIFY_FAILS(engine.generate(other, {}, {}), ErrorCode::Incompatible);
    }

    void theLastStepDecodesToThePicture() {
        const auto parent = made(foxRequest());
        SyntheticEngine engine;
        const auto picture = engine.decode(savedState(parent), 4, {});
        VERIFY_OK(picture);
        QVERIFY(std::get<RgbImage>(*picture) == parent.image);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(std::holds_alternative<Cancelled>(engine.decode(savedState(parent), 4, stop.get_token()).value()));
    }
};

LIGHTGEN_TEST(RequestBranchTest)
#include "request_branch_test.moc"

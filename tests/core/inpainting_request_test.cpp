#include <algorithm>
#include <random>

#include "core/distance_transform.h"
#include "core/generation_plan.h"
#include "core/own_tokens.h"
#include "core/recipe.h"
#include "core/request_json.h"
#include "core/schedule.h"
#include "core/token_store.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

const std::string kId(32, 'c');

GenerationResult made(const GenerationRequest& request) {
    auto outcome = SyntheticEngine().generate(request, {}, {});
    if (!outcome) {
        qFatal("%s", outcome.error().message.english().c_str());
    }
    return std::get<GenerationResult>(*std::move(outcome));
}

// The picture `before` with a random mask, by another seed.
GenerationRequest editOf(const GenerationResult& before, std::mt19937& random) {
    auto request = before.request;
    request.seed = random();
    auto& edit = request.inpainting.emplace();
    edit.image = before.image;
    edit.mask = GrayImage(request.size.width, request.size.height);
    for (int i = 0; i < 5; ++i) {
        edit.mask.pixels[random() % edit.mask.pixels.size()] = 255;
    }
    edit.band = static_cast<int>(random() % 12);
    edit.tokensOf = imageId(before);
    edit.from.state = std::make_shared<const SavedState>(savedState(before));
    edit.isImported = false;
    return request;
}

bool changed(const GenerationResult& result, std::int32_t token) {
    return std::ranges::find(result.order, token) != result.order.end();
}

std::span<const float> tokenOf(const GenerationResult& result, std::int32_t token) {
    const auto channels = static_cast<std::size_t>(result.tokens.channels);
    return std::span(result.tokens.values).subspan(static_cast<std::size_t>(token) * channels, channels);
}

std::string failureOutside(const GenerationResult& before, const GenerationResult& after) {
    const auto& edit = *after.request.inpainting;
    const auto distances = squaredDistances(edit.mask);
    for (std::size_t i = 0; i < distances.size(); ++i) {
        const auto* pixel = &after.image.pixels[3 * i];
        if (distances[i] > edit.band * edit.band && !std::equal(pixel, pixel + 3, &before.image.pixels[3 * i])) {
            return fmt::format("pixel {} changed", i);
        }
    }
    for (std::int32_t token = 0; token < after.tokens.grid.count(); ++token) {
        if (!changed(after, token) && !std::ranges::equal(tokenOf(before, token), tokenOf(after, token))) {
            return fmt::format("token {} changed", token);
        }
    }
    return {};
}

GenerationRequest paintedFox() {
    auto request = foxRequest();
    auto& edit = request.inpainting.emplace();
    edit.image = pattern(128, 64);
    edit.mask = GrayImage(128, 64);
    edit.mask.pixels[3] = 255;
    return request;
}

}  // namespace

class InpaintingRequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatBelongsToAnEditSurvivesJson() {
        auto request = foxRequest();
        auto& edit = request.inpainting.emplace();
        edit.band = 3;
        edit.tokensOf = kId;
        edit.origin = {-2, 5};
        edit.composited = false;
        edit.isImported = false;
        const auto back = requestFromJson(requestToJson(request));
        VERIFY_OK(back);
        QVERIFY(*back == request);
        QVERIFY(!requestFromJson(requestToJson(foxRequest())).value().inpainting);
        VERIFY_FAILS(requestFromJson(R"({"inpainting": {"band": 65}})"), ErrorCode::InvalidArgument);
        VERIFY_FAILS(requestFromJson(R"({"inpainting": 3})"), ErrorCode::InvalidArgument);
    }

    void anEditNeedsNoPrompt() {
        auto request = paintedFox();
        request.prompt.clear();
        VERIFY_OK(validate(request, SyntheticEngine::syntheticModel()));
        request.inpainting.reset();
        VERIFY_FAILS(validate(request, SyntheticEngine::syntheticModel()), ErrorCode::InvalidArgument);
    }

    void anEditWithoutItsPixelsSaysSo() {
        auto request = paintedFox();
        request.inpainting->image = {};
        const auto checked = validate(request, SyntheticEngine::syntheticModel());
        VERIFY_FAILS(checked, ErrorCode::InvalidArgument);
        VERIFY_CONTAINS(checked.error().message.english(), "paint again");
    }

    void bandAndIdAreChecked() {
        for (const int band : {-1, 65}) {
            auto request = paintedFox();
            request.inpainting->band = band;
            VERIFY_FAILS(validate(request, SyntheticEngine::syntheticModel()), ErrorCode::InvalidArgument);
        }
        auto request = paintedFox();
        request.inpainting->tokensOf = "../x";
        VERIFY_FAILS(validate(request, SyntheticEngine::syntheticModel()), ErrorCode::InvalidArgument);
    }

    void stepsFollowTheNumberOfTokens() {
        QCOMPARE(inpaintingSteps(64, 256, 256), 64);
        QCOMPARE(inpaintingSteps(64, 64, 256), 16);
        QCOMPARE(inpaintingSteps(64, 5, 256), 2);
        QCOMPARE(inpaintingSteps(64, 3, 256), 1);
        QCOMPARE(inpaintingSteps(1, 200, 256), 1);
        QCOMPARE(inpaintingSteps(1000, 100, 256), 100);
    }

    void nothingOutsideChangesInTwentyRoundsOfEdits() {
        std::mt19937 random(11);
        auto request = foxRequest();
        request.size = {128, 96};
        auto picture = made(request);
        const auto first = picture;
        for (int round = 0; round < 20; ++round) {
            auto after = made(editOf(picture, random));
            const auto failure = failureOutside(picture, after);
            QVERIFY2(failure.empty(), failure.c_str());
            QVERIFY(
                after.notes.empty() || after.notes.front().english().find("steps were asked for") != std::string::npos
            );
            picture = std::move(after);
        }
        QVERIFY(picture.image != first.image);
    }

    void tokensThatAreGoneOrOfAnotherModelAreEncodedWithANote() {
        std::mt19937 random(2);
        const auto before = made(foxRequest());
        auto gone = editOf(before, random);
        gone.inpainting->from = {};
        VERIFY_CONTAINS(made(gone).notes.back().english(), "not kept any more");
        auto other = editOf(before, random);
        auto state = *other.inpainting->from.state;
        state.modelHash = "x";
        other.inpainting->from.state = std::make_shared<const SavedState>(state);
        VERIFY_CONTAINS(made(other).notes.back().english(), "another model");
        auto larger = editOf(before, random);
        larger.size = {256, 64};
        larger.inpainting->image = pattern(256, 64);
        larger.inpainting->mask = GrayImage(256, 64);
        larger.inpainting->mask.pixels[0] = 255;
        VERIFY_CONTAINS(made(larger).notes.back().english(), "do not fit its size");
    }

    void anExtendedPictureUsesItsTokensAtTheirNewPlace() {
        const auto before = made(foxRequest());  // 8 x 4 tokens
        auto request = before.request;
        request.size = {192, 64};
        auto& edit = request.inpainting.emplace();
        edit.image = pattern(192, 64);
        edit.mask = GrayImage(192, 64);
        for (int y = 0; y < 64; ++y) {
            std::fill_n(edit.mask.pixels.begin() + std::ptrdiff_t{y} * 192, 64, std::uint8_t{255});
        }
        edit.origin = {0, 4};
        edit.tokensOf = imageId(before);
        edit.from.state = std::make_shared<const SavedState>(savedState(before));
        const auto after = made(request);
        QVERIFY(after.notes.empty());
        for (int row = 0; row < 4; ++row) {
            for (int column = 0; column < 8; ++column) {
                QVERIFY(std::ranges::equal(tokenOf(before, row * 8 + column), tokenOf(after, row * 12 + column + 4)));
            }
        }
        // The noise of a new cell is not that of the old cell whose number it has now.
        QVERIFY(!std::ranges::equal(tokenOf(before, 0), tokenOf(after, 0)));
    }

    void tokensAreReadFromTheStoreOrLeftOut() {
        const TemporaryFolder folder;
        const TokenStore store(folder.path());
        const auto before = made(foxRequest());
        auto request = paintedFox();
        loadOwnTokens(request, store);
        request.inpainting->tokensOf = imageId(before);
        loadOwnTokens(request, store);
        QVERIFY(!request.inpainting->from.state);
        VERIFY_OK(store.save(imageId(before), savedState(before)));
        loadOwnTokens(request, store);
        QVERIFY(request.inpainting->from.state && *request.inpainting->from.state == savedState(before));
    }

    void theRecipeNamesTheEditAndLabelsWhatWasImported() {
        std::mt19937 random(4);
        auto after = made(editOf(made(foxRequest()), random));
        const auto json = recipeJson(after);
        VERIFY_CONTAINS(json, "\"tokens_of\":\"" + after.request.inpainting->tokensOf);
        VERIFY_CONTAINS(json, fmt::format("\"band\":{}", after.request.inpainting->band));
        VERIFY_CONTAINS(json, "\"picture_sha256\"");
        QVERIFY(isWhollyGenerated(recipeChunks(after)));
        after.request.inpainting->isImported = true;
        QVERIFY(!isWhollyGenerated(recipeChunks(after)));
        QVERIFY(!isWhollyGenerated({}));
        QVERIFY(!requestFromRecipe(json).value().inpainting);
    }
};

LIGHTGEN_TEST(InpaintingRequestTest)
#include "inpainting_request_test.moc"

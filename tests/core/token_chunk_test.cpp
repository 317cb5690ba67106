#include "core/token_chunk.h"

#include "core/metadata_choice.h"
#include "core/png_chunks.h"
#include "core/recipe.h"
#include "core/synthetic_engine.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

GenerationResult made(std::uint64_t seed = 42) {
    auto request = foxRequest();
    request.seed = seed;
    SyntheticEngine engine;
    return std::get<GenerationResult>(*engine.generate(request, [](const StepEvent&) {}, {}));
}

std::vector<std::uint8_t> pngOf(const GenerationResult& result) {
    return encodePng(result.image, recipeChunks(result)).value();
}

std::vector<std::uint8_t> carrying(const GenerationResult& result) {
    return withTokens(pngOf(result), savedState(result)).value();
}

PictureRecipe foreignRecipe(const std::string& parameters) {
    return recipeFromTexts({{"parameters", parameters}});
}

}  // namespace

class TokenChunkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTokensComeBackOutOfThePicture() {
        const auto result = made();
        QVERIFY(!result.order.empty());
        const auto png = carrying(result);
        VERIFY_OK(tokensIn(png));
        QVERIFY(*tokensIn(png).value() == savedState(result));
        QVERIFY(decodePng(png).value().image == result.image);
        QVERIFY(readPngTexts(png).value() == recipeChunks(result));
    }

    void theChunkIsPrivateAndNotForCopying() {
        QVERIFY(std::islower(kTokenChunk[0]) && std::islower(kTokenChunk[1]));
        QVERIFY(std::isupper(kTokenChunk[2]) && std::isupper(kTokenChunk[3]));
    }

    void newTokensTakeThePlaceOfOldOnes() {
        const auto result = made();
        QVERIFY(withTokens(carrying(result), savedState(result)).value() == carrying(result));
    }

    void aPictureWithoutTokensHasNone() {
        QVERIFY(!tokensIn(pngOf(made())).value());
        const TemporaryFolder folder;
        QVERIFY(!adoptTokens(pngOf(made()), recipeJson(made()), TokenStore(folder.path())).value());
        QVERIFY(folder.names().empty());
    }

    void anotherMachineGetsTheTimeline() {
        const TemporaryFolder folder;
        const TokenStore store(folder / "tokens");
        const auto result = made();
        QVERIFY(adoptTokens(carrying(result), recipeJson(result), store).value());
        QVERIFY(store.load(imageId(result)).value() == savedState(result));
        QVERIFY(!adoptTokens(carrying(result), recipeJson(result), store).value());  // it is known by now
    }

    void tokensOfAnotherPictureAreRefused() {
        const TemporaryFolder folder;
        const auto taken = adoptTokens(carrying(made(1)), recipeJson(made(2)), TokenStore(folder.path()));
        VERIFY_FAILS(taken, ErrorCode::Corrupt);
        VERIFY_CONTAINS(taken.error().message.english(), "another picture");
        QVERIFY(folder.names().empty());
        QVERIFY(isPictureOf(recipeJson(made(1)), savedState(made(1))));
        QVERIFY(!isPictureOf("{}", savedState(made(1))) && !isPictureOf("", savedState(made(1))));
    }

    void everyDamageIsAnError() {
        const auto png = carrying(made());
        const auto chunk = findPngChunk(png, kTokenChunk).value().value();
        const auto at = static_cast<std::size_t>(chunk.data() - png.data());
        for (const auto place : {at, at + 9, at + chunk.size() / 2, at + chunk.size() - 1}) {
            auto damaged = png;
            damaged[place] ^= 0x40;
            VERIFY_FAILS(tokensIn(damaged), ErrorCode::Corrupt);
        }
        for (std::size_t length = 0; length < at + chunk.size(); length += 97) {
            QVERIFY(!tokensIn(std::span(png).first(length)));
        }
        // A sound chunk whose content is none.
        auto other = pngOf(made());
        const auto lie = pngChunk(kTokenChunk, "LGTOKENS but no tokens");
        other.insert(other.begin() + kPngHeaderEnd, lie.begin(), lie.end());
        VERIFY_FAILS(tokensIn(other), ErrorCode::Corrupt);
        VERIFY_FAILS(withTokens(bytesOf("no png"), savedState(made())), ErrorCode::Incompatible);
    }

    void theChoiceDecidesWhatGoesAlong() {
        const auto ours = recipeFromTexts(recipeChunks(made()));
        QVERIFY(chosenTexts(ours, MetadataChoice::All) == recipeChunks(made()));
        QVERIFY(chosenTexts(ours, MetadataChoice::Nothing).empty());
        const auto label = chosenTexts(ours, MetadataChoice::LabelOnly);
        QCOMPARE(label.size(), std::size_t{1});
        VERIFY_CONTAINS(label.at(std::string(kXmpKeyword)), "digitalsourcetype/trainedAlgorithmicMedia<");
        QVERIFY(label.at(std::string(kXmpKeyword)).find("fox") == std::string::npos);
    }

    void anEditStaysLabelledAsOne() {
        PictureRecipe edited;
        edited.chunks = {{std::string(kXmpKeyword), labelPacket(kCompositeMedia)}, {"Comment", "x"}};
        const auto label = chosenTexts(edited, MetadataChoice::LabelOnly);
        QCOMPARE(label.size(), std::size_t{1});
        VERIFY_CONTAINS(label.at(std::string(kXmpKeyword)), "/compositeWithTrainedAlgorithmicMedia<");
    }

    void picturesOfOtherGeneratorsAreLabelledAndPhotographsAreNot() {
        const auto generated = foreignRecipe("a fox\nSteps: 20, Seed: 4, Size: 1x1");
        QVERIFY(chosenTexts(generated, MetadataChoice::LabelOnly).contains(std::string(kXmpKeyword)));
        QCOMPARE(chosenTexts(generated, MetadataChoice::All).size(), std::size_t{2});
        const auto photograph = recipeFromTexts({{"Software", "camera"}});
        QVERIFY(chosenTexts(photograph, MetadataChoice::LabelOnly).empty());
        QVERIFY(chosenTexts(photograph, MetadataChoice::All) == photograph.chunks);
    }

    void choicesHaveNames() {
        for (const auto choice : {MetadataChoice::All, MetadataChoice::LabelOnly, MetadataChoice::Nothing}) {
            QVERIFY(parseMetadataChoice(name(choice)).value() == choice);
        }
        VERIFY_FAILS(parseMetadataChoice("some"), ErrorCode::InvalidArgument);
    }
};

LIGHTGEN_TEST(TokenChunkTest)
#include "token_chunk_test.moc"

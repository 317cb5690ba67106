#include "core/recipe.h"

#include <QXmlStreamReader>

#include <map>
#include <regex>

#include "core/a1111_text.h"
#include "core/request_json.h"
#include "core/version.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

GenerationResult result() {
    GenerationResult made;
    made.image = pattern(64, 64);
    made.request = foxRequest();
    made.request.size = {64, 64};
    made.request.steps = 64;
    made.modelName = "lightgen-dpo";
    made.modelHash = std::string("1a2b3c4d5e") + std::string(54, '0');
    made.threads = 2;
    made.seconds = 1.25;
    return made;
}

GenerationResult resultOf(const std::string& prompt) {
    auto made = result();
    made.request.prompt = prompt;
    return made;
}

std::string xmp(const GenerationResult& made) {
    return recipeChunks(made).at("XML:com.adobe.xmp");
}

std::string lastLine(const std::string& text) {
    return text.substr(text.rfind('\n') + 1);
}

}  // namespace

class RecipeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theParametersAreA1111sText() {
        QCOMPARE(
            a1111Parameters(result()),
            "a red fox\nSteps: 64, Sampler: LightGen MAR cosine, CFG scale: 4, Seed: 42, Size: 64x64, "
            "Model hash: 1a2b3c4d5e, Model: lightgen-dpo, Version: LightGen Studio " +
                std::string(programVersion())
        );
    }

    // The pattern of A1111's infotext_utils.py, on the last line as there.
    void a1111sOwnPatternReadsThem() {
        static const std::regex pattern("\\s*(\\w[\\w \\-/]+):\\s*(\"(?:\\\\.|[^\\\\\"])+\"|[^,]*)(?:,|$)");
        auto made = result();
        made.modelName = "name, with: separators";
        const auto line = lastLine(a1111Parameters(made));
        std::map<std::string, std::string> found;
        for (std::sregex_iterator match(line.begin(), line.end(), pattern), end; match != end; ++match) {
            found[(*match)[1]] = (*match)[2];
        }
        QCOMPARE(found.size(), std::size_t{8});
        QCOMPARE(found["Steps"], std::string("64"));
        QCOMPARE(found["CFG scale"], std::string("4"));
        QCOMPARE(found["Seed"], std::string("42"));
        QCOMPARE(found["Size"], std::string("64x64"));
        QCOMPARE(found["Model"], std::string("\"name, with: separators\""));
    }

    void promptsSurviveA1111sReader_data() {
        QTest::addColumn<QByteArray>("prompt");
        for (const char* prompt :
             {"a red fox",
              "two\nlines",
              "Steps: 1, Seed: 2, Size: 3x4, CFG scale: 5",
              "Ящик, \"写真\": 🦊",
              "a\nSteps: 1, Seed: 2, Size: 3x4"}) {
            QTest::newRow(prompt) << QByteArray(prompt);
        }
    }
    void promptsSurviveA1111sReader() {
        QFETCH(QByteArray, prompt);
        const auto read = parseA1111(a1111Parameters(resultOf(prompt.toStdString())));
        QCOMPARE(read.prompt, prompt.toStdString());
        QVERIFY(read.negativePrompt.empty());
        QCOMPARE(*read.setting("Seed"), std::string("42"));
    }

    void aPromptThatLooksNegativeStaysInThePrompt() {
        for (const std::string prompt :
             {"Negative prompt: none", "a fox\nNegative prompt: blur", "a\n \t Negative prompt: b"}) {
            const auto read = parseA1111(a1111Parameters(resultOf(prompt)));
            QVERIFY(read.negativePrompt.empty());
            VERIFY_CONTAINS(read.prompt, "Negative prompt:");
            QCOMPARE(requestFromRecipe(recipeJson(resultOf(prompt))).value().prompt, prompt);
        }
    }

    void theRecipeGivesTheRequestBack() {
        auto made = resultOf("Ящик \"写真\"\n🦊");
        made.request.seed = ~0ULL;
        made.request.variant = 0.3;
        made.request.model = "/home/somebody/private/models/x";
        const auto request = requestFromRecipe(recipeJson(made));
        VERIFY_OK(request);
        auto expected = made.request;
        expected.model = made.modelName;  // the recipe goes out into the world: no folder names
        expected.threads = made.threads;
        QVERIFY(*request == expected);
        QVERIFY(recipeJson(made).find("somebody") == std::string::npos);
    }

    void theRecipeSaysHowThePictureWasMade() {
        const auto json = recipeJson(result());
        for (const char* part :
             {"\"schema\":1",
              "\"order\":\"random\"",
              "\"mode\":\"text-to-image\"",
              "\"device\":\"cpu\"",
              "\"precision\":\"float32\"",
              "\"threads\":2",
              "\"program\":\"LightGen Studio "}) {
            VERIFY_CONTAINS(json, part);
        }
        VERIFY_CONTAINS(json, result().modelHash);
        QVERIFY(json.find("second") == std::string::npos);
    }

    void anInpaintedPictureIsLabelledAsComposite() {
        auto made = result();
        made.request.inpainting = Inpainting{pattern(64, 64), GrayImage(64, 64)};
        VERIFY_CONTAINS(recipeJson(made), "\"mode\":\"inpaint\"");
        VERIFY_CONTAINS(recipeJson(made), "\"mask_sha256\":\"" + sha256Hex(made.request.inpainting->mask.pixels));
        VERIFY_CONTAINS(
            xmp(made), "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia<"
        );
        QVERIFY(!requestFromRecipe(recipeJson(made)).value().inpainting);
    }

    void theXmpLabelIsIptcs() {
        VERIFY_CONTAINS(xmp(result()), "xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\"");
        VERIFY_CONTAINS(
            xmp(result()),
            "<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
            "</Iptc4xmpExt:DigitalSourceType>"
        );
        QVERIFY(xmp(result()).find("https:") == std::string::npos);
        QXmlStreamReader reader(QByteArray::fromStdString(xmp(result())));
        while (!reader.atEnd()) {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void recipesThatCannotBeUsedAreErrors() {
        VERIFY_FAILS(requestFromRecipe("not json"), ErrorCode::InvalidArgument);
        VERIFY_FAILS(requestFromRecipe("[]"), ErrorCode::InvalidArgument);
        VERIFY_FAILS(requestFromRecipe(R"({"schema": 2})"), ErrorCode::Incompatible);
        VERIFY_FAILS(requestFromRecipe(R"({"schema": "1"})"), ErrorCode::InvalidArgument);
        VERIFY_FAILS(requestFromRecipe(R"({"steps": -4})"), ErrorCode::InvalidArgument);
    }

    void theSamePictureAndRequestGiveTheSameFile() {
        const TemporaryFolder folder;
        auto later = result();
        later.seconds = 99;
        VERIFY_OK(writePicture(folder / "a.png", result().image, recipeChunks(result())));
        VERIFY_OK(writePicture(folder / "b.png", later.image, recipeChunks(later)));
        QVERIFY(readText(folder / "a.png") == readText(folder / "b.png"));
    }

    void aPictureFileHoldsPixelsAndTexts() {
        const TemporaryFolder folder;
        VERIFY_OK(writePicture(folder / "a.png", result().image, recipeChunks(result())));
        const auto read = readPicture(folder / "a.png");
        VERIFY_OK(read);
        QVERIFY(read->image == result().image);
        const auto text = readText(folder / "a.png");
        QVERIFY(readPngTexts(bytesOf(text)).value() == recipeChunks(result()));
    }

    void failuresNameTheFileAndLeaveNone() {
        const TemporaryFolder folder;
        const auto missing = writePicture(folder / "none" / "a.png", result().image, {});
        VERIFY_FAILS(missing, ErrorCode::NotFound);
        const auto bad = writePicture(folder / "bad.png", {}, {});
        QVERIFY(!bad);
        VERIFY_CONTAINS(bad.error().message.english(), "bad.png");
        writeText(folder / "text.png", "no picture");
        const auto unread = readPicture(folder / "text.png");
        VERIFY_FAILS(unread, ErrorCode::Incompatible);
        VERIFY_CONTAINS(unread.error().message.english(), "text.png");
        QVERIFY(folder.names() == std::vector<std::string>{"text.png"});
    }
};

LIGHTGEN_TEST(RecipeTest)
#include "recipe_test.moc"

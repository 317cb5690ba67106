#include "core/recipe_reader.h"

#include "core/a1111_text.h"
#include "core/recipe.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

std::string setting(const PictureRecipe& recipe, const std::string& key) {
    for (const auto& [name, value] : recipe.settings) {
        if (name == key) {
            return value;
        }
    }
    return "(none)";
}

constexpr auto kA1111 =
    "masterpiece, a fox\nin the snow\nNegative prompt: blurry,\nugly\n"
    "Steps: 20, Sampler: DPM++ 2M Karras, CFG scale: 7.5, Seed: 123, Size: 512x768, Model hash: 6ce0161689, "
    "Model: v1-5, Lora hashes: \"a: 1, b: 2\", Version: v1.6.0";

}  // namespace

class RecipeReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ourOwnPictureGivesItsRequest() {
        GenerationResult made;
        made.request = foxRequest();
        made.modelName = "lightgen-shapes";
        made.image = pattern(128, 64);
        const TemporaryFolder folder;
        VERIFY_OK(writePicture(folder / "a.png", made.image, recipeChunks(made)));
        const auto recipe = readRecipe(folder / "a.png");
        VERIFY_OK(recipe);
        QCOMPARE(recipe->program, std::string("LightGen Studio"));
        QCOMPARE(recipe->prompt, std::string("a red fox"));
        QVERIFY((recipe->size == PixelSize{128, 64}));
        QVERIFY(recipe->request.has_value());
        QCOMPARE(recipe->request->seed, std::uint64_t{42});
        QCOMPARE(setting(*recipe, "model"), std::string("lightgen-shapes"));
        QCOMPARE(recipe->chunks.size(), std::size_t{3});
        QVERIFY(recipe->problems.empty());
    }

    void ourParametersAloneAreRecognised() {
        GenerationResult made;
        made.request = foxRequest();
        const auto recipe = recipeFromTexts({{"parameters", a1111Parameters(made)}});
        QCOMPARE(recipe.program, std::string("LightGen Studio"));
        QVERIFY(!recipe.request);
    }

    void readsA1111() {
        const auto recipe = recipeFromTexts({{"parameters", kA1111}});
        QCOMPARE(recipe.program, std::string("AUTOMATIC1111"));
        QCOMPARE(recipe.prompt, std::string("masterpiece, a fox\nin the snow"));
        QCOMPARE(recipe.negativePrompt, std::string("blurry,\nugly"));
        QCOMPARE(setting(recipe, "Steps"), std::string("20"));
        QCOMPARE(setting(recipe, "CFG scale"), std::string("7.5"));
        QCOMPARE(setting(recipe, "Sampler"), std::string("DPM++ 2M Karras"));
        QCOMPARE(setting(recipe, "Lora hashes"), std::string("a: 1, b: 2"));
        QCOMPARE(setting(recipe, "Version"), std::string("v1.6.0"));
    }

    void fewerThanThreeSettingsArePrompt() {
        const auto read = parseA1111("a fox\nSteps: 20, Seed: 4");
        QCOMPARE(read.prompt, std::string("a fox\nSteps: 20, Seed: 4"));
        QVERIFY(read.settings.empty());
        QCOMPARE(parseA1111("Steps: 20, Seed: 4, Size: 1x1").settings.size(), std::size_t{3});
        QVERIFY(parseA1111("Steps: 20, Seed: 4, Size: 1x1").prompt.empty());
    }

    void oddTextsDoNoHarm() {
        const std::string text = kA1111;
        for (std::size_t length = 0; length <= text.size(); ++length) {
            parseA1111(text.substr(0, length));
            parseA1111(text.substr(length));
        }
        for (const char* odd :
             {"",
              ":",
              "::::",
              "a:",
              "\"",
              "ab: \"",
              "ab: \"\\",
              "ab:\"x\"y, cd:",
              ",,,",
              "\n\n\n",
              "ab: \"\\ud800\", cd: 1, ef: 2"}) {
            parseA1111(odd);
        }
        QCOMPARE(parseA1111(std::string(200000, 'a')).prompt.size(), std::size_t{200000});
    }

    void readsInvokeAi() {
        const auto recipe = recipeFromTexts({{"invokeai_metadata", R"({
            "generation_mode": "txt2img", "positive_prompt": "a fox", "negative_prompt": "blur", "seed": 7, "steps": 30,
            "cfg_scale": 7.5, "scheduler": "euler", "model": {"name": "sdxl", "hash": "blake3:00"}, "app_version": "5.0"})"}}
        );
        QCOMPARE(recipe.program, std::string("InvokeAI"));
        QCOMPARE(recipe.prompt, std::string("a fox"));
        QCOMPARE(recipe.negativePrompt, std::string("blur"));
        QCOMPARE(setting(recipe, "seed"), std::string("7"));
        QCOMPARE(setting(recipe, "model"), std::string("sdxl"));
    }

    void readsOldInvokeAi() {
        const auto two = recipeFromTexts({{"sd-metadata", R"({"model": "stable diffusion",
            "image": {"prompt": [{"prompt": "a fox", "weight": 1}, {"prompt": "snow"}], "steps": 50, "seed": 9}})"}});
        QCOMPARE(two.program, std::string("InvokeAI"));
        QCOMPARE(two.prompt, std::string("a fox, snow"));
        QCOMPARE(setting(two, "steps"), std::string("50"));
        const auto one = recipeFromTexts({{"Dream", "\"a fox -s\" -s 50 -S 42 -W512 -H 768 -C 7.5 -A k_lms"}});
        QCOMPARE(one.program, std::string("InvokeAI"));
        QCOMPARE(one.prompt, std::string("a fox -s"));
        QCOMPARE(setting(one, "steps"), std::string("50"));
        QCOMPARE(setting(one, "seed"), std::string("42"));
        QCOMPARE(setting(one, "width"), std::string("512"));
        QCOMPARE(setting(one, "sampler"), std::string("k_lms"));
        for (const char* odd : {"", "\"", "\"open", "-s", "\"a\" -s", "\"a\" -s ", "plain text"}) {
            QCOMPARE(recipeFromTexts({{"Dream", odd}}).program, std::string("InvokeAI"));
        }
    }

    void readsComfyUi() {
        const auto recipe = recipeFromTexts({
            {"prompt",
             R"({"3": {"class_type": "KSampler", "inputs": {"seed": 5, "steps": 20, "cfg": 8, "model": ["4", 0]}},
                           "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "sd.ckpt"}},
                           "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a fox", "clip": ["4", 1]}},
                           "7": {"class_type": "CLIPTextEncode", "inputs": {"text": ["6", 0]}},
                           "8": 5, "9": {"inputs": []}})"},
            {"workflow", "{}"},
            {"parameters", kA1111},
        });
        QCOMPARE(recipe.program, std::string("ComfyUI"));
        QCOMPARE(recipe.prompt, std::string("a fox"));
        QCOMPARE(setting(recipe, "seed"), std::string("5"));
        QCOMPARE(setting(recipe, "ckpt_name"), std::string("sd.ckpt"));
        QCOMPARE(recipeFromTexts({{"workflow", "{}"}}).program, std::string("ComfyUI"));
    }

    void parametersMayBeJsonOfOthers() {
        const auto swarm = recipeFromTexts(
            {{"parameters", R"( {"sui_image_params": {"prompt": "a fox", "negativeprompt": "b", "seed": 3}})"}}
        );
        QCOMPARE(swarm.program, std::string("SwarmUI"));
        QCOMPARE(swarm.prompt, std::string("a fox"));
        QCOMPARE(setting(swarm, "seed"), std::string("3"));
        const auto fooocus = recipeFromTexts({{"parameters", R"({"prompt": "a fox"})"}, {"fooocus_scheme", "fooocus"}});
        QCOMPARE(fooocus.program, std::string("Fooocus"));
        QCOMPARE(fooocus.prompt, std::string("a fox"));
    }

    void brokenRecipesAreListedAsProblems() {
        for (const char* keyword : {"lightgen", "invokeai_metadata", "sd-metadata", "prompt"}) {
            for (const std::string text : {"", "{", "5", "[1]", "\xFF"}) {
                const auto recipe = recipeFromTexts({{keyword, text}});
                QVERIFY(!recipe.program.empty());
                QCOMPARE(recipe.problems.size(), std::size_t{1});
            }
        }
        QCOMPARE(recipeFromTexts({{"parameters", "{broken"}}).problems.size(), std::size_t{1});
        QCOMPARE(recipeFromTexts({{"prompt", std::string(1000000, '[')}}).problems.size(), std::size_t{1});
    }

    void aPictureWithoutARecipeSaysSo() {
        const auto recipe = recipeFromTexts({{"Software", "GIMP"}});
        QVERIFY(recipe.program.empty() && recipe.prompt.empty() && recipe.problems.empty());
        QCOMPARE(recipe.chunks.size(), std::size_t{1});
    }

    void aFileThatIsNoPngIsNamed() {
        const TemporaryFolder folder;
        writeText(folder / "a.jpg", "\xFF\xD8\xFF");
        const auto recipe = readRecipe(folder / "a.jpg");
        VERIFY_FAILS(recipe, ErrorCode::Incompatible);
        VERIFY_CONTAINS(recipe.error().message.english(), "a.jpg");
        VERIFY_FAILS(readRecipe(folder / "none.png"), ErrorCode::NotFound);
    }
};

LIGHTGEN_TEST(RecipeReaderTest)
#include "recipe_reader_test.moc"

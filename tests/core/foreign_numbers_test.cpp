#include "core/foreign_numbers.h"

#include "core/synthetic_engine.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;

namespace {

// Trained for 256x256 and 512x512, tokens of 16 pixels: 1024 tokens at 512x512.
ForeignNumbers numbersOf(TextChunks texts) {
    const auto recipe = recipeFromTexts(std::move(texts));
    return foreignNumbers(recipe.settings, SyntheticEngine::syntheticModel());
}

ForeignNumbers a1111(const std::string& settings) {
    return numbersOf({{"parameters", "a fox\n" + settings}});
}

bool isLeft(const ForeignNumbers& numbers, ForeignNumber which, const std::string& value) {
    return numbers.left == std::vector<ForeignNumbers::Left>{{which, value}};
}

}  // namespace

class ForeignNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProgramIsUnderstood_data() {
        QTest::addColumn<QString>("keyword");
        QTest::addColumn<QString>("text");
        QTest::newRow("A1111") << "parameters"
                               << "a fox\nSteps: 20, Sampler: Euler a, CFG scale: 7.5, Seed: 123, Size: 512x512";
        QTest::newRow("InvokeAI") << "invokeai_metadata"
                                  << R"({"positive_prompt": "a fox", "seed": 123, "steps": 20, "cfg_scale": 7.5,
                                       "width": 512, "height": 512})";
        QTest::newRow("InvokeAI 2") << "sd-metadata"
                                    << R"({"image": {"prompt": "a fox", "seed": 123, "steps": 20, "cfg_scale": 7.5,
                                         "width": 512, "height": 512}})";
        QTest::newRow("InvokeAI 1") << "Dream"
                                    << R"("a fox" -s 20 -S 123 -W 512 -H 512 -C 7.5 -A k_lms)";
        QTest::newRow("ComfyUI") << "prompt"
                                 << R"({"3": {"class_type": "KSampler", "inputs": {"seed": 123, "steps": 20,
                                      "cfg": 7.5}}, "5": {"class_type": "EmptyLatentImage", "inputs":
                                      {"width": 512, "height": 512, "batch_size": 1}}})";
        QTest::newRow("Fooocus") << "parameters"
                                 << R"json({"prompt": "a fox", "seed": "123", "steps": 20, "guidance_scale": 7.5,
                                          "resolution": "(512, 512)"})json";
        QTest::newRow("SwarmUI") << "parameters"
                                 << R"({"sui_image_params": {"prompt": "a fox", "seed": 123, "steps": 20,
                                      "cfgscale": 7.5, "width": 512, "height": 512}})";
    }

    void everyProgramIsUnderstood() {
        QFETCH(QString, keyword);
        QFETCH(QString, text);
        const auto numbers = numbersOf({{keyword.toStdString(), text.toStdString()}});
        QCOMPARE(numbers.seed, std::optional<std::uint64_t>(123));
        QCOMPARE(numbers.steps, std::optional(20));
        QCOMPARE(numbers.guidance, std::optional(7.5));
        QVERIFY(numbers.size == std::optional(PixelSize{512, 512}));
        QVERIFY(numbers.left.empty());
    }

    void theFirstOfSeveralSamplersCounts() {
        const auto numbers = numbersOf({{"prompt", R"({
            "1": {"class_type": "KSamplerAdvanced", "inputs": {"noise_seed": 18446744073709551615, "steps": 8}},
            "2": {"class_type": "KSampler", "inputs": {"seed": 2, "steps": 9, "cfg": 3}}})"}});
        QCOMPARE(numbers.seed, std::optional<std::uint64_t>(18446744073709551615U));
        QCOMPARE(numbers.steps, std::optional(8));
        QCOMPARE(numbers.guidance, std::optional(3.0));
    }

    void whatDoesNotFitIsLeftAndNamed() {
        QVERIFY(isLeft(a1111("Seed: -1, Sampler: x, Model: y"), ForeignNumber::Seed, "-1"));
        QVERIFY(isLeft(a1111("Size: 512x768, Sampler: x, Model: y"), ForeignNumber::Size, "512x768"));
        QVERIFY(isLeft(a1111("CFG scale: 101, Sampler: x, Model: y"), ForeignNumber::Guidance, "101"));
        QVERIFY(isLeft(a1111("CFG scale: nan, Sampler: x, Model: y"), ForeignNumber::Guidance, "nan"));
        QVERIFY(isLeft(a1111("Steps: 0, Sampler: x, Model: y"), ForeignNumber::Steps, "0"));
        QVERIFY(isLeft(a1111("Steps: 20.5, Sampler: x, Model: y"), ForeignNumber::Steps, "20.5"));
    }

    void aPictureHasAtMostAsManyStepsAsTokens() {
        QVERIFY(isLeft(a1111("Steps: 300, Size: 256x256, Model: y"), ForeignNumber::Steps, "300"));
        QCOMPARE(a1111("Steps: 256, Size: 256x256, Model: y").steps, std::optional(256));
        QCOMPARE(a1111("Steps: 300, Size: 512x512, Model: y").steps, std::optional(300));
    }

    void nothingIsMadeUp() {
        const auto numbers = a1111("Sampler: x, Model: y, Width: 512");
        QVERIFY(!numbers.seed && !numbers.steps && !numbers.guidance && !numbers.size && numbers.left.empty());
    }

    void oddValuesDoNoHarm() {
        for (const char* odd : {"", "99999999999999999999999", "x", "(,)", "(1, 2, 3)", "1e400", "512x", "\xFF"}) {
            const auto numbers = foreignNumbers(
                {{"Seed", odd}, {"Steps", odd}, {"cfg", odd}, {"Size", odd}}, SyntheticEngine::syntheticModel()
            );
            QVERIFY2(!numbers.seed && !numbers.size, odd);
            QCOMPARE(numbers.left.size(), std::size_t{4});
        }
    }
};

LIGHTGEN_TEST(ForeignNumbersTest)
#include "foreign_numbers_test.moc"

#include "training/eval/eval_prompts.h"

#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/test_class.h"
#include "training/eval/eval_report.h"
#include "training/scenes/captions.h"
#include "training/scenes/rasteriser.h"

using namespace lightgen;
using namespace lightgen::training::eval;
using namespace lightgen::training::scenes;

namespace {

constexpr core::PixelSize kSize{128, 128};

bool isHeldOutIn(const Scene& scene, const SceneObject& object) {
    return isHeldOut(object.colour, object.shape, scene.background);
}

}  // namespace

class EvalPromptsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hundredPromptsOfTheFirstMilestoneAreAllHeldOut() {
        const auto vocabulary = *milestone(1);
        const auto prompts = *evalPrompts(vocabulary, Category::SingleObject, 100);
        QCOMPARE(prompts.size(), std::size_t{100});
        std::set<std::tuple<Colour, Shape, Colour>> seen;
        std::set<SizeClass> sizes;
        for (const auto& prompt : prompts) {
            const auto& object = prompt.wanted.objects.at(0);
            QVERIFY(isHeldOutIn(prompt.wanted, object));
            seen.emplace(object.colour, object.shape, prompt.wanted.background);
            sizes.insert(object.size);
        }
        QCOMPARE(seen.size(), heldOutTriples(vocabulary).size());
        QCOMPARE(sizes.size(), std::size_t{2});
    }

    void promptsNameObjectAndBackground() {
        const auto prompts = *evalPrompts(*milestone(2), Category::SingleObject, 100);
        for (const auto& prompt : prompts) {
            const auto& object = prompt.wanted.objects.at(0);
            for (const auto word :
                 {name(object.size), name(object.colour), name(object.shape), name(prompt.wanted.background)}) {
                QVERIFY2(prompt.text.find(word) != std::string::npos, prompt.text.c_str());
            }
        }
    }

    void otherCategoriesHoldOutTheirFirstObject() {
        for (const Category category : kCategories) {
            const auto prompts = *evalPrompts(*milestone(2), category, 30);
            for (const auto& prompt : prompts) {
                QCOMPARE(prompt.wanted.category, category);
                QVERIFY(isHeldOutIn(prompt.wanted, prompt.wanted.objects.at(0)));
            }
        }
    }

    void promptsAreTheSameEveryTime() {
        const auto once = *evalPrompts(*milestone(1), Category::SingleObject, 20);
        const auto again = *evalPrompts(*milestone(1), Category::SingleObject, 20);
        for (std::size_t i = 0; i < once.size(); ++i) {
            QCOMPARE(once[i].text, again[i].text);
            QVERIFY(once[i].wanted == again[i].wanted);
        }
    }

    void vocabularyWithoutHeldOutTriplesIsAnError() {
        SceneOptions tiny{.shapes = {Shape::Circle}, .colours = {Colour::Red}, .backgrounds = {Colour::Red}};
        QVERIFY(!evalPrompts(tiny, Category::SingleObject, 10));
    }

    void trueGeneratorScoresFullMarks() {
        EvalReport report{
            .model = "composer", .size = kSize, .settings = "none", .origin = {}, .categories = {}, .results = {}};
        const auto vocabulary = *milestone(1);
        const auto draw = [](const EvalPrompt& prompt) -> core::Result<core::RgbImage> {
            return render(prompt.wanted, kSize);
        };
        QVERIFY(evaluate(report, *evalPrompts(vocabulary, Category::SingleObject, 20), vocabulary, draw));
        QCOMPARE(report.categories.at(0).passed, 1.0);
        QCOMPARE(report.categories.at(0).scorer.ceiling, 1.0);
        QCOMPARE(report.results.size(), std::size_t{20});
    }

    void generatorThatIgnoresThePromptFails() {
        EvalReport report{
            .model = "gray", .size = kSize, .settings = "none", .origin = {}, .categories = {}, .results = {}};
        const auto vocabulary = *milestone(1);
        const auto draw = [](const EvalPrompt&) -> core::Result<core::RgbImage> { return core::RgbImage(128, 128); };
        QVERIFY(evaluate(report, *evalPrompts(vocabulary, Category::SingleObject, 20), vocabulary, draw));
        QCOMPARE(report.categories.at(0).passed, 0.0);
        QCOMPARE(report.categories.at(0).scorer.ceiling, 1.0);
    }

    void generatorsErrorEndsTheEvaluation() {
        EvalReport report;
        report.size = kSize;
        const auto draw = [](const EvalPrompt&) -> core::Result<core::RgbImage> {
            return core::fail(core::ErrorCode::EngineLost, "the engine is gone");
        };
        const auto done = evaluate(report, *evalPrompts(*milestone(1), Category::SingleObject, 3), *milestone(1), draw);
        QVERIFY(!done && done.error().message.english() == "the engine is gone");
        const auto tooSmall = [](const EvalPrompt&) -> core::Result<core::RgbImage> { return core::RgbImage(8, 8); };
        QVERIFY(!evaluate(report, *evalPrompts(*milestone(1), Category::SingleObject, 3), *milestone(1), tooSmall));
    }

    void reportIsATableAndJson() {
        EvalReport report{
            .model = "composer",
            .size = kSize,
            .settings = "16 steps",
            .origin = provenance(7),
            .categories = {},
            .results = {}};
        const auto vocabulary = *milestone(2);
        const auto draw = [](const EvalPrompt& prompt) -> core::Result<core::RgbImage> {
            return render(prompt.wanted, kSize);
        };
        for (const Category category : {Category::SingleObject, Category::Counting}) {
            QVERIFY(evaluate(report, *evalPrompts(vocabulary, category, 5), vocabulary, draw));
        }
        const auto table = reportTable(report);
        for (const char* word : {"composer", "single object", "counting", "100 %", "ceiling", "wrong colour"}) {
            QVERIFY2(table.find(word) != std::string::npos, table.c_str());
        }
        const auto json = nlohmann::json::parse(reportJson(report));
        QCOMPARE(json["categories"].size(), std::size_t{2});
        QCOMPARE(json["results"].size(), std::size_t{10});
        QCOMPARE(json["categories"][0]["passed"].get<double>(), 1.0);
        QCOMPARE(json["seed"].get<int>(), 7);

        const auto scores = scoreTable(report);
        QCOMPARE(scores.overall(), 1.0);
        QCOMPARE(scores.categories.at(1).pictures, 5);
        QCOMPARE(scores.categories.at(1).ceiling, 1.0);
        QVERIFY(scores.settings.find("16 steps") != std::string::npos);
    }

    void aScoreTableSaysWhereItComesFromInEveryForm() {
        const ScoreTable table{
            .model = "LightGen Test",
            .settings = "16 steps",
            .size = {256, 256},
            .origin = provenance(7),
            .categories = {{Category::SingleObject, 40, 0.75, 1.0, 0.02}, {Category::Counting, 40, 0.25, 0.98, 0.0}},
            .sheets = {{Category::SingleObject, {"a red circle", "a blue star"}}}};
        const std::string origin = table.origin.date + ", commit " + table.origin.commit + ", seed 7";
        QCOMPARE(table.origin.date.size(), std::size_t{10});
        const auto markdown = markdownOf(table), csv = csvOf(table), text = tableOf(table);
        for (const auto& form : {markdown, csv, text}) {
            QVERIFY2(form.find(origin) != std::string::npos, form.c_str());
            QVERIFY2(form.find("LightGen Test at 256x256") != std::string::npos, form.c_str());
        }
        QVERIFY(markdown.find("| single object | 40 | 0.750 | 1.000 | 0.020 |\n") != std::string::npos);
        QVERIFY(markdown.find("| **overall** | | **0.500** | | |\n") != std::string::npos);
        QVERIFY(
            markdown.find("![single object](single-object.png)\n\n0. a red circle\n1. a blue star\n") !=
            std::string::npos
        );
        QVERIFY(csv.find("\ncounting,40,0.2500,0.9800,0.0000\noverall,,0.5000,,\n") != std::string::npos);
        const auto json = nlohmann::json::parse(jsonOf(table));
        QCOMPARE(json["commit"].get<std::string>(), table.origin.commit);
        QCOMPARE(json["categories"]["counting"]["score"].get<double>(), 0.25);
        QCOMPARE(ScoreTable{}.overall(), 0.0);
    }
};

LIGHTGEN_TEST(EvalPromptsTest)
#include "eval_prompts_test.moc"

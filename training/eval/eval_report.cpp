#include "training/eval/eval_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "training/scenes/rasteriser.h"

namespace lightgen::training::eval {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kSmallestSide = 16;

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void add(CategoryResult& sums, const SceneScore& score) {
    ++sums.prompts;
    sums.background += score.background;
    sums.colour += score.colour;
    sums.shape += score.shape;
    sums.bestShape += score.bestShape;
    sums.size += score.size;
    sums.count += score.count;
    sums.position += score.position;
    sums.passed += score.passes();
    sums.passedStrictly += score.passesStrictly();
}

void divide(CategoryResult& sums) {
    for (double* share :
         {&sums.background,
          &sums.colour,
          &sums.shape,
          &sums.bestShape,
          &sums.size,
          &sums.count,
          &sums.position,
          &sums.passed,
          &sums.passedStrictly}) {
        *share /= sums.prompts;
    }
}

void checkFlaw(
    ScorerCheck& check,
    Flaw flaw,
    const std::vector<EvalPrompt>& prompts,
    const scenes::SceneOptions& vocabulary,
    core::PixelSize size
) {
    int pictures = 0, passed = 0, strict = 0;
    for (const auto& prompt : prompts) {
        if (!canHave(flaw, prompt.wanted)) {
            continue;
        }
        const auto picture = scenes::render(spoiled(prompt.wanted, flaw, vocabulary, prompt.seed), size);
        const auto score = scoreScene(picture, prompt.wanted);
        ++pictures;
        passed += score.passes();
        strict += score.passesStrictly();
    }
    if (pictures > 0) {
        check.falsePositives.emplace(name(flaw), static_cast<double>(passed) / pictures);
        check.strictFalsePositives.emplace(name(flaw), static_cast<double>(strict) / pictures);
    }
}

Json toJson(const CategoryResult& result) {
    return {
        {"category", name(result.category)},
        {"prompts", result.prompts},
        {"passed", result.passed},
        {"passed_strictly", result.passedStrictly},
        {"background", result.background},
        {"colour", result.colour},
        {"shape", result.shape},
        {"best_shape", result.bestShape},
        {"size", result.size},
        {"count", result.count},
        {"position", result.position},
        {"scorer",
         {{"pictures", result.scorer.pictures},
          {"ceiling", result.scorer.ceiling},
          {"strict_ceiling", result.scorer.strictCeiling},
          {"false_positives", result.scorer.falsePositives},
          {"strict_false_positives", result.scorer.strictFalsePositives}}},
    };
}

Json toJson(const PromptResult& result) {
    const auto& score = result.score;
    Json json{
        {"prompt", result.prompt.text},
        {"category", name(result.prompt.wanted.category)},
        {"seed", result.prompt.seed},
        {"passed", score.passes()},
        {"passed_strictly", score.passesStrictly()},
        {"background", score.background},
        {"colour", score.colour},
        {"iou", score.iou},
        {"seen_background", name(score.seenBackground)},
    };
    auto& seen = json["seen"] = Json::array();
    for (const auto& sighting : score.seen) {
        seen.push_back(fmt::format("{} {}", name(sighting.colour), name(sighting.bestShape)));
    }
    return json;
}

std::string percent(double share) {
    return fmt::format("{:.0f} %", share * 100);
}

std::string rowOf(const CategoryResult& result) {
    const bool counts = result.category == scenes::Category::Counting;
    const bool positions = result.category == scenes::Category::Position;
    const bool sizes = result.category == scenes::Category::SingleObject;
    return fmt::format(
        "{:<18}{:>8}{:>9}{:>9}{:>12}{:>9}{:>9}{:>9}{:>8}{:>8}{:>10}{:>10}\n",
        name(result.category),
        result.prompts,
        percent(result.passed),
        percent(result.passedStrictly),
        percent(result.background),
        percent(result.colour),
        percent(result.shape),
        percent(result.bestShape),
        sizes ? percent(result.size) : "-",
        counts ? percent(result.count) : "-",
        positions ? percent(result.position) : "-",
        percent(result.scorer.ceiling)
    );
}

std::string falsePositiveLines(const CategoryResult& result) {
    std::string text;
    for (const auto& [flaw, share] : result.scorer.falsePositives) {
        text += fmt::format(
            "  {:<18}{:<18}{:>7}   strict {:>5}\n",
            name(result.category),
            flaw,
            percent(share),
            percent(result.scorer.strictFalsePositives.at(flaw))
        );
    }
    return text;
}

}  // namespace

ScorerCheck
checkScorer(const std::vector<EvalPrompt>& prompts, const scenes::SceneOptions& vocabulary, core::PixelSize size) {
    ScorerCheck check{.pictures = static_cast<int>(prompts.size()), .falsePositives = {}, .strictFalsePositives = {}};
    for (const auto& prompt : prompts) {
        const auto score = scoreScene(scenes::render(prompt.wanted, size), prompt.wanted);
        check.ceiling += score.passes();
        check.strictCeiling += score.passesStrictly();
    }
    if (check.pictures > 0) {
        check.ceiling /= check.pictures;
        check.strictCeiling /= check.pictures;
    }
    for (const Flaw flaw : kFlaws) {
        checkFlaw(check, flaw, prompts, vocabulary, size);
    }
    return check;
}

core::Status evaluate(
    EvalReport& report,
    const std::vector<EvalPrompt>& prompts,
    const scenes::SceneOptions& vocabulary,
    const MakePicture& make,
    const AfterPicture& after
) {
    if (prompts.empty()) {
        return {};
    }
    CategoryResult category{.category = prompts.front().wanted.category, .scorer = {}};
    for (const auto& prompt : prompts) {
        const auto start = std::chrono::steady_clock::now();
        LIGHTGEN_TRY(const auto picture, make(prompt));
        report.seconds += secondsSince(start);
        if (std::min(picture.width, picture.height) < kSmallestSide) {
            return core::fail(
                core::ErrorCode::Incompatible,
                "the picture for '{}' has {} x {} pixels; the scorer needs at least {} x {}",
                prompt.text,
                picture.width,
                picture.height,
                kSmallestSide,
                kSmallestSide
            );
        }
        report.results.push_back({prompt, scoreScene(picture, prompt.wanted)});
        add(category, report.results.back().score);
        if (after) {
            after(report.results.back(), picture);
        }
    }
    divide(category);
    category.scorer = checkScorer(prompts, vocabulary, report.size);
    report.categories.push_back(std::move(category));
    return {};
}

ScoreTable scoreTable(const EvalReport& report) {
    ScoreTable table{
        .model = report.model,
        .settings = fmt::format("milestone {}, {}", report.milestone, report.settings),
        .size = report.size,
        .origin = report.origin,
        .categories = {},
        .sheets = {}};
    for (const auto& category : report.categories) {
        double overlooked = 0.0;
        for (const auto& [flaw, share] : category.scorer.strictFalsePositives) {
            overlooked = std::max(overlooked, share);
        }
        table.categories.push_back(
            {category.category, category.prompts, category.passedStrictly, category.scorer.strictCeiling, overlooked}
        );
    }
    return table;
}

std::string reportTable(const EvalReport& report) {
    std::string text = fmt::format(
        "{}, {} x {}, milestone {}, {}\n{}\n\n",
        report.model,
        report.size.width,
        report.size.height,
        report.milestone,
        report.settings,
        textOf(report.origin)
    );
    text += fmt::format(
        "{:<18}{:>8}{:>9}{:>9}{:>12}{:>9}{:>9}{:>9}{:>8}{:>8}{:>10}{:>10}\n",
        "category",
        "prompts",
        "passed",
        "strict",
        "background",
        "colour",
        "IoU>=0.7",
        "best fit",
        "size",
        "count",
        "position",
        "ceiling"
    );
    for (const auto& category : report.categories) {
        text += rowOf(category);
    }
    text += fmt::format("{:<26}{:>9}{:>9}\n", "overall", "", percent(scoreTable(report).overall()));
    text += "\nFalse positives of the scorer: true pictures with one flaw that pass all the same.\n";
    for (const auto& category : report.categories) {
        text += falsePositiveLines(category);
    }
    return text + fmt::format("\n{} pictures in {:.1f} s\n", report.results.size(), report.seconds);
}

std::string reportJson(const EvalReport& report) {
    Json json{
        {"model", report.model},
        {"milestone", report.milestone},
        {"size", {report.size.width, report.size.height}},
        {"settings", report.settings},
        {"date", report.origin.date},
        {"commit", report.origin.commit},
        {"seed", report.origin.seed},
        {"overall", scoreTable(report).overall()},
        {"seconds", report.seconds},
        {"categories", Json::array()},
        {"results", Json::array()},
    };
    for (const auto& category : report.categories) {
        json["categories"].push_back(toJson(category));
    }
    for (const auto& result : report.results) {
        json["results"].push_back(toJson(result));
    }
    return json.dump(2);
}

}  // namespace lightgen::training::eval

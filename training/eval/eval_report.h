// Runs prompts through anything that makes pictures, scores them, and tells the result as a table and as JSON.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/result.h"
#include "training/eval/eval_prompts.h"
#include "training/eval/score_table.h"
#include "training/eval/shape_scorer.h"

namespace lightgen::training::eval {

struct PromptResult {
    EvalPrompt prompt;
    SceneScore score;
};

// Of true pictures of the prompts, and of pictures with one flaw: how far the scores can be trusted.
struct ScorerCheck {
    int pictures = 0;
    double ceiling = 0, strictCeiling = 0;         // share of true pictures that pass
    std::map<std::string, double> falsePositives;  // by flaw: share of flawed pictures that pass
    std::map<std::string, double> strictFalsePositives;
};

// Shares from 0 to 1 of all prompts of a category.
struct CategoryResult {
    scenes::Category category = scenes::Category::SingleObject;
    int prompts = 0;
    double background = 0, colour = 0, shape = 0, bestShape = 0, size = 0, count = 0, position = 0;
    double passed = 0;  // SceneScore::passes()
    double passedStrictly = 0;
    ScorerCheck scorer;
};

struct EvalReport {
    std::string model;
    int milestone = 1;
    core::PixelSize size;
    std::string settings;  // how the pictures were made: steps, guidance, ...
    Provenance origin;
    double seconds = 0;  // of generation, all prompts
    std::vector<CategoryResult> categories;
    std::vector<PromptResult> results;
};

using MakePicture = std::function<core::Result<core::RgbImage>(const EvalPrompt& prompt)>;
using AfterPicture =
    std::function<void(const PromptResult& result, const core::RgbImage& picture)>;  // progress, sheets

// Makes and scores every prompt and adds category and results to the report. The scorer is checked on the same scenes
// at report.size. Errors: those of `make`, and Incompatible for a picture of less than 16 x 16 pixels.
core::Status evaluate(
    EvalReport& report,
    const std::vector<EvalPrompt>& prompts,
    const scenes::SceneOptions& vocabulary,
    const MakePicture& make,
    const AfterPicture& after = {}
);

ScorerCheck
checkScorer(const std::vector<EvalPrompt>& prompts, const scenes::SceneOptions& vocabulary, core::PixelSize size);

// In GenEval's form, of what passes strictly: otherwise too many wrong shapes do. False positives: of the flaw that the
// scorer overlooks most often.
ScoreTable scoreTable(const EvalReport& report);

// With all that is measured.
std::string reportTable(const EvalReport& report);
std::string reportJson(const EvalReport& report);

}  // namespace lightgen::training::eval

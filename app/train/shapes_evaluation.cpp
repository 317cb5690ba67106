#include "app/train/shapes_evaluation.h"

#include <fmt/format.h>
#include <unistd.h>

#include <iterator>

#include "core/engine.h"
#include "inference/torch_engine.h"

namespace lightgen::train {

namespace eval = training::eval;
using training::scenes::Category;

namespace {

// Of the first of each category.
struct Sheet {
    std::vector<core::RgbImage> pictures;
    std::vector<std::string> prompts;
};

}  // namespace

core::Result<eval::EvalReport> evaluateOnShapes(const core::ModelInfo& model, const ShapesEvaluation& evaluation) {
    LIGHTGEN_TRY(const auto vocabulary, training::scenes::milestone(evaluation.milestone));
    const auto engine = inference::makeTorchEngine({.previews = inference::Previews::Disabled});
    eval::EvalReport report;
    report.model = titleOf(model, evaluation.settings);
    report.milestone = evaluation.milestone;
    report.size = evaluation.settings.size;
    report.origin = eval::provenance(evaluation.seed);
    report.settings = settingsOf(evaluation.settings);
    const auto make = [&](const eval::EvalPrompt& prompt) -> core::Result<core::RgbImage> {
        auto request = evaluation.settings;
        request.model = model.folder.string();
        request.prompt = prompt.text;
        request.seed = prompt.seed;
        LIGHTGEN_TRY(auto outcome, engine->generate(request, {}, {}));
        return std::move(std::get<core::GenerationResult>(outcome).image);
    };
    EvaluationFiles files(evaluation.out, evaluation.sheets);
    for (const auto category : training::scenes::kCategories) {
        const int count = category == Category::SingleObject ? evaluation.singleObjects : evaluation.others;
        if (count == 0) {
            continue;
        }
        Sheet sheet;
        const auto keep = [&](const eval::PromptResult& result, const core::RgbImage& picture) {
            if (std::ssize(sheet.pictures) < files.sheetPictures()) {
                sheet.pictures.push_back(picture);
                sheet.prompts.push_back(result.prompt.text);
            }
            files.note(result.prompt.text, result.score.passes());
        };
        LIGHTGEN_TRY(const auto prompts, eval::evalPrompts(vocabulary, category, count, evaluation.seed));
        LIGHTGEN_CHECK(eval::evaluate(report, prompts, vocabulary, make, keep));
        LIGHTGEN_CHECK(files.writeSheet(category, sheet.pictures, std::move(sheet.prompts)));
    }
    if (isatty(2)) {
        fmt::print(stderr, "\r");
    }
    LIGHTGEN_CHECK(files.write(eval::scoreTable(report), eval::reportTable(report), eval::reportJson(report)));
    return report;
}

}  // namespace lightgen::train

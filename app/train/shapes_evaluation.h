// Evaluation on flat shapes, scored in pixels; shared by eval and ablate.
#pragma once

#include <filesystem>

#include "app/train/evaluation_files.h"
#include "core/model_bundle.h"
#include "core/request.h"
#include "training/eval/eval_report.h"

namespace lightgen::train {

struct ShapesEvaluation {
    std::filesystem::path out;  // of evaluation_files.h; empty: none
    core::GenerationRequest settings;
    int milestone = 1;
    int singleObjects = 100;  // prompts
    int others = 0;           // of every other category
    std::uint64_t seed = 0;   // of prompts and pictures
    SheetOptions sheets;
};
core::Result<training::eval::EvalReport>
evaluateOnShapes(const core::ModelInfo& model, const ShapesEvaluation& evaluation);

}  // namespace lightgen::train

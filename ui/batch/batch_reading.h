// What a file of prompts would make, found out off the GUI thread.
#pragma once

#include <QFuture>

#include <filesystem>
#include <string>
#include <vector>

#include "core/batch/batch_plan.h"
#include "core/model_bundle.h"

namespace lightgen::ui {

struct BatchQuestion {
    std::filesystem::path file;
    std::vector<std::string> matrix;  // "guidance=2|4", one setting each
    core::GenerationRequest defaults;
    std::vector<core::ModelInfo> models;
};

struct BatchAnswer {
    std::size_t lines = 0;               // that count
    std::vector<core::BatchJob> jobs;    // empty where there is a problem
    std::vector<core::Phrase> problems;  // of the file and its lines
    core::Phrase matrixProblem;
};

inline constexpr std::size_t kMostBatchProblems = 20;

QFuture<BatchAnswer> readBatch(BatchQuestion question);

}  // namespace lightgen::ui

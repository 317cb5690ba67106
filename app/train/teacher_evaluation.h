// Evaluation on the teacher's vocabulary, shared by eval, detector and ablate.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "app/train/commands.h"
#include "app/train/evaluation_files.h"
#include "core/engine.h"
#include "core/model_bundle.h"
#include "training/judge/teacher_report.h"

namespace lightgen::train {

inline constexpr auto kDetectorWanted =
    "--milestone 4 is judged by a detector: give --detector FOLDER, made by lightgen-train detector";

struct Teacher {
    std::shared_ptr<const training::teacher::Catalogue> catalogue;
    training::teacher::TeacherOptions options;
};
core::Result<Teacher> loadTeacher(const SourceChoice& choice);

// Ceiling and false positives alone.
core::Result<training::eval::ScoreTable>
checkDetector(const Teacher& teacher, const std::filesystem::path& detector, int prompts, std::uint64_t seed);

struct TeacherEvaluation {
    std::filesystem::path detector;  // folder of lightgen-train detector
    std::filesystem::path out;       // of evaluation_files.h; empty: none
    core::GenerationRequest settings;
    int prompts = 25;  // of each category, four pictures for each
    std::uint64_t seed = 0;
    SheetOptions sheets;
};
core::Result<training::eval::ScoreTable>
evaluateOnTeacher(const Teacher& teacher, const core::ModelInfo& model, const TeacherEvaluation& evaluation);

}  // namespace lightgen::train

// GenEval's table on the teacher's vocabulary: held-out scenes, four pictures for each prompt, judged by the detector,
// beside the detector's own ceiling and false positives.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/result.h"
#include "training/eval/score_table.h"
#include "training/judge/detector.h"
#include "training/teacher/composer.h"

namespace lightgen::training::judge {

inline constexpr int kPicturesPerPrompt = 4;  // as GenEval

struct TeacherPrompt {
    std::string text;
    teacher::TeacherScene wanted;
};
// Of scenes that training never composed.
std::vector<TeacherPrompt> teacherPrompts(
    scenes::Category category,
    int count,
    std::uint64_t seed,
    const teacher::Catalogue& catalogue,
    const teacher::TeacherOptions& options
);

using MakePicture = std::function<core::Result<core::RgbImage>(const TeacherPrompt& prompt, std::uint64_t seed)>;
using AfterPicture = std::function<void(const TeacherPrompt& prompt, const core::RgbImage& picture, bool passed)>;

struct Judging {
    const Detector& detector;
    const teacher::Catalogue& catalogue;
    const teacher::Composer& composer;
    std::vector<int> classes;  // that the judge knows; empty: all
    int pixels = 256;
};

// Makes and judges kPicturesPerPrompt pictures for every prompt, with seeds 0 to 3. Without `make` only ceiling and
// false positives are found out: how often it sees what was asked for in true pictures where one thing is another.
core::Result<eval::CategoryScore> judgeCategory(
    const Judging& judging,
    const std::vector<TeacherPrompt>& prompts,
    const MakePicture& make,
    const AfterPicture& after
);

}  // namespace lightgen::training::judge

// GenEval's table on the teacher's vocabulary: held-out scenes, four pictures for each prompt, judged by the detector,
// beside the detector's own ceiling and false positives.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/result.h"
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

struct CategoryScore {
    scenes::Category category = scenes::Category::SingleObject;
    int pictures = 0;
    double score = 0;           // share of pictures that show what was asked for
    double ceiling = 0;         // ... of true pictures of the same scenes
    double falsePositives = 0;  // ... of true pictures in which one thing is another
};

struct Provenance {
    std::string date, commit;
    std::uint64_t seed = 0;
};
Provenance provenance(std::uint64_t seed);  // now, of this program

struct TeacherReport {
    std::string model, settings;
    core::PixelSize size;
    Provenance origin;
    std::vector<CategoryScore> categories;
    double overall() const;  // mean over the categories
};

using MakePicture = std::function<core::Result<core::RgbImage>(const TeacherPrompt& prompt, std::uint64_t seed)>;
using AfterPicture = std::function<void(const TeacherPrompt& prompt, const core::RgbImage& picture, bool passed)>;

struct Judging {
    const Detector& detector;
    const teacher::Catalogue& catalogue;
    const teacher::Composer& composer;
    int pixels = 256;
};

// Makes and judges kPicturesPerPrompt pictures for every prompt, with seeds 0 to 3. Without `make` only ceiling and
// false positives are found out.
core::Result<CategoryScore> judgeCategory(
    const Judging& judging,
    const std::vector<TeacherPrompt>& prompts,
    const MakePicture& make,
    const AfterPicture& after
);

std::string tableOf(const TeacherReport& report);  // text
std::string jsonOf(const TeacherReport& report);

}  // namespace lightgen::training::judge

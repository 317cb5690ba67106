// The teacher's scenes for people to look at, and its words counted.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "training/teacher/teacher_scene.h"

namespace lightgen::training::teacher {

inline constexpr int kMilestone = 4;  // of the trainer's commands

struct TeacherSheet {
    std::uint64_t seed = 1;
    int count = 64;
    int columns = 8;
    int pixels = 128;
};

// All classes of the catalogue, or those named. Errors: InvalidArgument (no such class; fewer than two).
core::Result<TeacherOptions> optionsFor(const Catalogue& catalogue, const std::vector<std::string>& classes);

// Writes the sheet as PNG, and beside it .jsonl (index, caption, scene) and .html (pictures with captions).
// Returns how many pictures were composed in a second.
core::Result<double> writeTeacherSheet(
    const std::filesystem::path& png,
    const Catalogue& catalogue,
    const TeacherOptions& options,
    const TeacherSheet& sheet
);

// Classes, combinations held out, templates and paraphrases by category, and the words of 20000 captions.
std::string statistics(const Catalogue& catalogue, const TeacherOptions& options, std::uint64_t seed);

}  // namespace lightgen::training::teacher

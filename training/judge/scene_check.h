// Does a picture show the scene that was asked for, going by what a detector sees in it? GenEval's rules (Ghosh et al.
// 2023) on the teacher's vocabulary.
#pragma once

#include <optional>
#include <vector>

#include "training/teacher/teacher_scene.h"

namespace lightgen::training::judge {

struct Detection {
    int thing = 0;                         // class in the catalogue
    std::optional<scenes::Colour> colour;  // nothing: its own colours
    double x = 0, y = 0;                   // centre, fractions of the picture's side
    double confidence = 0;
};

// Single object and two objects: each is there. Counting: exactly as many. Colors and color attribution: each is there
// in its colour. Position: both are there, and the centres lie as asked for, by a margin.
bool shows(const std::vector<Detection>& seen, const teacher::TeacherScene& wanted);

}  // namespace lightgen::training::judge

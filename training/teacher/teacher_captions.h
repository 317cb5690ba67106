// What people would type to get a scene of the teacher. A caption is put together from a sentence, a phrase for the
// things, one for the background and, sometimes, the style; a caption never says anything that the scene does not hold.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "training/teacher/teacher_scene.h"

namespace lightgen::training::teacher {

struct CaptionOptions {
    double synonym = 0.2;  // for every word that has some
    double omitBackground = 0.12;
    double omitSize = 0.5;
    double nameStyle = 0.15;
    double more = 0.12;      // a second sentence that says the same, or that there is nothing else
    double sentence = 0.10;  // capital letter and full stop
};

std::string
caption(const TeacherScene& scene, const Catalogue& catalogue, std::uint64_t seed, const CaptionOptions& options = {});

// GenEval's own words: "a photo of a bench", "a photo of two clocks", "a photo of a red car left of a blue cup". The
// background is named only where the scene is told by it.
std::string plainCaption(const TeacherScene& scene, const Catalogue& catalogue);

// How many ways there are, by category.
struct Phrasing {
    std::size_t sentences = 0;    // templates around things and background
    std::size_t subjects = 0;     // templates for the things
    std::size_t backgrounds = 0;  // templates for the background, all grounds together
    std::size_t paraphrases = 0;  // of one scene on a plain background, without synonyms
};
Phrasing phrasing(Category category);

// Captions of scenes 0 .. count - 1, and how often each word is in them.
struct Vocabulary {
    std::size_t captions = 0, distinctCaptions = 0, words = 0;
    std::vector<std::pair<std::string, std::size_t>> counts;  // by frequency, then alphabetically
    double meanWords = 0;
};
Vocabulary vocabularyOf(const std::vector<std::string>& captions);

}  // namespace lightgen::training::teacher

// GenEval's table: a score for each of the six categories, beside what the judge itself can tell, and where the numbers
// come from. As text, Markdown, CSV and JSON.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/geometry.h"
#include "training/scenes/scene.h"

namespace lightgen::training::eval {

struct Provenance {
    std::string date, commit;
    std::uint64_t seed = 0;
};
Provenance provenance(std::uint64_t seed);  // now, of this program
std::string textOf(const Provenance& origin);

struct CategoryScore {
    scenes::Category category = scenes::Category::SingleObject;
    int pictures = 0;
    double score = 0;           // share of pictures that show what was asked for
    double ceiling = 0;         // ... of true pictures of the same scenes
    double falsePositives = 0;  // ... of true pictures with a flaw
};

// Pictures as they came, with seeds 0, 1, ...
struct SheetCaptions {
    scenes::Category category = scenes::Category::SingleObject;
    std::vector<std::string> prompts;
};
std::string sheetName(scenes::Category category);  // "single-object.png"

struct ScoreTable {
    std::string model, settings;
    core::PixelSize size;
    Provenance origin;
    std::vector<CategoryScore> categories;
    std::vector<SheetCaptions> sheets;
    double overall() const;  // mean over the categories
};

std::string tableOf(const ScoreTable& table);     // for a terminal
std::string markdownOf(const ScoreTable& table);  // with the sheets
std::string csvOf(const ScoreTable& table);
std::string jsonOf(const ScoreTable& table);

}  // namespace lightgen::training::eval

// What an evaluation leaves in its folder: the table as eval.md, eval.csv, eval.txt and eval.json, every prompt with
// its judgement, and of each category the first pictures as they came.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/result.h"
#include "training/eval/score_table.h"

namespace lightgen::train {

inline constexpr int kSheetPictures = 20;  // of each category, seeds 0 to 19

class EvaluationFiles {
public:
    explicit EvaluationFiles(std::filesystem::path folder)  // empty: none
        : m_folder(std::move(folder)) {}

    bool wanted() const { return !m_folder.empty(); }
    void note(const std::string& prompt, bool passed);
    // CATEGORY.png. `prompts` of the pictures, in their order.
    core::Status writeSheet(
        training::scenes::Category category, std::span<const core::RgbImage> pictures, std::vector<std::string> prompts
    );
    // text, json: with all that was measured.
    core::Status write(training::eval::ScoreTable table, const std::string& text, const std::string& json) const;

private:
    std::filesystem::path m_folder;
    std::string m_lines;
    int m_made = 0;
    std::vector<training::eval::SheetCaptions> m_sheets;
};

}  // namespace lightgen::train

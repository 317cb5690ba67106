// What an evaluation leaves in its folder: the table as eval.md, eval.csv, eval.txt and eval.json, every prompt with
// its judgement, and of each category the first pictures as they came.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/model_bundle.h"
#include "core/request.h"
#include "core/result.h"
#include "training/eval/score_table.h"

namespace lightgen::train {

// How the pictures of a table are made: with which weights, and with which settings.
std::string titleOf(const core::ModelInfo& model, const core::GenerationRequest& request);
std::string settingsOf(const core::GenerationRequest& request);

struct SheetOptions {
    int pictures = 20;  // of each category, seeds 0 to 19; 0: no sheets
    int pixels = 0;     // each is made as small as this; 0: it stays as it is
};

class EvaluationFiles {
public:
    EvaluationFiles(std::filesystem::path folder, SheetOptions sheets)  // without a folder: none
        : m_folder(std::move(folder))
        , m_sheetOptions(sheets) {}

    // So many pictures of each category go on its sheet.
    int sheetPictures() const { return m_folder.empty() ? 0 : m_sheetOptions.pictures; }
    void note(const std::string& prompt, bool passed);
    // CATEGORY.png, if there are pictures. `prompts`: theirs, in their order.
    core::Status writeSheet(
        training::scenes::Category category, std::span<const core::RgbImage> pictures, std::vector<std::string> prompts
    );
    // text, json: with all that was measured.
    core::Status write(training::eval::ScoreTable table, const std::string& text, const std::string& json) const;

private:
    std::filesystem::path m_folder;
    SheetOptions m_sheetOptions;
    std::string m_lines;
    int m_made = 0;
    std::vector<training::eval::SheetCaptions> m_sheets;
};

}  // namespace lightgen::train

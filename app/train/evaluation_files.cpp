#include "app/train/evaluation_files.h"

#include <fmt/format.h>
#include <unistd.h>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "training/scenes/contact_sheet.h"

namespace lightgen::train {

namespace eval = training::eval;

namespace {

constexpr int kColumns = 5;

}  // namespace

std::string titleOf(const core::ModelInfo& model, const core::GenerationRequest& request) {
    return model.title + (request.variant > 0.0 ? fmt::format(", DPO {:g}", request.variant) : "");
}

std::string settingsOf(const core::GenerationRequest& request) {
    return fmt::format(
        "{} steps of {} diffusion steps, guidance {:g}, temperature {:g}",
        request.steps,
        request.samplerSteps,
        request.guidance,
        request.temperature
    );
}

void EvaluationFiles::note(const std::string& prompt, bool passed) {
    m_lines += fmt::format("{} {}\n", passed ? "yes" : "no ", prompt);
    if (isatty(2)) {
        fmt::print(stderr, "\r{} pictures", ++m_made);
    }
}

core::Status EvaluationFiles::writeSheet(
    training::scenes::Category category, std::span<const core::RgbImage> pictures, std::vector<std::string> prompts
) {
    if (pictures.empty()) {
        return {};
    }
    LIGHTGEN_CHECK(core::createFolder(m_folder));
    m_sheets.push_back({category, std::move(prompts)});
    std::vector<core::RgbImage> shown;
    for (const auto& picture : pictures) {
        shown.push_back(training::scenes::reduced(picture, m_sheetOptions.pixels));
    }
    return core::writePicture(
        m_folder / eval::sheetName(category), training::scenes::contactSheet(shown, kColumns), {}
    );
}

core::Status EvaluationFiles::write(eval::ScoreTable table, const std::string& text, const std::string& json) const {
    if (m_folder.empty()) {
        return {};
    }
    table.sheets = m_sheets;
    LIGHTGEN_CHECK(core::createFolder(m_folder));
    LIGHTGEN_CHECK(core::writeFileAtomically(m_folder / "eval.md", eval::markdownOf(table)));
    LIGHTGEN_CHECK(core::writeFileAtomically(m_folder / "eval.csv", eval::csvOf(table)));
    LIGHTGEN_CHECK(core::writeFileAtomically(m_folder / "eval.txt", text));
    LIGHTGEN_CHECK(core::writeFileAtomically(m_folder / "eval.json", json));
    return core::writeFileAtomically(m_folder / "eval.prompts.txt", m_lines);
}

}  // namespace lightgen::train

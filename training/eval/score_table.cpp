#include "training/eval/score_table.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

namespace lightgen::training::eval {

namespace {

std::string headingOf(const ScoreTable& table) {
    return fmt::format("{} at {}x{}", table.model, table.size.width, table.size.height);
}

std::string sheetsOf(const ScoreTable& table) {
    std::string text;
    for (const auto& sheet : table.sheets) {
        const auto category = scenes::name(sheet.category);
        text += fmt::format("\n## {}\n\n![{}]({})\n\n", category, category, sheetName(sheet.category));
        for (std::size_t seed = 0; seed < sheet.prompts.size(); ++seed) {
            text += fmt::format("{}. {}\n", seed, sheet.prompts[seed]);
        }
    }
    return text.empty() ? text : "\nPictures as they came, row by row, under the number of the seed:\n" + text;
}

}  // namespace

Provenance provenance(std::uint64_t seed) {
    const auto now = std::time(nullptr);
    return {fmt::format("{:%Y-%m-%d}", fmt::gmtime(now)), LIGHTGEN_COMMIT, seed};
}

std::string textOf(const Provenance& origin) {
    return fmt::format("{}, commit {}, seed {}", origin.date, origin.commit, origin.seed);
}

std::string sheetName(scenes::Category category) {
    std::string name(scenes::name(category));
    std::ranges::replace(name, ' ', '-');
    return name + ".png";
}

double ScoreTable::overall() const {
    double sum = 0.0;
    for (const auto& category : categories) {
        sum += category.score;
    }
    return categories.empty() ? 0.0 : sum / static_cast<double>(categories.size());
}

std::string tableOf(const ScoreTable& table) {
    std::string text = fmt::format(
        "{}, {}\n{}\n\n{:<20}{:>9}{:>8}{:>9}{:>17}\n",
        headingOf(table),
        table.settings,
        textOf(table.origin),
        "category",
        "pictures",
        "score",
        "ceiling",
        "false positives"
    );
    for (const auto& row : table.categories) {
        text += fmt::format(
            "{:<20}{:>9}{:>8.3f}{:>9.3f}{:>17.3f}\n",
            scenes::name(row.category),
            row.pictures,
            row.score,
            row.ceiling,
            row.falsePositives
        );
    }
    return text + fmt::format("{:<29}{:>8.3f}\n", "overall", table.overall());
}

std::string markdownOf(const ScoreTable& table) {
    std::string text = fmt::format(
        "# {}\n\n{}; {}.\n\n"
        "| category | pictures | score | ceiling | false positives |\n|---|---:|---:|---:|---:|\n",
        headingOf(table),
        table.settings,
        textOf(table.origin)
    );
    for (const auto& row : table.categories) {
        text += fmt::format(
            "| {} | {} | {:.3f} | {:.3f} | {:.3f} |\n",
            scenes::name(row.category),
            row.pictures,
            row.score,
            row.ceiling,
            row.falsePositives
        );
    }
    return text + fmt::format("| **overall** | | **{:.3f}** | | |\n", table.overall()) + sheetsOf(table);
}

std::string csvOf(const ScoreTable& table) {
    std::string text = fmt::format(
        "# {}, {}; {}\ncategory,pictures,score,ceiling,false_positives\n",
        headingOf(table),
        table.settings,
        textOf(table.origin)
    );
    for (const auto& row : table.categories) {
        text += fmt::format(
            "{},{},{:.4f},{:.4f},{:.4f}\n",
            scenes::name(row.category),
            row.pictures,
            row.score,
            row.ceiling,
            row.falsePositives
        );
    }
    return text + fmt::format("overall,,{:.4f},,\n", table.overall());
}

std::string jsonOf(const ScoreTable& table) {
    nlohmann::ordered_json json{
        {"model", table.model},
        {"size", {table.size.width, table.size.height}},
        {"settings", table.settings},
        {"date", table.origin.date},
        {"commit", table.origin.commit},
        {"seed", table.origin.seed},
        {"overall", table.overall()}};
    for (const auto& row : table.categories) {
        json["categories"][std::string(scenes::name(row.category))] = {
            {"pictures", row.pictures},
            {"score", row.score},
            {"ceiling", row.ceiling},
            {"false_positives", row.falsePositives}};
    }
    return json.dump(1) + "\n";
}

}  // namespace lightgen::training::eval

#include "training/teacher/teacher_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "inference/vae/vae.h"
#include "training/scenes/contact_sheet.h"
#include "training/scenes/draws.h"
#include "training/teacher/composer.h"
#include "training/teacher/teacher_captions.h"

namespace lightgen::training::teacher {

namespace {

constexpr std::size_t kBatch = 32;
constexpr std::size_t kCountedCaptions = 20000;

std::string captionOf(const TeacherScene& scene, const Catalogue& catalogue, std::uint64_t seed, std::size_t index) {
    return caption(scene, catalogue, scenes::splitMix(seed) ^ index);
}

// One picture cut out of the sheet, with its caption below.
std::string htmlCell(const std::string& sheetName, const TeacherSheet& sheet, int index, const std::string& text) {
    const int step = sheet.pixels + scenes::kSheetGap;
    return fmt::format(
        "<figure><div style=\"width:{0}px;height:{0}px;background:url({1}) -{2}px -{3}px\"></div><figcaption>{4}"
        "</figcaption></figure>\n",
        sheet.pixels,
        sheetName,
        scenes::kSheetGap + index % sheet.columns * step,
        scenes::kSheetGap + index / sheet.columns * step,
        text
    );
}

}  // namespace

core::Result<TeacherOptions> optionsFor(const Catalogue& catalogue, const std::vector<std::string>& classes) {
    TeacherOptions options;
    for (const auto& name : classes) {
        const auto thing = catalogue.find(name);
        if (!thing) {
            return core::fail(
                core::ErrorCode::InvalidArgument,
                "the teacher has no class \"{}\"; lightgen-train scenes --milestone 4 --statistics lists them",
                name
            );
        }
        options.classes.push_back(*thing);
    }
    const auto colourable = [&](int thing) { return catalogue.of(thing).colourable; };
    if (!options.classes.empty() && std::ranges::count_if(options.classes, colourable) < 2) {
        return core::fail(
            core::ErrorCode::InvalidArgument,
            "at least two classes that come in any colour are needed, or no choice at all"
        );
    }
    return options;
}

core::Result<double> writeTeacherSheet(
    const std::filesystem::path& png,
    const Catalogue& catalogue,
    const TeacherOptions& options,
    const TeacherSheet& sheet
) {
    const Composer composer(catalogue);
    std::vector<TeacherScene> all;
    std::string lines;
    std::string page =
        "<!doctype html><meta charset=utf-8><style>body{font:13px sans-serif}figure{display:inline-block;"
        "vertical-align:top;margin:4px;width:" +
        std::to_string(std::max(sheet.pixels, 128)) + "px}</style>\n";
    for (int i = 0; i < sheet.count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        all.push_back(sceneFor(sheet.seed, index, catalogue, options));
        const auto text = captionOf(all.back(), catalogue, sheet.seed, index);
        page += htmlCell(png.filename().string(), sheet, i, text);
        lines += fmt::format(
            "{{\"index\":{},\"caption\":{},\"scene\":{}}}\n",
            i,
            nlohmann::json(text).dump(),
            sceneJson(all.back(), catalogue)
        );
    }
    std::vector<core::RgbImage> pictures;
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t first = 0; first < all.size(); first += kBatch) {
        const auto count = std::min(kBatch, all.size() - first);
        const auto composed = composer.compose(std::span(all).subspan(first, count), sheet.pixels);
        for (std::size_t i = 0; i < count; ++i) {
            pictures.push_back(inference::pictureImage(
                composed.slice(0, static_cast<std::int64_t>(i), static_cast<std::int64_t>(i) + 1)
            ));
        }
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    LIGHTGEN_CHECK(core::writePicture(png, scenes::contactSheet(pictures, sheet.columns), {}));
    LIGHTGEN_CHECK(core::writeFileAtomically(std::filesystem::path(png).replace_extension(".html"), page));
    LIGHTGEN_CHECK(core::writeFileAtomically(std::filesystem::path(png).replace_extension(".jsonl"), lines));
    return sheet.count / std::max(1e-9, taken.count());
}

std::string statistics(const Catalogue& catalogue, const TeacherOptions& options, std::uint64_t seed) {
    std::string text =
        fmt::format("{} classes:", options.classes.empty() ? catalogue.classes.size() : options.classes.size());
    for (std::size_t i = 0; i < catalogue.classes.size(); ++i) {
        if (options.classes.empty() ||
            std::ranges::find(options.classes, static_cast<int>(i)) != options.classes.end()) {
            text += fmt::format(
                " {} ({}{});",
                catalogue.classes[i].name(),
                catalogue.pictures[i].size(),
                catalogue.classes[i].colourable ? ", any colour" : ""
            );
        }
    }
    text += "\n\ncategory            sentences  subjects  backgrounds  paraphrases of a scene\n";
    for (const auto category : scenes::kCategories) {
        const auto counted = phrasing(category);
        text += fmt::format(
            "{:<20}{:>9}{:>10}{:>13}{:>24}\n",
            scenes::name(category),
            counted.sentences,
            counted.subjects,
            counted.backgrounds,
            counted.paraphrases
        );
    }
    std::vector<std::string> captions;
    for (std::size_t i = 0; i < kCountedCaptions; ++i) {
        captions.push_back(captionOf(sceneFor(seed, i, catalogue, options), catalogue, seed, i));
    }
    const auto vocabulary = vocabularyOf(captions);
    text += fmt::format(
        "\n{} captions, {} of them distinct, {:.1f} words each, {} different words; the most frequent:",
        vocabulary.captions,
        vocabulary.distinctCaptions,
        vocabulary.meanWords,
        vocabulary.counts.size()
    );
    for (std::size_t i = 0; i < std::min<std::size_t>(40, vocabulary.counts.size()); ++i) {
        text += fmt::format(" {} {}", vocabulary.counts[i].first, vocabulary.counts[i].second);
    }
    return text + "\n";
}

}  // namespace lightgen::training::teacher

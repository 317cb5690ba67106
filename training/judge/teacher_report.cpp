#include "training/judge/teacher_report.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

#include "training/scenes/draws.h"
#include "training/teacher/teacher_captions.h"

namespace lightgen::training::judge {

namespace {

constexpr std::size_t kBatch = 16;

// The same scene with another thing in place of the first one.
teacher::TeacherScene
withAnotherThing(const teacher::TeacherScene& scene, const Judging& judging, std::uint64_t index) {
    scenes::Draws draws(0xFA15E, index);
    auto changed = scene;
    int other = 0;
    do {
        other = static_cast<int>(draws.below(judging.catalogue.classes.size()));
    } while (std::ranges::any_of(scene.things, [&](const auto& thing) { return thing.thing == other; }));
    const auto picture = judging.catalogue.picturesOf(other).front();
    for (auto& thing : changed.things) {
        if (thing.thing == scene.things.front().thing) {
            thing.thing = other;
            thing.picture = picture;
            if (judging.catalogue.isFlat(other) && !thing.colour) {
                thing.colour = scenes::Colour::Gray;
            }
        }
    }
    return changed;
}

// Of true pictures of `shown`: the share in which the detector finds `wanted`.
double shareShowing(
    const Judging& judging, const std::vector<teacher::TeacherScene>& shown, const std::vector<TeacherPrompt>& wanted
) {
    std::size_t passed = 0;
    for (std::size_t first = 0; first < shown.size(); first += kBatch) {
        const auto count = std::min(kBatch, shown.size() - first);
        const auto seen =
            detect(judging.detector, judging.composer.compose(std::span(shown).subspan(first, count), judging.pixels));
        for (std::size_t i = 0; i < count; ++i) {
            passed += shows(seen[i], wanted[first + i].wanted) ? 1 : 0;
        }
    }
    return static_cast<double>(passed) / static_cast<double>(std::max<std::size_t>(1, shown.size()));
}

}  // namespace

std::vector<TeacherPrompt> teacherPrompts(
    scenes::Category category,
    int count,
    std::uint64_t seed,
    const teacher::Catalogue& catalogue,
    const teacher::TeacherOptions& options
) {
    std::vector<TeacherPrompt> prompts;
    for (int i = 0; i < count; ++i) {
        const auto scene = teacher::heldOutScene(category, seed, static_cast<std::uint64_t>(i), catalogue, options);
        auto text = teacher::caption(
            scene,
            catalogue,
            scenes::splitMix(seed) ^ static_cast<std::uint64_t>(i),
            {.synonym = 0, .nameStyle = 0, .more = 0}
        );
        prompts.push_back({std::move(text), scene});
    }
    return prompts;
}

Provenance provenance(std::uint64_t seed) {
    const auto now = std::time(nullptr);
    return {fmt::format("{:%Y-%m-%d}", fmt::gmtime(now)), LIGHTGEN_COMMIT, seed};
}

double TeacherReport::overall() const {
    double sum = 0.0;
    for (const auto& category : categories) {
        sum += category.score;
    }
    return categories.empty() ? 0.0 : sum / static_cast<double>(categories.size());
}

core::Result<CategoryScore> judgeCategory(
    const Judging& judging,
    const std::vector<TeacherPrompt>& prompts,
    const MakePicture& make,
    const AfterPicture& after
) {
    CategoryScore score;
    std::vector<teacher::TeacherScene> truths, others;
    int passed = 0;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const auto& prompt = prompts[i];
        score.category = prompt.wanted.category;
        truths.push_back(prompt.wanted);
        others.push_back(withAnotherThing(prompt.wanted, judging, i));
        for (std::uint64_t seed = 0; make && seed < kPicturesPerPrompt; ++seed) {
            LIGHTGEN_TRY(const auto picture, make(prompt, seed));
            const bool shown =
                shows(detect(judging.detector, inference::pictureTensor(picture)).front(), prompt.wanted);
            passed += shown ? 1 : 0;
            ++score.pictures;
            after(prompt, picture, shown);
        }
    }
    score.score = static_cast<double>(passed) / std::max(1, score.pictures);
    score.ceiling = shareShowing(judging, truths, prompts);
    score.falsePositives = shareShowing(judging, others, prompts);
    return score;
}

std::string tableOf(const TeacherReport& report) {
    std::string text = fmt::format(
        "{} at {}x{}, {}\n{}, commit {}, seed {}\n\n{:<20}{:>9}{:>8}{:>9}{:>17}\n",
        report.model,
        report.size.width,
        report.size.height,
        report.settings,
        report.origin.date,
        report.origin.commit,
        report.origin.seed,
        "category",
        "pictures",
        "score",
        "ceiling",
        "false positives"
    );
    for (const auto& category : report.categories) {
        text += fmt::format(
            "{:<20}{:>9}{:>8.3f}{:>9.3f}{:>17.3f}\n",
            scenes::name(category.category),
            category.pictures,
            category.score,
            category.ceiling,
            category.falsePositives
        );
    }
    return text + fmt::format("{:<29}{:>8.3f}\n", "overall", report.overall());
}

std::string jsonOf(const TeacherReport& report) {
    nlohmann::ordered_json json{
        {"model", report.model},
        {"size", {report.size.width, report.size.height}},
        {"settings", report.settings},
        {"date", report.origin.date},
        {"commit", report.origin.commit},
        {"seed", report.origin.seed},
        {"overall", report.overall()}};
    for (const auto& category : report.categories) {
        json["categories"][std::string(scenes::name(category.category))] = {
            {"pictures", category.pictures},
            {"score", category.score},
            {"ceiling", category.ceiling},
            {"false_positives", category.falsePositives}};
    }
    return json.dump(1) + "\n";
}

}  // namespace lightgen::training::judge

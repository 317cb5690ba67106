#include "training/judge/teacher_report.h"

#include <algorithm>
#include <numeric>

#include "training/scenes/draws.h"
#include "training/teacher/teacher_captions.h"

namespace lightgen::training::judge {

namespace {

constexpr std::size_t kBatch = 16;

// What is not in the scene; of the classes that the judge knows, if they leave one.
std::vector<int> otherThings(const teacher::TeacherScene& scene, const Judging& judging) {
    std::vector<int> all(judging.catalogue.classes.size());
    std::iota(all.begin(), all.end(), 0);
    const auto isThere = [&](int thing) {
        return std::ranges::any_of(scene.things, [&](const auto& there) { return there.thing == thing; });
    };
    auto others = judging.classes.empty() ? all : judging.classes;
    std::erase_if(others, isThere);
    if (others.empty()) {
        std::erase_if(all, isThere);
        return all;
    }
    return others;
}

// The same scene with another thing in place of the first one.
teacher::TeacherScene
withAnotherThing(const teacher::TeacherScene& scene, const Judging& judging, std::uint64_t index) {
    scenes::Draws draws(0xFA15E, index);
    auto changed = scene;
    const auto others = otherThings(scene, judging);
    const int other = others[draws.below(others.size())];
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

core::Result<eval::CategoryScore> judgeCategory(
    const Judging& judging,
    const std::vector<TeacherPrompt>& prompts,
    const MakePicture& make,
    const AfterPicture& after
) {
    eval::CategoryScore score;
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

}  // namespace lightgen::training::judge

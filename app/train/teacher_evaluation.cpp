#include "app/train/teacher_evaluation.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "inference/torch_engine.h"
#include "training/judge/detector_training.h"
#include "training/scenes/contact_sheet.h"
#include "training/teacher/teacher_sheet.h"

namespace lightgen::train {

namespace judge = training::judge;
namespace scenes = training::scenes;

namespace {

constexpr int kSheetPictures = 20;  // of each category, one prompt each, seeds 0 to 19, as they come

class Evaluation {
public:
    Evaluation(
        const Teacher& teacher, const core::ModelInfo& model, const TeacherEvaluation& options, judge::Detector detector
    )
        : m_teacher(teacher)
        , m_model(model)
        , m_options(options)
        , m_detector(std::move(detector))
        , m_composer(*teacher.catalogue)
        , m_engine(inference::makeTorchEngine({.previews = inference::Previews::Disabled})) {}

    core::Result<judge::TeacherReport> run() {
        judge::TeacherReport report;
        const auto& settings = m_options.settings;
        report.model = m_model.title + (settings.variant > 0.0 ? fmt::format(", DPO {:g}", settings.variant) : "");
        report.size = settings.size;
        report.settings = fmt::format(
            "{} steps of {} diffusion steps, guidance {:g}, temperature {:g}",
            settings.steps,
            settings.samplerSteps,
            settings.guidance,
            settings.temperature
        );
        report.origin = judge::provenance(m_options.seed);
        for (const auto category : scenes::kCategories) {
            const auto prompts = judge::teacherPrompts(
                category, m_options.prompts, m_options.seed, *m_teacher.catalogue, m_teacher.options
            );
            const judge::Judging judging{m_detector, *m_teacher.catalogue, m_composer, settings.size.width};
            LIGHTGEN_TRY(
                const auto score,
                judge::judgeCategory(
                    judging,
                    prompts,
                    [this](const auto& prompt, std::uint64_t seed) { return picture(prompt.text, seed); },
                    [this](const auto& prompt, const auto&, bool passed) { note(prompt.text, passed); }
                )
            );
            report.categories.push_back(score);
            if (m_options.sheets && !m_options.out.empty()) {
                LIGHTGEN_CHECK(writeSheet(category));
            }
        }
        return report;
    }

    const std::string& lines() const { return m_lines; }

private:
    core::Result<core::RgbImage> picture(const std::string& prompt, std::uint64_t seed) {
        auto request = m_options.settings;
        request.model = m_model.folder.string();
        request.prompt = prompt;
        request.seed = seed;
        LIGHTGEN_TRY(auto outcome, m_engine->generate(request, {}, {}));
        return std::move(std::get<core::GenerationResult>(outcome).image);
    }

    void note(const std::string& prompt, bool passed) {
        m_lines += fmt::format("{} {}\n", passed ? "yes" : "no ", prompt);
        if (isatty(2)) {
            fmt::print(stderr, "\r{} pictures", ++m_made);
        }
    }

    core::Status writeSheet(scenes::Category category) {
        const auto prompts =
            judge::teacherPrompts(category, kSheetPictures, m_options.seed, *m_teacher.catalogue, m_teacher.options);
        std::vector<core::RgbImage> pictures;
        std::string captions;
        for (std::uint64_t seed = 0; seed < kSheetPictures; ++seed) {
            LIGHTGEN_TRY(auto made, picture(prompts[seed].text, seed));
            pictures.push_back(std::move(made));
            captions += fmt::format("{} {}\n", seed, prompts[seed].text);
        }
        std::string name(scenes::name(category));
        std::ranges::replace(name, ' ', '-');
        LIGHTGEN_CHECK(core::createFolder(m_options.out));
        LIGHTGEN_CHECK(core::writeFileAtomically(m_options.out / (name + ".txt"), captions));
        return core::writePicture(m_options.out / (name + ".png"), scenes::contactSheet(pictures, 5), {});
    }

    const Teacher& m_teacher;
    const core::ModelInfo& m_model;
    const TeacherEvaluation& m_options;
    judge::Detector m_detector;
    training::teacher::Composer m_composer;
    std::unique_ptr<core::Engine> m_engine;
    std::string m_lines;
    int m_made = 0;
};

}  // namespace

core::Result<Teacher> loadTeacher(const SourceChoice& choice) {
    namespace teacher = training::teacher;
    LIGHTGEN_TRY(
        auto catalogue,
        teacher::readCatalogue(
            choice.sprites.empty() ? teacher::defaultSpriteFolder() : std::filesystem::path(choice.sprites)
        )
    );
    LIGHTGEN_TRY(auto options, teacher::optionsFor(catalogue, choice.classes));
    return Teacher{std::make_shared<const teacher::Catalogue>(std::move(catalogue)), std::move(options)};
}

core::Result<judge::TeacherReport>
checkDetector(const Teacher& teacher, const std::filesystem::path& detector, int prompts, std::uint64_t seed) {
    LIGHTGEN_TRY(const auto loaded, judge::loadDetector(detector, judge::classNames(*teacher.catalogue)));
    const training::teacher::Composer composer(*teacher.catalogue);
    judge::TeacherReport report{
        .model = "the detector alone",
        .settings = "true pictures",
        .size = {256, 256},
        .origin = judge::provenance(seed),
        .categories = {}};
    for (const auto category : scenes::kCategories) {
        const auto all = judge::teacherPrompts(category, prompts, seed, *teacher.catalogue, teacher.options);
        LIGHTGEN_TRY(const auto score, judge::judgeCategory({loaded, *teacher.catalogue, composer, 256}, all, {}, {}));
        report.categories.push_back(score);
    }
    return report;
}

core::Result<judge::TeacherReport>
evaluateOnTeacher(const Teacher& teacher, const core::ModelInfo& model, const TeacherEvaluation& options) {
    LIGHTGEN_TRY(auto detector, judge::loadDetector(options.detector, judge::classNames(*teacher.catalogue)));
    Evaluation evaluation(teacher, model, options, std::move(detector));
    LIGHTGEN_TRY(const auto report, evaluation.run());
    if (!options.out.empty()) {
        LIGHTGEN_CHECK(core::createFolder(options.out));
        LIGHTGEN_CHECK(core::writeFileAtomically(options.out / "eval.txt", judge::tableOf(report)));
        LIGHTGEN_CHECK(core::writeFileAtomically(options.out / "eval.json", judge::jsonOf(report)));
        LIGHTGEN_CHECK(core::writeFileAtomically(options.out / "eval.prompts.txt", evaluation.lines()));
    }
    return report;
}

}  // namespace lightgen::train

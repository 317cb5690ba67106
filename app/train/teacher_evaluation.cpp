#include "app/train/teacher_evaluation.h"

#include <fmt/format.h>

#include "inference/torch_engine.h"
#include "training/judge/detector_training.h"
#include "training/teacher/teacher_sheet.h"

namespace lightgen::train {

namespace eval = training::eval;
namespace judge = training::judge;
namespace scenes = training::scenes;

namespace {

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
        , m_engine(inference::makeTorchEngine({.previews = inference::Previews::Disabled}))
        , m_files(options.out, options.sheets) {}

    core::Result<eval::ScoreTable> run() {
        eval::ScoreTable report;
        const auto& settings = m_options.settings;
        report.model = titleOf(m_model, settings);
        report.size = settings.size;
        report.settings = settingsOf(settings);
        report.origin = eval::provenance(m_options.seed);
        for (const auto category : scenes::kCategories) {
            const auto prompts = judge::teacherPrompts(
                category, m_options.prompts, m_options.seed, *m_teacher.catalogue, m_teacher.options
            );
            const judge::Judging judging{
                m_detector, *m_teacher.catalogue, m_composer, m_teacher.options.classes, settings.size.width};
            LIGHTGEN_TRY(
                const auto score,
                judge::judgeCategory(
                    judging,
                    prompts,
                    [this](const auto& prompt, std::uint64_t seed) { return picture(prompt.text, seed); },
                    [this](const auto& prompt, const auto&, bool passed) { m_files.note(prompt.text, passed); }
                )
            );
            report.categories.push_back(score);
            LIGHTGEN_CHECK(writeSheet(category));
        }
        LIGHTGEN_CHECK(m_files.write(report, eval::tableOf(report), eval::jsonOf(report)));
        return report;
    }

private:
    core::Result<core::RgbImage> picture(const std::string& prompt, std::uint64_t seed) {
        auto request = m_options.settings;
        request.model = m_model.folder.string();
        request.prompt = prompt;
        request.seed = seed;
        LIGHTGEN_TRY(auto outcome, m_engine->generate(request, {}, {}));
        return std::move(std::get<core::GenerationResult>(outcome).image);
    }

    core::Status writeSheet(scenes::Category category) {
        const auto prompts = judge::teacherPrompts(
            category, m_files.sheetPictures(), m_options.seed, *m_teacher.catalogue, m_teacher.options
        );
        std::vector<core::RgbImage> pictures;
        std::vector<std::string> captions;
        for (const auto& prompt : prompts) {
            LIGHTGEN_TRY(auto made, picture(prompt.text, pictures.size()));
            pictures.push_back(std::move(made));
            captions.push_back(prompt.text);
        }
        return m_files.writeSheet(category, pictures, std::move(captions));
    }

    const Teacher& m_teacher;
    const core::ModelInfo& m_model;
    const TeacherEvaluation& m_options;
    judge::Detector m_detector;
    training::teacher::Composer m_composer;
    std::unique_ptr<core::Engine> m_engine;
    EvaluationFiles m_files;
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

core::Result<eval::ScoreTable>
checkDetector(const Teacher& teacher, const std::filesystem::path& detector, int prompts, std::uint64_t seed) {
    LIGHTGEN_TRY(
        const auto loaded, judge::loadDetector(detector, judge::classNames(*teacher.catalogue), teacher.options.classes)
    );
    const training::teacher::Composer composer(*teacher.catalogue);
    eval::ScoreTable report{
        .model = "the detector alone",
        .settings = "true pictures",
        .size = {256, 256},
        .origin = eval::provenance(seed),
        .categories = {},
        .sheets = {}};
    for (const auto category : scenes::kCategories) {
        const auto all = judge::teacherPrompts(category, prompts, seed, *teacher.catalogue, teacher.options);
        LIGHTGEN_TRY(
            const auto score,
            judge::judgeCategory({loaded, *teacher.catalogue, composer, teacher.options.classes}, all, {}, {})
        );
        report.categories.push_back(score);
    }
    return report;
}

core::Result<eval::ScoreTable>
evaluateOnTeacher(const Teacher& teacher, const core::ModelInfo& model, const TeacherEvaluation& options) {
    LIGHTGEN_TRY(
        auto detector,
        judge::loadDetector(options.detector, judge::classNames(*teacher.catalogue), teacher.options.classes)
    );
    Evaluation evaluation(teacher, model, options, std::move(detector));
    return evaluation.run();
}

}  // namespace lightgen::train

// lightgen-train detector: the judge of lightgen-train eval --milestone 4.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

#include "app/train/source.h"
#include "app/train/teacher_evaluation.h"
#include "training/judge/detector_training.h"
#include "training/teacher/teacher_sheet.h"

namespace lightgen::train {

namespace {

struct Options {
    RunOptions run;
    int batch = 32;
    int prompts = 50;
};

core::Status run(const Options& given) {
    prepareComputing(given.run.threads);
    LIGHTGEN_TRY(const auto teacher, loadTeacher(given.run.source));
    training::judge::DetectorTraining options;
    applyRun(given.run, options);
    options.catalogue = teacher.catalogue;
    options.scenes = teacher.options;
    LIGHTGEN_TRY(options.device, deviceOf(given.run.device));
    options.batch = given.batch;
    if (given.run.steps > 0) {
        options.steps = given.run.steps;
        options.cooldownSteps = given.run.steps / 4;
    }
    LIGHTGEN_CHECK(training::judge::trainDetector(options));
    LIGHTGEN_TRY(const auto report, checkDetector(teacher, given.run.out, given.prompts, given.run.seed));
    fmt::print("{}", training::eval::tableOf(report));
    return {};
}

}  // namespace

Command addDetectorCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command =
        program.add_subcommand("detector", "Train the detector that judges pictures of the teacher's things");
    options->run.source.milestone = 4;
    addRunOptions(*command, options->run);
    command->add_option("--batch", options->batch, "Pictures per step")
        ->check(CLI::Range(1, 65536))
        ->capture_default_str();
    command->add_option("--prompts", options->prompts, "Held-out scenes of a category for its ceiling")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

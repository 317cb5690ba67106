// lightgen-train eval: prompts of scenes that training never composed, scored in pixels or by a detector.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

#include "app/train/commands.h"
#include "app/train/shapes_evaluation.h"
#include "app/train/teacher_evaluation.h"
#include "core/model_bundle.h"
#include "training/teacher/teacher_sheet.h"

namespace lightgen::train {

namespace {

namespace eval = training::eval;

struct Options {
    std::string model;
    std::string out;
    SourceChoice source{.milestone = 1, .sprites = {}, .classes = {}};
    std::string detector, variant, size, device = "cpu";
    int prompts = 100;  // single objects
    int others = 0;     // of every other category
    int threads = 0;
    SheetOptions sheets;
    std::uint64_t seed = 0;
    std::optional<int> steps, samplerSteps;
    std::optional<double> guidance, temperature;
};

core::Result<core::GenerationRequest> requestFor(const Options& options, const core::ModelInfo& model) {
    auto request = core::defaultRequest(model);
    LIGHTGEN_TRY(request.device, core::parseDevice(options.device));
    if (!options.variant.empty()) {
        LIGHTGEN_TRY(request.variant, core::parseVariant(options.variant));
    }
    if (!options.size.empty()) {
        LIGHTGEN_TRY(request.size, core::parseSize(options.size));
    }
    request.steps = options.steps.value_or(request.steps);
    request.samplerSteps = options.samplerSteps.value_or(request.samplerSteps);
    request.guidance = options.guidance.value_or(request.guidance);
    request.temperature = options.temperature.value_or(request.temperature);
    request.threads = options.threads;
    return request;
}

core::Status runOnTeacher(const Options& options) {
    if (options.detector.empty()) {
        return core::fail(core::ErrorCode::InvalidArgument, kDetectorWanted);
    }
    LIGHTGEN_TRY(const auto model, core::findModel(options.model));
    LIGHTGEN_TRY(const auto teacher, loadTeacher(options.source));
    TeacherEvaluation evaluation{.detector = options.detector, .out = options.out, .settings = {}, .sheets = {}};
    LIGHTGEN_TRY(evaluation.settings, requestFor(options, model));
    evaluation.prompts = options.prompts;
    evaluation.seed = options.seed;
    evaluation.sheets = options.sheets;
    LIGHTGEN_TRY(const auto report, evaluateOnTeacher(teacher, model, evaluation));
    fmt::print("{}", eval::tableOf(report));
    return {};
}

core::Status runOnShapes(const Options& options) {
    LIGHTGEN_TRY(const auto model, core::findModel(options.model));
    ShapesEvaluation evaluation{
        .out = options.out,
        .settings = {},
        .milestone = options.source.milestone,
        .singleObjects = options.prompts,
        .others = options.others,
        .seed = options.seed,
        .sheets = options.sheets};
    LIGHTGEN_TRY(evaluation.settings, requestFor(options, model));
    LIGHTGEN_TRY(const auto report, evaluateOnShapes(model, evaluation));
    fmt::print("{}", eval::reportTable(report));
    return {};
}

core::Status run(const Options& options) {
    return options.source.milestone == training::teacher::kMilestone ? runOnTeacher(options) : runOnShapes(options);
}

}  // namespace

Command addEvalCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand("eval", "Score a model on held-out scenes, beside the scorer's ceiling");
    command->add_option("--model", options->model, "Name or folder; default: the studio's default model");
    addSourceOptions(*command, options->source);
    command->add_option("--detector", options->detector, "Judge of milestone 4: folder of lightgen-train detector");
    command->add_option("--variant", options->variant, "base, dpo or a number from 0 to 1");
    command->add_option("--size", options->size, "Width x height; default: the model's");
    command->add_option("--device", options->device, "cpu or cuda")->capture_default_str();
    command
        ->add_option(
            "--prompts", options->prompts, "Single-object prompts; of milestone 4: of every category, 4 pictures each"
        )
        ->check(CLI::Range(0, 100000))
        ->capture_default_str();
    command->add_option("--others", options->others, "Prompts of every other category")
        ->check(CLI::Range(0, 100000))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "Seed of prompts and pictures")->capture_default_str();
    command->add_option("--steps", options->steps, "Steps; default: the model's");
    command->add_option("--sampler-steps", options->samplerSteps, "Diffusion steps; default: the model's");
    command->add_option("--guidance", options->guidance, "Guidance scale; default: the model's");
    command->add_option("--temperature", options->temperature, "Temperature; default: the model's");
    command->add_option("--sheet-pictures", options->sheets.pictures, "Pictures of each category on its sheet")
        ->check(CLI::Range(0, 10000))
        ->capture_default_str();
    command->add_option("--sheet-pixels", options->sheets.pixels, "Make them as small as this; 0: as they are")
        ->check(CLI::Range(0, 4096))
        ->capture_default_str();
    command->add_option("--threads", options->threads, "Threads; 0: all cores")->check(CLI::Range(0, 1024));
    command->add_option(
        "--out", options->out, "Folder for the table (Markdown, CSV, JSON) and for a sheet of pictures of each category"
    );
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

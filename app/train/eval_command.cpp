// lightgen-train eval: prompts of scenes that training never composed, scored in pixels.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>

#include "app/train/commands.h"
#include "app/train/teacher_evaluation.h"
#include "core/atomic_file.h"
#include "core/engine.h"
#include "core/model_bundle.h"
#include "core/recipe.h"
#include "inference/torch_engine.h"
#include "training/eval/eval_report.h"
#include "training/scenes/contact_sheet.h"

namespace lightgen::train {

namespace {

using training::scenes::Category;
namespace eval = training::eval;

struct Options {
    std::string model;
    std::string out;
    SourceChoice source{.milestone = 1, .sprites = {}, .classes = {}};
    std::string detector, variant, size, device = "cpu";
    int prompts = 100;  // single objects
    int others = 0;     // of every other category
    int threads = 0;
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

struct Sheet {
    std::vector<core::RgbImage> pictures;
    std::string lines;
};

core::Status writeResults(const Options& options, const eval::EvalReport& report, const Sheet& sheet) {
    const std::filesystem::path folder(options.out);
    LIGHTGEN_CHECK(core::createFolder(folder));
    LIGHTGEN_CHECK(core::writeFileAtomically(folder / "eval.txt", eval::reportTable(report)));
    LIGHTGEN_CHECK(core::writeFileAtomically(folder / "eval.json", eval::reportJson(report)));
    LIGHTGEN_CHECK(core::writeFileAtomically(folder / "eval.prompts.txt", sheet.lines));
    return core::writePicture(folder / "eval.png", training::scenes::contactSheet(sheet.pictures, 10), {});
}

core::Status runOnTeacher(const Options& options) {
    if (options.detector.empty()) {
        return core::fail(
            core::ErrorCode::InvalidArgument,
            "--milestone 4 is judged by a detector: give --detector FOLDER, made by lightgen-train detector"
        );
    }
    LIGHTGEN_TRY(const auto model, core::findModel(options.model));
    LIGHTGEN_TRY(const auto teacher, loadTeacher(options.source));
    TeacherEvaluation evaluation{.detector = options.detector, .out = options.out, .settings = {}};
    LIGHTGEN_TRY(evaluation.settings, requestFor(options, model));
    evaluation.prompts = options.prompts;
    evaluation.seed = options.seed;
    LIGHTGEN_TRY(const auto report, evaluateOnTeacher(teacher, model, evaluation));
    fmt::print("{}", training::judge::tableOf(report));
    return {};
}

core::Status run(const Options& options) {
    if (options.source.milestone == 4) {
        return runOnTeacher(options);
    }
    LIGHTGEN_TRY(const auto model, core::findModel(options.model));
    LIGHTGEN_TRY(const auto vocabulary, training::scenes::milestone(options.source.milestone));
    const auto engine = inference::makeTorchEngine({.previews = inference::Previews::Disabled});
    LIGHTGEN_TRY(const auto settings, requestFor(options, model));
    eval::EvalReport report;
    report.model = model.title;
    report.milestone = options.source.milestone;
    report.size = settings.size;
    report.settings = fmt::format(
        "{} steps of {} diffusion steps, guidance {}, temperature {}",
        settings.steps,
        settings.samplerSteps,
        settings.guidance,
        settings.temperature
    );
    const auto make = [&](const eval::EvalPrompt& prompt) -> core::Result<core::RgbImage> {
        auto request = settings;
        request.model = model.folder.string();
        request.prompt = prompt.text;
        request.seed = prompt.seed;
        LIGHTGEN_TRY(auto outcome, engine->generate(request, {}, {}));
        return std::move(std::get<core::GenerationResult>(outcome).image);
    };
    Sheet sheet;
    const auto keep = [&](const eval::PromptResult& result, const core::RgbImage& picture) {
        if (sheet.pictures.size() < 400) {
            sheet.pictures.push_back(picture);
        }
        sheet.lines += fmt::format("{} {}\n", result.score.passes() ? "yes" : "no ", result.prompt.text);
        if (isatty(2)) {
            fmt::print(stderr, "\r{} pictures", report.results.size() + 1);
        }
    };
    for (const auto category : training::scenes::kCategories) {
        const int count = category == Category::SingleObject ? options.prompts : options.others;
        if (count > 0) {
            LIGHTGEN_TRY(const auto prompts, eval::evalPrompts(vocabulary, category, count, options.seed));
            LIGHTGEN_CHECK(eval::evaluate(report, prompts, vocabulary, make, keep));
        }
    }
    if (isatty(2)) {
        fmt::print(stderr, "\r");
    }
    fmt::print("{}", eval::reportTable(report));
    return options.out.empty() ? core::Status() : writeResults(options, report, sheet);
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
    command->add_option("--threads", options->threads, "Threads; 0: all cores")->check(CLI::Range(0, 1024));
    command->add_option("--out", options->out, "Folder for table, JSON and contact sheet");
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

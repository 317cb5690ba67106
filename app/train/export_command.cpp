// lightgen-train export: a model bundle from a run.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/train/source.h"
#include "training/bundle_export.h"
#include "training/presets.h"

namespace lightgen::train {

namespace {

struct Options {
    std::string run, vae, tokenizer, out;
    std::string name = "lightgen-shapes", title = "LightGen Shapes", description, licence = "CC-BY-4.0",
                prediction = "velocity";
    std::vector<std::string> examples, sizes;
    std::string config;
    SourceChoice source{.milestone = 1, .sprites = {}, .classes = {}};
    int steps = 16;
    int samplerSteps = 25;
    double guidance = 3.0;
    double temperature = 1.0;
    double clamp = 3.0;
    bool isDefault = false, int8 = false;
};

core::Status run(const Options& given) {
    LIGHTGEN_TRY(auto chosen, training::preset(given.config));
    auto training = std::move(chosen.network);
    training.vaeFolder = given.vae;
    training.tokenizer = given.tokenizer.empty() ? std::filesystem::path(given.run) / "spiece.model"
                                                 : std::filesystem::path(given.tokenizer);
    training.prediction = given.prediction == "epsilon" ? core::Prediction::Epsilon : core::Prediction::Velocity;
    LIGHTGEN_TRY(training.source, sourceOf(given.source));
    training.textEncoder.vocabulary =
        std::max<std::int64_t>(training.textEncoder.vocabulary, training.source->vocabulary());
    core::ModelInfo info;
    info.name = given.name;
    info.title = given.title;
    info.description = given.description;
    info.licence = given.licence;
    info.defaultSteps = given.steps;
    info.defaultSamplerSteps = given.samplerSteps;
    info.defaultGuidance = given.guidance;
    info.defaultTemperature = given.temperature;
    if (given.clamp > 0.0) {
        info.clampX0 = given.clamp;
    }
    info.examplePrompts = given.examples;
    info.isDefault = given.isDefault;
    for (const auto& text : given.sizes) {
        LIGHTGEN_TRY(const auto size, core::parseSize(text));
        info.trainedSizes.push_back(size);
    }
    LIGHTGEN_CHECK(training::exportBundle({given.run, given.out, std::move(info), std::move(training), given.int8}));
    fmt::print("{}\n", given.out);
    return {};
}

}  // namespace

Command addExportCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand("export", "Write the averaged weights of a run as a model bundle");
    command->add_option("--run", options->run, "Folder of the pretraining run")->required();
    command->add_option("--vae", options->vae, "Folder of the image tokenizer")->required();
    command->add_option("--tokenizer", options->tokenizer, "SentencePiece model; default: RUN/spiece.model");
    command->add_option("--out", options->out, "Folder of the bundle")->required();
    command->add_option("--name", options->name, "Identifier")->capture_default_str();
    command->add_option("--title", options->title, "Name for people")->capture_default_str();
    command->add_option("--description", options->description, "What it draws, in a sentence");
    command->add_option("--licence", options->licence, "SPDX identifier")->capture_default_str();
    command->add_option("--prediction", options->prediction, "As trained")
        ->check(CLI::IsMember({"velocity", "epsilon"}))
        ->capture_default_str();
    command->add_option("--example", options->examples, "A prompt for the empty studio; may be repeated");
    addSourceOptions(*command, options->source);
    command->add_option("--steps", options->steps, "Default steps")->capture_default_str();
    command->add_option("--sampler-steps", options->samplerSteps, "Default diffusion steps")->capture_default_str();
    command->add_option("--guidance", options->guidance, "Default guidance scale")->capture_default_str();
    command->add_option("--temperature", options->temperature, "Default temperature")->capture_default_str();
    command->add_option("--clamp-x0", options->clamp, "Clamp of the predicted x0 in standard deviations; 0: none")
        ->capture_default_str();
    addConfigOption(*command, options->config, "shapes");
    command->add_option(
        "--size", options->sizes, "WxH that the run was trained for; may be repeated, the first is the default"
    );
    command->add_flag(
        "--int8", options->int8, "Store matrices in 8 bits with a scale per row: half the size of float16"
    );
    command->add_flag("--default", options->isDefault, "The studio starts with this model");
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

// lightgen-train dpo: preference training of a model, against its own samples.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "app/train/picture_process.h"
#include "app/train/source.h"
#include "training/dpo_training.h"

namespace lightgen::train {

namespace {

struct Options {
    RunOptions run;
    std::string model, votes, addTo;
    std::int64_t pairs = 4096, sampledAtOnce = 32;
    int size = 256;
    std::optional<int> batch;
    std::optional<double> learningRate;
    std::optional<double> maskRatioFrom;
    double beta = 2000.0;
};

core::Status run(const Options& given) {
    prepareComputing(given.run.threads);
    training::DpoOptions options;
    applyRun(given.run, options);
    options.model = given.model;
    options.votes = given.votes;
    options.decode = decodeAnyPicture;
    options.pairs = given.pairs;
    options.sampledAtOnce = given.sampledAtOnce;
    options.beta = given.beta;
    options.pixels = given.size;
    options.batch = given.batch.value_or(static_cast<int>(options.batch));
    options.minimumMaskRatio = given.maskRatioFrom.value_or(options.minimumMaskRatio);
    options.optimizer.learningRate = given.learningRate.value_or(options.optimizer.learningRate);
    if (given.run.steps > 0) {
        options.steps = given.run.steps;
        options.cooldownSteps = given.run.steps / 5;
    }
    LIGHTGEN_TRY(options.group, training::ProcessGroup::fromEnvironment());
    LIGHTGEN_TRY(options.device, deviceOf(given.run.device));
    LIGHTGEN_TRY(options.source, sourceOf(given.run.source, options.device));
    LIGHTGEN_CHECK(training::trainDpo(options));
    if (!given.addTo.empty() && options.group->leads()) {
        LIGHTGEN_CHECK(training::addDpoWeights(options.folder, given.addTo));
        fmt::print("{}: its DPO variant is that of {}\n", given.addTo, given.run.out);
    }
    return {};
}

}  // namespace

Command addDpoCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand(
        "dpo", "Preference training (Diffusion-DPO): pictures of the teacher against the model's own, and voted pairs"
    );
    options->run.source.milestone = 4;
    addRunOptions(*command, options->run);
    command->add_option("--model", options->model, "Folder of the bundle to start from: the frozen reference")
        ->required();
    command->add_option("--pairs", options->pairs, "Pairs to sample; 0: only those voted on")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command->add_option("--sampled-at-once", options->sampledAtOnce, "Pictures sampled together")
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    command->add_option(
        "--votes", options->votes, "JSONL of pairs voted on: prompt, winner and loser, paths of pictures"
    );
    command->add_option("--size", options->size, "Pixels of a side")
        ->check(CLI::Range(64, 2048))
        ->capture_default_str();
    command->add_option("--batch", options->batch, "Pairs per step and process")->check(CLI::Range(1, 65536));
    command->add_option("--learning-rate", options->learningRate, "Learning rate after warm-up")
        ->check(CLI::PositiveNumber);
    command
        ->add_option(
            "--mask-ratio-from",
            options->maskRatioFrom,
            "Smallest share of hidden tokens; best what the model was trained with"
        )
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--beta", options->beta, "How closely to stay with the reference")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--add-to", options->addTo, "Bundle that gets the result as its DPO variant");
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

// lightgen-train pretrain and finetune: the network and its text encoder.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "app/train/source.h"
#include "training/presets.h"

namespace lightgen::train {

namespace {

struct Options {
    RunOptions run;
    std::string vae;
    std::string tokenizer;
    std::string warmStart;
    std::string cache;
    std::string prediction;
    std::optional<int> batch;
    std::optional<double> learningRate;
    std::optional<double> fullyHidden;
    std::optional<double> maskRatioFrom;
    int size = 256;
    int accumulate = 1;
    std::optional<int> window;
    bool recompute = false;
    bool describe = false;
};

core::Status describe(const training::PretrainingOptions& options, const std::string& name) {
    const auto size = training::sizeOf(options.network);
    fmt::print("{}: {} tensors, {} parameters\n", name, size.tensors, size.parameters);
    return {};
}

core::Status fillIn(training::PretrainingOptions& options, const Options& given) {
    applyRun(given.run, options);
    options.vaeFolder = given.vae;
    options.cache = given.cache;
    options.tokenizer =
        given.tokenizer.empty() ? options.folder / "spiece.model" : std::filesystem::path(given.tokenizer);
    options.picturePixels = given.size;
    options.accumulate = given.accumulate;
    options.recompute = options.recompute || given.recompute;
    options.windowSize = given.window.value_or(static_cast<int>(options.windowSize));
    options.freshPerStep = std::min(options.freshPerStep, options.windowSize);
    if (!given.prediction.empty()) {
        options.prediction = given.prediction == "epsilon" ? core::Prediction::Epsilon : core::Prediction::Velocity;
    }
    options.batch = given.batch.value_or(static_cast<int>(options.batch));
    options.optimizer.learningRate = given.learningRate.value_or(options.optimizer.learningRate);
    options.fullyHiddenShare = given.fullyHidden.value_or(options.fullyHiddenShare);
    options.minimumMaskRatio = given.maskRatioFrom.value_or(options.minimumMaskRatio);
    if (!given.warmStart.empty()) {
        options.warmStart = given.warmStart;
    }
    if (given.run.steps > 0) {
        options.steps = given.run.steps;
        options.cooldownSteps = given.run.steps / 5;
    }
    LIGHTGEN_TRY(options.group, training::ProcessGroup::fromEnvironment());
    LIGHTGEN_TRY(options.device, deviceOf(given.run.device));
    return {};
}

core::Status train(training::PretrainingOptions options, const Options& given) {
    if (given.describe) {
        return describe(options, given.run.config);
    }
    if (given.run.out.empty() || (given.vae.empty() && given.cache.empty())) {
        return core::fail(
            core::ErrorCode::InvalidArgument, "give --out FOLDER and either --vae FOLDER or --cache FOLDER"
        );
    }
    prepareComputing(given.run.threads);
    LIGHTGEN_CHECK(fillIn(options, given));
    if (options.cache.empty()) {
        LIGHTGEN_TRY(options.source, sourceOf(given.run.source, options.device));
        options.textEncoder.vocabulary =
            std::max<std::int64_t>(options.textEncoder.vocabulary, options.source->vocabulary());
        if (options.group->leads() && !std::filesystem::exists(options.tokenizer)) {
            LIGHTGEN_CHECK(training::writeTokenizer(options.tokenizer, *options.source));
        }
        options.group->agreed(true);  // the others wait for the file
    }
    return training::pretrain(options);
}

core::Status runPretraining(const Options& given) {
    LIGHTGEN_TRY(auto chosen, training::preset(given.run.config));
    return train(std::move(chosen.network), given);
}

// Lower rate, short warm-up, fewer pictures at once: the weights are good already.
core::Status runFinetuning(const Options& given) {
    LIGHTGEN_TRY(auto chosen, training::preset(given.run.config));
    auto& options = chosen.network;
    const int enlarged = given.size / 256;
    options.optimizer.learningRate /= 4.0;
    options.optimizer.warmupSteps = 200;
    options.steps /= 10;
    options.cooldownSteps = options.steps / 5;
    options.batch = std::max<std::int64_t>(8, options.batch / (enlarged * enlarged));
    options.windowSize = std::max<std::int64_t>(512, options.windowSize / (enlarged * enlarged));
    return train(std::move(options), given);
}

Command addTraining(CLI::App& program, const char* name, const char* text, core::Status (*run)(const Options&)) {
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand(name, text);
    addRunOptions(*command, options->run);
    command->get_option("--out")->required(false);  // --describe needs none
    addConfigOption(*command, options->run.config, "shapes");
    command->add_option("--vae", options->vae, "Folder of the image tokenizer");
    command->add_option("--cache", options->cache, "Train on real data that lightgen-train cache has encoded");
    command->add_option(
        "--tokenizer", options->tokenizer, "SentencePiece model; default: one is trained into OUT/spiece.model"
    );
    auto* start = command->add_option(
        "--warm-start", options->warmStart, "Folder of another run or of a model whose weights to start from"
    );
    command->add_option("--size", options->size, "Pixels of a side")
        ->check(CLI::Range(64, 2048))
        ->capture_default_str();
    if (run == runFinetuning) {
        start->required();
        options->size = 512;
    }
    command
        ->add_option(
            "--prediction", options->prediction, "What the diffusion MLP predicts; default: the configuration's"
        )
        ->check(CLI::IsMember({"velocity", "epsilon"}));
    command->add_option("--batch", options->batch, "Pictures per step and process")->check(CLI::Range(1, 65536));
    command->add_option("--accumulate", options->accumulate, "Parts of a batch, one after another: less memory")
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    command->add_option("--window", options->window, "Pictures held encoded in memory")->check(CLI::Range(1, 10000000));
    command->add_flag("--checkpointing", options->recompute, "Compute activations twice: less memory, more time");
    command->add_option("--learning-rate", options->learningRate, "Learning rate after warm-up")
        ->check(CLI::PositiveNumber);
    command
        ->add_option(
            "--fully-hidden",
            options->fullyHidden,
            "Share of the steps in which every token is hidden: the text alone tells what is where"
        )
        ->check(CLI::Range(0.0, 1.0));
    command
        ->add_option(
            "--mask-ratio-from", options->maskRatioFrom, "Smallest share of hidden tokens in the other steps (MAR: 0.7)"
        )
        ->check(CLI::Range(0.0, 1.0));
    command->add_flag("--describe", options->describe, "Only print how large the network is");
    return {command, Work::Computes, [options, run] { return run(*options); }};
}

}  // namespace

Command addPretrainCommand(CLI::App& program) {
    return addTraining(
        program, "pretrain", "Masked pretraining of the network together with its text encoder", runPretraining
    );
}

Command addFinetuneCommand(CLI::App& program) {
    return addTraining(
        program, "finetune", "Go on at a larger size, 512 or 1024, with interpolated positions", runFinetuning
    );
}

}  // namespace lightgen::train

// lightgen-train pretrain: the network and its text encoder.
#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

#include "app/train/commands.h"
#include "training/presets.h"
#include "training/scenes/tokenizer_training.h"

namespace lightgen::train {

namespace {

struct Options {
    RunOptions run;
    std::string vae;
    std::string tokenizer;
    std::string warmStart;
    std::string prediction = "velocity";
    std::optional<int> batch;
    std::optional<double> learningRate;
};

core::Status run(const Options& given) {
    prepareComputing(given.run.threads);
    auto options = training::shapesNetwork();
    options.folder = given.run.out;
    options.vaeFolder = given.vae;
    options.tokenizer =
        given.tokenizer.empty() ? options.folder / "spiece.model" : std::filesystem::path(given.tokenizer);
    options.seed = given.run.seed;
    options.maxMinutes = given.run.maxMinutes;
    options.partBytes = given.run.partMegabytes << 20;
    options.bfloat16 = !given.run.float32;
    options.prediction = given.prediction == "epsilon" ? core::Prediction::Epsilon : core::Prediction::Velocity;
    options.batch = given.batch.value_or(static_cast<int>(options.batch));
    options.optimizer.learningRate = given.learningRate.value_or(options.optimizer.learningRate);
    if (!given.warmStart.empty()) {
        options.warmStart = given.warmStart;
    }
    if (given.run.steps > 0) {
        options.steps = given.run.steps;
        options.cooldownSteps = given.run.steps / 5;
    }
    LIGHTGEN_TRY(options.scenes, training::scenes::milestone(given.run.milestone));
    if (!std::filesystem::exists(options.tokenizer)) {
        std::error_code ignored;
        std::filesystem::create_directories(options.tokenizer.parent_path(), ignored);
        LIGHTGEN_CHECK(training::scenes::writeTokenizer(options.tokenizer, {}));
    }
    return training::pretrain(options);
}

}  // namespace

Command addPretrainCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command =
        program.add_subcommand("pretrain", "Masked pretraining of the network together with its text encoder");
    addRunOptions(*command, options->run);
    command->add_option("--vae", options->vae, "Folder of the image tokenizer")->required();
    command->add_option(
        "--tokenizer", options->tokenizer, "SentencePiece model; default: one is trained into OUT/spiece.model"
    );
    command->add_option(
        "--warm-start", options->warmStart, "Folder of another run or of a model whose weights to start from"
    );
    command->add_option("--prediction", options->prediction, "What the diffusion MLP predicts")
        ->check(CLI::IsMember({"velocity", "epsilon"}))
        ->capture_default_str();
    command->add_option("--batch", options->batch, "Pictures per step")->check(CLI::Range(1, 65536));
    command->add_option("--learning-rate", options->learningRate, "Learning rate after warm-up")
        ->check(CLI::PositiveNumber);
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

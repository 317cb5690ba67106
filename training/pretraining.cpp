#include "training/pretraining.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/randint.h>
#include <ATen/ops/randn.h>
#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/model_json.h"
#include "inference/mar/token_rows.h"
#include "inference/model.h"
#include "training/autocast.h"
#include "training/checkpoint.h"
#include "training/diffusion_loss.h"
#include "training/masked_loss.h"
#include "training/run_state.h"
#include "training/scene_window.h"
#include "training/scenes/draws.h"
#include "training/training_loop.h"

namespace lightgen::training {

using inference::TensorMap;

namespace {

struct Trainee {
    Parameters parameters;
    inference::Network network;
    inference::T5Encoder textEncoder;

    explicit Trainee(const PretrainingOptions& options)
        : parameters(options.seed)
        , network(inference::WeightScope(parameters) / "network", options.network)
        , textEncoder(inference::WeightScope(parameters) / "text_encoder", options.textEncoder) {}
};

at::Tensor repeatedRows(const at::Tensor& x, std::int64_t times) {
    return x.repeat({times, 1});
}

// The mean loss over the hidden tokens of one batch.
at::Tensor batchLoss(
    const Trainee& trainee,
    const DiffusionTables& tables,
    const SceneBatch& scenes,
    const PretrainingOptions& options,
    at::Generator& generator
) {
    const auto batch = scenes.tokens.size(0), length = scenes.tokens.size(1), channels = scenes.tokens.size(2);
    const bool all = at::rand({1}, generator).item<double>() < options.fullyHiddenShare;
    const auto hidden = all ? length : drawMaskCount(length, options.minimumMaskRatio, generator);
    const auto side = static_cast<int>(std::lround(std::sqrt(static_cast<double>(length))));
    const Autocast autocast(at::kCPU, options.bfloat16);
    const MaskedBatch masked{
        .grid = {side, side},
        .tokens = scenes.tokens,
        .text = trainee.textEncoder(scenes.ids, scenes.idMask),
        .mask = drawMask(batch, length, hidden, generator),
        .drop = (at::rand({batch}, generator) < options.textDropout).to(at::kFloat)};
    const auto z = describeHidden(trainee.network, masked).reshape({batch * hidden, options.network.width});
    const auto targets = inference::rowsAt(scenes.tokens, inference::visibleTokens(masked.mask == 0))
                             .reshape({batch * hidden, channels});
    const auto rows = batch * hidden * options.diffusionMultiplier;
    const auto terms = diffusionTerms(
        trainee.network.denoiser,
        tables,
        options.prediction,
        {repeatedRows(targets, options.diffusionMultiplier),
         repeatedRows(z, options.diffusionMultiplier),
         at::randint(0, inference::kDiffusionSteps, {rows}, generator, at::TensorOptions(at::kLong)),
         at::randn({rows, channels}, generator, at::TensorOptions(at::kFloat))}
    );
    return (terms.mse + terms.vb).mean();
}

nlohmann::json allSettings(const PretrainingOptions& options) {
    return {
        {"kind", "pretraining"},
        {"seed", options.seed},
        {"batch", options.batch},
        {"diffusion_multiplier", options.diffusionMultiplier},
        {"minimum_mask_ratio", options.minimumMaskRatio},
        {"fully_hidden_share", options.fullyHiddenShare},
        {"text_dropout", options.textDropout},
        {"bfloat16", options.bfloat16},
        {"window_size", options.windowSize},
        {"fresh_per_step", options.freshPerStep},
        {"picture_pixels", options.picturePixels},
        {"prediction", core::name(options.prediction)},
        {"network", core::networkObjectOf(options.network)},
        {"text_encoder", inference::t5ConfigObject(options.textEncoder)},
        {"scenes", settingsOf(options.scenes)},
        {"optimizer", settingsOf(options.optimizer)}};
}

core::Result<std::int64_t>
startOrResume(const PretrainingOptions& options, const RunFolder& run, Trainee& trainee, Optimizer& optimizer) {
    LIGHTGEN_TRY(const auto step, resumeRun(run, trainee.parameters, optimizer));
    if (!step && options.warmStart) {
        LIGHTGEN_TRY(const auto weights, readStartingWeights(*options.warmStart));
        trainee.parameters.load(weights);
        optimizer.restartAverage();
    }
    return step.value_or(0);
}

core::Status save(const RunFolder& run, const Trainee& trainee, const Optimizer& optimizer, std::int64_t step) {
    LIGHTGEN_CHECK(saveRun(run, step, trainee.parameters, optimizer));
    TensorMap average;
    for (const auto& [name, value] : optimizer.average()) {
        average.emplace(name, value.to(at::kBFloat16));
    }
    return writeParts(run.folder, "average", average, run.partBytes);
}

}  // namespace

core::Status pretrain(const PretrainingOptions& options) {
    LIGHTGEN_TRY(const auto vae, inference::loadVae(options.vaeFolder));
    LIGHTGEN_TRY(const auto tokenizer, inference::Tokenizer::open(options.tokenizer));
    Trainee trainee(options);
    Optimizer optimizer(trainee.parameters, options.optimizer);
    const auto settings = allSettings(options);
    const RunFolder run{options.folder, settings, options.partBytes};
    LIGHTGEN_TRY(const auto first, startOrResume(options, run, trainee, optimizer));
    SceneWindow window(
        vae,
        tokenizer,
        {.seed = options.seed,
         .scenes = options.scenes,
         .picturePixels = options.picturePixels,
         .patchSize = options.network.patchSize,
         .textLength = options.network.textLength,
         .size = options.windowSize,
         .freshPerStep = options.freshPerStep,
         .bfloat16 = options.bfloat16}
    );
    const DiffusionTables tables;
    fmt::print(stderr, "{} parameters, from step {}\n", trainee.parameters.count(), first);
    const auto lossOf = [&](std::int64_t step) -> core::Result<at::Tensor> {
        LIGHTGEN_TRY(const auto batch, window.batch(step, options.batch));
        auto generator = at::make_generator<at::CPUGeneratorImpl>(
            scenes::splitMix(options.seed ^ static_cast<std::uint64_t>(step) << 20)
        );
        return batchLoss(trainee, tables, batch, options, generator);
    };
    const TrainingLoop loop{
        .progress = {options.folder, options.steps, options.maxMinutes, static_cast<int>(options.batch)},
        .cooldownSteps = options.cooldownSteps,
        .checkpointMinutes = options.checkpointMinutes,
        .loss = lossOf,
        .save = [&](std::int64_t step) { return save(run, trainee, optimizer, step); }};
    return runLoop(loop, first, optimizer);
}

}  // namespace lightgen::training

#include "training/pretraining.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/randint.h>
#include <ATen/ops/randn.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "inference/mar/token_rows.h"
#include "inference/model.h"
#include "training/autocast.h"
#include "training/checkpoint.h"
#include "training/diffusion_loss.h"
#include "training/masked_loss.h"
#include "training/progress.h"
#include "training/scene_window.h"
#include "training/scenes/draws.h"

namespace lightgen::training {

using core::ErrorCode;
using core::fail;
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

core::Status restore(const PretrainingOptions& options, Trainee& trainee, Optimizer& optimizer, std::int64_t& step) {
    LIGHTGEN_TRY(const auto checkpoint, loadCheckpoint(options.folder));
    if (checkpoint) {
        TensorMap model;
        for (const auto& [name, value] : checkpoint->tensors) {
            if (name.starts_with("model.")) {
                model.emplace(name.substr(6), value);
            }
        }
        trainee.parameters.load(model);
        optimizer.load(checkpoint->tensors);
        step = checkpoint->step;
    } else if (options.warmStart) {
        LIGHTGEN_TRY(const auto average, readParts(*options.warmStart, "average"));
        trainee.parameters.load(average);
        optimizer.restartAverage();
    }
    return {};
}

core::Status
save(const PretrainingOptions& options, const Trainee& trainee, const Optimizer& optimizer, std::int64_t step) {
    auto state = optimizer.state();
    for (const auto& [name, value] : trainee.parameters.all()) {
        state.emplace("model." + name, value.detach());
    }
    LIGHTGEN_CHECK(saveCheckpoint(options.folder, {step, "{}", std::move(state)}, options.partBytes));
    TensorMap average;
    for (const auto& [name, value] : optimizer.average()) {
        average.emplace(name, value.to(at::kBFloat16));
    }
    return writeParts(options.folder, "average", average, options.partBytes);
}

}  // namespace

core::Status pretrain(const PretrainingOptions& options) {
    LIGHTGEN_TRY(const auto vae, inference::loadVae(options.vaeFolder));
    LIGHTGEN_TRY(const auto tokenizer, core::Tokenizer::open(options.tokenizer));
    Trainee trainee(options);
    Optimizer optimizer(trainee.parameters, options.optimizer);
    std::int64_t step = 0;
    LIGHTGEN_CHECK(restore(options, trainee, optimizer, step));
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
    fmt::print(stderr, "{} parameters, from step {}\n", trainee.parameters.count(), step);
    LIGHTGEN_TRY(auto batch, window.batch(step, options.batch));
    LIGHTGEN_TRY(
        auto progress,
        Progress::open({options.folder, options.steps, options.maxMinutes, static_cast<int>(options.batch)}, step)
    );
    double saved = 0.0;
    while (step < options.steps && !progress.timeIsUp()) {
        auto generator = at::make_generator<at::CPUGeneratorImpl>(
            scenes::splitMix(options.seed ^ static_cast<std::uint64_t>(step) << 20)
        );
        const auto loss = batchLoss(trainee, tables, batch, options, generator);
        loss.backward();
        const auto left = static_cast<double>(options.steps - step) /
                          static_cast<double>(std::max<std::int64_t>(1, options.cooldownSteps));
        const double norm = optimizer.step(std::min(1.0, left));
        if (!std::isfinite(norm)) {
            return fail(
                ErrorCode::Internal,
                "the loss is not finite at step {}; the last checkpoint in {} is kept: lower the learning rate",
                step,
                options.folder.string()
            );
        }
        ++step;
        progress.step(step, loss.item<double>(), norm);
        if (progress.minutes() - saved > options.checkpointMinutes) {
            saved = progress.minutes();
            LIGHTGEN_CHECK(save(options, trainee, optimizer, step));
        }
        LIGHTGEN_TRY(batch, window.batch(step, options.batch));
    }
    LIGHTGEN_CHECK(save(options, trainee, optimizer, step));
    progress.finish();
    return {};
}

}  // namespace lightgen::training

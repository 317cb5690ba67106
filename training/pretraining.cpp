#include "training/pretraining.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/tensor.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/model_json.h"
#include "inference/model.h"
#include "training/checkpoint.h"
#include "training/data/cached_batches.h"
#include "training/run_state.h"
#include "training/scene_window.h"
#include "training/scenes/draws.h"
#include "training/trainee.h"
#include "training/training_loop.h"

namespace lightgen::training {

using inference::TensorMap;

namespace {

nlohmann::json allSettings(const PretrainingOptions& options) {
    nlohmann::json settings{
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
        {"scenes", options.source ? options.source->settings() : nlohmann::json()},
        {"optimizer", settingsOf(options.optimizer)}};
    if (options.group && options.group->size() > 1) {
        settings["processes"] = options.group->size();
    }
    if (!options.cache.empty()) {
        settings["cache"] = options.cache.string();
    }
    if (options.distinctPictures > 0) {
        settings["distinct_pictures"] = options.distinctPictures;
    }
    return settings;
}

MaskingOptions maskingOf(const PretrainingOptions& options) {
    return {options.minimumMaskRatio, options.fullyHiddenShare, options.textDropout, options.diffusionMultiplier};
}

core::Status save(const RunFolder& run, const Trainee& trainee, const Optimizer& optimizer, std::int64_t step) {
    LIGHTGEN_CHECK(saveRun(run, step, trainee.parameters, optimizer));
    TensorMap average;
    for (const auto& [name, value] : optimizer.average()) {
        average.emplace(name, value.to(at::kBFloat16));
    }
    return writeParts(run.folder, "average", average, run.partBytes);
}

class Pretraining {
public:
    explicit Pretraining(const PretrainingOptions& options)
        : m_options(options)
        , m_trainee(options.seed, options.device, options.network, options.textEncoder)
        , m_optimizer(m_trainee.parameters, options.optimizer)
        , m_tables(options.device) {}

    core::Status run();

private:
    core::Result<std::unique_ptr<BatchSource>> openBatches();
    core::Result<std::int64_t> start(const RunFolder& run);
    core::Result<at::Tensor> loss(BatchSource& batches, std::int64_t step, int part);

    const PretrainingOptions& m_options;
    std::optional<inference::Vae> m_vae;
    std::optional<core::Tokenizer> m_tokenizer;
    Trainee m_trainee;
    Optimizer m_optimizer;
    DiffusionTables m_tables;
    std::int64_t m_drawn = -1;  // the step that m_batch and m_draws are of
    SceneBatch m_batch;         // of all processes
    StepDraws m_draws;
};

core::Result<std::unique_ptr<BatchSource>> Pretraining::openBatches() {
    const auto& options = m_options;
    if (!options.cache.empty()) {
        return openCachedBatches(
            options.cache,
            {options.seed, options.device, options.network.tokenChannels(), options.network.captionChannels}
        );
    }
    LIGHTGEN_TRY(m_vae, inference::loadVae(options.vaeFolder, options.device));
    LIGHTGEN_TRY(m_tokenizer, core::Tokenizer::open(options.tokenizer));
    return std::make_unique<SceneWindow>(
        *m_vae,
        *m_tokenizer,
        SceneWindowOptions{
            .seed = options.seed,
            .source = options.source,
            .picturePixels = options.picturePixels,
            .patchSize = options.network.patchSize,
            .textLength = options.network.textLength,
            .size = options.windowSize,
            .freshPerStep = options.freshPerStep,
            .distinct = options.distinctPictures,
            .bfloat16 = options.bfloat16,
            .device = options.device}
    );
}

// The first process finds out where the run is; the others take everything from it.
core::Result<std::int64_t> Pretraining::start(const RunFolder& run) {
    std::int64_t first = 0;
    if (!m_options.group || m_options.group->leads()) {
        LIGHTGEN_TRY(const auto step, resumeRun(run, m_trainee.parameters, m_optimizer));
        if (!step && m_options.warmStart) {
            LIGHTGEN_TRY(const auto weights, readStartingWeights(*m_options.warmStart));
            m_trainee.parameters.load(weights);
            m_optimizer.restartAverage();
        }
        first = step.value_or(0);
        fmt::print(stderr, "{} parameters, from step {}\n", m_trainee.parameters.count(), first);
    }
    if (m_options.group) {
        const auto steps = at::tensor(std::vector<std::int64_t>{first, m_optimizer.steps()});
        m_options.group->shareFromFirst({steps});
        m_options.group->shareFromFirst(m_optimizer.everything());
        first = steps[0].item<std::int64_t>();
        m_optimizer.setSteps(steps[1].item<std::int64_t>());
    }
    return first;
}

// A part of this process's share of the batch. All random choices are drawn for the whole batch: they are the same
// however it is split.
core::Result<at::Tensor> Pretraining::loss(BatchSource& batches, std::int64_t step, int part) {
    const int processes = m_options.group ? m_options.group->size() : 1;
    const int rank = m_options.group ? m_options.group->rank() : 0;
    if (m_drawn != step) {
        LIGHTGEN_TRY(m_batch, batches.batch(step, m_options.batch * processes));
        auto generator = at::make_generator<at::CPUGeneratorImpl>(
            scenes::splitMix(m_options.seed ^ static_cast<std::uint64_t>(step) << 20)
        );
        m_draws = drawStep(maskingOf(m_options), m_batch.tokens.sizes(), generator, m_options.device);
        m_drawn = step;
    }
    const auto count = m_options.batch / m_options.accumulate;
    const auto first = rank * m_options.batch + part * count;
    return maskedLoss(
        m_trainee,
        m_tables,
        partOf(m_batch, first, count),
        m_draws.part(first, count, m_options.device),
        {m_options.prediction, m_options.bfloat16, m_options.recompute}
    );
}

core::Status Pretraining::run() {
    const auto& options = m_options;
    LIGHTGEN_TRY(const auto batches, openBatches());
    const auto settings = allSettings(options);
    const RunFolder run{options.folder, settings, options.partBytes};
    LIGHTGEN_TRY(const auto first, start(run));
    const int processes = options.group ? options.group->size() : 1;
    const TrainingLoop loop{
        .progress =
            {options.folder,
             options.steps,
             options.maxMinutes,
             static_cast<int>(options.batch) * processes,
             options.reportEvery},
        .cooldownSteps = options.cooldownSteps,
        .checkpointMinutes = options.checkpointMinutes,
        .loss = [&](std::int64_t step, int part) { return loss(*batches, step, part); },
        .parts = options.accumulate,
        .group = options.group,
        .save = [&](std::int64_t step) { return save(run, m_trainee, m_optimizer, step); }};
    return runLoop(loop, first, m_optimizer);
}

}  // namespace

NetworkSize sizeOf(const core::NetworkConfig& config) {
    Parameters shapes(0, at::kMeta);
    const inference::Network network(inference::WeightScope(shapes), config);
    NetworkSize size{
        .tensors = static_cast<std::int64_t>(shapes.all().size()), .parameters = shapes.count(), .names = {}};
    for (const auto& [name, value] : shapes.all()) {
        size.names.push_back(name);
    }
    return size;
}

core::Status pretrain(const PretrainingOptions& options) {
    if (options.accumulate < 1 || options.batch % options.accumulate != 0) {
        return core::fail(
            core::ErrorCode::InvalidArgument,
            "a batch of {} cannot be split into {} equal parts",
            options.batch,
            options.accumulate
        );
    }
    return Pretraining(options).run();
}

}  // namespace lightgen::training

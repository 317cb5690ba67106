#include "training/vae_training.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/exp.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/stack.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>

#include "core/atomic_file.h"
#include "inference/model.h"
#include "training/autocast.h"
#include "training/run_state.h"
#include "training/scenes/draws.h"
#include "training/training_loop.h"

namespace lightgen::training {

namespace {

constexpr std::uint64_t kHeldOutSeed = 0x5EED0FF5E7;  // scenes of the evaluation, of no training run

// Where a crop of the picture begins: near an edge of an object in most cases, for flat areas teach little.
std::array<std::int64_t, 2> cropCorner(const VaeTrainingOptions& options, std::int64_t index) {
    scenes::Draws draws(options.seed ^ 0xC40B, static_cast<std::uint64_t>(index));
    const int room = options.scenePixels - options.cropPixels;
    double x = draws.unit() * room, y = draws.unit() * room;
    if (draws.chance(0.8)) {
        const auto spots = options.source->spots(options.seed, index);
        const auto& spot = spots[draws.below(spots.size())];
        const double angle = draws.between(0.0, 6.2832), reach = spot.extent * draws.between(0.2, 0.6);
        x = (spot.x + reach * std::cos(angle)) * options.scenePixels - options.cropPixels * draws.unit();
        y = (spot.y + reach * std::sin(angle)) * options.scenePixels - options.cropPixels * draws.unit();
    }
    return {std::clamp<std::int64_t>(std::llround(x), 0, room), std::clamp<std::int64_t>(std::llround(y), 0, room)};
}

at::Tensor cropBatch(const VaeTrainingOptions& options, std::int64_t step) {
    std::vector<std::int64_t> indices(static_cast<std::size_t>(options.batch));
    std::iota(indices.begin(), indices.end(), step * options.batch);
    const auto pictures = options.source->pictures(options.seed, indices, options.scenePixels);
    std::vector<at::Tensor> crops;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const auto [left, top] = cropCorner(options, indices[i]);
        crops.push_back(pictures[static_cast<std::int64_t>(i)]
                            .slice(1, top, top + options.cropPixels)
                            .slice(2, left, left + options.cropPixels));
    }
    return at::stack(crops).to(options.device);
}

// Mean absolute error + klWeight * KL(posterior, N(0, 1)) per latent number.
at::Tensor
vaeLoss(const inference::Vae& vae, const at::Tensor& pictures, const VaeTrainingOptions& options, std::int64_t step) {
    auto generator =
        at::make_generator<at::CPUGeneratorImpl>(scenes::splitMix(options.seed + static_cast<std::uint64_t>(step)));
    const Autocast autocast(options.device.type(), options.bfloat16);
    const auto posterior = vae.encode(pictures);
    const auto mean = posterior.mean.to(at::kFloat), logvar = posterior.logvar.to(at::kFloat);
    const auto latent = mean + at::exp(0.5 * logvar) *
                                   at::randn(mean.sizes(), generator, at::TensorOptions(at::kFloat)).to(options.device);
    const auto decoded = vae.decode(latent).to(at::kFloat);
    const auto kl = 0.5 * (mean.square() + logvar.exp() - 1.0 - logvar).mean();
    return (decoded - pictures).abs().mean() + options.klWeight * kl;
}

nlohmann::json allSettings(const VaeTrainingOptions& options) {
    return {
        {"kind", "vae"},
        {"seed", options.seed},
        {"batch", options.batch},
        {"crop_pixels", options.cropPixels},
        {"scene_pixels", options.scenePixels},
        {"bfloat16", options.bfloat16},
        {"kl_weight", options.klWeight},
        {"vae", nlohmann::json::parse(inference::vaeConfigJson(options.vae))},
        {"scenes", options.source->settings()},
        {"optimizer", settingsOf(options.optimizer)}};
}

at::Tensor heldOutPictures(const PictureSource& source, int first, int count) {
    std::vector<std::int64_t> indices(static_cast<std::size_t>(count));
    std::iota(indices.begin(), indices.end(), first);
    return source.pictures(kHeldOutSeed, indices, 256);
}

// Writes config.json and the weights; scaling and shift are measured on composed scenes.
core::Status exportVae(
    const std::filesystem::path& folder,
    const inference::Vae& vae,
    const Parameters& parameters,
    const VaeTrainingOptions& options
) {
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> means;
    for (int i = 0; i < 8; ++i) {
        means.push_back(vae.encode(heldOutPictures(*options.source, i * 8, 8).to(options.device)).mean);
    }
    const auto latents = at::cat(means);
    auto config = options.vae;
    config.shiftFactor = latents.mean().item<double>();
    config.scalingFactor = 1.0 / latents.std().item<double>();
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    inference::TensorMap weights;
    for (const auto& [name, value] : parameters.all()) {
        weights.emplace(name, value.detach().to(at::kHalf));
    }
    const auto json = inference::vaeConfigJson(config);
    LIGHTGEN_CHECK(inference::writeSafetensors(folder / "diffusion_pytorch_model.safetensors", weights));
    return core::writeFileAtomically(folder / "config.json", std::string_view(json));
}

}  // namespace

core::Status trainVae(const VaeTrainingOptions& options) {
    Parameters parameters(options.seed, options.device);
    const inference::Vae vae(inference::WeightScope(parameters), options.vae);
    Optimizer optimizer(parameters, options.optimizer);
    const auto settings = allSettings(options);
    const RunFolder run{options.folder, settings, options.partBytes};
    LIGHTGEN_TRY(const auto done, resumeRun(run, parameters, optimizer));
    fmt::print(stderr, "VAE with {} parameters, from step {}\n", parameters.count(), done.value_or(0));
    const TrainingLoop loop{
        .progress = {options.folder, options.steps, options.maxMinutes, options.batch, options.reportEvery},
        .cooldownSteps = options.cooldownSteps,
        .checkpointMinutes = options.checkpointMinutes,
        .loss = [&](std::int64_t step, int) -> core::Result<at::Tensor> {
            return vaeLoss(vae, cropBatch(options, step), options, step);
        },
        .save = [&](std::int64_t step) { return saveRun(run, step, parameters, optimizer); }};
    LIGHTGEN_CHECK(runLoop(loop, done.value_or(0), optimizer));
    optimizer.swapWithAverage();
    const auto exported = exportVae(options.folder / "vae", vae, parameters, options);
    optimizer.swapWithAverage();
    return exported;
}

core::Result<double> vaePsnr(const std::filesystem::path& vaeFolder, const PictureSource& source, int pictures) {
    LIGHTGEN_TRY(const auto vae, inference::loadVae(vaeFolder));
    const at::NoGradGuard noGrad;
    double squaredError = 0.0;
    for (int i = 0; i < pictures; ++i) {
        const auto picture = heldOutPictures(source, 1000 + i, 1).cpu();
        const auto decoded = vae.decode(vae.encode(picture).mean).clamp(-1.0, 1.0);
        squaredError += (decoded - picture).square().mean().item<double>() / 4.0 / pictures;  // range 0..1
    }
    return -10.0 * std::log10(squaredError);
}

}  // namespace lightgen::training

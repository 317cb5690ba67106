#include "training/trainee.h"

#include <ATen/Context.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/randint.h>
#include <ATen/ops/randn.h>

#include <cmath>

#include "inference/mar/token_rows.h"
#include "training/autocast.h"

namespace lightgen::training {

Trainee::Trainee(
    std::uint64_t seed,
    at::Device device,
    const core::NetworkConfig& networkConfig,
    const inference::T5Config& textConfig
)
    : parameters(seed, device)
    , network(inference::WeightScope(parameters) / "network", networkConfig)
    , textEncoder(inference::WeightScope(parameters) / "text_encoder", textConfig) {}

at::Tensor Trainee::text(const SceneBatch& batch) const {
    return batch.text.defined() ? batch.text : textEncoder(batch.ids, batch.idMask);
}

core::TokenGrid squareGrid(std::int64_t tokens) {
    const auto side = static_cast<int>(std::lround(std::sqrt(static_cast<double>(tokens))));
    return {side, side};
}

StepDraws drawStep(const MaskingOptions& options, at::IntArrayRef tokens, at::Generator& generator, at::Device device) {
    const auto batch = tokens[0], length = tokens[1], channels = tokens[2];
    const bool all = at::rand({1}, generator).item<double>() < options.fullyHiddenShare;
    const auto hidden = all ? length : drawMaskCount(length, options.minimumMaskRatio, generator);
    StepDraws draws;
    draws.mask = drawMask(batch, length, hidden, generator);
    draws.drop = (at::rand({batch}, generator) < options.textDropout).to(at::kFloat);
    auto source = generator;
    if (!device.is_cpu()) {
        source = at::globalContext().defaultGenerator(device);
        source.set_current_seed(generator.current_seed());
    }
    draws.t = at::randint(
        0,
        inference::kDiffusionSteps,
        {options.multiplier, batch, hidden},
        source,
        at::TensorOptions(at::kLong).device(device)
    );
    draws.noise =
        at::randn({options.multiplier, batch, hidden, channels}, source, at::TensorOptions(at::kFloat).device(device));
    return draws;
}

StepDraws StepDraws::part(std::int64_t first, std::int64_t count, at::Device device) const {
    return {
        mask.narrow(0, first, count).to(device),
        drop.narrow(0, first, count).to(device),
        t.narrow(1, first, count).to(device),
        noise.narrow(1, first, count).to(device)};
}

SceneBatch partOf(const SceneBatch& batch, std::int64_t first, std::int64_t count) {
    const auto rows = [&](const at::Tensor& x) { return x.defined() ? x.narrow(0, first, count) : x; };
    return {rows(batch.tokens), rows(batch.ids), rows(batch.idMask), rows(batch.text)};
}

at::Tensor maskedLoss(
    const Trainee& trainee,
    const DiffusionTables& tables,
    const SceneBatch& batch,
    const StepDraws& draws,
    const LossOptions& options
) {
    const auto count = batch.tokens.size(0), channels = batch.tokens.size(2);
    const auto multiplier = draws.t.size(0), hidden = draws.t.size(2);
    const Autocast autocast(batch.tokens.device().type(), options.bfloat16);
    const MaskedBatch masked{
        .grid = squareGrid(batch.tokens.size(1)),
        .tokens = batch.tokens,
        .text = trainee.text(batch),
        .mask = draws.mask,
        .drop = draws.drop};
    const auto z = (options.recompute ? describeHiddenRecomputing(trainee.network, masked)
                                      : describeHidden(trainee.network, masked))
                       .reshape({count * hidden, trainee.network.config.width});
    const auto targets =
        inference::rowsAt(batch.tokens, inference::visibleTokens(masked.mask == 0)).reshape({count * hidden, channels});
    const auto terms = diffusionTerms(
        trainee.network.denoiser,
        tables,
        options.prediction,
        {targets.repeat({multiplier, 1}), z.repeat({multiplier, 1}), draws.t.flatten(), draws.noise.flatten(0, 2)}
    );
    return (terms.mse + terms.vb).mean();
}

}  // namespace lightgen::training

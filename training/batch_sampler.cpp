#include "training/batch_sampler.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/zeros.h>

#include <algorithm>

#include "core/schedule.h"
#include "inference/mar/position_embedding.h"
#include "inference/mar/token_rows.h"

namespace lightgen::training {

at::Tensor sampleBatch(
    const inference::Network& network, const at::Tensor& text, const BatchSampling& settings, at::Generator& generator
) {
    const at::NoGradGuard noGrad;
    const auto device = network.device();
    const auto batch = text.size(0), length = std::int64_t{settings.grid.count()};
    const auto channels = std::int64_t{network.config.tokenChannels()}, width = std::int64_t{network.config.width};
    const inference::PositionRequest request{
        settings.grid, inference::PositionLayout::Right, network.config.interpolateOffset};
    const auto encoderPositions = inference::positionEmbedding(network.encoder.position, request);
    const auto decoderPositions = inference::positionEmbedding(network.decoder.position, request);
    const auto crossPositions =
        inference::positionEmbedding(network.crossDecoder.position, request).expand({batch, length, width});
    const auto aligned = network.textAligner(text);
    const auto unconditional = network.crossDecoder.fakeLatent.expand(aligned.sizes());
    const inference::SamplerPlan plan(network.denoiser, settings.samplerSteps);
    const auto order = at::rand({batch, length}, generator).argsort(std::int64_t{1}).to(device);  // masked ones first
    auto tokens = at::zeros({batch, length, channels}, at::TensorOptions(at::kFloat).device(device));
    const int steps = std::min(settings.steps, settings.grid.count());
    std::int64_t masked = length;
    for (int step = 0; step < steps; ++step) {
        const auto kept =
            step == steps - 1 ? 0 : core::keptMasked(static_cast<int>(length), static_cast<int>(masked), step, steps);
        const auto mask = at::zeros({batch, length}, at::TensorOptions(at::kByte).device(device))
                              .scatter_(1, order.narrow(1, 0, masked), 1);
        const auto visible = inference::visibleTokens(mask);
        const auto encoded =
            network.encoder(inference::rowsAt(tokens, visible), inference::rowsAt(encoderPositions, visible));
        const auto decoded = network.decoder(encoded, visible, decoderPositions);
        const auto placed = order.narrow(1, kept, masked - kept);  // [B, n]
        const auto x = inference::rowsAt(decoded, placed), positions = inference::rowsAt(crossPositions, placed);
        auto z = network.crossDecoder(x, positions, aligned).reshape({-1, width});
        if (settings.guidance != 1.0) {
            z = at::cat({z, network.crossDecoder(x, positions, unconditional).reshape({-1, width})});
        }
        const auto rows = batch * placed.size(1);
        const auto drawn =
            inference::sampleTokens(network.denoiser, plan, settings.sampler, {z, rows, settings.guidance}, [&](int) {
                return at::randn({rows, channels}, generator, at::TensorOptions(at::kFloat)).to(device);
            });
        tokens.scatter_(
            1,
            placed.unsqueeze(2).expand({batch, placed.size(1), channels}),
            drawn.to(at::kFloat).view({batch, placed.size(1), channels})
        );
        masked = kept;
    }
    return tokens;
}

}  // namespace lightgen::training

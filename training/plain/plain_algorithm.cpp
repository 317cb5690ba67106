#include "training/plain/plain_algorithm.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/full.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/tensor.h>

#include <chrono>
#include <utility>

#include "inference/device.h"
#include "inference/mar/schedule.h"
#include "inference/mar/token_rows.h"

namespace lightgen::training {

using namespace inference;

namespace {

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

at::Tensor maskTensor(const std::vector<std::uint8_t>& mask) {
    return at::tensor(at::ArrayRef<std::uint8_t>(mask), at::kByte).unsqueeze(0);  // [1, L]
}

at::Tensor twice(const at::Tensor& x) {
    return at::cat({x, x}, 0);
}

}  // namespace

PlainRun plainGenerate(
    const Network& network,
    const PlainInput& input,
    GenerationState state,
    RandomSource& random,
    const PlainStepDone& onStep
) {
    const at::NoGradGuard noGrad;
    const auto& loop = input.loop;
    const bool guided = loop.guided();
    const auto schedule = NoiseSchedule::respaced(input.samplerSteps);
    const int total = static_cast<int>(state.order.size());
    const int steps = clampedSteps(loop.steps, total);
    const auto length = input.text.size(1);
    const auto width = input.text.size(2);
    const auto device = network.device();
    PlainRun run;
    for (int step = 0; step < steps; ++step) {
        const auto began = std::chrono::steady_clock::now();
        auto tokens = state.tokens.to(device).unsqueeze(0);  // [1, L, C]
        auto mask = maskTensor(state.mask).to(device);       // [1, L]
        auto text = input.text;                              // [1, T, D]
        if (guided) {                                        // conditional half, then unconditional half
            tokens = twice(tokens);
            mask = twice(mask);
            text = at::cat({text, network.crossDecoder.fakeLatent.expand({1, length, width})}, 0);
        }
        const PositionRequest positions{state.grid, input.layout, network.config.interpolateOffset};
        const auto encoderPositions = positionEmbedding(network.encoder.position, positions);
        const auto decoderPositions = positionEmbedding(network.decoder.position, positions);
        const auto crossPositions = positionEmbedding(network.crossDecoder.position, positions);
        const auto visible = visibleTokens(mask);
        const auto encoded = network.encoder(rowsAt(tokens, visible), rowsAt(encoderPositions, visible));
        const auto decoded = network.decoder(encoded, visible, decoderPositions);
        const auto all = network.crossDecoder(decoded, crossPositions, text);  // [1 or 2, L, D]

        const int masked = state.masked();
        const int kept = keptMasked(total, masked, step, steps);
        const auto placed = state.next(step == steps - 1 ? masked : masked - kept);
        const auto z = all.index_select(1, indexTensor(placed, device)).reshape({-1, width});  // [n or 2n, D]
        const double guidance = guidanceScale(loop.guidanceSchedule, loop.guidance, state.grid.count(), kept);
        waitFor(z);
        const double transformerSeconds = secondsSince(began);

        const auto diffusionBegan = std::chrono::steady_clock::now();
        auto x = random.noise(step, placed, 0).to(device);  // [n, C]
        for (int index = schedule.steps() - 1; index >= 0; --index) {
            const auto noise = random.noise(step, placed, schedule.steps() - index).to(device);
            const auto timestep = schedule.timesteps[static_cast<std::size_t>(index)];
            const auto t = at::full({z.size(0)}, timestep, z.options().dtype(at::kLong));
            auto out = network.denoiser(guided ? twice(x) : x, t, z);  // [n or 2n, 2C]
            if (guided) {
                out = guidedOutput(out, guidance);
            }
            x = ancestralStep(schedule, loop.sampler, index, x, out, noise);
        }
        waitFor(x);
        run.steps.push_back({placed, z, x, guidance, transformerSeconds, secondsSince(diffusionBegan)});
        if (onStep) {
            onStep(state, run.steps.back());
        }
        state.place(placed, x);
    }
    run.tokens = state.tokens;
    return run;
}

}  // namespace lightgen::training

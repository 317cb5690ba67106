#include "inference/generate.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/index_select.h>

#include "inference/mar/schedule.h"

namespace lightgen::inference {

PreparedGrid prepareGrid(const Network& network, core::TokenGrid grid, PositionLayout layout) {
    const PositionRequest request{grid, layout, network.config.interpolateOffset};
    return {
        positionEmbedding(network.encoder.position, request),
        positionEmbedding(network.decoder.position, request),
        positionEmbedding(network.crossDecoder.position, request),
        {}};
}

void prepareEmpty(PreparedGrid& grid, const Network& network, const std::stop_token& stop) {
    const auto nothing = at::empty({1, 0, network.config.width}, grid.decoder.options());
    const auto decoded = network.decoder(nothing, {}, grid.decoder, stop);
    if (!stop.stop_requested()) {
        grid.emptyDecoded = decoded;
    }
}

at::Tensor conditionTokens(
    const Conditions& conditions,
    const GenerationState& state,
    const std::vector<std::int32_t>& rows,
    bool guided,
    const std::stop_token& stop
) {
    const auto& [network, grid, text, plan] = conditions;
    const auto device = network.device();
    const auto asked = indexTensor(rows, device);
    const auto visible = indexTensor(state.visible(), device);
    at::Tensor decoded;  // [1, n, D]
    if (visible.size(0) == 0) {
        decoded = grid.emptyDecoded.index_select(1, asked);
    } else {
        const auto seen = state.tokens.to(grid.encoder.options()).index_select(0, visible).unsqueeze(0);  // [1, V, C]
        const auto encoded = network.encoder(seen, grid.encoder.index_select(1, visible), stop);          // [1, V, D]
        decoded = network.decoder.atRows(encoded, visible.unsqueeze(0), grid.decoder, asked, stop);
    }
    const auto positions = grid.cross.index_select(1, asked);
    const auto& textDecoder = network.crossDecoder;
    const auto z = guided ? textDecoder.guided(decoded, positions, text, stop)
                          : textDecoder.conditional(decoded, positions, text, stop);
    return z.squeeze(0);
}

LoopEnd generateTokens(
    const Conditions& conditions,
    const LoopSettings& settings,
    RandomSource& random,
    GenerationState& state,
    const StepDone& onStep,
    const std::stop_token& stop
) {
    const int total = settings.scheduleTokens > 0 ? settings.scheduleTokens : static_cast<int>(state.order.size());
    const int steps = clampedSteps(settings.steps, total);
    while (state.step < steps) {
        const int step = state.step;
        const int masked = state.masked();
        const auto rows = state.next(placedCount(total, masked, step, steps));
        const auto z = conditionTokens(conditions, state, rows, settings.guided(), stop);
        const double guidance = guidanceScale(
            settings.guidanceSchedule, settings.guidance, state.grid.count(), keptMasked(total, masked, step, steps)
        );
        const auto sampled = sampleTokens(
            conditions.network.denoiser,
            conditions.plan,
            settings.sampler,
            {z, static_cast<std::int64_t>(rows.size()), guidance},
            [&](int draw) { return random.noise(step, rows, draw).to(z.device()); },
            stop
        );
        if (stop.stop_requested()) {
            return LoopEnd::Stopped;
        }
        state.place(rows, sampled);
        if (onStep) {
            onStep(state, rows);
        }
    }
    return LoopEnd::Finished;
}

}  // namespace lightgen::inference

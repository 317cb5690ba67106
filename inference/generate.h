// Masked autoregressive generation (MAR, arXiv 2406.11838; LightGen, arXiv 2503.08619, section 3), one picture, for
// text to image and inpainting alike. Computes what MODEL.md's "What need not be computed" leaves, to the same result.
// L tokens of the picture, K of them to generate, C token channels, D width.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

#include "core/geometry.h"
#include "core/request.h"
#include "inference/diffusion/sampler.h"
#include "inference/generation_state.h"
#include "inference/mar/position_embedding.h"
#include "inference/model.h"
#include "inference/random_source.h"

namespace lightgen::inference {

struct LoopSettings {
    int steps = 64;          // at most K
    int scheduleTokens = 0;  // for the cosine schedule (core/generation_plan.h); 0: K
    double guidance = 4.0;
    core::GuidanceSchedule guidanceSchedule = core::GuidanceSchedule::Constant;
    SamplerSettings sampler{};

    bool guided() const { return guidance != 1.0; }
};

// What depends on the size of the picture alone: worth keeping between prompts.
struct PreparedGrid {
    at::Tensor encoder, decoder, cross;  // positions [1, L, D]
    at::Tensor emptyDecoded;             // [1, L, D]: the decoder's output while nothing is visible (MODEL.md, point 6)
};
PreparedGrid prepareGrid(const Network& network, core::TokenGrid grid, PositionLayout layout = PositionLayout::Right);
void prepareEmpty(PreparedGrid& grid, const Network& network, const std::stop_token& stop = {});

// What the loop is given besides its state.
struct Conditions {
    const Network& network;
    const PreparedGrid& grid;  // with emptyDecoded when the state has no visible token
    const PreparedText& text;
    const SamplerPlan& plan;
};

// z of the tokens `rows` (raster order): [n, D], or [2n, D] when guided: conditional rows first.
at::Tensor conditionTokens(
    const Conditions& conditions,
    const GenerationState& state,
    const std::vector<std::int32_t>& rows,
    bool guided,
    const std::stop_token& stop = {}
);

enum class LoopEnd { Finished, Stopped };

// Called after each iteration with the new state and the tokens placed in it, in raster order.
using StepDone = std::function<void(const GenerationState& state, const std::vector<std::int32_t>& placed)>;

// Runs the iterations from state.step to the end. A stop leaves the state as it was after the last whole iteration.
LoopEnd generateTokens(
    const Conditions& conditions,
    const LoopSettings& settings,
    RandomSource& random,
    GenerationState& state,
    const StepDone& onStep = {},
    const std::stop_token& stop = {}
);

}  // namespace lightgen::inference

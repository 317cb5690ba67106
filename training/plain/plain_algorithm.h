// The sampling loop as the authors wrote it: everything is computed anew in every iteration, both halves of guidance go
// through the whole network over all tokens, and the diffusion MLP gets its raw inputs. Slow and easy to check: the
// oracle that tests and `lightgen bench` hold the engine against.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <vector>

#include "inference/generate.h"
#include "inference/random_source.h"

namespace lightgen::training {

struct PlainStep {
    std::vector<std::int32_t> placed;  // in raster order
    at::Tensor z;                      // [n, D], or [2n, D] when guided: conditional rows first
    at::Tensor sampled;                // [n, C]
    double guidance = 1.0;
    double transformerSeconds = 0.0;
    double diffusionSeconds = 0.0;
};

struct PlainRun {
    at::Tensor tokens;  // [L, C]
    std::vector<PlainStep> steps;
};

struct PlainInput {
    at::Tensor text;  // [1, T, D], from the text aligner
    int samplerSteps = 100;
    inference::LoopSettings loop;
    inference::PositionLayout layout = inference::PositionLayout::Right;
};

// Called after each iteration, with the state before it.
using PlainStepDone = std::function<void(const inference::GenerationState& before, const PlainStep& step)>;

// start: GenerationState::blank, or ::around for inpainting.
PlainRun plainGenerate(
    const inference::Network& network,
    const PlainInput& input,
    inference::GenerationState start,
    inference::RandomSource& random,
    const PlainStepDone& onStep = {}
);

}  // namespace lightgen::training

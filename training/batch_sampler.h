// Samples many pictures at once, for training: the algorithm of inference/generate.h without what makes a single
// picture fast. B pictures, L tokens, C token channels, T text positions.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include "core/geometry.h"
#include "inference/diffusion/sampler.h"
#include "inference/model.h"

namespace lightgen::training {

struct BatchSampling {
    core::TokenGrid grid;
    int steps = 16;
    int samplerSteps = 25;
    double guidance = 3.0;
    inference::SamplerSettings sampler;
};

// text: [B, T, captionChannels] states -> tokens [B, L, C]. Random numbers come from the generator alone.
at::Tensor sampleBatch(
    const inference::Network& network, const at::Tensor& text, const BatchSampling& settings, at::Generator& generator
);

}  // namespace lightgen::training

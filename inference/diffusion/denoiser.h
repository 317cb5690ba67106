// The diffusion MLP (the authors' SimpleMLPAdaLN): one token at a time, conditioned on z and the timestep.
// N rows, C token channels, D width of z, W width of the MLP.
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/model_bundle.h"
#include "inference/nn/layers.h"

namespace lightgen::inference {

inline constexpr std::int64_t kTimeFrequencies = 256;

struct DenoiserShape {
    std::int64_t tokenChannels = 64;  // C
    std::int64_t zChannels = 1024;    // D
    std::int64_t width = 1536;        // W
    std::int64_t depth = 8;
    double normEps = 1e-6;

    static DenoiserShape of(const core::NetworkConfig& config);
};

// x + gate * mlp(norm(x) * (1 + scale) + shift), with (shift, scale, gate) linear in SiLU of the condition.
struct AdaLnBlock {
    nn::LayerNorm norm;
    nn::Linear fc1, fc2, modulation;

    AdaLnBlock(const WeightScope& scope, const DenoiserShape& shape);
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& activated) const;  // [N, W], SiLU(condition) [N, W]
};

struct Denoiser {
    DenoiserShape shape;
    nn::LayerNorm finalNorm;  // without weight and bias
    nn::Linear inputProj, condEmbed, timeFc1, timeFc2;
    std::vector<AdaLnBlock> blocks;
    nn::Linear finalModulation, finalLinear;

    Denoiser(const WeightScope& scope, const DenoiserShape& shape);  // scope: "diffloss.net." of a checkpoint

    // x: [N, C] noisy tokens, t: [N] timesteps 0..999, z: [N, D] -> [N, 2C]: prediction, then variance.
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& t, const at::Tensor& z) const;

    // The same in parts that are worth keeping: y = timeEmbedding(t) + condEmbed(z); evaluate(inputProj(x), y).
    at::Tensor timeEmbedding(const at::Tensor& t) const;                          // [N] -> [N, W]
    at::Tensor evaluate(const at::Tensor& projected, const at::Tensor& y) const;  // [N, W], [N, W] -> [N, 2C]
};

// t: [N] -> [N, kTimeFrequencies], cosines first. Frequencies and arguments are float32, as the authors compute them.
at::Tensor sinusoid(const at::Tensor& t);

}  // namespace lightgen::inference

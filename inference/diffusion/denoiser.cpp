#include "inference/diffusion/denoiser.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/tensor.h>

#include "inference/diffusion/adaln.h"
#include "inference/diffusion/time_frequencies.h"

namespace lightgen::inference {

DenoiserShape DenoiserShape::of(const core::NetworkConfig& config) {
    return {config.tokenChannels(), config.width, config.diffusionWidth, config.diffusionDepth, config.normEps};
}

AdaLnBlock::AdaLnBlock(const WeightScope& scope, const DenoiserShape& shape)
    : norm(scope / "in_ln", shape.width, shape.normEps)
    , fc1(scope / "mlp" / 0, shape.width, shape.width)
    , fc2(scope / "mlp" / 2, shape.width, shape.width)
    , modulation(scope / "adaLN_modulation" / 1, shape.width, 3 * shape.width, nn::Linear::Bias::With, Init::Zeros) {}

at::Tensor AdaLnBlock::operator()(const at::Tensor& x, const at::Tensor& activated) const {
    const auto parts = modulation(activated).chunk(3, -1);  // shift, scale, gate
    const auto h = fc2(at::silu(fc1(normModulate(norm, x, parts[0], parts[1]))));
    return gatedResidual(x, parts[2], h);
}

Denoiser::Denoiser(const WeightScope& scope, const DenoiserShape& s)
    : shape(s)
    , inputProj(scope / "input_proj", s.tokenChannels, s.width)
    , condEmbed(scope / "cond_embed", s.zChannels, s.width)
    , timeFc1(scope / "time_embed" / "mlp" / 0, kTimeFrequencies, s.width, nn::Linear::Bias::With, Init::Normal002)
    , timeFc2(scope / "time_embed" / "mlp" / 2, s.width, s.width, nn::Linear::Bias::With, Init::Normal002)
    , finalModulation(
          scope / "final_layer" / "adaLN_modulation" / 1, s.width, 2 * s.width, nn::Linear::Bias::With, Init::Zeros
      )
    , finalLinear(scope / "final_layer" / "linear", s.width, 2 * s.tokenChannels, nn::Linear::Bias::With, Init::Zeros) {
    finalNorm.eps = s.normEps;
    blocks.reserve(static_cast<std::size_t>(s.depth));
    for (int i = 0; i < s.depth; ++i) {
        blocks.emplace_back(scope / "res_blocks" / i, s);
    }
}

at::Tensor Denoiser::operator()(const at::Tensor& x, const at::Tensor& t, const at::Tensor& z) const {
    return evaluate(inputProj(x), timeEmbedding(t) + condEmbed(z));
}

at::Tensor Denoiser::timeEmbedding(const at::Tensor& t) const {
    return timeFc2(at::silu(timeFc1(sinusoid(t).to(timeFc1.weight.scalar_type()))));
}

at::Tensor Denoiser::evaluate(const at::Tensor& projected, const at::Tensor& y) const {
    const auto activated = at::silu(y);  // every modulation starts with the same SiLU
    auto x = projected;
    for (const auto& block : blocks) {
        x = block(x, activated);
    }
    const auto parts = finalModulation(activated).chunk(2, -1);  // shift, scale
    return finalLinear(normModulate(finalNorm, x, parts[0], parts[1]));
}

at::Tensor sinusoid(const at::Tensor& t) {
    constexpr int half = kTimeFrequencies / 2;
    static const auto kFrequencies = timeFrequencies(half);
    const auto frequencies = at::tensor(at::ArrayRef<float>(kFrequencies), at::kFloat).to(t.device());
    const auto angles = t.to(at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);  // [N, half]
    return at::cat({angles.cos(), angles.sin()}, 1);
}

}  // namespace lightgen::inference

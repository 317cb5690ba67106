#include "inference/mar/encoder.h"

#include <ATen/TensorOperators.h>

#include "inference/mar/blocks.h"

namespace lightgen::inference {

Encoder::Encoder(const WeightScope& scope, const core::NetworkConfig& config)
    : zProj(scope / "z_proj", config.tokenChannels(), config.width)
    , zProjNorm(scope / "z_proj_ln", config.width, config.normEps)
    , position(scope.take("encoder_pos_embed_learned", {1, config.positionTokens, config.width}, Init::Normal002))
    , blocks(makeBlocks(scope / "encoder_blocks", {config.encoderDepth, config.encoderHeads}, config))
    , norm(scope / "encoder_norm", config.width, config.normEps) {}

at::Tensor
Encoder::operator()(const at::Tensor& visible, const at::Tensor& positions, const std::stop_token& stop) const {
    auto x = zProjNorm(zProj(visible) + positions);  // [B, V, D]
    for (const auto& block : blocks) {
        if (stop.stop_requested()) {
            return x;
        }
        x = block(x);
    }
    return norm(x);
}

}  // namespace lightgen::inference

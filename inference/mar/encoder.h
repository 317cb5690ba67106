// The MAE encoder: sees the visible tokens only.
#pragma once

#include <ATen/core/Tensor.h>

#include <stop_token>
#include <vector>

#include "core/model_bundle.h"
#include "inference/nn/layers.h"

namespace lightgen::inference {

struct Encoder {
    nn::Linear zProj;
    nn::LayerNorm zProjNorm;
    at::Tensor position;  // [1, positionTokens, D], learned
    std::vector<nn::Block> blocks;
    nn::LayerNorm norm;

    Encoder(const WeightScope& scope, const core::NetworkConfig& config);

    // visible: [B, V, C] the visible tokens; positions: [B or 1, V, D] theirs -> [B, V, D].
    // After a stop the result has the right shape and no meaning.
    at::Tensor
    operator()(const at::Tensor& visible, const at::Tensor& positions, const std::stop_token& stop = {}) const;
};

}  // namespace lightgen::inference

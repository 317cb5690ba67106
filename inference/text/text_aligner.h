// From the text encoder's states to the network's width (the authors' Text_Embedding).
#pragma once

#include <ATen/core/Tensor.h>

#include <stop_token>
#include <vector>

#include "core/model_bundle.h"
#include "inference/nn/layers.h"

namespace lightgen::inference {

struct TextAligner {
    nn::Linear linear1, linear2;  // text_proj, with the tanh form of GELU between
    std::vector<nn::Block> blocks;
    nn::LayerNorm norm;

    // scope: "text_emb." of a checkpoint. Uses the encoder's number of heads, as the authors do.
    TextAligner(const WeightScope& scope, const core::NetworkConfig& config);

    at::Tensor project(const at::Tensor& text) const;  // [B, T, captionChannels] -> [B, T, D]
    // All T positions take part, padding included. After a stop the result has the right shape and no meaning.
    at::Tensor operator()(const at::Tensor& text, const std::stop_token& stop = {}) const;  // -> [B, T, D]
};

}  // namespace lightgen::inference

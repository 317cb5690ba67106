// The MAE decoder: visible features back in their places, mask_token elsewhere, all L tokens attend to each other.
#pragma once

#include <ATen/core/Tensor.h>

#include <stop_token>
#include <vector>

#include "core/model_bundle.h"
#include "inference/nn/layers.h"

namespace lightgen::inference {

struct Decoder {
    nn::Linear embed;
    at::Tensor maskToken;  // [1, 1, D]
    at::Tensor position;   // [1, positionTokens, D], learned
    std::vector<nn::Block> blocks;
    nn::LayerNorm norm;

    Decoder(const WeightScope& scope, const core::NetworkConfig& config);

    // encoded: [B, V, D], the encoder's output; index: [B, V], where it belongs; positions: [1, L, D] -> [B, L, D].
    // V = 0 is fine: a picture of mask tokens. After a stop the result has the right shape and no meaning.
    at::Tensor operator()(
        const at::Tensor& encoded,
        const at::Tensor& index,
        const at::Tensor& positions,
        const std::stop_token& stop = {}
    ) const;

    // The same, only at the tokens `rows` [n] -> [B, n, D]: the last block needs no other queries (MODEL.md, point 2).
    at::Tensor atRows(
        const at::Tensor& encoded,
        const at::Tensor& index,
        const at::Tensor& positions,
        const at::Tensor& rows,
        const std::stop_token& stop = {}
    ) const;

private:
    at::Tensor input(const at::Tensor& encoded, const at::Tensor& index, const at::Tensor& positions) const;
};

}  // namespace lightgen::inference

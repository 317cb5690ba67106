// The text decoder: image tokens ask, the text answers. Image tokens do not attend to each other, so any subset of them
// can be computed alone. T text positions, n rows, D width, H heads, d = D / H.
#pragma once

#include <ATen/core/Tensor.h>

#include <stop_token>
#include <vector>

#include "core/model_bundle.h"
#include "inference/nn/layers.h"

namespace lightgen::inference {

struct KeysValues {
    at::Tensor keys, values;  // [B, H, T, d]
};

struct CrossAttention {
    nn::Linear query, kv, proj;
    std::int64_t heads = 1;

    CrossAttention(const WeightScope& scope, std::int64_t width, std::int64_t heads);
    KeysValues keysValues(const at::Tensor& text) const;                       // text: [B, T, D], normed
    at::Tensor operator()(const at::Tensor& q, const KeysValues& text) const;  // [B, N, D] -> [B, N, D]
    // What attention gives when all keys are equal: their common value. text: [1, 1, D], normed -> [1, 1, D]
    at::Tensor ofSingleText(const at::Tensor& text) const;
};

// x = normq(q) + attn(normq(q), normkv(text)); then x + mlp(norm2(x)): the residual starts from the normed query.
struct CrossBlock {
    nn::LayerNorm normq, normkv;
    CrossAttention attn;
    nn::LayerNorm norm2;
    nn::Mlp mlp;

    CrossBlock(const WeightScope& scope, const core::NetworkConfig& config);
    at::Tensor operator()(const at::Tensor& q, const at::Tensor& text) const;  // [B, N, D], [B, T, D] -> [B, N, D]
};

// What the text contributes to every block: constant over the whole picture (MODEL.md, points 3 and 4).
struct PreparedText {
    std::vector<KeysValues> conditional;
    std::vector<at::Tensor> unconditional;  // [1, 1, D]: the attention's output for fake_latent
};

struct CrossDecoder {
    nn::Linear embed;
    at::Tensor position;    // [1, positionTokens, D], learned
    at::Tensor fakeLatent;  // [1, 1, D]: stands at every text position of the unconditional branch
    std::vector<CrossBlock> blocks;
    nn::LayerNorm norm;

    CrossDecoder(const WeightScope& scope, const core::NetworkConfig& config);

    // The whole thing, as in training: x [B, L, D], positions [1, L, D], text [B, T, D] -> z [B, L, D].
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& positions, const at::Tensor& text) const;

    PreparedText prepare(const at::Tensor& text) const;  // [1, T, D]

    // The rows x [1, n, D] at positions [1, n, D] -> z [1, n, D] with the text.
    at::Tensor conditional(
        const at::Tensor& x, const at::Tensor& positions, const PreparedText& text, const std::stop_token& stop = {}
    ) const;
    // Both halves of guidance: z [1, 2n, D], first with the text, then without.
    at::Tensor guided(
        const at::Tensor& x, const at::Tensor& positions, const PreparedText& text, const std::stop_token& stop = {}
    ) const;
};

}  // namespace lightgen::inference

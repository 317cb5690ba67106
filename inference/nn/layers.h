// The small layers everything is made of: values that hold tensors. [..., D] means any leading dimensions.
// B batch, L image tokens, T text positions, D width, H heads. (timm 0.9.12 Block; GELU is the exact, erf form.)
#pragma once

#include <ATen/core/Tensor.h>

#include "inference/weights/weight_source.h"

namespace lightgen::inference::nn {

struct Linear {
    at::Tensor weight, bias;  // [out, in], [out] or undefined
    enum class Bias { With, Without };

    Linear() = default;
    Linear(
        const WeightScope& scope,
        std::int64_t in,
        std::int64_t out,
        Bias bias = Bias::With,
        Init init = Init::XavierUniform
    );
    at::Tensor operator()(const at::Tensor& x) const;  // [..., in] -> [..., out]
};

struct LayerNorm {
    at::Tensor weight, bias;  // [D]
    double eps = 1e-6;

    LayerNorm() = default;
    LayerNorm(const WeightScope& scope, std::int64_t width, double eps);
    at::Tensor operator()(const at::Tensor& x) const;  // [..., D] -> [..., D]
};

struct Mlp {
    Linear fc1, fc2;

    Mlp() = default;
    Mlp(const WeightScope& scope, std::int64_t width, double ratio);
    at::Tensor operator()(const at::Tensor& x) const;  // [..., D] -> [..., D]
};

// Splits heads: [B, N, H * d] -> [B, H, N, d], and joins them again.
at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads);
at::Tensor joinHeads(const at::Tensor& x);

struct SelfAttention {
    Linear qkv, proj;
    std::int64_t heads = 1;

    SelfAttention() = default;
    SelfAttention(const WeightScope& scope, std::int64_t width, std::int64_t heads);
    at::Tensor operator()(const at::Tensor& x) const;  // [B, N, D] -> [B, N, D]
    // Only the rows of x at `rows` ask; all rows are keys and values. rows: [n] -> [B, n, D]
    at::Tensor atRows(const at::Tensor& x, const at::Tensor& rows) const;
};

// Pre-norm transformer block.
struct Block {
    LayerNorm norm1;
    SelfAttention attn;
    LayerNorm norm2;
    Mlp mlp;

    Block() = default;
    Block(const WeightScope& scope, std::int64_t width, std::int64_t heads, double mlpRatio, double eps);
    at::Tensor operator()(const at::Tensor& x) const;                      // [B, N, D] -> [B, N, D]
    at::Tensor atRows(const at::Tensor& x, const at::Tensor& rows) const;  // -> [B, n, D]: the block's output at `rows`
};

}  // namespace lightgen::inference::nn

#include "inference/nn/layers.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/scaled_dot_product_attention.h>

#include <cmath>

namespace lightgen::inference::nn {

Linear::Linear(const WeightScope& scope, std::int64_t in, std::int64_t out, Bias withBias, Init init)
    : weight(scope.take("weight", {out, in}, init)) {
    if (withBias == Bias::With) {
        bias = scope.take("bias", {out}, Init::Zeros);
    }
}

at::Tensor Linear::operator()(const at::Tensor& x) const {
    return at::linear(x, weight, bias);
}

LayerNorm::LayerNorm(const WeightScope& scope, std::int64_t width, double epsilon)
    : weight(scope.take("weight", {width}, Init::Ones))
    , bias(scope.take("bias", {width}, Init::Zeros))
    , eps(epsilon) {}

at::Tensor LayerNorm::operator()(const at::Tensor& x) const {
    return at::layer_norm(x, {weight.size(0)}, weight, bias, eps);
}

Mlp::Mlp(const WeightScope& scope, std::int64_t width, double ratio)
    : fc1(scope / "fc1", width, std::llround(static_cast<double>(width) * ratio))
    , fc2(scope / "fc2", std::llround(static_cast<double>(width) * ratio), width) {}

at::Tensor Mlp::operator()(const at::Tensor& x) const {
    return fc2(at::gelu(fc1(x)));
}

at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads) {
    return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);  // [B, H, N, d]
}

at::Tensor joinHeads(const at::Tensor& x) {
    return x.transpose(1, 2).reshape({x.size(0), x.size(2), x.size(1) * x.size(3)});  // [B, N, H * d]
}

SelfAttention::SelfAttention(const WeightScope& scope, std::int64_t width, std::int64_t headCount)
    : qkv(scope / "qkv", width, 3 * width)
    , proj(scope / "proj", width, width)
    , heads(headCount) {}

at::Tensor SelfAttention::operator()(const at::Tensor& x) const {
    const auto parts = qkv(x).chunk(3, -1);
    return proj(joinHeads(at::scaled_dot_product_attention(
        splitHeads(parts[0], heads), splitHeads(parts[1], heads), splitHeads(parts[2], heads)
    )));
}

at::Tensor SelfAttention::atRows(const at::Tensor& x, const at::Tensor& rows) const {
    const auto width = x.size(2);
    const auto q = at::linear(x.index_select(1, rows), qkv.weight.narrow(0, 0, width), qkv.bias.narrow(0, 0, width));
    const auto kv =
        at::linear(x, qkv.weight.narrow(0, width, 2 * width), qkv.bias.narrow(0, width, 2 * width)).chunk(2, -1);
    return proj(joinHeads(
        at::scaled_dot_product_attention(splitHeads(q, heads), splitHeads(kv[0], heads), splitHeads(kv[1], heads))
    ));
}

Block::Block(const WeightScope& scope, std::int64_t width, std::int64_t heads, double mlpRatio, double eps)
    : norm1(scope / "norm1", width, eps)
    , attn(scope / "attn", width, heads)
    , norm2(scope / "norm2", width, eps)
    , mlp(scope / "mlp", width, mlpRatio) {}

at::Tensor Block::operator()(const at::Tensor& x) const {
    const auto h = x + attn(norm1(x));
    return h + mlp(norm2(h));
}

at::Tensor Block::atRows(const at::Tensor& x, const at::Tensor& rows) const {
    const auto h = x.index_select(1, rows) + attn.atRows(norm1(x), rows);
    return h + mlp(norm2(h));
}

}  // namespace lightgen::inference::nn

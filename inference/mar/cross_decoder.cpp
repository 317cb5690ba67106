#include "inference/mar/cross_decoder.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/scaled_dot_product_attention.h>

namespace lightgen::inference {

CrossAttention::CrossAttention(const WeightScope& scope, std::int64_t width, std::int64_t headCount)
    : query(scope / "query_linear", width, width)
    , kv(scope / "kv", width, 2 * width)
    , proj(scope / "proj", width, width)
    , heads(headCount) {}

KeysValues CrossAttention::keysValues(const at::Tensor& text) const {
    const auto parts = kv(text).chunk(2, -1);
    return {nn::splitHeads(parts[0], heads), nn::splitHeads(parts[1], heads)};
}

at::Tensor CrossAttention::operator()(const at::Tensor& q, const KeysValues& text) const {
    const auto asked = nn::splitHeads(query(q), heads);  // [B, H, N, d]
    return proj(nn::joinHeads(at::scaled_dot_product_attention(asked, text.keys, text.values)));
}

at::Tensor CrossAttention::ofSingleText(const at::Tensor& text) const {
    return proj(kv(text).chunk(2, -1)[1]);
}

CrossBlock::CrossBlock(const WeightScope& scope, const core::NetworkConfig& config)
    : normq(scope / "normq", config.width, config.normEps)
    , normkv(scope / "normkv", config.width, config.normEps)
    , attn(scope / "attn", config.width, config.crossHeads)
    , norm2(scope / "norm2", config.width, config.normEps)
    , mlp(scope / "mlp", config.width, config.mlpRatio) {}

at::Tensor CrossBlock::operator()(const at::Tensor& q, const at::Tensor& text) const {
    const auto normed = normq(q);
    const auto x = normed + attn(normed, attn.keysValues(normkv(text)));
    return x + mlp(norm2(x));
}

CrossDecoder::CrossDecoder(const WeightScope& scope, const core::NetworkConfig& config)
    : embed(scope / "last_embed", config.width, config.width)
    , position(scope.take("last_pos_embed_learned", {1, config.positionTokens, config.width}, Init::Normal002))
    , fakeLatent(scope.take("fake_latent", {1, 1, config.width}, Init::Normal002))
    , norm(scope / "cross_norm", config.width, config.normEps) {
    blocks.reserve(static_cast<std::size_t>(config.crossDepth));
    for (int i = 0; i < config.crossDepth; ++i) {
        blocks.emplace_back(scope / "cross_attn_blocks" / i, config);
    }
}

at::Tensor CrossDecoder::operator()(const at::Tensor& x, const at::Tensor& positions, const at::Tensor& text) const {
    auto h = embed(x) + positions;
    for (const auto& block : blocks) {
        h = block(h, text);
    }
    return norm(h);
}

PreparedText CrossDecoder::prepare(const at::Tensor& text) const {
    PreparedText prepared;
    for (const auto& block : blocks) {
        prepared.conditional.push_back(block.attn.keysValues(block.normkv(text)));
        prepared.unconditional.push_back(block.attn.ofSingleText(block.normkv(fakeLatent)));
    }
    return prepared;
}

at::Tensor CrossDecoder::conditional(
    const at::Tensor& x, const at::Tensor& positions, const PreparedText& text, const std::stop_token& stop
) const {
    auto h = embed(x) + positions;  // [1, n, D]
    for (std::size_t i = 0; i < blocks.size() && !stop.stop_requested(); ++i) {
        const auto& block = blocks[i];
        const auto normed = block.normq(h);
        h = normed + block.attn(normed, text.conditional[i]);
        h = h + block.mlp(block.norm2(h));
    }
    return norm(h);
}

at::Tensor CrossDecoder::guided(
    const at::Tensor& x, const at::Tensor& positions, const PreparedText& text, const std::stop_token& stop
) const {
    const auto n = x.size(1);
    const auto width = x.size(2);
    const auto start = embed(x) + positions;  // [1, n, D]
    auto h = at::cat({start, start}, 1);      // [1, 2n, D]
    for (std::size_t i = 0; i < blocks.size() && !stop.stop_requested(); ++i) {
        const auto& block = blocks[i];
        const auto normed = block.normq(h);
        const auto answered = block.attn(normed.narrow(1, 0, n), text.conditional[i]);
        h = normed + at::cat({answered, text.unconditional[i].expand({1, n, width})}, 1);
        h = h + block.mlp(block.norm2(h));
    }
    return norm(h);
}

}  // namespace lightgen::inference

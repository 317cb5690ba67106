#include "inference/mar/decoder.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/scatter.h>

#include <span>

#include "inference/mar/blocks.h"

namespace lightgen::inference {

namespace {

at::Tensor through(std::span<const nn::Block> blocks, at::Tensor x, const std::stop_token& stop) {
    for (const auto& block : blocks) {
        if (stop.stop_requested()) {
            return x;
        }
        x = block(x);
    }
    return x;
}

}  // namespace

Decoder::Decoder(const WeightScope& scope, const core::NetworkConfig& config)
    : embed(scope / "decoder_embed", config.width, config.width)
    , maskToken(scope.take("mask_token", {1, 1, config.width}, Init::Normal002))
    , position(scope.take("decoder_pos_embed_learned", {1, config.positionTokens, config.width}, Init::Normal002))
    , blocks(makeBlocks(scope / "decoder_blocks", {config.decoderDepth, config.decoderHeads}, config))
    , norm(scope / "decoder_norm", config.width, config.normEps) {}

at::Tensor Decoder::input(const at::Tensor& encoded, const at::Tensor& index, const at::Tensor& positions) const {
    const auto batch = encoded.size(0);
    const auto width = encoded.size(2);
    const auto masked = maskToken.expand({batch, positions.size(1), width});
    if (encoded.size(1) == 0) {
        return masked + positions;
    }
    const auto places = index.unsqueeze(2).expand({batch, index.size(1), width});
    const auto features = embed(encoded).to(masked.scalar_type());  // autocast gives bfloat16
    return masked.scatter(1, places, features) + positions;         // [B, L, D]
}

at::Tensor Decoder::operator()(
    const at::Tensor& encoded, const at::Tensor& index, const at::Tensor& positions, const std::stop_token& stop
) const {
    return norm(through(blocks, input(encoded, index, positions), stop));
}

at::Tensor Decoder::atRows(
    const at::Tensor& encoded,
    const at::Tensor& index,
    const at::Tensor& positions,
    const at::Tensor& rows,
    const std::stop_token& stop
) const {
    auto x = input(encoded, index, positions);
    if (blocks.empty()) {
        return norm(x.index_select(1, rows));
    }
    x = through(std::span(blocks).first(blocks.size() - 1), x, stop);
    if (stop.stop_requested()) {
        return x.index_select(1, rows);
    }
    return norm(blocks.back().atRows(x, rows));
}

}  // namespace lightgen::inference

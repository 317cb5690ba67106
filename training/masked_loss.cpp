#include "training/masked_loss.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/argsort.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>

#include "inference/mar/token_rows.h"
#include "training/recompute.h"

namespace lightgen::training {

using inference::rowsAt;

namespace {

at::Tensor positionsOf(const inference::Network& network, const at::Tensor& learned, const MaskedBatch& batch) {
    return inference::positionEmbedding(learned, {batch.grid, batch.layout, network.config.interpolateOffset});
}

at::Tensor alignedText(const inference::Network& network, const MaskedBatch& batch) {
    const auto aligned = network.textAligner(batch.text);  // [B, T, D]
    const auto drop = batch.drop.view({-1, 1, 1});
    return drop * network.crossDecoder.fakeLatent + (1.0 - drop) * aligned;
}

at::Tensor decoded(const inference::Network& network, const MaskedBatch& batch) {
    const auto visible = inference::visibleTokens(batch.mask);
    const auto positions = positionsOf(network, network.encoder.position, batch);
    const auto encoded = network.encoder(rowsAt(batch.tokens, visible), rowsAt(positions, visible));
    return network.decoder(encoded, visible, positionsOf(network, network.decoder.position, batch));  // [B, L, D]
}

}  // namespace

at::Tensor describeAll(const inference::Network& network, const MaskedBatch& batch) {
    const auto positions = positionsOf(network, network.crossDecoder.position, batch);
    return network.crossDecoder(decoded(network, batch), positions, alignedText(network, batch));
}

at::Tensor describeHidden(const inference::Network& network, const MaskedBatch& batch) {
    const auto hidden = inference::visibleTokens(batch.mask == 0);
    const auto positions = positionsOf(network, network.crossDecoder.position, batch);
    return network.crossDecoder(
        rowsAt(decoded(network, batch), hidden), rowsAt(positions, hidden), alignedText(network, batch)
    );
}

at::Tensor describeHiddenRecomputing(const inference::Network& network, const MaskedBatch& batch) {
    const auto visible = inference::visibleTokens(batch.mask);
    const auto hidden = inference::visibleTokens(batch.mask == 0);
    const auto encoded = recomputed(
        [&network, visible, tokens = rowsAt(batch.tokens, visible)](const Tensors& positions) {
            return network.encoder(tokens, rowsAt(positions[0], visible));
        },
        {positionsOf(network, network.encoder.position, batch)}
    );
    const auto all = recomputed(
        [&network, visible](const Tensors& in) { return network.decoder(in[0], visible, in[1]); },
        {encoded, positionsOf(network, network.decoder.position, batch)}
    );
    const auto positions = positionsOf(network, network.crossDecoder.position, batch);
    return recomputed(
        [&network](const Tensors& in) { return network.crossDecoder(in[0], in[1], in[2]); },
        {rowsAt(all, hidden), rowsAt(positions, hidden), alignedText(network, batch)}
    );
}

std::int64_t drawMaskCount(std::int64_t tokens, double minimum, at::Generator& generator) {
    double ratio = 2.0;
    while (ratio < minimum || ratio > 1.0) {
        ratio = 1.0 - 0.25 * std::abs(at::zeros({1}).normal_(0.0, 1.0, generator).item<double>());
    }
    return std::clamp<std::int64_t>(
        static_cast<std::int64_t>(std::ceil(static_cast<double>(tokens) * ratio)), 1, tokens
    );
}

at::Tensor drawMask(std::int64_t batch, std::int64_t tokens, std::int64_t count, at::Generator& generator) {
    const auto order = at::rand({batch, tokens}, generator).argsort(std::int64_t{1});
    return at::zeros({batch, tokens}, at::TensorOptions(at::kByte)).scatter_(1, order.narrow(1, 0, count), 1);
}

}  // namespace lightgen::training

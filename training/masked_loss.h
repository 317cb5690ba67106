// One forward pass of masked pretraining, line by line as the paper has it: a random part of the tokens is hidden, the
// network describes each of them by z, and the diffusion MLP learns the token's distribution given z.
// B pictures, L tokens, C token channels, T text positions.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include "core/geometry.h"
#include "inference/mar/position_embedding.h"
#include "inference/model.h"

namespace lightgen::training {

struct MaskedBatch {
    core::TokenGrid grid;
    at::Tensor tokens;  // [B, L, C]
    at::Tensor text;    // [B, T, captionChannels], the text encoder's states
    at::Tensor mask;    // [B, L], nonzero = hidden; equally many in every row
    at::Tensor drop;    // [B] float, 1: the text is replaced by fake_latent (for guidance without text)
    inference::PositionLayout layout = inference::PositionLayout::Right;
};

// z of all tokens, [B, L, D], or only of the hidden ones, [B, K, D] in raster order: equal where both have it.
at::Tensor describeAll(const inference::Network& network, const MaskedBatch& batch);
at::Tensor describeHidden(const inference::Network& network, const MaskedBatch& batch);
// The same with gradient checkpointing of encoder, decoder and text decoder (training/recompute.h).
at::Tensor describeHiddenRecomputing(const inference::Network& network, const MaskedBatch& batch);

// K of MAR (Li et al. 2024, section 3.3): ceil(L * r), r from a normal distribution around 1 with deviation 0.25,
// truncated to minimum..1.
std::int64_t drawMaskCount(std::int64_t tokens, double minimum, at::Generator& generator);
// [B, L] uint8 with `count` random ones per row.
at::Tensor drawMask(std::int64_t batch, std::int64_t tokens, std::int64_t count, at::Generator& generator);

}  // namespace lightgen::training

// What learns, and the loss of one step of it, with all random choices of the step drawn beforehand: so that a batch
// can be split over processes and over time without changing them.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>

#include "inference/model.h"
#include "training/batch_source.h"
#include "training/diffusion_loss.h"
#include "training/masked_loss.h"
#include "training/parameters.h"

namespace lightgen::training {

struct Trainee {
    Parameters parameters;
    inference::Network network;
    inference::T5Encoder textEncoder;

    Trainee(
        std::uint64_t seed,
        at::Device device,
        const core::NetworkConfig& network,
        const inference::T5Config& textEncoder
    );
    at::Tensor text(const SceneBatch& batch) const;  // [B, T, D]
};

struct MaskingOptions {
    double minimumMaskRatio = 0.7;
    double fullyHiddenShare = 0.0;  // of the steps: every token hidden
    double textDropout = 0.1;
    std::int64_t multiplier = 4;  // time steps and noises per hidden token
};

// B pictures, L tokens, K of them hidden in each, M = multiplier, C token channels.
struct StepDraws {
    at::Tensor mask;   // [B, L] uint8
    at::Tensor drop;   // [B] float
    at::Tensor t;      // [M, B, K] int64
    at::Tensor noise;  // [M, B, K, C]

    StepDraws part(std::int64_t first, std::int64_t count, at::Device device) const;
};
// On a CPU everything comes from the generator; on another device time steps and noise, which are many, are drawn
// there, seeded by the generator.
StepDraws
drawStep(const MaskingOptions& options, at::IntArrayRef tokens, at::Generator& generator, at::Device device = at::kCPU);

SceneBatch partOf(const SceneBatch& batch, std::int64_t first, std::int64_t count);

struct LossOptions {
    core::Prediction prediction = core::Prediction::Velocity;
    bool bfloat16 = true;
    bool recompute = false;  // gradient checkpointing
};

// The mean over the hidden tokens of one batch.
at::Tensor maskedLoss(
    const Trainee& trainee,
    const DiffusionTables& tables,
    const SceneBatch& batch,
    const StepDraws& draws,
    const LossOptions& options
);

// The grid of a square picture of so many tokens.
core::TokenGrid squareGrid(std::int64_t tokens);

}  // namespace lightgen::training

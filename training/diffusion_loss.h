// The loss of the diffusion MLP: noise prediction plus the variational bound of the learned variance
// (Nichol and Dhariwal 2021, eq. 15, with the mean detached; guided-diffusion's LossType.MSE).
// N rows, C token channels, D width of z.
#pragma once

#include <ATen/core/Tensor.h>

#include "core/model_bundle.h"
#include "inference/diffusion/denoiser.h"
#include "inference/diffusion/noise_schedule.h"

namespace lightgen::training {

// The tables of the full schedule as float32 tensors, for rows with different timesteps.
struct DiffusionTables {
    at::Tensor sqrtAlphasCumprod, sqrtOneMinusAlphasCumprod, sqrtRecipAlphasCumprod,
        sqrtRecipm1AlphasCumprod;                                                              // [1000]
    at::Tensor posteriorMeanCoef1, posteriorMeanCoef2, posteriorLogVarianceClipped, logBetas;  // [1000]

    explicit DiffusionTables(at::Device device = at::kCPU);
};

struct DiffusionRows {
    at::Tensor tokens;  // [N, C] x0
    at::Tensor z;       // [N, D]
    at::Tensor t;       // [N] int64, 0..999
    at::Tensor noise;   // [N, C]
};

struct DiffusionTerms {
    at::Tensor mse;         // [N] mean over C of (prediction - target)^2
    at::Tensor vb;          // [N] in bits, as the authors' code
    at::Tensor prediction;  // [N, C] the first half of the output
};

DiffusionTerms diffusionTerms(
    const inference::Denoiser& denoiser,
    const DiffusionTables& tables,
    core::Prediction prediction,
    const DiffusionRows& rows
);

}  // namespace lightgen::training

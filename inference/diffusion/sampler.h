// Ancestral sampling (respaced DDPM with learned variance) of a few tokens at once.
// n tokens, S sampling steps, C token channels, W width of the diffusion MLP, D width of z.
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <optional>
#include <stop_token>

#include "core/model_bundle.h"
#include "inference/diffusion/denoiser.h"
#include "inference/diffusion/noise_schedule.h"

namespace lightgen::inference {

struct SamplerSettings {
    double temperature = 1.0;  // factor of the noise that is added
    std::optional<double> clampX0{};
    core::Prediction prediction = core::Prediction::Epsilon;
};

// What is the same for all tokens of all pictures with this number of steps (MODEL.md, point 5).
struct SamplerPlan {
    NoiseSchedule schedule;
    at::Tensor times;  // [S, W]: time embedding of every kept timestep

    SamplerPlan(const Denoiser& denoiser, int steps);
};

// draw 0: the initial noise; draw k >= 1: the noise added after the k-th evaluation -> [n, C]
using DrawNoise = std::function<at::Tensor(int draw)>;

// z: [n, D], or [2n, D] with guidance: conditional rows, then unconditional ones -> [n, C] new tokens.
// guidance: the scale w of u + w (c - u); of no effect without unconditional rows. After a stop the result is void.
struct SamplerInput {
    at::Tensor z;
    std::int64_t rows = 0;  // n
    double guidance = 1.0;
};
at::Tensor sampleTokens(
    const Denoiser& denoiser,
    const SamplerPlan& plan,
    const SamplerSettings& settings,
    const SamplerInput& input,
    const DrawNoise& noise,
    const std::stop_token& stop = {}
);

// out: [2n, 2C] -> [n, 2C]: guided prediction u + w (c - u), variance of the conditional rows.
at::Tensor guidedOutput(const at::Tensor& out, double guidance);

// One step: x [n, C] at entry `index` of the schedule, out [n, 2C] -> x one step less noisy, [n, C].
// noise: [n, C]; not used at index 0 and may be undefined there.
at::Tensor ancestralStep(
    const NoiseSchedule& schedule,
    const SamplerSettings& settings,
    int index,
    const at::Tensor& x,
    const at::Tensor& out,
    const at::Tensor& noise
);

}  // namespace lightgen::inference

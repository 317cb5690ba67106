// Gaussian diffusion of 1000 steps with the cosine schedule (Nichol and Dhariwal 2021), respaced to fewer.
// All tables are float64 and are rounded to float32 where they meet a tensor. No torch.
#pragma once

#include <cstdint>
#include <vector>

namespace lightgen::inference {

inline constexpr int kDiffusionSteps = 1000;

struct NoiseSchedule {
    std::vector<std::int64_t> timesteps;  // [S] ascending: the kept ones of the 1000, which the network is told
    std::vector<double> betas;
    std::vector<double> alphasCumprod;
    std::vector<double> alphasCumprodPrev;
    std::vector<double> sqrtAlphasCumprod;
    std::vector<double> sqrtOneMinusAlphasCumprod;
    std::vector<double> sqrtRecipAlphasCumprod;
    std::vector<double> sqrtRecipm1AlphasCumprod;
    std::vector<double> posteriorVariance;
    std::vector<double> posteriorLogVarianceClipped;  // entry 0 is that of entry 1
    std::vector<double> posteriorMeanCoef1;           // of x0
    std::vector<double> posteriorMeanCoef2;           // of x_t
    std::vector<double> logBetas;

    int steps() const { return static_cast<int>(betas.size()); }

    // steps: 2 .. 1000; 1000 is the schedule of training.
    static NoiseSchedule respaced(int steps);
};

// The kept timesteps: a float64 stride accumulated and rounded half to even (25 steps: 166.5 -> 166, 499.5 -> 500).
std::vector<std::int64_t> respacedTimesteps(int steps);

}  // namespace lightgen::inference

// `lightgen bench --suite algorithm`: the engine against the plain algorithm, same weights, same tokens, same orders,
// in one run.
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/model_bundle.h"

namespace lightgen::training {

struct BenchRow {
    std::string name;  // transformers, diffusion, total
    double plainSeconds = 0.0;
    double engineSeconds = 0.0;
    // Of the engine's numbers from the plain ones, divided by max(1, their rms); and what limits.json allows.
    double maxDifference = 0.0, rmsDifference = 0.0;
    double maxLimit = 0.0, rmsLimit = 0.0;

    double ratio() const { return plainSeconds / engineSeconds; }
    bool agrees() const { return maxDifference <= maxLimit && rmsDifference <= rmsLimit; }  // false for NaN
};

struct AlgorithmBench {
    core::NetworkConfig network;
    core::PixelSize size{256, 256};
    int steps = 64;
    int samplerSteps = 100;
    double guidance = 4.0;
    std::uint64_t seed = 1;
    int threads = 0;  // 0: as LibTorch has them
    at::Device device = at::kCPU;

    // The fixed configuration: published depths, heads of 64, width 384, diffusion MLP 8 x 576, text length 128.
    static AlgorithmBench fixed();
};

// onStep(done, of), for a progress bar.
std::vector<BenchRow> runAlgorithmBench(const AlgorithmBench& bench, const std::function<void(int, int)>& onStep = {});

}  // namespace lightgen::training

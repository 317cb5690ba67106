#include "inference/diffusion/time_frequencies.h"

#include <cmath>
#include <cstddef>

namespace lightgen::inference {

namespace {

constexpr double kMaxPeriod = 10000.0;

// SLEEF 3, expf_u10: x = q ln 2 + s, exp(s) by a polynomial. For finite x whose result is a normal number.
float sleefExp(float x) {
    constexpr float kLog2E = 1.442695040888963407F;
    constexpr float kLn2High = 0.693145751953125F;
    constexpr float kLn2Low = 1.428606765330187045e-06F;
    const float q = std::rint(x * kLog2E);
    const float s = std::fma(q, -kLn2Low, std::fma(q, -kLn2High, x));
    float u = 0.000198527617612853646278381F;
    u = std::fma(u, s, 0.00139304355252534151077271F);
    u = std::fma(u, s, 0.00833336077630519866943359F);
    u = std::fma(u, s, 0.0416664853692054748535156F);
    u = std::fma(u, s, 0.166666671633720397949219F);
    u = std::fma(u, s, 0.5F);
    return std::ldexp(1.0F + std::fma(s * s, u, s), static_cast<int>(q));
}

}  // namespace

std::vector<float> timeFrequencies(int count) {
    const auto slope = static_cast<float>(-std::log(kMaxPeriod));
    std::vector<float> frequencies(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        frequencies[static_cast<std::size_t>(i)] = sleefExp(slope * static_cast<float>(i) / static_cast<float>(count));
    }
    return frequencies;
}

}  // namespace lightgen::inference

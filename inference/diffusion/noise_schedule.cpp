#include "inference/diffusion/noise_schedule.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace lightgen::inference {

namespace {

double alphaBar(double t) {
    const double c = std::cos((t + 0.008) / 1.008 * std::numbers::pi / 2.0);
    return c * c;
}

std::vector<double> cosineBetas() {
    std::vector<double> betas;
    betas.reserve(kDiffusionSteps);
    for (int i = 0; i < kDiffusionSteps; ++i) {
        const double from = static_cast<double>(i) / kDiffusionSteps;
        const double to = static_cast<double>(i + 1) / kDiffusionSteps;
        betas.push_back(std::min(1.0 - alphaBar(to) / alphaBar(from), 0.999));
    }
    return betas;
}

std::vector<double> cumulativeProduct(const std::vector<double>& betas) {
    std::vector<double> products;
    products.reserve(betas.size());
    double product = 1.0;
    for (const double beta : betas) {
        product *= 1.0 - beta;
        products.push_back(product);
    }
    return products;
}

// Betas that reach, at the kept timesteps, the noise level of the full schedule.
std::vector<double> respacedBetas(const std::vector<std::int64_t>& kept) {
    const auto full = cumulativeProduct(cosineBetas());
    std::vector<double> betas;
    betas.reserve(kept.size());
    double last = 1.0;
    for (const auto timestep : kept) {
        const double level = full[static_cast<std::size_t>(timestep)];
        betas.push_back(1.0 - level / last);
        last = level;
    }
    return betas;
}

template <class Function>
std::vector<double> table(std::size_t size, Function entry) {
    std::vector<double> values(size);
    for (std::size_t i = 0; i < size; ++i) {
        values[i] = entry(i);
    }
    return values;
}

}  // namespace

std::vector<std::int64_t> respacedTimesteps(int steps) {
    assert(steps >= 2 && steps <= kDiffusionSteps);
    const double stride = static_cast<double>(kDiffusionSteps - 1) / (steps - 1);
    std::vector<std::int64_t> kept;
    kept.reserve(static_cast<std::size_t>(steps));
    double position = 0.0;
    for (int i = 0; i < steps; ++i) {
        kept.push_back(static_cast<std::int64_t>(std::nearbyint(position)));  // the default mode: half to even
        position += stride;
    }
    return kept;
}

NoiseSchedule NoiseSchedule::respaced(int steps) {
    NoiseSchedule s;
    s.timesteps = respacedTimesteps(steps);
    s.betas = respacedBetas(s.timesteps);
    s.alphasCumprod = cumulativeProduct(s.betas);
    s.alphasCumprodPrev = s.alphasCumprod;
    s.alphasCumprodPrev.insert(s.alphasCumprodPrev.begin(), 1.0);
    s.alphasCumprodPrev.pop_back();
    const auto n = s.betas.size();
    const auto& beta = s.betas;
    const auto& bar = s.alphasCumprod;
    const auto& prev = s.alphasCumprodPrev;
    s.sqrtAlphasCumprod = table(n, [&](auto i) { return std::sqrt(bar[i]); });
    s.sqrtOneMinusAlphasCumprod = table(n, [&](auto i) { return std::sqrt(1.0 - bar[i]); });
    s.sqrtRecipAlphasCumprod = table(n, [&](auto i) { return std::sqrt(1.0 / bar[i]); });
    s.sqrtRecipm1AlphasCumprod = table(n, [&](auto i) { return std::sqrt(1.0 / bar[i] - 1.0); });
    s.posteriorVariance = table(n, [&](auto i) { return beta[i] * (1.0 - prev[i]) / (1.0 - bar[i]); });
    s.posteriorLogVarianceClipped =
        table(n, [&](auto i) { return std::log(s.posteriorVariance[std::max<std::size_t>(i, 1)]); });
    s.posteriorMeanCoef1 = table(n, [&](auto i) { return beta[i] * std::sqrt(prev[i]) / (1.0 - bar[i]); });
    s.posteriorMeanCoef2 =
        table(n, [&](auto i) { return (1.0 - prev[i]) * std::sqrt(1.0 - beta[i]) / (1.0 - bar[i]); });
    s.logBetas = table(n, [&](auto i) { return std::log(beta[i]); });
    return s;
}

}  // namespace lightgen::inference

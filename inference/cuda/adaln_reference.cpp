#include "inference/cuda/adaln_reference.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace lightgen::inference::cuda {

namespace {

struct Moments {
    double mean = 0.0;
    double inverseDeviation = 0.0;
};

Moments moments(std::span<const float> row, double eps) {
    const auto count = static_cast<double>(row.size());
    const double mean = std::accumulate(row.begin(), row.end(), 0.0) / count;
    const double squares = std::accumulate(row.begin(), row.end(), 0.0, [mean](double sum, double value) {
        return sum + (value - mean) * (value - mean);
    });
    return {mean, 1.0 / std::sqrt(squares / count + eps)};
}

}  // namespace

void referenceNormModulate(
    LightGenCudaShape shape,
    std::span<const float> x,
    std::span<const float> weight,
    std::span<const float> bias,
    float eps,
    std::span<const float> shift,
    std::span<const float> scale,
    std::span<float> h
) {
    const auto width = static_cast<std::size_t>(shape.width);
    for (std::size_t row = 0; row < static_cast<std::size_t>(shape.rows); ++row) {
        const auto in = x.subspan(row * width, width);
        const auto [mean, inverseDeviation] = moments(in, eps);
        const std::size_t modulation = row * static_cast<std::size_t>(shape.modulation_stride);
        for (std::size_t i = 0; i < width; ++i) {
            double normed = (in[i] - mean) * inverseDeviation;
            if (!weight.empty()) {
                normed = normed * weight[i] + bias[i];
            }
            h[row * width + i] = static_cast<float>(normed * (1.0 + scale[modulation + i]) + shift[modulation + i]);
        }
    }
}

void referenceGatedResidual(
    LightGenCudaShape shape,
    std::span<const float> x,
    std::span<const float> gate,
    std::span<const float> y,
    std::span<float> out
) {
    const auto width = static_cast<std::size_t>(shape.width);
    for (std::size_t row = 0; row < static_cast<std::size_t>(shape.rows); ++row) {
        const std::size_t modulation = row * static_cast<std::size_t>(shape.modulation_stride);
        for (std::size_t i = 0; i < width; ++i) {
            out[row * width + i] = x[row * width + i] + gate[modulation + i] * y[row * width + i];
        }
    }
}

}  // namespace lightgen::inference::cuda

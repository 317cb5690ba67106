// The formulas of lightgen_cuda.h on the CPU, in plain loops: what the kernels are held against.
#pragma once

#include <span>

#include "inference/cuda/lightgen_cuda.h"

namespace lightgen::inference::cuda {

// Spans hold [rows, width], shift, scale and gate [rows, modulation_stride], weight and bias [width] or nothing.
void referenceNormModulate(
    LightGenCudaShape shape,
    std::span<const float> x,
    std::span<const float> weight,
    std::span<const float> bias,
    float eps,
    std::span<const float> shift,
    std::span<const float> scale,
    std::span<float> h
);
void referenceGatedResidual(
    LightGenCudaShape shape,
    std::span<const float> x,
    std::span<const float> gate,
    std::span<const float> y,
    std::span<float> out
);

}  // namespace lightgen::inference::cuda

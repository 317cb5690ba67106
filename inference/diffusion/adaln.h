// Adaptive layer norm of the diffusion MLP (AdaLN; Peebles and Xie 2023, arXiv 2212.09748, section 3.2).
// On a CUDA device in float32 our own kernels do it (inference/cuda/lightgen_cuda.h), elsewhere LibTorch.
// N rows, W width; shift, scale and gate are [N, W], rows of numbers side by side.
#pragma once

#include <ATen/core/Tensor.h>

#include "inference/nn/layers.h"

namespace lightgen::inference {

// LayerNorm(x) * (1 + scale) + shift -> [N, W]. norm without weight and bias: no affine part.
at::Tensor
normModulate(const nn::LayerNorm& norm, const at::Tensor& x, const at::Tensor& shift, const at::Tensor& scale);

// x + gate * y -> [N, W]
at::Tensor gatedResidual(const at::Tensor& x, const at::Tensor& gate, const at::Tensor& y);

}  // namespace lightgen::inference

// Between a latent picture and its tokens. One token is a p x p patch of the latent: element (c * p + i) * p + j.
#pragma once

#include <ATen/core/Tensor.h>

#include "core/geometry.h"

namespace lightgen::inference {

at::Tensor patchify(const at::Tensor& latent, int patch);                          // [B, C, h, w] -> [B, L, C * p * p]
at::Tensor unpatchify(const at::Tensor& tokens, core::TokenGrid grid, int patch);  // [B, L, C * p * p] -> [B, C, h, w]

}  // namespace lightgen::inference

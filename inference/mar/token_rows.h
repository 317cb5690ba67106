// Which tokens of a batch take part, and their rows. B pictures, L tokens, V visible tokens, D width.
#pragma once

#include <ATen/core/Tensor.h>

namespace lightgen::inference {

// mask: [B, L] of any type, nonzero = masked; equally many in every row -> [B, V] int64, raster order.
at::Tensor visibleTokens(const at::Tensor& mask);

// x: [B or 1, L, D], index: [B, V] -> [B, V, D]: the rows of every picture at its own index. Differentiable.
at::Tensor rowsAt(const at::Tensor& x, const at::Tensor& index);

}  // namespace lightgen::inference

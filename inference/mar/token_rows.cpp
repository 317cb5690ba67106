#include "inference/mar/token_rows.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/gather.h>
#include <ATen/ops/nonzero.h>

namespace lightgen::inference {

at::Tensor visibleTokens(const at::Tensor& mask) {
    const auto batch = mask.size(0);
    return mask.eq(0).nonzero().select(1, 1).reshape({batch, -1});  // nonzero: [B * V, 2], rows of one picture together
}

at::Tensor rowsAt(const at::Tensor& x, const at::Tensor& index) {
    const auto batch = index.size(0);
    const auto width = x.size(2);
    return x.expand({batch, x.size(1), width}).gather(1, index.unsqueeze(2).expand({batch, index.size(1), width}));
}

}  // namespace lightgen::inference

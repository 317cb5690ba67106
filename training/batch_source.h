// What one step of training sees.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

#include "core/result.h"

namespace lightgen::training {

struct SceneBatch {
    at::Tensor tokens;  // [B, L, C] float32
    at::Tensor ids;     // [B, T] int64
    at::Tensor idMask;  // [B, T] int64
    at::Tensor text;    // [B, T, D] states of a text encoder that does not learn; undefined: it learns
};

class BatchSource {
public:
    virtual ~BatchSource() = default;
    // Depends on nothing but its arguments: a resumed run sees the same.
    virtual core::Result<SceneBatch> batch(std::int64_t step, std::int64_t batchSize) = 0;
};

}  // namespace lightgen::training

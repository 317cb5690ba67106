// Group normalisation (Wu and He 2018, arXiv 1803.08494) of the image tokenizer, eps 1e-6. Its mean and variance are
// those of a whole picture; where only a part was changed and is computed, they are put together from what the picture
// had before and what changed in the part.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <vector>

#include "inference/weights/weight_source.h"

namespace lightgen::inference {

struct GroupNorm {
    at::Tensor weight, bias;  // [C]
    std::int64_t groups = 1;

    GroupNorm() = default;
    GroupNorm(const WeightScope& scope, std::int64_t channels, std::int64_t groups);
    at::Tensor operator()(const at::Tensor& x) const;  // [B, C, H, W]
};

// Of what one group norm normalises, [1, C, H, W].
struct GroupStatistics {
    at::Tensor sum, squares;  // [groups]: sums of the values and of their squares
    std::int64_t pixels = 0;  // H * W
};
// Of all group norms of a network, in the order in which they are applied.
using NormStatistics = std::vector<GroupStatistics>;

// The group norms of one pass of a picture through a network.
class NormPass {
public:
    NormPass() = default;
    // Appends to `kept`.
    static NormPass recording(NormStatistics& kept);
    // Of a part of a picture that is `whole`; appends those of the part to `kept`.
    static NormPass ofPart(const NormStatistics& whole, NormStatistics& kept);
    // Of that part with other values in it: the rest of the picture counts as it was.
    static NormPass ofChangedPart(const NormStatistics& whole, const NormStatistics& part);

    at::Tensor operator()(const GroupNorm& norm, const at::Tensor& x);

private:
    const NormStatistics* m_whole = nullptr;
    const NormStatistics* m_part = nullptr;
    NormStatistics* m_kept = nullptr;
    std::size_t m_next = 0;  // of m_whole and m_part
};

}  // namespace lightgen::inference

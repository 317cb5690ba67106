#include "inference/mar/position_embedding.h"

#include <ATen/ops/upsample_bicubic2d.h>
#include <c10/util/Exception.h>

#include <cmath>
#include <optional>

namespace lightgen::inference {

namespace {

// What interpolation is told instead of the ratio of sizes (DINO's guard against floating point error).
std::optional<double> givenScale(std::int64_t size, std::int64_t side, double offset) {
    if (offset == 0.0) {
        return std::nullopt;
    }
    return (static_cast<double>(size) + offset) / static_cast<double>(side);
}

}  // namespace

at::Tensor positionEmbedding(const at::Tensor& learned, const PositionRequest& request) {
    const auto tokens = learned.size(1);
    const auto width = learned.size(2);
    const auto side = std::llround(std::sqrt(static_cast<double>(tokens)));
    TORCH_CHECK(side * side == tokens, "the position embedding has ", tokens, " positions, expected a square number");
    const auto& grid = request.grid;
    if (grid.rows == grid.columns && grid.rows == side) {
        return learned;
    }
    const bool exchanged = request.layout == PositionLayout::Authors;
    const std::int64_t first = exchanged ? grid.columns : grid.rows;
    const std::int64_t second = exchanged ? grid.rows : grid.columns;
    const auto table =
        learned.to(at::kFloat).reshape({1, side, side, width}).permute({0, 3, 1, 2});  // [1, D, side, side]
    const auto resized = at::upsample_bicubic2d(
        table,
        {first, second},
        /*align_corners=*/false,
        givenScale(first, side, request.offset),
        givenScale(second, side, request.offset)
    );
    return resized.permute({0, 2, 3, 1}).reshape({1, first * second, width}).to(learned.scalar_type());  // [1, L, D]
}

}  // namespace lightgen::inference

// Learned positions of a square grid, laid over any other grid by bicubic interpolation.
#pragma once

#include <ATen/core/Tensor.h>

#include "core/geometry.h"

namespace lightgen::inference {

// Authors: their code builds the interpolated grid with rows and columns exchanged, [columns][rows], and adds it
// flattened to tokens that lie [rows][columns]. Right: rows are rows. Both agree for square pictures.
enum class PositionLayout { Right, Authors };

// Which positions a picture needs.
struct PositionRequest {
    core::TokenGrid grid;
    PositionLayout layout = PositionLayout::Right;
    double offset = 0.1;  // interpolate_offset: scale (n + offset) / side instead of n / side; 0: the ratio of sizes
};

// learned: [1, side * side, D] -> [1, L, D]. Bicubic with a = -0.75, half-pixel centres, clamped edges, no
// antialiasing. The learned ones are used as they are for a square grid of exactly side * side tokens.
// Differentiable. Worth caching: depends on the grid alone.
at::Tensor positionEmbedding(const at::Tensor& learned, const PositionRequest& request);

}  // namespace lightgen::inference

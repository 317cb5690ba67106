// How far a picture has come: all that is needed to resume it, or to branch from it.
// L tokens of the picture, K of them to generate, C token channels.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

#include "core/geometry.h"

namespace lightgen::inference {

struct GenerationState {
    core::TokenGrid grid;
    at::Tensor tokens;                // [L, C] float32 on the CPU; zero where masked
    std::vector<std::uint8_t> mask;   // [L], 1: to be generated
    std::vector<std::int32_t> order;  // [K], the tokens to generate; those still masked are its first entries
    int step = 0;                     // iterations done

    // Everything is to be generated. order: a permutation of all L tokens.
    static GenerationState blank(core::TokenGrid grid, int channels, std::vector<std::int32_t> order);
    // Inpainting: all tokens [L, C] are known but for those of `order`.
    static GenerationState around(core::TokenGrid grid, const at::Tensor& known, std::vector<std::int32_t> order);

    // Of a branch or a resumed picture: the last `placed` entries of the order have left the mask in `step` iterations.
    // tokens: [L, C], also those that are placed.
    static GenerationState
    at(core::TokenGrid grid, const at::Tensor& tokens, std::vector<std::int32_t> order, int placed, int step);

    int masked() const;                               // how many still are
    std::vector<std::int32_t> visible() const;        // those that are not, in raster order
    std::vector<std::int32_t> next(int count) const;  // the `count` tokens that leave the mask next, in raster order

    // Ends an iteration: values [n, C] for the tokens of next(n).
    void place(const std::vector<std::int32_t>& tokens, const at::Tensor& values);
};

// -> [n] int64
at::Tensor indexTensor(const std::vector<std::int32_t>& tokens, at::Device device = at::kCPU);

}  // namespace lightgen::inference

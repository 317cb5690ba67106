// Where the noise of the diffusion MLP comes from: keyed by seed and cell for users, recorded for golden tests.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/geometry.h"
#include "core/keyed_noise.h"

namespace lightgen::inference {

class RandomSource {
public:
    virtual ~RandomSource() = default;
    // Standard normal noise [n, C], float32 on the CPU, for the tokens placed in iteration `step` (from 0), in the
    // order given. draw 0 is the initial noise, draw k >= 1 the noise added after the k-th evaluation of the diffusion
    // MLP.
    virtual at::Tensor noise(int step, std::span<const std::int32_t> tokens, int draw) = 0;
};

// The noise of a cell depends on seed, row, column and draw alone (core/keyed_noise.h), whenever it is placed.
class KeyedRandom final : public RandomSource {
public:
    // origin: the cell that rows and columns are counted from; that of the old picture where one is extended.
    KeyedRandom(
        std::uint64_t seed,
        core::TokenGrid grid,
        int channels,
        core::NoiseStream stream = core::NoiseStream::Token,
        core::TokenCell origin = {}
    )
        : m_seed(seed)
        , m_grid(grid)
        , m_channels(channels)
        , m_stream(stream)
        , m_origin(origin) {}

    at::Tensor noise(int step, std::span<const std::int32_t> tokens, int draw) override;

private:
    std::uint64_t m_seed;
    core::TokenGrid m_grid;
    int m_channels;
    core::NoiseStream m_stream;
    core::TokenCell m_origin;
};

// What a recorded run used: per iteration the initial noise [n, C] and the added noise [S, n, C].
class RecordedRandom final : public RandomSource {
public:
    struct Iteration {
        at::Tensor initial, added;
    };
    explicit RecordedRandom(std::vector<Iteration> iterations)
        : m_iterations(std::move(iterations)) {}

    at::Tensor noise(int step, std::span<const std::int32_t> tokens, int draw) override;

private:
    std::vector<Iteration> m_iterations;
};

}  // namespace lightgen::inference

// Noise that is keyed, not streamed: a number depends on the seed and on what it is for, never on what was
// drawn before it. So the same seed gives the same picture whatever the previews, the queue order or a resume,
// and the noise of a cell stays when the picture is extended.
//
// Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"), key = seed (low word first),
// counter = (row << 16 | column of the token, diffusion step, channel / 4, stream).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry.h"

namespace lightgen::core {

enum class NoiseStream : std::uint32_t { Token = 0, Order = 1, FirstAlternative = 2 };

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

// Standard normal noise of one token for one diffusion step: draw 0 is the initial noise, draw k >= 1 the noise added
// after the k-th evaluation of the diffusion MLP. Channels 4i..4i+3 are two Box-Muller pairs of one Philox block
// (words 0,1 and words 2,3; u = (word + 0.5) / 2^32; sqrt(-2 ln u0) * cos/sin(2 pi u1)), computed in float64.
// Rows and columns left of or above an extended picture are negative and wrap around.
void tokenNoise(
    std::uint64_t seed, NoiseStream stream, int row, int column, std::uint32_t draw, std::span<float> channels
);

// A random order of the grid's tokens: a stable sort by a 64-bit draw per token (words 0 (high) and 1 (low) of the
// block with diffusion step 0, channel 0, stream Order). MODEL.md's convention: the first entries stay masked longest.
std::vector<std::int32_t> randomOrder(std::uint64_t seed, TokenGrid grid);

}  // namespace lightgen::core

#include "core/keyed_noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace lightgen::core {

namespace {

std::array<std::uint32_t, 4>
block(std::uint64_t seed, NoiseStream stream, int row, int column, std::uint32_t draw, std::uint32_t group) {
    const auto cell = static_cast<std::uint32_t>(row) << 16 | (static_cast<std::uint32_t>(column) & 0xFFFF);
    return philox4x32(
        {cell, draw, group, static_cast<std::uint32_t>(stream)},
        {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}
    );
}

double unitInterval(std::uint32_t word) {
    return (static_cast<double>(word) + 0.5) / 4294967296.0;
}

}  // namespace

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const auto product0 = std::uint64_t{0xD2511F53} * counter[0];
        const auto product1 = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {
            static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key[0],
            static_cast<std::uint32_t>(product1),
            static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key[1],
            static_cast<std::uint32_t>(product0)};
        key[0] += 0x9E3779B9;  // golden ratio
        key[1] += 0xBB67AE85;  // sqrt(3) - 1
    }
    return counter;
}

void tokenNoise(
    std::uint64_t seed, NoiseStream stream, int row, int column, std::uint32_t draw, std::span<float> channels
) {
    for (std::size_t first = 0; first < channels.size(); first += 4) {
        const auto words = block(seed, stream, row, column, draw, static_cast<std::uint32_t>(first / 4));
        std::array<float, 4> normals{};
        for (std::size_t pair = 0; pair < 4; pair += 2) {
            const double radius = std::sqrt(-2.0 * std::log(unitInterval(words[pair])));
            const double angle = 2.0 * std::numbers::pi * unitInterval(words[pair + 1]);
            normals[pair] = static_cast<float>(radius * std::cos(angle));
            normals[pair + 1] = static_cast<float>(radius * std::sin(angle));
        }
        std::copy_n(
            normals.begin(),
            std::min<std::size_t>(4, channels.size() - first),
            channels.begin() + static_cast<std::ptrdiff_t>(first)
        );
    }
}

std::vector<std::int32_t> randomOrder(std::uint64_t seed, TokenGrid grid) {
    std::vector<std::uint64_t> draws(static_cast<std::size_t>(grid.count()));
    for (int token = 0; token < grid.count(); ++token) {
        const auto words = block(seed, NoiseStream::Order, grid.row(token), grid.column(token), 0, 0);
        draws[static_cast<std::size_t>(token)] = std::uint64_t{words[0]} << 32 | words[1];
    }
    std::vector<std::int32_t> order(draws.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
        return draws[static_cast<std::size_t>(a)] < draws[static_cast<std::size_t>(b)];
    });
    return order;
}

}  // namespace lightgen::core

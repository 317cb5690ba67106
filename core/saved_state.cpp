#include "core/saved_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace lightgen::core {

namespace {

constexpr int kMaxSide = 2048;  // tokens
constexpr int kMaxChannels = 4096;

bool isDistinct(const std::vector<std::int32_t>& order, int count) {
    std::vector<bool> seen(static_cast<std::size_t>(count));
    return std::ranges::all_of(order, [&](std::int32_t token) {
        if (token < 0 || token >= count || seen[static_cast<std::size_t>(token)]) {
            return false;
        }
        seen[static_cast<std::size_t>(token)] = true;
        return true;
    });
}

std::vector<std::int32_t> neighbours(const TokenGrid& grid, std::int32_t token) {
    constexpr std::array<std::array<int, 2>, 8> kAround{
        {{-1, -1}, {-1, 0}, {-1, 1}, {0, -1}, {0, 1}, {1, -1}, {1, 0}, {1, 1}}};
    std::vector<std::int32_t> found;
    for (const auto& [rows, columns] : kAround) {
        const int row = grid.row(token) + rows;
        const int column = grid.column(token) + columns;
        if (row >= 0 && row < grid.rows && column >= 0 && column < grid.columns) {
            found.push_back(grid.index(row, column));
        }
    }
    return found;
}

// One ring further out. Returns the tokens it filled.
std::vector<std::int32_t> spreadOnce(TokenArray& tokens, const std::vector<std::uint8_t>& mask) {
    const auto channels = static_cast<std::size_t>(tokens.channels);
    std::vector<std::int32_t> filled;
    for (std::int32_t token = 0; token < tokens.grid.count(); ++token) {
        if (mask[static_cast<std::size_t>(token)] == 0) {
            continue;
        }
        auto known = neighbours(tokens.grid, token);
        std::erase_if(known, [&](auto other) { return mask[static_cast<std::size_t>(other)] != 0; });
        if (known.empty()) {
            continue;
        }
        filled.push_back(token);
        const auto target = std::span(tokens.values).subspan(static_cast<std::size_t>(token) * channels, channels);
        for (const auto other : known) {
            const auto* source = tokens.values.data() + static_cast<std::size_t>(other) * channels;
            std::ranges::transform(target, std::span(source, channels), target.begin(), std::plus<float>());
        }
        std::ranges::for_each(target, [&](float& value) { value /= static_cast<float>(known.size()); });
    }
    return filled;
}

}  // namespace

int SavedState::placedAfter(int steps) const {
    return std::accumulate(placedPerStep.begin(), placedPerStep.begin() + std::clamp(steps, 0, step()), 0);
}

std::vector<std::uint8_t> SavedState::maskAfter(int steps) const {
    std::vector<std::uint8_t> mask(static_cast<std::size_t>(tokens.grid.count()));
    for (auto token = order.begin() + placedAfter(steps); token != order.end(); ++token) {
        mask[static_cast<std::size_t>(*token)] = 1;
    }
    return mask;
}

std::vector<std::int32_t> SavedState::placedIn(int step) const {
    std::vector<std::int32_t> placed(order.begin() + placedAfter(step - 1), order.begin() + placedAfter(step));
    std::ranges::sort(placed);
    return placed;
}

TokenArray continuedTokens(const SavedState& state, int steps) {
    auto tokens = state.tokens;
    auto mask = state.maskAfter(steps);
    const auto channels = static_cast<std::size_t>(tokens.channels);
    for (std::size_t token = 0; token < mask.size(); ++token) {
        if (mask[token] != 0) {
            std::fill_n(tokens.values.begin() + static_cast<std::ptrdiff_t>(token * channels), channels, 0.0F);
        }
    }
    for (auto filled = spreadOnce(tokens, mask); !filled.empty(); filled = spreadOnce(tokens, mask)) {
        for (const auto token : filled) {
            mask[static_cast<std::size_t>(token)] = 0;
        }
    }
    return tokens;
}

Status checkState(const SavedState& state) {
    const auto& [grid, channels, values] = state.tokens;
    const auto inRange = [](int side, int most) { return side > 0 && side <= most; };
    if (!inRange(grid.rows, kMaxSide) || !inRange(grid.columns, kMaxSide) || !inRange(channels, kMaxChannels)) {
        return fail(
            ErrorCode::Corrupt, "A grid of {} x {} tokens of {} numbers is none.", grid.rows, grid.columns, channels
        );
    }
    if (values.size() != static_cast<std::size_t>(grid.count()) * static_cast<std::size_t>(channels)) {
        return fail(ErrorCode::Corrupt, "{} numbers do not fill {} tokens.", values.size(), grid.count());
    }
    if (!std::ranges::all_of(values, [](float value) { return std::isfinite(value); })) {
        return fail(ErrorCode::Corrupt, "Some of the tokens are no finite numbers.");
    }
    if (!isDistinct(state.order, grid.count())) {
        return fail(ErrorCode::Corrupt, "The order names a token twice or one that is not there.");
    }
    std::int64_t placed = 0;
    for (const auto count : state.placedPerStep) {
        placed += count;
        if (count < 0 || placed > static_cast<std::int64_t>(state.order.size())) {
            return fail(ErrorCode::Corrupt, "The steps place more tokens than the order has.");
        }
    }
    return {};
}

}  // namespace lightgen::core

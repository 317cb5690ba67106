#include "core/own_tokens.h"

#include <algorithm>

namespace lightgen::core {

namespace {

OwnTokens none(const Phrase& why) {
    return {std::nullopt, phrase("{} The picture was encoded from its pixels instead.", why)};
}

// -1: outside.
std::int32_t sourceOf(const TokenGrid& own, const TokenCell& origin, const TokenGrid& grid, std::int32_t token) {
    const int row = grid.row(token) - origin.row;
    const int column = grid.column(token) - origin.column;
    const bool inside = row >= 0 && row < own.rows && column >= 0 && column < own.columns;
    return inside ? own.index(row, column) : -1;
}

}  // namespace

OwnTokens
ownTokens(const Inpainting& inpainting, const GenerationPlan& plan, int channels, const std::string& modelHash) {
    if (inpainting.tokensOf.empty()) {
        return {};
    }
    const auto& state = inpainting.from.state;
    if (!state) {
        return none(phrase("The tokens of the picture to change are not kept any more or cannot be read."));
    }
    if (state->tokens.channels != channels || state->modelHash != modelHash) {
        return none(phrase("The tokens of the picture to change are of another model."));
    }
    const auto size = static_cast<std::size_t>(channels);
    TokenArray tokens{plan.grid, channels, std::vector<float>(static_cast<std::size_t>(plan.grid.count()) * size)};
    std::vector<std::uint8_t> isMade(static_cast<std::size_t>(plan.grid.count()));
    for (const auto token : plan.order) {
        isMade[static_cast<std::size_t>(token)] = 1;
    }
    for (std::int32_t token = 0; token < plan.grid.count(); ++token) {
        if (isMade[static_cast<std::size_t>(token)] != 0) {
            continue;
        }
        const auto source = sourceOf(state->tokens.grid, inpainting.origin, plan.grid, token);
        if (source < 0 || !state->isComplete()) {
            return none(phrase("The tokens of the picture to change do not fit its size."));
        }
        std::copy_n(
            state->tokens.values.begin() + static_cast<std::ptrdiff_t>(source) * channels,
            size,
            tokens.values.begin() + static_cast<std::ptrdiff_t>(token) * channels
        );
    }
    return {std::move(tokens), {}};
}

}  // namespace lightgen::core

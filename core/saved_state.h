// A picture as its tokens. Placed tokens never change, so the final tokens, their order and the number placed in each
// step are the whole timeline; cut off at a step they are what a picture is resumed or branched from.
// L tokens of the picture, K of them generated, C numbers per token.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/geometry.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

struct TokenArray {
    TokenGrid grid;
    int channels = 0;           // C: VAE channels x patch x patch
    std::vector<float> values;  // [L, C]
    friend bool operator==(const TokenArray&, const TokenArray&) = default;
};

struct SavedState {
    TokenArray tokens;                        // zero where not placed yet
    std::vector<std::int32_t> order;          // [K], as they leave the mask; tokens outside were known from the start
    std::vector<std::int32_t> placedPerStep;  // of the steps done
    GenerationRequest request;                // as it ran, without pixels and loaded states; the model by its name
    std::string modelHash;                    // sha256 of the backbone weights, hex
    friend bool operator==(const SavedState&, const SavedState&) = default;

    int step() const { return static_cast<int>(placedPerStep.size()); }
    // How many tokens of the order the first `steps` steps placed.
    int placedAfter(int steps) const;
    bool isComplete() const { return placedAfter(step()) == static_cast<int>(order.size()); }
    // [L], 1: still masked after so many steps.
    std::vector<std::uint8_t> maskAfter(int steps) const;
    // Tokens placed in step 1, 2, ..., in raster order.
    std::vector<std::int32_t> placedIn(int step) const;
};

// The tokens after so many steps; each one that was still masked is the mean of the cells around it, from the placed
// ones outwards, and zero where nothing is placed. What the VAE is given for a picture that is not finished.
TokenArray continuedTokens(const SavedState& state, int steps);

// That the parts fit each other: sizes, an order of distinct tokens, steps within it. Errors: Corrupt.
Status checkState(const SavedState& state);

}  // namespace lightgen::core

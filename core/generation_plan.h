// Where a run begins: which tokens it makes, in which order, and how many of them are there already. The same for every
// engine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry.h"
#include "core/request.h"
#include "core/result.h"
#include "core/saved_state.h"

namespace lightgen::core {

inline constexpr std::size_t kImageIdDigits = 32;
bool isImageId(const std::string& text);  // as core/recipe.h makes them

struct GenerationPlan {
    TokenGrid grid;
    std::vector<std::int32_t> order;          // [K], as they leave the mask; the first ones have done so already
    std::vector<std::int32_t> placedPerStep;  // of the steps that are done
    // The number of tokens for the cosine schedule: K, or, where a branch has fewer or more masked tokens than the
    // schedule expects at its step, as many as make it expect just these.
    int scheduleTokens = 0;

    int step() const { return static_cast<int>(placedPerStep.size()); }
    int placed() const;
};

// `request` has passed validate(), and its branch is loaded.
GenerationPlan planOf(const GenerationRequest& request, int tokenPixels);

// The tokens that a branch begins with: those of its first steps and the pinned ones; zero elsewhere.
TokenArray branchTokens(const Branch& branch, const GenerationPlan& plan);

// That a state to resume is an earlier run of this plan: the same grid, order and model.
// Errors: Incompatible.
Status
checkResume(const GenerationPlan& plan, const SavedState& state, const TokenArray& known, const std::string& hash);

// The order of all tokens of a grid, the first to be made first.
std::vector<std::int32_t> orderOf(const GenerationRequest& request, TokenGrid grid);

// What validate() checks about order, branch and resumption; makes `pinned` sorted and distinct.
Status checkOrder(const GenerationRequest& request, TokenGrid grid);
Status checkBranch(GenerationRequest& request, TokenGrid grid);

}  // namespace lightgen::core

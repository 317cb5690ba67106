#include "core/generation_plan.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <numeric>

#include "core/keyed_noise.h"
#include "core/mask.h"
#include "core/schedule.h"

namespace lightgen::core {

namespace {

bool isPinned(const Branch& branch, std::int32_t token) {
    return std::ranges::binary_search(branch.pinned, token);
}

// Twice the distance from the middle, squared: a whole number.
int fromCentre(const TokenGrid& grid, std::int32_t token) {
    const int row = 2 * grid.row(token) - (grid.rows - 1);
    const int column = 2 * grid.column(token) - (grid.columns - 1);
    return row * row + column * column;
}

bool namesOtherOrder(const GenerationRequest& request, const SavedState& parent) {
    return request.order != parent.request.order || request.givenOrder != parent.request.givenOrder;
}

// What is still to be made, as the new request wants it.
void reorder(std::vector<std::int32_t>& order, std::size_t placed, const std::vector<std::int32_t>& wanted) {
    std::vector<std::size_t> rank(wanted.size());
    for (std::size_t place = 0; place < wanted.size(); ++place) {
        rank[static_cast<std::size_t>(wanted[place])] = place;
    }
    std::sort(order.begin() + static_cast<std::ptrdiff_t>(placed), order.end(), [&](auto a, auto b) {
        return rank[static_cast<std::size_t>(a)] < rank[static_cast<std::size_t>(b)];
    });
}

// The tokens that the schedule would have left masked by now.
int scheduledMasked(int total, int step, int steps) {
    int masked = total;
    for (int done = 0; done < step; ++done) {
        masked -= placedCount(total, masked, done, steps);
    }
    return masked;
}

int scheduleTokens(int total, int masked, int step, int steps) {
    if (scheduledMasked(total, step, steps) == masked) {
        return total;
    }
    const double share = std::cos(std::numbers::pi / 2.0 * step / steps);
    return std::max(masked, static_cast<int>(std::ceil(masked / share)));
}

GenerationPlan branchPlan(const GenerationRequest& request, TokenGrid grid) {
    const auto& branch = *request.branch;
    const auto& parent = *branch.from.state;
    GenerationPlan plan{grid, parent.order, {}, 0};
    plan.placedPerStep.assign(parent.placedPerStep.begin(), parent.placedPerStep.begin() + branch.step);
    const auto placed = plan.placed();
    plan.order.erase(
        std::remove_if(
            plan.order.begin() + placed, plan.order.end(), [&](auto token) { return isPinned(branch, token); }
        ),
        plan.order.end()
    );
    if (namesOtherOrder(request, parent)) {
        reorder(plan.order, static_cast<std::size_t>(placed), orderOf(request, grid));
    }
    const int total = static_cast<int>(plan.order.size());
    plan.scheduleTokens = scheduleTokens(total, total - placed, branch.step, request.steps);
    return plan;
}

Status checkPins(const Branch& branch, TokenGrid grid) {
    for (const auto token : branch.pinned) {
        if (token < 0 || token >= grid.count()) {
            return fail(
                ErrorCode::InvalidArgument,
                "The pinned token {} is outside the picture, which has {} tokens; choose others.",
                token,
                grid.count()
            );
        }
    }
    return {};
}

// What can only be said once the parent is there.
Status checkParent(GenerationRequest& request, TokenGrid grid) {
    const auto& branch = *request.branch;
    const auto& parent = *branch.from.state;
    constexpr auto code = ErrorCode::InvalidArgument;
    if (parent.tokens.grid != grid) {
        return fail(
            code,
            "The picture to branch from has {} x {} tokens, but this one is to have {} x {}; choose its size.",
            parent.tokens.grid.columns,
            parent.tokens.grid.rows,
            grid.columns,
            grid.rows
        );
    }
    if (branch.step > parent.step()) {
        return fail(code, "Step {} is to be kept, but the picture to branch from has {}.", branch.step, parent.step());
    }
    const auto undecided = parent.maskAfter(parent.step());
    for (const auto token : branch.pinned) {
        if (undecided[static_cast<std::size_t>(token)] != 0) {
            return fail(code, "The pinned token {} was never made in the picture to branch from.", token);
        }
    }
    const auto open = parent.maskAfter(branch.step);
    const auto left = std::count(open.begin(), open.end(), 1) -
                      std::count_if(branch.pinned.begin(), branch.pinned.end(), [&](auto token) {
                          return open[static_cast<std::size_t>(token)] != 0;
                      });
    if (left == 0) {
        return fail(code, "Everything of the picture is kept, nothing is left to make; keep fewer steps or tokens.");
    }
    request.steps = std::min<int>(request.steps, branch.step + static_cast<int>(left));
    return {};
}

}  // namespace

bool isImageId(const std::string& text) {
    return text.size() == kImageIdDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

int GenerationPlan::placed() const {
    return std::accumulate(placedPerStep.begin(), placedPerStep.end(), 0);
}

std::vector<std::int32_t> orderOf(const GenerationRequest& request, TokenGrid grid) {
    if (request.order == GenerationOrder::Given) {
        return request.givenOrder;
    }
    auto order = randomOrder(request.seed, grid);
    std::ranges::reverse(order);  // the first entries of that stay masked longest
    if (request.order == GenerationOrder::CentreFirst) {
        std::ranges::stable_sort(order, {}, [&](auto token) { return fromCentre(grid, token); });
    } else if (request.order == GenerationOrder::Rows) {
        std::ranges::sort(order);
    }
    return order;
}

GenerationPlan planOf(const GenerationRequest& request, int tokenPixels) {
    const auto grid = TokenGrid::of(request.size, tokenPixels);
    if (request.branch) {
        return branchPlan(request, grid);
    }
    GenerationPlan plan{grid, orderOf(request, grid), {}, 0};
    if (request.inpainting) {
        const auto painted = tokensUnder(request.inpainting->mask, tokenPixels);
        std::erase_if(plan.order, [&](auto token) { return !std::ranges::binary_search(painted, token); });
    }
    plan.scheduleTokens = static_cast<int>(plan.order.size());
    return plan;
}

TokenArray branchTokens(const Branch& branch, const GenerationPlan& plan) {
    auto tokens = branch.from.state->tokens;
    const auto channels = static_cast<std::size_t>(tokens.channels);
    for (auto token = plan.order.begin() + plan.placed(); token != plan.order.end(); ++token) {
        const auto start = tokens.values.begin() + static_cast<std::ptrdiff_t>(channels) * *token;
        std::fill_n(start, channels, 0.0F);
    }
    return tokens;
}

Status
checkResume(const GenerationPlan& plan, const SavedState& state, const TokenArray& known, const std::string& hash) {
    auto mask = std::vector<std::uint8_t>(static_cast<std::size_t>(plan.grid.count()));
    for (auto token = plan.order.begin() + plan.placed(); token != plan.order.end(); ++token) {
        mask[static_cast<std::size_t>(*token)] = 1;
    }
    const auto channels = static_cast<std::ptrdiff_t>(known.channels);
    bool fits = state.tokens.grid == plan.grid && state.tokens.channels == known.channels &&
                state.order == plan.order && state.modelHash == hash && state.step() >= plan.step() &&
                std::equal(plan.placedPerStep.begin(), plan.placedPerStep.end(), state.placedPerStep.begin());
    for (std::size_t token = 0; fits && token < mask.size(); ++token) {
        const auto start = static_cast<std::ptrdiff_t>(token) * channels;
        fits = mask[token] != 0 || std::equal(
                                       known.values.begin() + start,
                                       known.values.begin() + start + channels,
                                       state.tokens.values.begin() + start
                                   );
    }
    if (!fits) {
        return fail(
            ErrorCode::Incompatible, "The state to resume from does not belong to this request; start it anew."
        );
    }
    return {};
}

Status checkOrder(const GenerationRequest& request, TokenGrid grid) {
    const bool isGiven = request.order == GenerationOrder::Given;
    auto sorted = request.givenOrder;
    std::ranges::sort(sorted);
    std::vector<std::int32_t> all(isGiven ? static_cast<std::size_t>(grid.count()) : 0);
    std::iota(all.begin(), all.end(), 0);
    if (sorted != all) {
        return fail(
            ErrorCode::InvalidArgument,
            "The given order has {} tokens; it must name each of the {} tokens of the picture once, and only with the "
            "order 'given'.",
            request.givenOrder.size(),
            grid.count()
        );
    }
    return {};
}

Status checkBranch(GenerationRequest& request, TokenGrid grid) {
    auto& branch = *request.branch;
    constexpr auto code = ErrorCode::InvalidArgument;
    if (request.inpainting) {
        return fail(code, "A branch goes on with the tokens of its picture; it cannot change another one besides.");
    }
    if (!isImageId(branch.image)) {
        return fail(code, "The picture to branch from is not named: its id must have {} digits.", kImageIdDigits);
    }
    if (branch.step < 0 || branch.step >= request.steps) {
        return fail(
            code,
            "{} steps are to be kept of {}; at least one must be left to make. Keep fewer or ask for more steps.",
            branch.step,
            request.steps
        );
    }
    std::ranges::sort(branch.pinned);
    const auto twice = std::ranges::unique(branch.pinned);
    branch.pinned.erase(twice.begin(), twice.end());
    LIGHTGEN_CHECK(checkPins(branch, grid));
    return branch.from.state ? checkParent(request, grid) : Status{};
}

}  // namespace lightgen::core

#include "inference/generation_state.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/index_copy.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace lightgen::inference {

GenerationState GenerationState::blank(core::TokenGrid grid, int channels, std::vector<std::int32_t> order) {
    return around(grid, at::zeros({grid.count(), channels}), std::move(order));
}

GenerationState
GenerationState::around(core::TokenGrid grid, const at::Tensor& known, std::vector<std::int32_t> order) {
    GenerationState state;
    state.grid = grid;
    state.tokens = known.clone();
    state.mask.resize(static_cast<std::size_t>(grid.count()));
    state.order = std::move(order);
    for (const auto token : state.order) {
        state.mask[static_cast<std::size_t>(token)] = 1;
        state.tokens.select(0, token).zero_();
    }
    return state;
}

GenerationState GenerationState::at(
    core::TokenGrid grid, const at::Tensor& tokens, std::vector<std::int32_t> order, int placed, int step
) {
    auto state = around(grid, tokens, {order.begin(), order.end() - placed});
    state.order = std::move(order);
    state.step = step;
    return state;
}

int GenerationState::masked() const {
    return std::accumulate(mask.begin(), mask.end(), 0);
}

std::vector<std::int32_t> GenerationState::visible() const {
    std::vector<std::int32_t> done;
    for (std::size_t token = 0; token < mask.size(); ++token) {
        if (mask[token] == 0) {
            done.push_back(static_cast<std::int32_t>(token));
        }
    }
    return done;
}

std::vector<std::int32_t> GenerationState::next(int count) const {
    // The first entries of the order stay masked longest: generation runs from its end.
    const auto end = order.begin() + masked();
    std::vector<std::int32_t> leaving(end - count, end);
    std::sort(leaving.begin(), leaving.end());
    return leaving;
}

void GenerationState::place(const std::vector<std::int32_t>& placed, const at::Tensor& values) {
    tokens = tokens.index_copy(0, indexTensor(placed), values.to(at::kCPU, at::kFloat));
    for (const auto token : placed) {
        mask[static_cast<std::size_t>(token)] = 0;
    }
    ++step;
}

at::Tensor indexTensor(const std::vector<std::int32_t>& tokens, at::Device device) {
    auto index = at::empty({static_cast<std::int64_t>(tokens.size())}, at::kLong);
    std::copy(tokens.begin(), tokens.end(), index.data_ptr<std::int64_t>());
    return index.to(device);
}

}  // namespace lightgen::inference

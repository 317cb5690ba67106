#include "inference/random_source.h"

#include <ATen/ops/empty.h>
#include <c10/util/Exception.h>

namespace lightgen::inference {

at::Tensor KeyedRandom::noise(int, std::span<const std::int32_t> tokens, int draw) {
    const auto channels = static_cast<std::size_t>(m_channels);
    auto values = at::empty({static_cast<std::int64_t>(tokens.size()), m_channels}, at::kFloat);
    float* row = values.data_ptr<float>();
    for (const auto token : tokens) {
        core::tokenNoise(
            m_seed,
            m_stream,
            m_grid.row(token) - m_origin.row,
            m_grid.column(token) - m_origin.column,
            static_cast<std::uint32_t>(draw),
            {row, channels}
        );
        row += channels;
    }
    return values;
}

at::Tensor RecordedRandom::noise(int step, std::span<const std::int32_t> tokens, int draw) {
    const auto& iteration = m_iterations.at(static_cast<std::size_t>(step));
    const auto recorded = draw == 0 ? iteration.initial : iteration.added.select(0, draw - 1);
    TORCH_CHECK(
        recorded.size(0) == static_cast<std::int64_t>(tokens.size()),
        "iteration ",
        step,
        " places ",
        tokens.size(),
        " tokens, the recorded noise has ",
        recorded.size(0),
        " rows"
    );
    return recorded.to(at::kFloat);
}

}  // namespace lightgen::inference

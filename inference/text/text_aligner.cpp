#include "inference/text/text_aligner.h"

#include <ATen/ops/gelu.h>

#include "inference/mar/blocks.h"

namespace lightgen::inference {

TextAligner::TextAligner(const WeightScope& scope, const core::NetworkConfig& config)
    : linear1(scope / "text_proj" / "linear_1", config.captionChannels, config.width)
    , linear2(scope / "text_proj" / "linear_2", config.width, config.width)
    , blocks(makeBlocks(scope / "text_aligner", {config.textDepth, config.encoderHeads}, config))
    , norm(scope / "text_aligner_norm", config.width, config.normEps) {}

at::Tensor TextAligner::project(const at::Tensor& text) const {
    return linear2(at::gelu(linear1(text), "tanh"));
}

at::Tensor TextAligner::operator()(const at::Tensor& text, const std::stop_token& stop) const {
    auto x = project(text);
    for (const auto& block : blocks) {
        if (stop.stop_requested()) {
            return x;
        }
        x = block(x);
    }
    return norm(x);
}

}  // namespace lightgen::inference

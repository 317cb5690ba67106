#include "inference/mar/blocks.h"

namespace lightgen::inference {

std::vector<nn::Block> makeBlocks(const WeightScope& scope, StackShape shape, const core::NetworkConfig& config) {
    std::vector<nn::Block> blocks;
    blocks.reserve(static_cast<std::size_t>(shape.depth));
    for (int i = 0; i < shape.depth; ++i) {
        blocks.emplace_back(scope / i, config.width, shape.heads, config.mlpRatio, config.normEps);
    }
    return blocks;
}

}  // namespace lightgen::inference

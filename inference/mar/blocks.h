// A stack of transformer blocks as the config describes it.
#pragma once

#include <vector>

#include "core/model_bundle.h"
#include "inference/nn/layers.h"

namespace lightgen::inference {

struct StackShape {
    int depth = 0;
    int heads = 1;
};

std::vector<nn::Block> makeBlocks(const WeightScope& scope, StackShape shape, const core::NetworkConfig& config);

}  // namespace lightgen::inference

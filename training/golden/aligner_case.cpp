// Kind aligner: from the text encoder's states to the network's width.
#include <ATen/core/grad_mode.h>

#include <nlohmann/json.hpp>

#include "inference/text/text_aligner.h"
#include "inference/weights/weight_store.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"

namespace lightgen::training::golden {

core::Status runAlignerCase(CaseContext& context) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_TRY(const auto json, context.config());
    core::NetworkConfig config;
    config.captionChannels = json.at("caption_channels");
    config.width = json.at("embed_dim");
    config.encoderHeads = json.at("num_heads");
    config.textDepth = json.at("text_depth");
    config.mlpRatio = json.value("mlp_ratio", config.mlpRatio);
    config.normEps = json.value("norm_eps", config.normEps);
    LIGHTGEN_TRY(auto weights, inference::WeightStore::open(context.path("model.safetensors")));
    auto placed = context.placed(weights);
    const inference::TextAligner aligner(inference::WeightScope(placed), config);
    LIGHTGEN_CHECK(weights.problem());
    LIGHTGEN_TRY(const auto stored, context.tensors("case.safetensors"));
    LIGHTGEN_TRY(const auto input, tensorNamed(stored, "input"));
    LIGHTGEN_TRY(const auto projected, tensorNamed(stored, "projected"));
    LIGHTGEN_TRY(const auto output, tensorNamed(stored, "output"));
    context.compare("projected", projected, aligner.project(input));
    context.compare("output", output, aligner(input));
    return {};
}

}  // namespace lightgen::training::golden

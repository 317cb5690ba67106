// Kind sampling: whole runs of the authors' sample_tokens with recorded orders and noise.
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>

#include <nlohmann/json.hpp>

#include "inference/model.h"
#include "inference/weights/weight_store.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"
#include "training/golden/run_settings.h"

namespace lightgen::training::golden {

namespace {

using namespace inference;

core::Status replayRun(CaseContext& context, const Network& network, const nlohmann::json& json) {
    const std::string file = json.at("file");
    LIGHTGEN_TRY(const auto stored, context.tensors(file));
    const auto stem = file.substr(0, file.find('.')) + "/";
    const auto settings = runSettings(json, network.config, stem);
    RecordedRun run(context, network, stored, settings);
    LIGHTGEN_TRY(const auto orders, tensorNamed(stored, "orders"));
    LIGHTGEN_TRY(const auto expected, tensorNamed(stored, "latent"));
    const auto batch = orders.size(0);
    const auto& config = network.config;
    const auto noText = network.crossDecoder.fakeLatent.expand({batch, config.textLength, config.width});
    const auto text = stored.contains("text") ? network.textAligner(stored.at("text")) : noText;
    std::vector<at::Tensor> latents;
    for (std::int64_t picture = 0; picture < batch; ++picture) {
        const auto start = GenerationState::blank(settings.grid, config.tokenChannels(), orderOf(orders, picture));
        const auto own = text.narrow(0, picture, 1);
        run.compareIterations(start, own, picture);
        latents.push_back(run.latent(start, own, picture));
    }
    context.compare(stem + "latent", "latent", expected, at::cat(latents, 0));
    return {};
}

}  // namespace

core::Status runSamplingCase(CaseContext& context) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_TRY(const auto json, context.config());
    LIGHTGEN_TRY(const auto config, context.network());
    const std::string file = json.value("weights", "model.safetensors");
    LIGHTGEN_TRY(auto weights, WeightStore::open(context.path(file)));
    auto placed = context.placed(weights);
    const Network network(WeightScope(placed), config);
    LIGHTGEN_CHECK(weights.problem());
    auto fluid = json.at("fluid");
    for (auto run : json.at("runs")) {
        run.emplace("num_sampling_steps", fluid.at("num_sampling_steps"));
        LIGHTGEN_CHECK(replayRun(context, network, run));
    }
    return {};
}

}  // namespace lightgen::training::golden

// Kind end_to_end: from the prompt to the pixels with files in their published form.
#include <ATen/core/grad_mode.h>

#include <nlohmann/json.hpp>

#include "training/golden/case_context.h"
#include "training/golden/kinds.h"
#include "training/golden/miniature.h"
#include "training/golden/run_settings.h"

namespace lightgen::training::golden {

namespace {

using namespace inference;

// The same encoder in shards, between tensors that are to be ignored.
core::Status compareSharded(CaseContext& context, const std::string& folder, const TensorMap& stored) {
    LIGHTGEN_TRY(const auto encoder, loadTextEncoder(context.path(folder), context.device()));
    context.compare(
        "text, sharded", "text", stored.at("text"), encoder(stored.at("input_ids"), stored.at("attention_mask"))
    );
    return {};
}

}  // namespace

core::Status runEndToEndCase(CaseContext& context) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_TRY(auto json, context.config());
    LIGHTGEN_TRY(const auto mini, loadMiniature(context, ""));
    const auto& files = json.at("files");
    LIGHTGEN_TRY(const auto stored, context.tensors(files.at("run").get<std::string>()));
    LIGHTGEN_TRY(const auto orders, tensorNamed(stored, "orders"));
    LIGHTGEN_TRY(const auto expected, tensorNamed(stored, "latent"));
    if (files.contains("text_encoder_sharded")) {
        LIGHTGEN_CHECK(compareSharded(context, files.at("text_encoder_sharded"), stored));
    }
    LIGHTGEN_TRY(const auto states, compareText(context, mini, stored, "", json.at("prompt")));
    json.emplace("num_sampling_steps", mini.samplerSteps);
    const auto settings = runSettings(json, mini.config, "");
    RecordedRun run(context, mini.network, stored, settings);
    const auto start = GenerationState::blank(settings.grid, mini.config.tokenChannels(), orderOf(orders, 0));
    const auto text = mini.network.textAligner(states);
    run.compareIterations(start, text, 0);
    const auto latent = run.latent(start, text, 0);
    context.compare("latent", expected, latent);
    run.compareBranches(start, text, 0, expected);
    comparePicture(context, mini, "image", latent, stored);
    return {};
}

}  // namespace lightgen::training::golden

// Kind inpaint: zero-shot inpainting, from picture and painted mask to the new picture.
#include <ATen/core/grad_mode.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <nlohmann/json.hpp>

#include "core/mask.h"
#include "inference/patches.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"
#include "training/golden/miniature.h"
#include "training/golden/pictures.h"
#include "training/golden/run_settings.h"

namespace lightgen::training::golden {

namespace {

using namespace inference;

// The tokens [L, C] of the picture to change.
at::Tensor knownTokens(CaseContext& context, const Miniature& mini, const TensorMap& stored, const std::string& stem) {
    const auto mean = mini.vae.encode(pictureTensor(imageOf(stored.at("image_u8"))).to(context.device())).mean;
    context.compare(stem + "latent_mean", "latent_mean", stored.at("latent_mean"), mean);
    const auto tokens = patchify(mini.vae.normalised(mean), mini.config.patchSize);
    context.compare(stem + "known_tokens", "known_tokens", stored.at("known_tokens"), tokens);
    return tokens.squeeze(0).to(at::kCPU);
}

void compareTokenMask(CaseContext& context, const Miniature& mini, const TensorMap& stored, const std::string& stem) {
    const auto painted = core::tokensUnder(paintedMask(stored.at("pixel_mask")), mini.config.tokenPixels());
    const auto& expected = stored.at("token_mask");
    const auto found = at::zeros({expected.size(1)}, at::kByte).index_fill_(0, indexTensor(painted), 1);
    context.compareExactly(stem + "token_mask", expected, found.unsqueeze(0));
}

// The known tokens of the result are those of the start, bit for bit.
void expectKnownUnchanged(
    CaseContext& context, const std::string& stem, const GenerationState& start, const at::Tensor& latent, int patch
) {
    const auto known = indexTensor(start.visible());
    const auto after = patchify(latent, patch).squeeze(0).index_select(0, known);
    context.compareExactly(stem + "known tokens of the result", start.tokens.index_select(0, known), after);
}

core::Status replayRun(CaseContext& context, const Miniature& mini, const nlohmann::json& json) {
    const std::string file = json.at("file");
    LIGHTGEN_TRY(const auto stored, context.tensors(file));
    LIGHTGEN_TRY(const auto order, tensorNamed(stored, "order"));
    LIGHTGEN_TRY(const auto expected, tensorNamed(stored, "latent"));
    const auto stem = file.substr(0, file.find('.')) + "/";
    LIGHTGEN_TRY(const auto states, compareText(context, mini, stored, stem, json.at("prompt")));
    const auto text = mini.network.textAligner(states);
    compareTokenMask(context, mini, stored, stem);
    const auto known = knownTokens(context, mini, stored, stem);
    const auto settings = runSettings(json, mini.config, stem);
    RecordedRun run(context, mini.network, stored, settings);
    const auto storedKnown = stored.at("known_tokens").squeeze(0).to(at::kCPU);
    run.compareIterations(GenerationState::around(settings.grid, storedKnown, orderOf(order, 0)), text, 0);
    const auto start = GenerationState::around(settings.grid, known, orderOf(order, 0));
    const auto latent = run.latent(start, text, 0);
    context.compare(stem + "latent", "latent", expected, latent);
    expectKnownUnchanged(context, stem, start, latent, mini.config.patchSize);
    comparePicture(context, mini, stem + "result", latent, stored);
    return {};
}

}  // namespace

core::Status runInpaintCase(CaseContext& context) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_TRY(const auto json, context.config());
    LIGHTGEN_TRY(const auto mini, loadMiniature(context, json.at("weights").get<std::string>() + "/"));
    for (auto run : json.at("runs")) {
        run.emplace("num_sampling_steps", mini.samplerSteps);
        run["num_iter"] = run.value("num_iter_requested", run.value("num_iter", 1));  // the loop clamps it
        LIGHTGEN_CHECK(replayRun(context, mini, run));
    }
    return {};
}

}  // namespace lightgen::training::golden

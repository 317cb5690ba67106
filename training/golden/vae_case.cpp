// Kind vae: encoding pictures to moments and decoding latents.
#include <ATen/core/grad_mode.h>
#include <ATen/ops/from_blob.h>

#include <algorithm>

#include "inference/vae/vae.h"
#include "inference/weights/weight_store.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"
#include "training/golden/pictures.h"

namespace lightgen::training::golden {

namespace {

core::Status
replayEncode(CaseContext& context, const inference::Vae& vae, const TensorMap& stored, const std::string& stem) {
    LIGHTGEN_TRY(const auto moments, tensorNamed(stored, stem + ".moments"));
    LIGHTGEN_TRY(const auto mean, tensorNamed(stored, stem + ".mean"));
    LIGHTGEN_TRY(const auto logvar, tensorNamed(stored, stem + ".logvar"));
    const auto picture = inference::pictureTensor(imageOf(stored.at(stem + ".image_u8"))).to(context.device());
    const auto computed = vae.encoder(picture);
    const auto posterior = inference::splitMoments(computed);
    context.compare(stem + ".moments", moments, computed);
    context.compare(stem + ".mean", mean, posterior.mean);
    context.compare(stem + ".logvar", logvar, posterior.logvar);
    return {};
}

core::Status
replayDecode(CaseContext& context, const inference::Vae& vae, const TensorMap& stored, const std::string& stem) {
    LIGHTGEN_TRY(const auto image, tensorNamed(stored, stem + ".image"));
    context.compare(stem + ".image", image, vae.decode(stored.at(stem + ".latent")));
    if (const auto levels = stored.find(stem + ".image_u8"); levels != stored.end()) {
        // From the stored picture: one of thousands of values may lie at the edge between two levels.
        context.compareExactly(
            stem + ".image_u8 from stored image", levels->second, pixelsOf(inference::pictureImage(image))
        );
    }
    return {};
}

}  // namespace

core::Status runVaeCase(CaseContext& context) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_TRY(const auto text, context.text("config.json"));
    LIGHTGEN_TRY(const auto config, inference::parseVaeConfig(text, context.path("config.json").string()));
    LIGHTGEN_TRY(auto weights, inference::WeightStore::open(context.folder()));
    auto placed = context.placed(weights);
    const inference::Vae vae(inference::WeightScope(placed), config);
    LIGHTGEN_CHECK(weights.problem());
    LIGHTGEN_TRY(const auto stored, context.tensors("cases.safetensors"));
    for (const auto& stem : stemsOf(stored, ".moments")) {
        LIGHTGEN_TRY(const auto pixels, tensorNamed(stored, stem + ".image_u8"));
        LIGHTGEN_CHECK(replayEncode(context, vae, stored, stem));
    }
    for (const auto& stem : stemsOf(stored, ".latent")) {
        LIGHTGEN_CHECK(replayDecode(context, vae, stored, stem));
    }
    return {};
}

}  // namespace lightgen::training::golden

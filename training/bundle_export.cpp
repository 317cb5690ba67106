#include "training/bundle_export.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/adaptive_avg_pool2d.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/linalg_lstsq.h>
#include <ATen/ops/ones.h>

#include <array>
#include <nlohmann/json.hpp>

#include "core/atomic_file.h"
#include "inference/model.h"
#include "training/checkpoint.h"

namespace lightgen::training {

namespace fs = std::filesystem;
using inference::TensorMap;

namespace {

// The tensors below a prefix, without it, in float16.
TensorMap part(const TensorMap& all, const std::string& prefix) {
    TensorMap found;
    for (const auto& [name, value] : all) {
        if (name.starts_with(prefix)) {
            found.emplace(name.substr(prefix.size()), value.to(at::kHalf));
        }
    }
    return found;
}

// Matrices as whole numbers -127..127 and X.scale per row (inference/weights/weight_store.h).
TensorMap inInt8(const TensorMap& tensors) {
    TensorMap found;
    for (const auto& [name, value] : tensors) {
        if (value.dim() != 2) {
            found.emplace(name, value);
            continue;
        }
        const auto matrix = value.to(at::kFloat);
        const auto scale = (matrix.abs().amax(1) / 127.0).clamp_min(1e-12);  // [out]
        found.emplace(name, (matrix / scale.unsqueeze(1)).round().to(at::kChar));
        found.emplace(name + ".scale", scale);
    }
    return found;
}

core::Status copyFile(const fs::path& from, const fs::path& to) {
    LIGHTGEN_TRY(const auto bytes, core::readFile(from, std::size_t{1} << 30));
    return core::writeFileAtomically(to, bytes);
}

// Least squares from normalised latents to the mean colour below each of them: [C + 1] rows of r, g, b in 0..1.
std::vector<std::array<double, 3>> fitPreviewFactors(const inference::Vae& vae, const PictureSource& source) {
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> inputs, outputs;
    for (std::int64_t index = 0; index < 64; ++index) {
        const auto picture = source.pictures(7, std::array{index}, 256);
        const auto latent = vae.normalised(vae.encode(picture).mean);  // [1, C, h, w]
        const auto colours = at::adaptive_avg_pool2d(picture, {latent.size(2), latent.size(3)}) / 2.0 + 0.5;
        inputs.push_back(latent.flatten(2)[0].t());
        outputs.push_back(colours.flatten(2)[0].t());
    }
    const auto x = at::cat(inputs);  // [n, C]
    const auto fit = std::get<0>(at::linalg_lstsq(at::cat({x, at::ones({x.size(0), 1})}, 1), at::cat(outputs)))
                         .to(at::kDouble)
                         .contiguous();
    std::vector<std::array<double, 3>> factors(static_cast<std::size_t>(fit.size(0)));
    const auto* values = fit.const_data_ptr<double>();
    for (std::size_t i = 0; i < factors.size(); ++i) {
        factors[i] = {values[3 * i], values[3 * i + 1], values[3 * i + 2]};
    }
    return factors;
}

}  // namespace

core::Status exportBundle(BundleExport plan) {
    const auto& bundle = plan.bundle;
    const auto& training = plan.training;
    LIGHTGEN_TRY(const auto average, readParts(plan.run, "average"));
    for (const auto* folder : {"", "text_encoder", "tokenizer", "vae"}) {
        LIGHTGEN_CHECK(core::createFolder(bundle / folder));
    }
    const auto stored = [&](const char* prefix) {
        return plan.int8 ? inInt8(part(average, prefix)) : part(average, prefix);
    };
    LIGHTGEN_CHECK(inference::writeSafetensors(bundle / "lightgen.safetensors", stored("network.")));
    LIGHTGEN_CHECK(inference::writeSafetensors(bundle / "text_encoder" / "model.safetensors", stored("text_encoder.")));
    LIGHTGEN_CHECK(core::writeFileAtomically(
        bundle / "text_encoder" / "config.json", inference::t5ConfigObject(training.textEncoder).dump(1) + "\n"
    ));
    LIGHTGEN_CHECK(copyFile(training.tokenizer, bundle / "tokenizer" / "spiece.model"));
    for (const auto* file : {"config.json", "diffusion_pytorch_model.safetensors"}) {
        LIGHTGEN_CHECK(copyFile(training.vaeFolder / file, bundle / "vae" / file));
    }
    LIGHTGEN_TRY(const auto vae, inference::loadVae(bundle / "vae"));
    auto& info = plan.info;
    info.network = training.network;
    info.prediction = training.prediction;
    info.baseWeights = "lightgen.safetensors";
    if (info.trainedSizes.empty()) {
        info.trainedSizes = {{training.picturePixels, training.picturePixels}};
    }
    info.defaultSize = info.trainedSizes.front();
    info.previewFactors = fitPreviewFactors(vae, *training.source);
    LIGHTGEN_TRY(info.files, core::describeBundleFiles(bundle));
    return core::writeFileAtomically(bundle / "model.json", core::modelJson(info));
}

}  // namespace lightgen::training

#include "inference/model.h"

#include <ATen/core/grad_mode.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "inference/device.h"
#include "inference/weights/weight_store.h"

namespace lightgen::inference {

namespace {

namespace fs = std::filesystem;

core::Result<std::string> readText(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return core::fail(
            core::ErrorCode::NotFound,
            "{} cannot be opened; the model folder is incomplete: import the model again.",
            file.string()
        );
    }
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

core::Status
checkFits(const core::ModelInfo& info, const core::Tokenizer& tokenizer, const T5Encoder& text, const Vae& vae) {
    const auto& network = info.network;
    if (tokenizer.vocabularySize() > text.config.vocabulary) {
        return core::fail(
            core::ErrorCode::Incompatible,
            "{}: the tokenizer has {} pieces, but the text encoder knows {}; the files belong to different models.",
            info.folder.string(),
            tokenizer.vocabularySize(),
            text.config.vocabulary
        );
    }
    if (text.config.width != network.captionChannels) {
        return core::fail(
            core::ErrorCode::Incompatible,
            "{}: the text encoder is {} wide, but the network expects {} (captionChannels); the files belong to "
            "different models.",
            info.folder.string(),
            text.config.width,
            network.captionChannels
        );
    }
    if (vae.config.latentChannels != network.vaeChannels || vae.config.stride() != network.vaeStride) {
        return core::fail(
            core::ErrorCode::Incompatible,
            "{}: the VAE has {} channels and stride {}, but the network expects {} and {}; the files belong to "
            "different models.",
            info.folder.string(),
            vae.config.latentChannels,
            vae.config.stride(),
            network.vaeChannels,
            network.vaeStride
        );
    }
    return {};
}

core::Result<Network>
buildNetwork(WeightSource& source, const core::NetworkConfig& config, const LoadOptions& options) {
    PlacedSource placed(source, options.device, options.type);
    return Network(WeightScope(placed), config);
}

}  // namespace

Network::Network(const WeightScope& scope, const core::NetworkConfig& c)
    : config(c)
    , textAligner(scope / "text_emb", c)
    , encoder(scope, c)
    , decoder(scope, c)
    , crossDecoder(scope, c)
    , denoiser(scope / "diffloss" / "net", DenoiserShape::of(c)) {}

core::Result<T5Encoder> loadTextEncoder(const fs::path& folder, at::Device device) {
    const auto file = folder / "config.json";
    LIGHTGEN_TRY(const auto json, readText(file));
    LIGHTGEN_TRY(const auto config, parseT5Config(json, file.string()));
    LIGHTGEN_TRY(auto store, WeightStore::open(folder));
    PlacedSource placed(store, device, at::kFloat);
    T5Encoder encoder(WeightScope(placed), config);
    LIGHTGEN_CHECK(store.problem());
    return encoder;
}

core::Result<Vae> loadVae(const fs::path& folder, at::Device device) {
    const auto file = folder / "config.json";
    LIGHTGEN_TRY(const auto json, readText(file));
    LIGHTGEN_TRY(const auto config, parseVaeConfig(json, file.string()));
    LIGHTGEN_TRY(auto store, WeightStore::open(folder));
    PlacedSource placed(store, device, at::kFloat);
    Vae vae(WeightScope(placed), config);
    LIGHTGEN_CHECK(store.problem());
    return vae;
}

core::Result<Network> loadNetwork(const core::ModelInfo& info, const LoadOptions& options) {
    LIGHTGEN_TRY(auto base, WeightStore::open(info.folder / info.baseWeights));
    if (options.variant == 0.0 || !info.dpoWeights) {
        auto network = buildNetwork(base, info.network, options);
        LIGHTGEN_CHECK(base.problem());
        return network;
    }
    LIGHTGEN_TRY(auto dpo, WeightStore::open(info.folder / *info.dpoWeights));
    BlendedSource blend(base, dpo, options.variant);
    auto network = buildNetwork(blend, info.network, options);
    LIGHTGEN_CHECK(base.problem());
    LIGHTGEN_CHECK(dpo.problem());
    return network;
}

core::Result<std::shared_ptr<const Model>> loadModel(const core::ModelInfo& info, const LoadOptions& options) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_TRY(auto tokenizer, core::Tokenizer::open(core::tokenizerFile(info.folder)));
    LIGHTGEN_TRY(auto text, loadTextEncoder(info.folder / "text_encoder", options.device));
    LIGHTGEN_TRY(auto vae, loadVae(info.folder / "vae", options.device));
    LIGHTGEN_CHECK(checkFits(info, tokenizer, text, vae));
    LIGHTGEN_TRY(auto network, loadNetwork(info, options));
    return std::make_shared<const Model>(Model{
        info, std::move(tokenizer), std::move(text), std::move(network), std::move(vae)});
}

}  // namespace lightgen::inference

#include "training/golden/miniature.h"

#include <ATen/ops/tensor.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "inference/weights/weight_store.h"
#include "training/golden/pictures.h"

namespace lightgen::training::golden {

using namespace inference;

namespace {

// limits.json has one for kind end_to_end only; one value in a hundred may differ by a level (reference/README.md).
constexpr Limit kLevels{2, 0.5, Unit::EightBitLevels};

at::Tensor rowOf(const std::vector<std::int64_t>& values) {
    return at::tensor(at::ArrayRef<std::int64_t>(values), at::kLong).unsqueeze(0);  // [1, T]
}

core::Result<Network>
readNetwork(const CaseContext& context, const std::filesystem::path& file, const core::NetworkConfig& config) {
    LIGHTGEN_TRY(auto weights, WeightStore::open(file));
    auto placed = context.placed(weights);
    Network network(WeightScope(placed), config);
    LIGHTGEN_CHECK(weights.problem());
    return network;
}

}  // namespace

core::Result<Miniature> loadMiniature(const CaseContext& context, const std::string& folder) {
    LIGHTGEN_TRY(const auto json, context.config(folder + "config.json"));
    LIGHTGEN_TRY(const auto config, context.network(folder + "config.json"));
    const auto& files = json.at("files");
    const auto path = [&](const char* key) { return context.path(folder + files.at(key).get<std::string>()); };
    LIGHTGEN_TRY(auto tokenizer, Tokenizer::open(path("text_encoder") / "spiece.model"));
    LIGHTGEN_TRY(auto text, loadTextEncoder(path("text_encoder"), context.device()));
    LIGHTGEN_TRY(auto network, readNetwork(context, path("checkpoint_safetensors"), config));
    LIGHTGEN_TRY(auto vae, loadVae(path("vae"), context.device()));
    const auto& steps = json.at("fluid").at("num_sampling_steps");
    return Miniature{
        config,
        steps.is_string() ? steps.get<std::string>() : steps.dump(),
        std::move(tokenizer),
        std::move(text),
        std::move(network),
        std::move(vae)};
}

core::Result<at::Tensor> compareText(
    CaseContext& context,
    const Miniature& mini,
    const TensorMap& stored,
    const std::string& stem,
    const std::string& prompt
) {
    LIGHTGEN_TRY(const auto expected, tensorNamed(stored, "text"));
    LIGHTGEN_TRY(const auto encoded, mini.tokenizer.encode(prompt, mini.config.textLength));
    const auto ids = rowOf(encoded.ids).to(context.device());
    const auto mask = rowOf(encoded.mask).to(context.device());
    context.compareExactly(stem + "input_ids", stored.at("input_ids"), ids);
    context.compareExactly(stem + "attention_mask", stored.at("attention_mask"), mask);
    const auto text = mini.textEncoder(ids, mask);
    context.compare(stem + "text", "text", expected, text);
    return text;
}

void comparePicture(
    CaseContext& context,
    const Miniature& mini,
    const std::string& name,
    const at::Tensor& latent,
    const TensorMap& stored
) {
    const auto picture = mini.vae.decode(mini.vae.denormalised(latent.to(context.device())));
    const auto bare = name.substr(name.rfind('/') + 1);
    if (const auto image = stored.find(bare); image != stored.end()) {
        context.compare(name, "image", image->second, picture);
    }
    context.compareWithin(name + "_u8", kLevels, stored.at(bare + "_u8"), pixelsOf(pictureImage(picture)));
}

}  // namespace lightgen::training::golden

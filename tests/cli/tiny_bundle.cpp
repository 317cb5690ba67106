#include "tests/cli/tiny_bundle.h"

#include "core/atomic_file.h"
#include "core/model_bundle.h"

namespace lightgen::tests {

namespace fs = std::filesystem;

namespace {

void copyParts(const fs::path& from, const fs::path& to) {
    fs::create_directories(to / "tokenizer");
    fs::copy_file(from / "lightgen.safetensors", to / "lightgen.safetensors");
    fs::copy_file(from / "text_encoder" / "spiece.model", to / "tokenizer" / "spiece.model");
    fs::copy(from / "vae", to / "vae");
    fs::copy(from / "text_encoder", to / "text_encoder");
}

}  // namespace

core::Status writeTinyBundle(const fs::path& folder) {
    const fs::path golden = fs::path(LIGHTGEN_SOURCE_DIR) / "tests/golden/end_to_end";
    core::ModelInfo model;
    model.folder = folder / kTinyModel;
    copyParts(golden, model.folder);
    LIGHTGEN_TRY(const auto config, core::readTextFile(golden / "config.json", 1 << 20));
    LIGHTGEN_TRY(model.network, core::parseNetworkConfig(config, "config.json"));
    model.name = kTinyModel;
    model.licence = "MIT";
    model.baseWeights = "lightgen.safetensors";
    model.defaultSize = {64, 64};
    model.trainedSizes = {model.defaultSize};
    model.defaultSteps = 4;
    model.defaultSamplerSteps = 10;
    model.previewFactors.assign(static_cast<std::size_t>(model.network.vaeChannels) + 1, {0.1, 0.1, 0.1});
    LIGHTGEN_TRY(model.files, core::describeBundleFiles(model.folder));
    return core::writeFileAtomically(model.folder / "model.json", core::modelJson(model));
}

}  // namespace lightgen::tests

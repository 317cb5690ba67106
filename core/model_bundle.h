// A model bundle: a folder with model.json and the files it lists (docs/model-bundle.md).
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

// The network's constructor arguments, named as the authors name them in config.json ("fluid").
struct NetworkConfig {
    int vaeStride = 8;
    int patchSize = 2;
    int vaeChannels = 16;  // vae_embed_dim
    int textDepth = 6;     // aligner blocks
    int width = 1024;      // encoder_embed_dim = decoder_embed_dim = cross_embed_dim
    int encoderDepth = 16, encoderHeads = 16;
    int decoderDepth = 16, decoderHeads = 16;
    int crossDepth = 16, crossHeads = 16;
    double mlpRatio = 4.0;
    int captionChannels = 4096;  // width of the text encoder
    int textLength = 128;        // max_length
    int diffusionDepth = 8;      // diffloss_d
    int diffusionWidth = 1536;   // diffloss_w
    double normEps = 1e-6;
    double interpolateOffset = 0.1;
    int positionTokens = 256;  // pos_embed_tokens, a square number

    int tokenChannels() const { return vaeChannels * patchSize * patchSize; }
    int tokenPixels() const { return vaeStride * patchSize; }
    friend bool operator==(const NetworkConfig&, const NetworkConfig&) = default;
};

enum class Prediction { Epsilon, Velocity };  // what the diffusion MLP predicts: noise (published weights) or v
std::string_view name(Prediction prediction);

struct BundleFile {
    std::string path;  // relative to the bundle, '/' separated
    std::uint64_t bytes = 0;
    std::string sha256;  // hex
};

struct ModelInfo {
    std::filesystem::path folder;
    std::string name;   // identifier: "lightgen-shapes"
    std::string title;  // for people: "LightGen Shapes"
    std::string description;
    std::string licence;  // SPDX
    NetworkConfig network;
    Prediction prediction = Prediction::Epsilon;
    std::optional<double> clampX0;  // clamp of the predicted x0 in every diffusion step, in standard deviations
    double tokenScale = 1.0;        // tokens of the network = tokenScale * normalised VAE latents
    std::vector<PixelSize> trainedSizes;
    PixelSize defaultSize{256, 256};
    int defaultSteps = 64;
    double defaultGuidance = 4.0;
    GuidanceSchedule defaultGuidanceSchedule = GuidanceSchedule::Constant;
    double defaultTemperature = 1.0;
    int defaultSamplerSteps = 100;
    std::string baseWeights;  // file, relative to the folder
    std::optional<std::string> dpoWeights;
    std::vector<std::string> examplePrompts;
    // [vaeChannels + 1]: latent -> r, g, b (0..1); the last row is the bias. Empty: none
    std::vector<std::array<double, 3>> previewFactors;
    bool isDefault = false;  // the model that is used where none is named
    std::vector<BundleFile> files;
};

// Reads and checks model.json and that every listed file is there with its size (milliseconds; no hashing).
Result<ModelInfo> readModelBundle(const std::filesystem::path& folder);

// Additionally hashes every file. One sentence per problem; empty: sound.
Result<std::vector<Phrase>> verifyModelBundle(const ModelInfo& model);

// What model.json holds about this model (everything but the folder); for the trainer's export.
std::string modelJson(const ModelInfo& model);

// Size and hash of every file below `folder` but model.json and README.md, by path. Errors: Unreadable.
Result<std::vector<BundleFile>> describeBundleFiles(const std::filesystem::path& folder);

// "fluid" object of a config.json (golden cases, training) or "network" of model.json.
Result<NetworkConfig> parseNetworkConfig(std::string_view json, std::string_view file);

// Folders that are searched for bundles, first wins: LIGHTGEN_MODELS (colon separated), XDG_DATA_HOME and XDG_DATA_DIRS
// below lightgen-studio/models, and the models beside the program (installed or in the build tree).
std::vector<std::filesystem::path> modelFolders();

// All bundles found; unreadable ones are left out and described in `problems`.
std::vector<ModelInfo> listModels(std::vector<Phrase>* problems = nullptr);

// By name, or by the path of a folder (with a '/' or, where no model has that name, without). An empty name gives the
// default model: the one that LIGHTGEN_DEFAULT_MODEL names, else the first with "default": true, else the first found.
// Errors: NotFound (lists the models there are and says how to get one), and those of readModelBundle.
Result<ModelInfo> findModel(const std::string& nameOrFolder);

}  // namespace lightgen::core

// LightGen as a value: the network of the paper, and with it everything a prompt needs to become a picture.
#pragma once

#include <memory>

#include "core/model_bundle.h"
#include "core/result.h"
#include "core/tokenizer.h"
#include "inference/diffusion/denoiser.h"
#include "inference/mar/cross_decoder.h"
#include "inference/mar/decoder.h"
#include "inference/mar/encoder.h"
#include "inference/text/t5_encoder.h"
#include "inference/text/text_aligner.h"
#include "inference/vae/vae.h"
#include "inference/weights/weight_source.h"

namespace lightgen::inference {

// What the authors train (their class FLUID), under their names.
struct Network {
    core::NetworkConfig config;
    TextAligner textAligner;
    Encoder encoder;
    Decoder decoder;
    CrossDecoder crossDecoder;
    Denoiser denoiser;

    Network(const WeightScope& scope, const core::NetworkConfig& config);

    at::Device device() const { return encoder.position.device(); }
};

// Frozen, tensors on one device. Text encoder and VAE are float32, whatever the network is.
struct Model {
    core::ModelInfo info;
    core::Tokenizer tokenizer;
    T5Encoder textEncoder;
    Network network;
    Vae vae;
};

struct LoadOptions {
    double variant = 0.0;  // 0 base weights, 1 DPO weights, between: base + variant * (DPO - base)
    at::Device device = at::kCPU;
    at::ScalarType type = at::kFloat;  // of the network
};

core::Result<std::shared_ptr<const Model>> loadModel(const core::ModelInfo& info, const LoadOptions& options);

// The parts of a bundle. `textFolder`: config.json and weights; `vaeFolder`: as diffusers writes it.
core::Result<T5Encoder> loadTextEncoder(const std::filesystem::path& textFolder, at::Device device = at::kCPU);
core::Result<Vae> loadVae(const std::filesystem::path& vaeFolder, at::Device device = at::kCPU);
core::Result<Network> loadNetwork(const core::ModelInfo& info, const LoadOptions& options);

}  // namespace lightgen::inference

// A complete miniature in the form of the real files: the folder of kind end_to_end, which kind inpaint uses too.
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/result.h"
#include "inference/model.h"
#include "training/golden/case_context.h"

namespace lightgen::training::golden {

struct Miniature {
    core::NetworkConfig config;
    std::string samplerSteps;  // "num_sampling_steps" of the network's config
    core::Tokenizer tokenizer;
    inference::T5Encoder textEncoder;
    inference::Network network;
    inference::Vae vae;
};

// folder: relative to the case ("", "../end_to_end/"), with its config.json.
core::Result<Miniature> loadMiniature(const CaseContext& context, const std::string& folder);

// Compares ids, mask and the text encoder's states with the stored ones -> the computed states [1, T, E].
core::Result<at::Tensor> compareText(
    CaseContext& context,
    const Miniature& mini,
    const TensorMap& stored,
    const std::string& stem,
    const std::string& prompt
);

// What the VAE makes of a latent of the network: compares the picture and its bytes.
void comparePicture(
    CaseContext& context,
    const Miniature& mini,
    const std::string& name,
    const at::Tensor& latent,
    const TensorMap& stored
);

}  // namespace lightgen::training::golden

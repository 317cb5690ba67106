// Direct preference optimisation of the network (Diffusion-DPO, dpo_loss.h): the text encoder stays as it is, the model
// that the training starts from is the frozen reference.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/model_bundle.h"
#include "core/result.h"
#include "training/data/latent_cache.h"
#include "training/optimizer.h"
#include "training/picture_source.h"
#include "training/process_group.h"

namespace lightgen::training {

struct DpoOptions {
    std::filesystem::path folder;  // checkpoints, loss.csv, pairs/, at the end dpo.safetensors
    std::filesystem::path model;   // the bundle to start from
    SharedSource source;           // of winners and captions
    std::filesystem::path votes;   // pairs voted on (see addVotedPairs); empty: none
    data::DecodePicture decode = data::decodePngPicture;
    at::Device device = at::kCPU;
    std::shared_ptr<const ProcessGroup> group = {};
    std::uint64_t seed = 1;
    std::int64_t pairs = 4096;  // to sample; 0: only those voted on
    std::int64_t sampledAtOnce = 32;
    std::int64_t steps = 2000;
    std::int64_t cooldownSteps = 400;
    double maxMinutes = 0.0;
    double checkpointMinutes = 5.0;
    std::int64_t reportEvery = 50;  // steps of a line of loss.csv
    std::uint64_t partBytes = 0;
    std::int64_t batch = 16;  // pairs per step, of this process
    double beta = 2000.0;
    double minimumMaskRatio = 0.7;
    int pixels = 256;
    bool bfloat16 = true;
    OptimizerOptions optimizer{
        .learningRate = 1e-5, .weightDecay = 0.0, .clipNorm = 1.0, .emaDecay = 0.99, .warmupSteps = 50};
};

// Resumes from the newest checkpoint in the folder. Writes the averaged weights of the network as
// folder/dpo.safetensors, in float16, under the names of the base weights.
core::Status trainDpo(const DpoOptions& options);

// Adds the weights of such a run to a bundle as its DPO variant: only the tensors that changed, under dpo.safetensors.
core::Status addDpoWeights(const std::filesystem::path& run, const std::filesystem::path& bundle);

}  // namespace lightgen::training

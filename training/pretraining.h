// Masked pretraining of the network together with its small T5 (EMBEDDED_MODEL: everything but the VAE learns here).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model_bundle.h"
#include "core/result.h"
#include "inference/text/t5_encoder.h"
#include "training/optimizer.h"
#include "training/picture_source.h"
#include "training/process_group.h"

namespace lightgen::training {

struct PretrainingOptions {
    std::filesystem::path folder;  // checkpoints, loss.csv, loss.svg
    std::filesystem::path cache;   // of lightgen-train cache, in place of source and VAE; empty: none
    at::Device device = at::kCPU;
    std::shared_ptr<const ProcessGroup> group = {};  // trains together; null: alone
    std::filesystem::path vaeFolder;                 // of trainVae
    std::filesystem::path tokenizer;                 // spiece.model
    std::optional<std::filesystem::path> warmStart;  // another run or a model bundle: weights alone, fresh moments
    std::uint64_t seed = 1;
    std::int64_t steps = 100000;
    std::int64_t cooldownSteps = 10000;  // the last ones, learning rate falling to 0
    double maxMinutes = 0.0;
    double checkpointMinutes = 5.0;
    std::int64_t reportEvery = 50;  // steps of a line of loss.csv
    std::uint64_t partBytes = 0;
    std::int64_t batch = 64;               // pictures per step, of this process
    int accumulate = 1;                    // parts of the batch, one after another
    bool recompute = false;                // gradient checkpointing: less memory, more time
    std::int64_t distinctPictures = 0;     // the source repeats itself after so many; 0: it is endless
    std::int64_t diffusionMultiplier = 4;  // time steps and noises per hidden token
    double minimumMaskRatio = 0.7;
    double fullyHiddenShare =
        0.0;  // of the steps: every token hidden, so that the text alone has to tell what is where
    double textDropout = 0.1;
    bool bfloat16 = true;
    std::int64_t windowSize = 8192;
    std::int64_t freshPerStep = 16;
    int picturePixels = 256;
    core::NetworkConfig network;
    core::Prediction prediction = core::Prediction::Velocity;
    inference::T5Config textEncoder;
    SharedSource source;
    OptimizerOptions optimizer;
};

// Resumes from the newest checkpoint in the folder; ends after `steps` or `maxMinutes` with a checkpoint and with the
// averaged weights as folder/average*.safetensors ("network.X" and "text_encoder.X").
core::Status pretrain(const PretrainingOptions& options);

// Names and shapes of the network's parameters, built without allocating them.
struct NetworkSize {
    std::int64_t tensors = 0, parameters = 0;
    std::vector<std::string> names;
};
NetworkSize sizeOf(const core::NetworkConfig& network);

}  // namespace lightgen::training

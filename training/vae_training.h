// Training of the image tokenizer on crops of composed scenes.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/result.h"
#include "inference/vae/vae_config.h"
#include "training/optimizer.h"
#include "training/picture_source.h"

namespace lightgen::training {

struct VaeTrainingOptions {
    std::filesystem::path folder;  // checkpoints, loss.csv, at the end the VAE folder "vae"
    at::Device device = at::kCPU;
    std::uint64_t seed = 1;
    std::int64_t steps = 20000;
    std::int64_t cooldownSteps = 4000;  // the last ones, learning rate falling to 0
    double maxMinutes = 0.0;
    double checkpointMinutes = 5.0;
    std::int64_t reportEvery = 50;  // steps of a line of loss.csv
    std::uint64_t partBytes = 0;
    int batch = 16;
    int cropPixels = 64;
    int scenePixels = 256;
    bool bfloat16 = true;
    double klWeight = 1e-4;  // of the mean KL divergence per latent number, beside the mean absolute error
    inference::VaeConfig vae;
    SharedSource source;
    OptimizerOptions optimizer{.learningRate = 2e-3, .weightDecay = 0.0, .emaDecay = 0.998};
};

// Resumes from the newest checkpoint in the folder. Ends after `steps` or `maxMinutes`, with a checkpoint; then exports
// the averaged weights to folder/vae with scaling_factor and shift_factor measured so that latents have mean 0 and
// variance 1.
core::Status trainVae(const VaeTrainingOptions& options);

// Peak signal-to-noise ratio in dB over `pictures` held-out scenes of 256 x 256, through encoder mean and decoder.
core::Result<double> vaePsnr(const std::filesystem::path& vaeFolder, const PictureSource& source, int pictures);

}  // namespace lightgen::training

#include "training/presets.h"

namespace lightgen::training {

VaeTrainingOptions shapesVae() {
    VaeTrainingOptions options;
    options.steps = 3600;
    options.cooldownSteps = 900;
    options.vae.blockChannels = {16, 32, 64, 64};
    options.vae.latentChannels = 4;
    options.vae.layersPerBlock = 1;
    options.vae.normGroups = 8;
    options.vae.midAttention = false;  // crops and whole pictures differ in size
    options.vae.scalingFactor = 1.0;   // measured after training
    options.vae.shiftFactor = 0.0;
    return options;
}

PretrainingOptions shapesNetwork() {
    PretrainingOptions options;
    options.network = {
        .vaeStride = 8,
        .patchSize = 4,
        .vaeChannels = 4,
        .textDepth = 1,
        .width = 128,
        .encoderDepth = 3,
        .encoderHeads = 4,
        .decoderDepth = 3,
        .decoderHeads = 4,
        .crossDepth = 3,
        .crossHeads = 4,
        .captionChannels = 128,
        .textLength = 32,
        .diffusionDepth = 3,
        .diffusionWidth = 256,
        .positionTokens = 64};
    options.textEncoder = {
        .vocabulary = 448, .width = 128, .headWidth = 32, .heads = 4, .feedForward = 256, .layers = 2};
    options.optimizer.learningRate = 1.2e-3;
    options.optimizer.emaDecay = 0.998;
    options.steps = 5200;
    options.cooldownSteps = 1040;
    options.fullyHiddenShare = 0.85;  // few batches of the paper's mask ratios teach which colour is the object's
    options.diffusionMultiplier = 2;
    options.windowSize = 4096;
    options.freshPerStep = 8;
    return options;
}

}  // namespace lightgen::training

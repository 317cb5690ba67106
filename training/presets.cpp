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

VaeTrainingOptions miniVae() {
    VaeTrainingOptions options;
    options.steps = 40000;
    options.cooldownSteps = 10000;
    options.batch = 32;
    options.cropPixels = 128;
    options.vae.blockChannels = {32, 64, 96, 96};
    options.vae.latentChannels = 8;
    options.vae.layersPerBlock = 1;
    options.vae.normGroups = 8;
    options.vae.midAttention = false;  // crops and whole pictures differ in size
    options.vae.scalingFactor = 1.0;   // measured after training
    options.vae.shiftFactor = 0.0;
    options.optimizer.learningRate = 1e-3;
    options.optimizer.emaDecay = 0.999;
    return options;
}

PretrainingOptions miniNetwork() {
    PretrainingOptions options;
    options.network = {
        .vaeStride = 8,
        .patchSize = 2,
        .vaeChannels = 8,
        .textDepth = 1,
        .width = 192,
        .encoderDepth = 4,
        .encoderHeads = 6,
        .decoderDepth = 4,
        .decoderHeads = 6,
        .crossDepth = 4,
        .crossHeads = 6,
        .captionChannels = 192,
        .textLength = 48,
        .diffusionDepth = 4,
        .diffusionWidth = 384,
        .positionTokens = 256};
    options.textEncoder = {
        .vocabulary = 1024, .width = 192, .headWidth = 32, .heads = 6, .feedForward = 512, .layers = 3};
    options.optimizer.learningRate = 1e-3;
    options.optimizer.emaDecay = 0.9995;
    options.optimizer.warmupSteps = 1000;
    options.steps = 200000;
    options.cooldownSteps = 40000;
    options.batch = 256;
    options.fullyHiddenShare = 0.3;
    options.minimumMaskRatio = 0.2;  // with MAR's 0.7 what a small model draws last does not fit what it drew first
    options.windowSize = 65536;
    options.freshPerStep = 64;
    return options;
}

PretrainingOptions largeNetwork() {
    PretrainingOptions options;
    options.network = {};  // the published sizes are the defaults
    // Its text encoder is flan-T5-XXL, which does not learn: the cache holds its states, and none is built.
    options.textEncoder = {.vocabulary = 1, .width = 1, .headWidth = 1, .heads = 1, .feedForward = 1, .layers = 0};
    options.prediction = core::Prediction::Epsilon;
    options.optimizer.learningRate = 1e-4;
    options.optimizer.emaDecay = 0.9999;
    options.optimizer.warmupSteps = 2000;
    options.steps = 400000;
    options.cooldownSteps = 40000;
    options.batch = 32;
    options.recompute = true;
    return options;
}

core::Result<Preset> preset(const std::string& name) {
    if (name == "shapes") {
        return Preset{shapesVae(), shapesNetwork()};
    }
    if (name == "mini") {
        return Preset{miniVae(), miniNetwork()};
    }
    if (name == "large") {
        return Preset{{}, largeNetwork()};
    }
    return core::fail(
        core::ErrorCode::InvalidArgument, "there is no configuration \"{}\"; there are shapes, mini and large", name
    );
}

}  // namespace lightgen::training

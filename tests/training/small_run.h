// A whole training run in miniature: seconds of computing.
#pragma once

#include <ATen/ops/equal.h>

#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>

#include "training/checkpoint.h"
#include "training/presets.h"
#include "training/scenes/tokenizer_training.h"

namespace lightgen::tests {

struct SmallRun {
    QTemporaryDir folder;
    training::VaeTrainingOptions vae = training::shapesVae();
    training::PretrainingOptions network = training::shapesNetwork();

    SmallRun() {
        const std::filesystem::path root(folder.path().toStdString());
        vae.folder = root / "vae_run";
        vae.source = training::shapesSource(*training::scenes::milestone(1));
        vae.vae.blockChannels = {8, 8, 8, 8};
        vae.vae.normGroups = 4;
        vae.steps = 2;
        vae.batch = 2;
        vae.cropPixels = 32;
        network.vaeFolder = vae.folder / "vae";
        network.tokenizer = root / "spiece.model";
        network.source = vae.source;
        network.batch = 4;
        network.windowSize = 8;
        network.freshPerStep = 2;
        network.network.width = 32;
        network.network.captionChannels = network.textEncoder.width = 32;
        network.textEncoder.headWidth = 8;
        network.network.encoderDepth = network.network.decoderDepth = network.network.crossDepth = 1;
        network.network.diffusionDepth = 1;
        network.network.diffusionWidth = 32;
        network.steps = 4;
        network.cooldownSteps = 2;
    }

    core::Status prepare() {
        LIGHTGEN_CHECK(training::trainVae(vae));
        return training::scenes::writeTokenizer(network.tokenizer, {.captions = 2000});
    }

    core::Result<inference::TensorMap> train(const std::string& name, std::int64_t stopAt) {
        auto options = network;
        options.folder = std::filesystem::path(folder.path().toStdString()) / name;
        options.steps = network.steps;
        if (stopAt <
            network.steps) {  // the learning rate of these steps does not depend on `steps` before the cool-down
            options.steps = stopAt;
            options.cooldownSteps = 0;
        }
        LIGHTGEN_CHECK(training::pretrain(options));
        return training::readParts(options.folder, "average");
    }
};

inline bool same(const inference::TensorMap& a, const inference::TensorMap& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
               return x.first == y.first && at::equal(x.second, y.second);
           });
}

}  // namespace lightgen::tests

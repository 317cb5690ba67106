#include "tests/training/small_run.h"

#include <ATen/ops/equal.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "training/bundle_export.h"
#include "training/checkpoint.h"
#include "training/presets.h"
#include "training/scenes/tokenizer_training.h"

namespace lightgen::tests {

namespace fs = std::filesystem;

const char* name(Kind kind) {
    switch (kind) {
        case Kind::Pretraining: return "pretraining";
        case Kind::Finetuning: return "finetuning";
        case Kind::Preferences: break;
    }
    return "preferences";
}

SmallRun::SmallRun(const fs::path& place)
    : root(place.empty() ? fs::path(folder.path().toStdString()) : place)
    , vae(training::shapesVae())
    , network(training::shapesNetwork()) {
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

core::Status SmallRun::prepare() {
    LIGHTGEN_CHECK(training::trainVae(vae));
    return training::scenes::writeTokenizer(network.tokenizer, {.captions = 2000});
}

core::Status SmallRun::prepare(Kind kind) {
    if (kind == Kind::Preferences) {
        LIGHTGEN_CHECK(makeBundle());
        return {};
    }
    LIGHTGEN_CHECK(prepare());
    if (kind == Kind::Finetuning) {
        LIGHTGEN_CHECK(train("base", 2));
    }
    return {};
}

core::Result<fs::path> SmallRun::makeBundle() {
    LIGHTGEN_CHECK(prepare());
    LIGHTGEN_CHECK(train("base", 2));
    core::ModelInfo info;
    info.name = info.title = "miniature";
    info.clampX0 = 3.0;
    info.defaultSteps = info.defaultSamplerSteps = 2;
    LIGHTGEN_CHECK(training::exportBundle({root / "base", root / "bundle", info, network}));
    return root / "bundle";
}

core::Result<inference::TensorMap> SmallRun::train(const std::string& name, std::int64_t stopAt) {
    auto options = network;
    options.folder = root / name;
    if (stopAt < network.steps) {  // the learning rate of these steps does not depend on `steps` before the cool-down
        options.steps = stopAt;
        options.cooldownSteps = 0;
    }
    LIGHTGEN_CHECK(training::pretrain(options));
    return training::readParts(options.folder, "average");
}

training::DpoOptions SmallRun::dpo(const fs::path& bundle, const std::string& name, std::int64_t steps) const {
    training::DpoOptions options;
    options.folder = root / name;
    options.model = bundle;
    options.source = network.source;
    options.pairs = 4;
    options.sampledAtOnce = 2;
    options.batch = network.batch / 2;  // pairs
    options.group = network.group;
    options.steps = steps;
    options.cooldownSteps = 0;
    options.bfloat16 = false;
    options.optimizer.learningRate = 1e-3;
    return options;
}

core::Status SmallRun::run(Kind kind, const std::string& name, std::int64_t steps) const {
    if (kind == Kind::Preferences) {
        auto options = dpo(root / "bundle", name, steps);
        options.checkpointMinutes = 0.0;
        options.reportEvery = 1;
        return training::trainDpo(options);
    }
    auto options = network;
    options.folder = root / name;
    options.steps = steps;
    options.cooldownSteps = 0;
    options.checkpointMinutes = 0.0;
    options.reportEvery = 1;
    options.bfloat16 = false;
    options.optimizer.warmupSteps = 10;
    if (kind == Kind::Finetuning) {
        options.warmStart = root / "base";
        options.picturePixels = 512;
        options.windowSize = 4;
        options.freshPerStep = 1;
    }
    return training::pretrain(options);
}

std::vector<LossRow> lossesOf(const fs::path& run) {
    std::ifstream in(run / "loss.csv");
    std::vector<LossRow> rows;
    for (std::string line; std::getline(in, line);) {
        LossRow row;
        long long step = 0;
        if (std::sscanf(line.c_str(), "%lld,%lf,%lf", &step, &row.loss, &row.gradientNorm) == 3) {
            row.step = step;
            rows.push_back(row);
        }
    }
    return rows;
}

bool same(const inference::TensorMap& a, const inference::TensorMap& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
               return x.first == y.first && at::equal(x.second, y.second);
           });
}

}  // namespace lightgen::tests

// Whole trainings in miniature: seconds of computing.
#pragma once

#include <QTemporaryDir>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "inference/weights/tensor_file.h"
#include "training/dpo_training.h"
#include "training/pretraining.h"
#include "training/vae_training.h"

namespace lightgen::tests {

enum class Kind { Pretraining, Finetuning, Preferences };
inline constexpr std::array kKinds{Kind::Pretraining, Kind::Finetuning, Kind::Preferences};
const char* name(Kind kind);

struct SmallRun {
    QTemporaryDir folder;
    std::filesystem::path root;
    training::VaeTrainingOptions vae;
    training::PretrainingOptions network;

    explicit SmallRun(const std::filesystem::path& root = {});  // empty: a folder of its own

    core::Status prepare();           // VAE and tokenizer
    core::Status prepare(Kind kind);  // ... and what such a training starts from
    core::Result<std::filesystem::path> makeBundle();

    core::Result<inference::TensorMap> train(const std::string& name, std::int64_t stopAt);
    training::DpoOptions dpo(const std::filesystem::path& bundle, const std::string& name, std::int64_t steps) const;

    // A training of any kind in root/name, after prepare(kind), with the network's batch, source and process group. It
    // saves after every step and writes a line of loss.csv for each; its learning rate does not depend on `steps`.
    core::Status run(Kind kind, const std::string& name, std::int64_t steps) const;
};

struct LossRow {
    std::int64_t step = 0;
    double loss = 0, gradientNorm = 0;
};
std::vector<LossRow> lossesOf(const std::filesystem::path& run);

bool same(const inference::TensorMap& a, const inference::TensorMap& b);

}  // namespace lightgen::tests

// A training run between two starts of the program: weights, optimiser and the settings it was begun with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "core/result.h"
#include "inference/weights/tensor_file.h"
#include "training/optimizer.h"
#include "training/parameters.h"
#include "training/scenes/scene.h"

namespace lightgen::training {

struct RunFolder {
    const std::filesystem::path& folder;
    const nlohmann::json& settings;  // all that decides the weights of a step, but for the number of steps
    std::uint64_t partBytes = 0;     // see checkpoint.h
};

core::Status saveRun(const RunFolder& run, std::int64_t step, const Parameters& parameters, const Optimizer& optimizer);

// Loads the newest checkpoint into parameters and optimiser: the step it was made after, or nothing when there is none.
// Errors: Incompatible when the run was begun with other settings (the message names the first), those of the files.
core::Result<std::optional<std::int64_t>> resumeRun(const RunFolder& run, Parameters& parameters, Optimizer& optimizer);

// Weights to start another run from: the averaged ones in the folder of a run, or those of a model bundle.
// Names as in Parameters: "network.X", "text_encoder.X". Errors: NotFound, those of the files.
core::Result<inference::TensorMap> readStartingWeights(const std::filesystem::path& folder);

nlohmann::json settingsOf(const OptimizerOptions& options);
nlohmann::json settingsOf(const scenes::SceneOptions& options);

}  // namespace lightgen::training

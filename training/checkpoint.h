// The full state of a training run on disk: a folder of safetensors parts with a state.json, replaced as a whole, so
// that a kill or a full disk leaves the previous one intact.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/result.h"
#include "inference/weights/tensor_file.h"

namespace lightgen::training {

struct Checkpoint {
    std::int64_t step = 0;
    std::string settings;  // JSON of the run's options, for people and for checks
    inference::TensorMap tensors;
};

// Writes folder/step-<N> and then removes older ones. partBytes: at most this much per file (0: one file).
core::Status saveCheckpoint(const std::filesystem::path& folder, const Checkpoint& checkpoint, std::uint64_t partBytes);

// The newest complete checkpoint below the folder; none is not an error.
core::Result<std::optional<Checkpoint>> loadCheckpoint(const std::filesystem::path& folder);

// All tensors of a name's parts: NAME.safetensors or NAME-00001-of-0000N.safetensors ...
core::Status writeParts(
    const std::filesystem::path& folder,
    const std::string& name,
    const inference::TensorMap& tensors,
    std::uint64_t partBytes
);
core::Result<inference::TensorMap> readParts(const std::filesystem::path& folder, const std::string& name);

}  // namespace lightgen::training

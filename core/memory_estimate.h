// How much memory a picture will need, and how much there is: asked before a job begins, so that it is refused with two
// numbers instead of ending somewhere in the middle.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/model_bundle.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

// Bytes; each an upper estimate.
struct MemoryNeed {
    std::uint64_t weights = 0;      // mapped files, and a copy where the precision is not that of the file
    std::uint64_t transformer = 0;  // activations of the widest block for both halves of the guidance
    std::uint64_t decoder = 0;      // activations of the VAE at its full resolution; encoding needs no more
    std::uint64_t pictures = 0;     // of an edit: what is changed, its mask, what is made, and what weighs the two
    std::uint64_t program = 0;      // LibTorch itself

    // Transformer and decoder do not run at the same time.
    std::uint64_t total() const {
        return weights + program + pictures + (transformer > decoder ? transformer : decoder);
    }
};

MemoryNeed estimateMemory(const ModelInfo& model, const GenerationRequest& request);

// What this process may still take: MemAvailable of the system, less where its control group (v2 or v1) or its own
// limits (RLIMIT_AS) leave less. `root` stands before /proc and /sys, for tests.
std::uint64_t availableMemory(const std::filesystem::path& root = "/");

// Errors: OutOfMemory with both numbers and the way out.
Status checkMemory(const MemoryNeed& need, std::uint64_t available, const GenerationRequest& request);

}  // namespace lightgen::core

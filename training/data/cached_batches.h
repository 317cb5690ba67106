// Batches out of a cache (data/latent_cache.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/result.h"
#include "training/batch_source.h"

namespace lightgen::training {

struct CachedBatchOptions {
    std::uint64_t seed = 1;
    at::Device device = at::kCPU;
    std::int64_t tokenChannels = 0;    // that the network expects
    std::int64_t captionChannels = 0;  // ... of text states
};

// Errors: NotFound (no shards), Incompatible (tokens or text states of another size).
core::Result<std::unique_ptr<BatchSource>>
openCachedBatches(const std::filesystem::path& folder, const CachedBatchOptions& options);

}  // namespace lightgen::training

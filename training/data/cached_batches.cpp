#include "training/data/cached_batches.h"

#include <ATen/ops/stack.h>

#include <utility>
#include <vector>

#include "inference/weights/tensor_file.h"
#include "training/data/latent_cache.h"
#include "training/scenes/draws.h"

namespace lightgen::training {

namespace {

class CachedBatches final : public BatchSource {
public:
    CachedBatches(std::vector<inference::TensorMap> shards, const CachedBatchOptions& options)
        : m_shards(std::move(shards))
        , m_options(options) {
        for (std::size_t shard = 0; shard < m_shards.size(); ++shard) {
            for (std::int64_t row = 0; row < m_shards[shard].at("tokens").size(0); ++row) {
                m_rows.emplace_back(shard, row);
            }
        }
    }

    core::Result<SceneBatch> batch(std::int64_t step, std::int64_t batchSize) override {
        scenes::Draws draws(m_options.seed ^ 0xCAC4E, static_cast<std::uint64_t>(step));
        std::vector<std::pair<std::size_t, std::int64_t>> chosen;
        for (std::int64_t i = 0; i < batchSize; ++i) {
            chosen.push_back(m_rows[draws.below(m_rows.size())]);
        }
        const auto rows = [&](const char* name) {
            std::vector<at::Tensor> found;
            for (const auto& [shard, row] : chosen) {
                found.push_back(m_shards[shard].at(name)[row]);
            }
            return at::stack(found).to(m_options.device);
        };
        SceneBatch batch{rows("tokens").to(at::kFloat), rows("ids"), rows("id_mask"), {}};
        if (m_shards.front().contains("text")) {
            batch.text = rows("text").to(at::kFloat);
        }
        return batch;
    }

private:
    std::vector<inference::TensorMap> m_shards;  // mapped files
    std::vector<std::pair<std::size_t, std::int64_t>> m_rows;
    CachedBatchOptions m_options;
};

}  // namespace

core::Result<std::unique_ptr<BatchSource>>
openCachedBatches(const std::filesystem::path& folder, const CachedBatchOptions& options) {
    std::vector<inference::TensorMap> shards;
    for (const auto& file : data::cacheShards(folder)) {
        LIGHTGEN_TRY(auto tensors, inference::readTensors(file));
        const bool whole = tensors.contains("tokens") && tensors.contains("ids") && tensors.contains("id_mask");
        if (!whole || tensors.at("tokens").size(2) != options.tokenChannels ||
            (tensors.contains("text") && tensors.at("text").size(2) != options.captionChannels)) {
            return core::fail(
                core::ErrorCode::Incompatible,
                "{}: its tokens or text states do not have the size that the network expects ({} and {}); cache the "
                "data with this network's VAE, patch size and text encoder",
                file.string(),
                options.tokenChannels,
                options.captionChannels
            );
        }
        shards.push_back(std::move(tensors));
    }
    if (shards.empty()) {
        return core::fail(
            core::ErrorCode::NotFound, "{}: no cache in it; lightgen-train cache makes one", folder.string()
        );
    }
    return std::make_unique<CachedBatches>(std::move(shards), options);
}

}  // namespace lightgen::training

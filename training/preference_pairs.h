// Winners and losers for preference training: pictures of the teacher against the model's own samples for the same
// captions, and pairs that people voted on. Kept as tokens in a folder of shards; made once, resumable.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>

#include "core/result.h"
#include "core/tokenizer.h"
#include "inference/model.h"
#include "training/batch_sampler.h"
#include "training/data/latent_cache.h"
#include "training/picture_source.h"

namespace lightgen::training {

struct PairBatch {
    at::Tensor winner, loser;  // [B, L, C] float32
    at::Tensor ids, idMask;    // [B, T]
};

struct PairPlan {
    std::filesystem::path folder;
    SharedSource source;
    std::uint64_t seed = 1;
    std::int64_t count = 4096;
    std::int64_t batch = 32;  // sampled at once
    int pixels = 256;
    double maxMinutes = 0.0;
    BatchSampling sampling;
};

// Samples losers until `count` pairs are there or the time is up. Returns how many there are.
core::Result<std::int64_t> samplePairs(
    const PairPlan& plan,
    const inference::Network& network,
    const inference::T5Encoder& textEncoder,
    const inference::Vae& vae,
    const core::Tokenizer& tokenizer
);

struct VotedPairs {
    std::int64_t pairs = 0;
    std::vector<std::string> problems;  // lines that could not be used, each named
};
// A file of core/preference_pairs.h. Adds its pairs to the folder as a shard of their own, replacing that of an earlier
// call, and writes what was left out to skipped.txt.
core::Result<VotedPairs> addVotedPairs(
    const std::filesystem::path& jsonl,
    const std::filesystem::path& folder,
    const data::DecodePicture& decode,
    int pixels,
    const inference::Network& network,
    const inference::Vae& vae,
    const core::Tokenizer& tokenizer
);

class PairStore {
public:
    // Errors: NotFound (no pairs), Corrupt.
    static core::Result<PairStore> open(const std::filesystem::path& folder);
    std::int64_t size() const { return m_winner.size(0); }
    // Depends on seed and step alone.
    PairBatch batch(std::uint64_t seed, std::int64_t step, std::int64_t size) const;

private:
    at::Tensor m_winner, m_loser, m_ids, m_idMask;
};

}  // namespace lightgen::training

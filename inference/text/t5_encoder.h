// The text encoder: the encoder half of T5 v1.1 (Raffel et al. 2020, arXiv 1910.10683; gated GELU of Shazeer 2020,
// arXiv 2002.05202) under the names that Hugging Face transformers gives it.
// B batch, T text positions, D width, H heads, d head width, F feed-forward width.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "inference/nn/layers.h"
#include "inference/weights/weight_source.h"

namespace lightgen::inference {

// config.json of transformers; comments name its keys.
struct T5Config {
    std::int64_t vocabulary = 32128;   // vocab_size
    std::int64_t width = 4096;         // d_model
    std::int64_t headWidth = 64;       // d_kv
    std::int64_t heads = 64;           // num_heads
    std::int64_t feedForward = 10240;  // d_ff
    std::int64_t layers = 24;          // num_layers
    std::int64_t buckets = 32;         // relative_attention_num_buckets
    std::int64_t maxDistance = 128;    // relative_attention_max_distance
    double eps = 1e-6;                 // layer_norm_epsilon
    friend bool operator==(const T5Config&, const T5Config&) = default;
};

// json: the text of a config.json; where: its name, for messages. Keys that old files lack have T5's defaults.
core::Result<T5Config> parseT5Config(std::string_view json, std::string_view where);
// The config.json of a T5 v1.1 encoder.
nlohmann::json t5ConfigObject(const T5Config& config);

// The bucket of each relative position (key - query) for attention in both directions: half of the buckets for each
// sign; of each half, one half for exact distances and the rest logarithmic up to maxDistance. I64 -> I64, same shape.
at::Tensor relativeBuckets(const at::Tensor& relativePositions, const T5Config& config);

// x / rms(x) * weight: no mean is taken off and there is no bias. (T5LayerNorm)
struct RmsNorm {
    at::Tensor weight;  // [D]
    double eps = 1e-6;

    RmsNorm() = default;
    RmsNorm(const WeightScope& scope, std::int64_t width, double eps);
    at::Tensor operator()(const at::Tensor& x) const;  // [..., D] -> [..., D]
};

// Attention without the 1/sqrt(d) that others have: T5 folds it into the initial weights. (T5Attention)
struct T5Attention {
    nn::Linear q, k, v, o;
    std::int64_t heads = 1;

    T5Attention() = default;
    T5Attention(const WeightScope& scope, const T5Config& config);
    at::Tensor
    operator()(const at::Tensor& x, const at::Tensor& bias) const;  // [B, T, D], [B or 1, H, T, T] -> [B, T, D]
};

// wo(gelu_tanh(wi_0 x) * wi_1 x). (T5DenseGatedActDense)
struct T5FeedForward {
    nn::Linear wi0, wi1, wo;

    T5FeedForward() = default;
    T5FeedForward(const WeightScope& scope, const T5Config& config);
    at::Tensor operator()(const at::Tensor& x) const;  // [B, T, D] -> [B, T, D]
};

struct T5Block {
    RmsNorm attentionNorm;
    T5Attention attention;
    RmsNorm feedForwardNorm;
    T5FeedForward feedForward;

    T5Block() = default;
    T5Block(const WeightScope& scope, const T5Config& config);
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& bias) const;
};

// For training, weights start near T5's own scheme: q small in place of the missing 1/sqrt(d), k, v and the inner
// feed-forward of variance 1/D, projections back to the residual stream small beside the embeddings.
struct T5Encoder {
    T5Config config;
    at::Tensor embedding;     // shared.weight or encoder.embed_tokens.weight [vocabulary, D]
    at::Tensor positionBias;  // of block 0, used by all: [buckets, H]
    std::vector<T5Block> blocks;
    RmsNorm finalNorm;

    T5Encoder() = default;
    // scope: the root of the file, above "shared" and "encoder".
    T5Encoder(const WeightScope& scope, const T5Config& config);

    // ids: [B, T] I64 below `vocabulary`, mask: [B, T], not 0 where a token is. -> [B, T, D], behind the padding too.
    at::Tensor operator()(const at::Tensor& ids, const at::Tensor& mask) const;

private:
    at::Tensor attentionBias(const at::Tensor& mask) const;  // [B, H, T, T]
};

}  // namespace lightgen::inference

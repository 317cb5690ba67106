#include "inference/text/t5_encoder.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/rms_norm.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/where.h>

#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace lightgen::inference {

using core::ErrorCode;
using core::fail;

namespace {

constexpr std::int64_t kLargestSize = std::int64_t{1} << 24;

struct SizeField {
    const char* key;
    std::int64_t T5Config::*member;
    bool required;
};

constexpr std::array<SizeField, 8> kSizes{{
    {"vocab_size", &T5Config::vocabulary, true},
    {"d_model", &T5Config::width, true},
    {"d_kv", &T5Config::headWidth, true},
    {"num_heads", &T5Config::heads, true},
    {"d_ff", &T5Config::feedForward, true},
    {"num_layers", &T5Config::layers, true},
    {"relative_attention_num_buckets", &T5Config::buckets, false},
    {"relative_attention_max_distance", &T5Config::maxDistance, false},
}};

core::Status readSizes(const nlohmann::json& json, std::string_view where, T5Config& config) {
    for (const auto& field : kSizes) {
        const auto value = json.find(field.key);
        if (value == json.end() && !field.required) {
            continue;
        }
        const bool usable = value != json.end() && value->is_number_unsigned() && value->get<std::uint64_t>() > 0 &&
                            value->get<std::uint64_t>() <= static_cast<std::uint64_t>(kLargestSize);
        if (!usable) {
            return fail(ErrorCode::Corrupt, "{}: \"{}\" must be a whole number above 0", where, field.key);
        }
        config.*field.member = value->get<std::int64_t>();
    }
    if (config.buckets < 4 || config.buckets % 4 != 0 || config.maxDistance <= config.buckets / 4) {
        return fail(
            ErrorCode::Incompatible,
            "{}: {} relative attention buckets up to distance {} cannot be laid out",
            where,
            config.buckets,
            config.maxDistance
        );
    }
    return {};
}

core::Status checkActivation(const nlohmann::json& json, std::string_view where) {
    const auto projection = json.find("feed_forward_proj");
    if (projection == json.end() || *projection != "gated-gelu") {
        return fail(
            ErrorCode::Incompatible,
            "{}: \"feed_forward_proj\" is {}, expected \"gated-gelu\" (T5 v1.1)",
            where,
            projection == json.end() ? core::phrase("missing") : core::Phrase::verbatim(projection->dump())
        );
    }
    if (const auto act = json.find("dense_act_fn"); act != json.end() && *act != "gelu_new") {
        return fail(ErrorCode::Incompatible, "{}: \"dense_act_fn\" is {}, expected \"gelu_new\"", where, act->dump());
    }
    return {};
}

// Added to the scores of padding keys. The lowest finite number, as in transformers: a query without any key then sees
// all of them alike instead of dividing by zero.
double lowest(at::ScalarType type) {
    switch (type) {
        case at::kHalf: return -65504.0;
        case at::kBFloat16: return -3.3895313892515355e38;
        default: return std::numeric_limits<float>::lowest();
    }
}

// Files that keep each shared tensor only once may have left out the first of its names.
std::string_view embeddingName(const WeightScope& scope) {
    constexpr std::string_view kName = "shared.weight";
    constexpr std::string_view kOtherName = "encoder.embed_tokens.weight";
    return !scope.contains(kName) && scope.contains(kOtherName) ? kOtherName : kName;
}

}  // namespace

core::Result<T5Config> parseT5Config(std::string_view text, std::string_view where) {
    const auto json = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_object()) {
        return fail(ErrorCode::Corrupt, "{}: is no JSON object", where);
    }
    T5Config config;
    LIGHTGEN_CHECK(readSizes(json, where, config));
    LIGHTGEN_CHECK(checkActivation(json, where));
    if (const auto eps = json.find("layer_norm_epsilon"); eps != json.end()) {
        if (!eps->is_number() || !(eps->get<double>() >= 0.0) || eps->get<double>() > 1.0) {
            return fail(ErrorCode::Corrupt, "{}: \"layer_norm_epsilon\" must be a number from 0 to 1", where);
        }
        config.eps = eps->get<double>();
    }
    return config;
}

nlohmann::json t5ConfigObject(const T5Config& config) {
    nlohmann::json object{
        {"model_type", "t5"}, {"feed_forward_proj", "gated-gelu"}, {"layer_norm_epsilon", config.eps}};
    for (const auto& field : kSizes) {
        object[field.key] = config.*field.member;
    }
    return object;
}

// transformers, modeling_t5.py, T5Attention._relative_position_bucket: float32 throughout, in this order.
at::Tensor relativeBuckets(const at::Tensor& relativePositions, const T5Config& config) {
    const auto perSign = config.buckets / 2;
    const auto exact = perSign / 2;
    const auto distance = relativePositions.abs();
    const auto scale = std::log(static_cast<double>(config.maxDistance) / static_cast<double>(exact));
    const auto octave =
        (distance.to(at::kFloat) / static_cast<double>(exact)).log() / scale * static_cast<double>(perSign - exact);
    // The logarithm of distance 0 is not a number of use; where() below takes the exact branch there.
    const auto far = (octave.clamp_min(0.0).to(at::kLong) + exact).clamp_max(perSign - 1);
    return relativePositions.gt(0).to(at::kLong) * perSign + at::where(distance.lt(exact), distance, far);
}

RmsNorm::RmsNorm(const WeightScope& scope, std::int64_t width, double epsilon)
    : weight(scope.take("weight", {width}, Init::Ones))
    , eps(epsilon) {}

at::Tensor RmsNorm::operator()(const at::Tensor& x) const {
    return at::rms_norm(x, {weight.size(0)}, weight, eps);
}

T5Attention::T5Attention(const WeightScope& scope, const T5Config& config)
    : q(scope / "q", config.width, config.heads * config.headWidth, nn::Linear::Bias::Without, Init::Normal002)
    , k(scope / "k", config.width, config.heads * config.headWidth, nn::Linear::Bias::Without)
    , v(scope / "v", config.width, config.heads * config.headWidth, nn::Linear::Bias::Without)
    , o(scope / "o", config.heads * config.headWidth, config.width, nn::Linear::Bias::Without, Init::NormalFanIn)
    , heads(config.heads) {}

at::Tensor T5Attention::operator()(const at::Tensor& x, const at::Tensor& bias) const {
    const auto mixed = at::scaled_dot_product_attention(
        nn::splitHeads(q(x), heads), nn::splitHeads(k(x), heads), nn::splitHeads(v(x), heads), bias, 0.0, false, 1.0
    );
    return o(nn::joinHeads(mixed));
}

T5FeedForward::T5FeedForward(const WeightScope& scope, const T5Config& config)
    : wi0(scope / "wi_0", config.width, config.feedForward, nn::Linear::Bias::Without)
    , wi1(scope / "wi_1", config.width, config.feedForward, nn::Linear::Bias::Without)
    , wo(scope / "wo", config.feedForward, config.width, nn::Linear::Bias::Without, Init::NormalFanIn) {}

at::Tensor T5FeedForward::operator()(const at::Tensor& x) const {
    return wo(at::gelu(wi0(x), "tanh") * wi1(x));
}

T5Block::T5Block(const WeightScope& scope, const T5Config& config)
    : attentionNorm(scope / "layer" / 0 / "layer_norm", config.width, config.eps)
    , attention(scope / "layer" / 0 / "SelfAttention", config)
    , feedForwardNorm(scope / "layer" / 1 / "layer_norm", config.width, config.eps)
    , feedForward(scope / "layer" / 1 / "DenseReluDense", config) {}

at::Tensor T5Block::operator()(const at::Tensor& x, const at::Tensor& bias) const {
    const auto h = x + attention(attentionNorm(x), bias);
    return h + feedForward(feedForwardNorm(h));
}

T5Encoder::T5Encoder(const WeightScope& scope, const T5Config& settings)
    : config(settings)
    , embedding(scope.take(embeddingName(scope), {settings.vocabulary, settings.width}, Init::Normal1))
    , finalNorm(scope / "encoder" / "final_layer_norm", settings.width, settings.eps) {
    const auto encoder = scope / "encoder" / "block";
    const auto biasScope = encoder / 0 / "layer" / 0 / "SelfAttention" / "relative_attention_bias";
    // Wider than T5's own 1 / sqrt(width): each head looks at other neighbours from the start, or a small encoder stays
    // a bag of words for thousands of steps.
    positionBias = biasScope.take("weight", {config.buckets, config.heads}, Init::Normal1);
    for (int i = 0; i < config.layers; ++i) {
        blocks.emplace_back(encoder / i, config);
    }
}

at::Tensor T5Encoder::attentionBias(const at::Tensor& mask) const {
    const auto positions = at::arange(mask.size(1), at::TensorOptions().dtype(at::kLong).device(mask.device()));
    const auto relative = positions.unsqueeze(0) - positions.unsqueeze(1);  // [T, T]: key - query
    const auto bias =
        at::embedding(positionBias, relativeBuckets(relative, config)).permute({2, 0, 1}).unsqueeze(0);  // [1, H, T, T]
    const auto padding = mask.eq(0).to(bias.scalar_type()) * lowest(bias.scalar_type());                 // [B, T]
    return bias + padding.unsqueeze(1).unsqueeze(1);                                                     // [B, H, T, T]
}

at::Tensor T5Encoder::operator()(const at::Tensor& ids, const at::Tensor& mask) const {
    const auto bias = attentionBias(mask);
    auto x = at::embedding(embedding, ids);  // [B, T, D]
    for (const auto& block : blocks) {
        x = block(x, bias);
    }
    return finalNorm(x);
}

}  // namespace lightgen::inference

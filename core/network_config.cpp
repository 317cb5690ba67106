#include "core/model_json.h"

#include <array>

#include "core/json_fields.h"
#include "core/model_bundle.h"

namespace lightgen::core {

namespace {

constexpr NumberRange kWidths{1, 65536};
constexpr NumberRange kDepths{1, 1024};
constexpr NumberRange kHeads{1, 1024};

struct IntegerField {
    const char* key;
    int NetworkConfig::*member;
    NumberRange range;
};

constexpr std::array kIntegers{
    IntegerField{"vae_stride", &NetworkConfig::vaeStride, {1, 64}},
    IntegerField{"patch_size", &NetworkConfig::patchSize, {1, 16}},
    IntegerField{"vae_embed_dim", &NetworkConfig::vaeChannels, {1, 1024}},
    IntegerField{"text_depth", &NetworkConfig::textDepth, {0, 1024}},
    IntegerField{"encoder_embed_dim", &NetworkConfig::width, kWidths},
    IntegerField{"encoder_depth", &NetworkConfig::encoderDepth, kDepths},
    IntegerField{"encoder_num_heads", &NetworkConfig::encoderHeads, kHeads},
    IntegerField{"decoder_depth", &NetworkConfig::decoderDepth, kDepths},
    IntegerField{"decoder_num_heads", &NetworkConfig::decoderHeads, kHeads},
    IntegerField{"cross_depth", &NetworkConfig::crossDepth, kDepths},
    IntegerField{"cross_num_heads", &NetworkConfig::crossHeads, kHeads},
    IntegerField{"caption_channels", &NetworkConfig::captionChannels, kWidths},
    IntegerField{"max_length", &NetworkConfig::textLength, {1, 8192}},
    IntegerField{"diffloss_d", &NetworkConfig::diffusionDepth, kDepths},
    IntegerField{"diffloss_w", &NetworkConfig::diffusionWidth, kWidths},
};

// Encoder, decoder and text decoder have one width in every published config, and in NetworkConfig.
Status checkWidths(const JsonFields& fields, const NetworkConfig& config) {
    for (const char* key : {"decoder_embed_dim", "cross_embed_dim"}) {
        int width = config.width;
        LIGHTGEN_CHECK(fields.read(key, width, kWidths));
        if (width != config.width) {
            return fail(
                ErrorCode::Incompatible,
                "{}: '{}' is {}, but 'encoder_embed_dim' is {}; they must be equal.",
                fields.where(),
                key,
                width,
                config.width
            );
        }
    }
    return {};
}

Status checkHeads(const JsonFields& fields, const NetworkConfig& config) {
    for (const int heads : {config.encoderHeads, config.decoderHeads, config.crossHeads}) {
        if (config.width % heads != 0) {
            return fail(
                ErrorCode::Incompatible,
                "{}: a width of {} cannot be divided among {} heads.",
                fields.where(),
                config.width,
                heads
            );
        }
    }
    return {};
}

Status readReals(const JsonFields& fields, NetworkConfig& config) {
    LIGHTGEN_CHECK(fields.read("mlp_ratio", config.mlpRatio, {0, 64, true}));
    LIGHTGEN_CHECK(fields.read("norm_eps", config.normEps, {0, 1, true}));
    LIGHTGEN_CHECK(fields.read("interpolate_offset", config.interpolateOffset, {0, 1}));
    LIGHTGEN_CHECK(fields.read("pos_embed_tokens", config.positionTokens, {1, 1 << 24}));
    int side = 1;
    while (side * side < config.positionTokens) {
        ++side;
    }
    return side * side == config.positionTokens ? Status{}
                                                : fields.wrong("pos_embed_tokens", phrase("a square number"));
}

// The object itself, or a config.json or model.json that holds it.
const Json& networkObject(const Json& json) {
    for (const char* key : {"fluid", "network"}) {
        if (json.is_object() && json.contains(key)) {
            return json[key];
        }
    }
    return json;
}

}  // namespace

Result<NetworkConfig> networkFromObject(const Json& object, const Phrase& where) {
    LIGHTGEN_TRY(const auto fields, JsonFields::of(object, where));
    NetworkConfig config;
    for (const auto& [key, member, range] : kIntegers) {
        LIGHTGEN_CHECK(fields.require(key));
        LIGHTGEN_CHECK(fields.read(key, config.*member, range));
    }
    LIGHTGEN_CHECK(checkWidths(fields, config));
    LIGHTGEN_CHECK(checkHeads(fields, config));
    LIGHTGEN_CHECK(readReals(fields, config));
    return config;
}

Json networkObjectOf(const NetworkConfig& config) {
    Json object = Json::object();
    for (const auto& [key, member, range] : kIntegers) {
        object[key] = config.*member;
    }
    object["decoder_embed_dim"] = config.width;
    object["cross_embed_dim"] = config.width;
    object["mlp_ratio"] = config.mlpRatio;
    object["norm_eps"] = config.normEps;
    object["interpolate_offset"] = config.interpolateOffset;
    object["pos_embed_tokens"] = config.positionTokens;
    return object;
}

Result<NetworkConfig> parseNetworkConfig(std::string_view json, std::string_view file) {
    const auto where = Phrase::verbatim(std::string(file));
    LIGHTGEN_TRY(const auto value, parseJson(json, where));
    return networkFromObject(networkObject(value), where);
}

}  // namespace lightgen::core

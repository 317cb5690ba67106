#include "inference/vae/vae_config.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lightgen::inference {

using core::ErrorCode;
using core::fail;

core::Result<VaeConfig> parseVaeConfig(std::string_view text, std::string_view where) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return fail(ErrorCode::Corrupt, "{}: not a JSON object; copy the file from the model again", where);
    }
    VaeConfig config;
    try {
        config.blockChannels = json.at("block_out_channels").get<std::vector<std::int64_t>>();
        config.latentChannels = json.at("latent_channels").get<std::int64_t>();
        config.layersPerBlock = json.at("layers_per_block").get<std::int64_t>();
        config.normGroups = json.value("norm_num_groups", std::int64_t{32});
        config.midAttention = json.value("mid_block_add_attention", true);
        config.scalingFactor = json.at("scaling_factor").get<double>();
        config.shiftFactor =
            json.contains("shift_factor") && !json["shift_factor"].is_null() ? json["shift_factor"].get<double>() : 0.0;
        if (json.value("use_quant_conv", true) || json.value("use_post_quant_conv", true)) {
            return fail(
                ErrorCode::Incompatible,
                "{}: a VAE with quantisation convolutions (use_quant_conv) is not supported",
                where
            );
        }
    } catch (const nlohmann::json::exception& problem) {
        return fail(ErrorCode::Corrupt, "{}: {}", where, problem.what());
    }
    const auto inRange = [](std::int64_t value, std::int64_t most) { return value >= 1 && value <= most; };
    const bool sound = inRange(static_cast<std::int64_t>(config.blockChannels.size()), 6) &&
                       inRange(config.latentChannels, 256) && inRange(config.layersPerBlock, 16) &&
                       inRange(config.normGroups, 1024) && config.scalingFactor != 0.0 &&
                       std::ranges::all_of(config.blockChannels, [&](std::int64_t channels) {
                           return inRange(channels, 8192) && channels % config.normGroups == 0;
                       });
    if (!sound) {
        return fail(ErrorCode::Corrupt, "{}: channels, layers or groups are out of range or do not divide", where);
    }
    return config;
}

std::string vaeConfigJson(const VaeConfig& config) {
    const std::vector<std::string> down(config.blockChannels.size(), "DownEncoderBlock2D");
    const std::vector<std::string> up(config.blockChannels.size(), "UpDecoderBlock2D");
    const nlohmann::ordered_json json{
        {"_class_name", "AutoencoderKL"},
        {"act_fn", "silu"},
        {"block_out_channels", config.blockChannels},
        {"down_block_types", down},
        {"in_channels", 3},
        {"latent_channels", config.latentChannels},
        {"layers_per_block", config.layersPerBlock},
        {"mid_block_add_attention", config.midAttention},
        {"norm_num_groups", config.normGroups},
        {"out_channels", 3},
        {"scaling_factor", config.scalingFactor},
        {"shift_factor", config.shiftFactor},
        {"up_block_types", up},
        {"use_post_quant_conv", false},
        {"use_quant_conv", false}};
    return json.dump(1) + "\n";
}

}  // namespace lightgen::inference

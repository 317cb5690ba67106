// The published form of a VAE folder: config.json of diffusers' AutoencoderKL. No torch in this header.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace lightgen::inference {

struct VaeConfig {
    std::vector<std::int64_t> blockChannels{
        128, 256, 512, 512};  // one level each; every level but the last halves the picture
    std::int64_t latentChannels = 16;
    std::int64_t layersPerBlock = 2;
    std::int64_t normGroups = 32;
    bool midAttention = true;
    double scalingFactor = 1.5305;  // latent of the network = (z - shiftFactor) * scalingFactor
    double shiftFactor = 0.0609;

    int stride() const { return 1 << (blockChannels.size() - 1); }
};

core::Result<VaeConfig> parseVaeConfig(std::string_view json, std::string_view where);
std::string vaeConfigJson(const VaeConfig& config);

}  // namespace lightgen::inference

// The description of a sampling run in a config.json.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "training/golden/recorded_run.h"

namespace lightgen::training::golden {

// json: height, width, num_iter, cfg, cfg_schedule, temperature, num_sampling_steps (a number or its text). Throws what
// nlohmann's access throws.
RunSettings runSettings(const nlohmann::json& json, const core::NetworkConfig& network, std::string stem);

}  // namespace lightgen::training::golden

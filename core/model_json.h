// The content of model.json. Described for people in docs/model-bundle.md.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "core/model_bundle.h"
#include "core/result.h"

namespace lightgen::core {

// Everything but ModelInfo::folder. `where` starts the message. Errors: Corrupt, Incompatible.
Result<ModelInfo> parseModelJson(std::string_view json, const Phrase& where);

Result<NetworkConfig> networkFromObject(const nlohmann::json& object, const Phrase& where);
nlohmann::json networkObjectOf(const NetworkConfig& config);

}  // namespace lightgen::core

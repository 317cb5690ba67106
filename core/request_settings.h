// The settings of a request by their names, as texts: columns of a batch, the two sides of a comparison.
#pragma once

#include <string>
#include <string_view>

#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

bool isSetting(std::string_view name);
std::string settingNames();  // "device, guidance, ..."

// "guidance", "2.5". Errors: InvalidArgument (no such setting: lists those there are; a value outside of the range that
// holds for every model).
Status setSetting(GenerationRequest& request, std::string_view name, const std::string& value);

}  // namespace lightgen::core

// What the program calls itself in files and on the wire.
#pragma once

#include <string_view>

namespace lightgen::core {

inline constexpr std::string_view kProgramName = "LightGen Studio";

std::string_view programVersion();  // "0.1.0"

}  // namespace lightgen::core

// Base64 (RFC 4648), for pictures inside HTML.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace lightgen::core {

std::string base64(std::span<const std::uint8_t> bytes);

}  // namespace lightgen::core

// Content credentials (C2PA): who made a picture and how, signed over the bytes of its file.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lightgen::core {

// The same JPEG without them, for a file that is changed: the signature would not hold any more. They are JUMBF boxes
// in APP11 segments (ISO 19566-5); other boxes there stay, as does whatever cannot be understood.
std::vector<std::uint8_t> withoutContentCredentials(std::span<const std::uint8_t> jpeg);

}  // namespace lightgen::core

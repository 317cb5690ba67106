// Which format a file has, by its first bytes: names lie, and a reader is only opened for formats we mean to read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lightgen::core {

inline constexpr std::size_t kSniffedBytes = 32;

// OpenImageIO's name of the format ("jpeg", "webp", "tiff", "openexr", ...). TGA has no mark of its own: the name's
// ending decides.
std::optional<std::string> pictureFormat(std::span<const std::uint8_t> start, std::string_view name);

}  // namespace lightgen::core

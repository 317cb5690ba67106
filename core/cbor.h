// CBOR (RFC 8949) of messages from other processes. For .cpp files only: it includes all of nlohmann-json.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/json_fields.h"
#include "core/result.h"

namespace lightgen::core {

// What a message may hold; nlohmann-json alone would recurse without end on nested input.
inline constexpr int kMaxCborDepth = 8;
inline constexpr std::size_t kMaxCborItems = 10000;

// One map of definite lengths without tags, nothing behind it. Errors: Protocol.
Result<Json> parseCbor(std::span<const std::uint8_t> bytes);
std::vector<std::uint8_t> dumpCbor(const Json& value);

}  // namespace lightgen::core

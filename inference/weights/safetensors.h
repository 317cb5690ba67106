// Reads the header of a safetensors file (github.com/huggingface/safetensors, "Format"): 8 bytes little endian header
// length, a JSON object {name: {dtype, shape, data_offsets}, "__metadata__": {text: text}}, then the tensors' bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "inference/weights/tensor_info.h"

namespace lightgen::inference {

inline constexpr std::uint64_t kMaxSafetensorsHeader = std::uint64_t{100} << 20;
inline constexpr std::size_t kMaxTensorRank = 8;
inline constexpr std::string_view kSafetensorsMetadataKey = "__metadata__";

struct SafetensorsHeader {
    std::vector<TensorInfo> tensors;  // by position in the file; byte ranges counted from the beginning of the file
    std::map<std::string, std::string> metadata;
};

// `file`: all of its bytes; `where`: its name, for messages. Whatever the bytes are, the answer is an error or a header
// whose tensors have distinct names, lie inside the file, do not overlap and leave no hole. Never throws.
core::Result<SafetensorsHeader> parseSafetensors(std::span<const std::byte> file, std::string_view where);

}  // namespace lightgen::inference

// What a file says about one of its tensors; no torch here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightgen::inference {

enum class DType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

struct TensorInfo {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;  // empty: a scalar
    std::uint64_t begin = 0;          // bytes [begin, end) of the file, row major, little endian
    std::uint64_t end = 0;

    std::uint64_t bytes() const { return end - begin; }
};

constexpr std::uint64_t bytesPerElement(DType dtype) {
    switch (dtype) {
        case DType::F64:
        case DType::I64: return 8;
        case DType::F32:
        case DType::I32: return 4;
        case DType::F16:
        case DType::BF16:
        case DType::I16: return 2;
        case DType::I8:
        case DType::U8:
        case DType::Bool: return 1;
    }
    return 0;
}

// As safetensors writes them: "F64", "BF16", "BOOL", ...
std::string_view name(DType dtype);
std::optional<DType> parseDType(std::string_view text);

}  // namespace lightgen::inference

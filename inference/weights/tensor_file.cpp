#include "inference/weights/tensor_file.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/atomic_file.h"

namespace lightgen::inference {

using core::ErrorCode;
using core::fail;

namespace {

at::ScalarType scalarType(DType dtype) {
    switch (dtype) {
        case DType::F64: return at::kDouble;
        case DType::F32: return at::kFloat;
        case DType::F16: return at::kHalf;
        case DType::BF16: return at::kBFloat16;
        case DType::I64: return at::kLong;
        case DType::I32: return at::kInt;
        case DType::I16: return at::kShort;
        case DType::I8: return at::kChar;
        case DType::U8: return at::kByte;
        case DType::Bool: return at::kBool;
    }
    return at::kFloat;
}

std::optional<DType> storedType(at::ScalarType type) {
    for (const auto dtype :
         {DType::F64,
          DType::F32,
          DType::F16,
          DType::BF16,
          DType::I64,
          DType::I32,
          DType::I16,
          DType::I8,
          DType::U8,
          DType::Bool}) {
        if (scalarType(dtype) == type) {
            return dtype;
        }
    }
    return std::nullopt;
}

struct Entry {
    const std::string* name;
    at::Tensor tensor;  // contiguous, on the CPU
    DType dtype;
};

core::Result<std::vector<Entry>> entriesOf(const std::filesystem::path& path, const TensorMap& tensors) {
    std::vector<Entry> entries;
    for (const auto& [tensorName, tensor] : tensors) {
        const auto dtype = tensor.defined() ? storedType(tensor.scalar_type()) : std::nullopt;
        if (!dtype || tensorName == kSafetensorsMetadataKey) {
            return fail(
                ErrorCode::InvalidArgument, "{}: tensor '{}' cannot be stored as safetensors", path.string(), tensorName
            );
        }
        entries.push_back({&tensorName, tensor.detach().to(at::kCPU).contiguous(), *dtype});
    }
    // Large elements first: every tensor is then aligned to its element size, as the format recommends.
    std::ranges::stable_sort(entries, std::ranges::greater{}, [](const Entry& e) { return bytesPerElement(e.dtype); });
    return entries;
}

std::size_t dataBytes(const std::vector<Entry>& entries) {
    std::size_t sum = 0;
    for (const auto& entry : entries) {
        sum += entry.tensor.nbytes();
    }
    return sum;
}

std::string headerText(const std::vector<Entry>& entries, const std::map<std::string, std::string>& metadata) {
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty()) {
        header[std::string(kSafetensorsMetadataKey)] = metadata;
    }
    std::uint64_t position = 0;
    for (const auto& entry : entries) {
        const auto end = position + entry.tensor.nbytes();
        header[*entry.name] = {
            {"dtype", name(entry.dtype)}, {"shape", entry.tensor.sizes().vec()}, {"data_offsets", {position, end}}};
        position = end;
    }
    auto text = header.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    text.resize((text.size() + 7) / 8 * 8, ' ');
    return text;
}

void append(std::vector<std::uint8_t>& bytes, const void* begin, std::size_t count) {
    const auto* first = static_cast<const std::uint8_t*>(begin);
    bytes.insert(bytes.end(), first, first + count);
}

}  // namespace

TensorFile::TensorFile(std::shared_ptr<const MappedFile> file, std::shared_ptr<const SafetensorsHeader> header)
    : m_file(std::move(file))
    , m_header(std::move(header)) {}

core::Result<TensorFile> TensorFile::open(const std::filesystem::path& path) {
    LIGHTGEN_TRY(auto file, MappedFile::open(path));
    LIGHTGEN_TRY(auto header, parseSafetensors(file.bytes(), path.string()));
    return TensorFile(
        std::make_shared<const MappedFile>(std::move(file)),
        std::make_shared<const SafetensorsHeader>(std::move(header))
    );
}

at::Tensor TensorFile::read(const TensorInfo& info) const {
    // A byte other than 0 and 1 is no bool to the compiler, so truth values are read as numbers and compared.
    const auto type = info.dtype == DType::Bool ? at::kByte : scalarType(info.dtype);
    const auto options = at::TensorOptions().dtype(type);
    const auto* bytes = m_file->bytes().data() + info.begin;
    at::Tensor tensor;
    if (info.bytes() == 0) {
        tensor = at::empty(info.shape, options);
    } else if (reinterpret_cast<std::uintptr_t>(bytes) % bytesPerElement(info.dtype) != 0) {
        tensor = at::empty(info.shape, options);
        std::memcpy(tensor.mutable_data_ptr(), bytes, info.bytes());
    } else {
        const auto keepAlive = [file = m_file](void*) {};
        tensor = at::from_blob(const_cast<std::byte*>(bytes), info.shape, keepAlive, options);
    }
    return info.dtype == DType::Bool ? tensor.ne(0) : tensor;
}

core::Result<TensorMap> readTensors(const std::filesystem::path& path) {
    LIGHTGEN_TRY(const auto file, TensorFile::open(path));
    TensorMap tensors;
    for (const auto& info : file.header().tensors) {
        tensors.emplace(info.name, file.read(info));
    }
    return tensors;
}

core::Status writeSafetensors(
    const std::filesystem::path& path, const TensorMap& tensors, const std::map<std::string, std::string>& metadata
) {
    LIGHTGEN_TRY(const auto entries, entriesOf(path, tensors));
    const auto header = headerText(entries, metadata);
    const auto length = static_cast<std::uint64_t>(header.size());
    std::vector<std::uint8_t> bytes;
    bytes.reserve(sizeof(length) + header.size() + dataBytes(entries));
    append(bytes, &length, sizeof(length));
    append(bytes, header.data(), header.size());
    for (const auto& entry : entries) {
        append(bytes, entry.tensor.const_data_ptr(), entry.tensor.nbytes());
    }
    return core::writeFileAtomically(path, bytes);
}

}  // namespace lightgen::inference

#include "inference/weights/weight_store.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/zeros.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <system_error>

namespace lightgen::inference {

using core::ErrorCode;
using core::fail;

namespace {

constexpr std::string_view kIndexSuffix = ".safetensors.index.json";
constexpr std::size_t kMaxIndexBytes = std::size_t{64} << 20;

std::string shapeText(at::IntArrayRef shape) {
    return fmt::format("[{}]", fmt::join(shape.begin(), shape.end(), ", "));
}

bool isFloatingPoint(DType type) {
    return type == DType::F64 || type == DType::F32 || type == DType::F16 || type == DType::BF16;
}

core::Result<std::filesystem::path> weightsIn(const std::filesystem::path& folder) {
    constexpr std::array kNames{
        "model.safetensors",
        "model.safetensors.index.json",
        "diffusion_pytorch_model.safetensors",
        "diffusion_pytorch_model.safetensors.index.json"};
    for (const auto* name : kNames) {
        std::error_code ignored;
        if (std::filesystem::exists(folder / name, ignored)) {
            return folder / name;
        }
    }
    return fail(
        ErrorCode::NotFound,
        "{}: holds no weights; expected one of {}",
        folder.string(),
        fmt::format("{}", fmt::join(kNames, ", "))
    );
}

using Shards = std::map<std::string, std::set<std::string>>;  // file name -> tensor names

core::Result<Shards> readIndex(const std::filesystem::path& path) {
    LIGHTGEN_TRY(const auto file, MappedFile::open(path));
    if (file.bytes().size() > kMaxIndexBytes) {
        return fail(ErrorCode::Corrupt, "{}: is too large for an index of weight files", path.string());
    }
    const auto* text = reinterpret_cast<const char*>(file.bytes().data());
    const auto json = nlohmann::json::parse(text, text + file.bytes().size(), nullptr, false);
    const auto map = json.is_object() ? json.find("weight_map") : json.end();
    if (!json.is_object() || map == json.end() || !map->is_object() || map->empty()) {
        return fail(ErrorCode::Corrupt, "{}: is no index of weight files: it has no \"weight_map\"", path.string());
    }
    Shards shards;
    for (const auto& [name, shard] : map->items()) {
        const auto* shardName = shard.get_ptr<const std::string*>();
        if (shardName == nullptr || shardName->empty() || std::filesystem::path(*shardName).filename() != *shardName) {
            return fail(
                ErrorCode::Corrupt, "{}: tensor '{}' is not mapped to a file beside the index", path.string(), name
            );
        }
        shards[*shardName].insert(name);
    }
    return shards;
}

}  // namespace

core::Result<WeightStore> WeightStore::open(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        LIGHTGEN_TRY(const auto found, weightsIn(path));
        return open(found);
    }
    return path.string().ends_with(kIndexSuffix) ? openIndex(path) : open(std::vector{path});
}

core::Result<WeightStore> WeightStore::open(const std::vector<std::filesystem::path>& files) {
    if (files.empty()) {
        return fail(ErrorCode::InvalidArgument, "no weight file was named");
    }
    WeightStore store;
    store.m_path = files.front();
    for (const auto& file : files) {
        LIGHTGEN_CHECK(store.addFile(file, nullptr));
    }
    return store;
}

core::Result<WeightStore> WeightStore::openIndex(const std::filesystem::path& index) {
    LIGHTGEN_TRY(const auto shards, readIndex(index));
    WeightStore store;
    store.m_path = index;
    for (const auto& [file, names] : shards) {
        LIGHTGEN_CHECK(store.addFile(index.parent_path() / file, &names));
    }
    return store;
}

// wanted: the names that the index promises in this file, others are left aside; null: all of the file.
core::Status WeightStore::addFile(const std::filesystem::path& path, const std::set<std::string>* wanted) {
    LIGHTGEN_TRY(auto file, TensorFile::open(path));
    const auto before = m_places.size();
    for (const auto& info : file.header().tensors) {
        if (wanted != nullptr && !wanted->contains(info.name)) {
            continue;
        }
        if (!m_places.emplace(info.name, Place{m_files.size(), &info}).second) {
            return fail(
                ErrorCode::Corrupt, "{}: tensor '{}' is also in another of the files", path.string(), info.name
            );
        }
    }
    if (wanted != nullptr && m_places.size() - before != wanted->size()) {
        const auto lost = std::ranges::find_if(*wanted, [&](const auto& name) { return !m_places.contains(name); });
        return fail(
            ErrorCode::Corrupt, "{}: tensor '{}' is missing, though {} names it", path.string(), *lost, m_path.string()
        );
    }
    m_files.push_back(std::move(file));
    return {};
}

at::Tensor WeightStore::take(const std::string& name, at::IntArrayRef shape, Init) {
    const auto found = m_places.find(name);
    if (found == m_places.end()) {
        return refuse(core::phrase("{}: tensor '{}' is missing", m_path.string(), name), shape);
    }
    m_taken.insert(name);
    const auto& place = found->second;
    if (at::IntArrayRef(place.info->shape) != shape) {
        return refuse(
            core::phrase(
                "{}: tensor '{}' has shape {}, expected {}",
                m_files[place.file].path().string(),
                name,
                shapeText(place.info->shape),
                shapeText(shape)
            ),
            shape
        );
    }
    const auto value = readFloat(name, place);
    return value.defined() ? value : at::zeros(shape);
}

// Undefined if the problem was noted.
at::Tensor WeightStore::readFloat(const std::string& name, const Place& place) {
    if (place.info->dtype == DType::I8) {
        return dequantise(name, place);
    }
    if (!isFloatingPoint(place.info->dtype)) {
        const auto file = m_files[place.file].path().string();
        refuse(
            core::phrase(
                "{}: tensor '{}' has type {}, expected a floating-point type",
                file,
                name,
                inference::name(place.info->dtype)
            ),
            {}
        );
        return {};
    }
    return m_files[place.file].read(*place.info).to(at::kFloat);
}

at::Tensor WeightStore::dequantise(const std::string& name, const Place& place) {
    const auto scaleName = name + ".scale";
    const auto found = m_places.find(scaleName);
    const auto& shape = place.info->shape;
    const bool fits = found != m_places.end() && !shape.empty() && found->second.info->dtype == DType::F32 &&
                      found->second.info->shape == std::vector{shape.front()};
    if (!fits) {
        const auto file = m_files[place.file].path().string();
        refuse(
            core::phrase(
                "{}: tensor '{}' has type I8, which needs '{}' of type F32 with one number per row",
                file,
                name,
                scaleName
            ),
            {}
        );
        return {};
    }
    m_taken.insert(scaleName);
    std::vector<std::int64_t> column(shape.size(), 1);
    column.front() = shape.front();
    const auto scale = m_files[found->second.file].read(*found->second.info).view(column);  // [out, 1, ...]
    return m_files[place.file].read(*place.info).to(at::kFloat) * scale;
}

at::Tensor WeightStore::refuse(core::Phrase what, at::IntArrayRef shape) {
    if (!m_problem) {
        m_problem = core::Error{ErrorCode::Incompatible, std::move(what)};
    }
    return at::zeros(shape);
}

core::Status WeightStore::problem() const {
    return m_problem ? core::Status(tl::unexpected(*m_problem)) : core::Status{};
}

std::vector<std::string> WeightStore::unused() const {
    std::vector<std::string> left;
    for (const auto& [name, place] : m_places) {
        if (!m_taken.contains(name)) {
            left.push_back(name);
        }
    }
    return left;
}

std::vector<std::string> WeightStore::names() const {
    std::vector<std::string> all;
    for (const auto& [name, place] : m_places) {
        all.push_back(name);
    }
    return all;
}

const TensorInfo* WeightStore::find(const std::string& name) const {
    const auto found = m_places.find(name);
    return found == m_places.end() ? nullptr : found->second.info;
}

at::Tensor BlendedSource::take(const std::string& name, at::IntArrayRef shape, Init init) {
    if (!m_other->contains(name) || m_variant == 0.0) {
        return m_base->take(name, shape, init);
    }
    const auto other = m_other->take(name, shape, init);
    if (m_variant == 1.0) {
        return other;
    }
    const auto base = m_base->take(name, shape, init);
    return base + m_variant * (other - base);
}

}  // namespace lightgen::inference

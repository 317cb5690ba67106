#include "training/checkpoint.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include "core/atomic_file.h"

namespace lightgen::training {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::fail;
using inference::TensorMap;

namespace {

std::vector<TensorMap> splitParts(const TensorMap& tensors, std::uint64_t partBytes) {
    std::vector<TensorMap> parts(1);
    std::uint64_t filled = 0;
    for (const auto& [name, tensor] : tensors) {
        const auto bytes = static_cast<std::uint64_t>(tensor.nbytes());
        if (partBytes > 0 && filled > 0 && filled + bytes > partBytes) {
            parts.emplace_back();
            filled = 0;
        }
        parts.back().emplace(name, tensor);
        filled += bytes;
    }
    return parts;
}

std::string partName(const std::string& name, std::size_t part, std::size_t parts) {
    return parts == 1 ? name + ".safetensors" : fmt::format("{}-{:05}-of-{:05}.safetensors", name, part + 1, parts);
}

std::vector<fs::path> checkpointFolders(const fs::path& folder) {  // newest first
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with("step-") && fs::exists(entry.path() / "state.json", ignored)) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.rbegin(), found.rend());
    return found;
}

}  // namespace

core::Status
writeParts(const fs::path& folder, const std::string& name, const TensorMap& tensors, std::uint64_t partBytes) {
    const auto parts = splitParts(tensors, partBytes);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        LIGHTGEN_CHECK(inference::writeSafetensors(folder / partName(name, i, parts.size()), parts[i]));
    }
    return {};
}

core::Result<TensorMap> readParts(const fs::path& folder, const std::string& name) {
    TensorMap tensors;
    std::error_code ignored;
    bool found = false;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const auto file = entry.path().filename().string();
        if (file == name + ".safetensors" || (file.starts_with(name + "-") && file.ends_with(".safetensors"))) {
            LIGHTGEN_TRY(auto part, inference::readTensors(entry.path()));
            tensors.merge(part);
            found = true;
        }
    }
    if (!found) {
        return fail(ErrorCode::NotFound, "{}: no '{}.safetensors' and no parts of it", folder.string(), name);
    }
    return tensors;
}

core::Status saveCheckpoint(const fs::path& folder, const Checkpoint& checkpoint, std::uint64_t partBytes) {
    const auto target = folder / fmt::format("step-{:09}", checkpoint.step);
    const auto unfinished = folder / "unfinished";
    std::error_code problem;
    fs::remove_all(unfinished, problem);
    if (!fs::create_directories(unfinished, problem)) {
        return fail(ErrorCode::Unwritable, "{}: cannot be created: {}", unfinished.string(), problem.message());
    }
    const nlohmann::json state{
        {"step", checkpoint.step}, {"settings", nlohmann::json::parse(checkpoint.settings, nullptr, false)}};
    const auto text = state.dump(1) + "\n";
    LIGHTGEN_CHECK(writeParts(unfinished, "state", checkpoint.tensors, partBytes));
    LIGHTGEN_CHECK(core::writeFileAtomically(unfinished / "state.json", std::string_view(text)));
    fs::remove_all(target, problem);
    fs::rename(unfinished, target, problem);
    if (problem) {
        return fail(
            ErrorCode::Unwritable,
            "{}: cannot be renamed to {}: {}",
            unfinished.string(),
            target.string(),
            problem.message()
        );
    }
    for (const auto& old : checkpointFolders(folder)) {
        if (old != target) {
            fs::remove_all(old, problem);
        }
    }
    return {};
}

core::Result<std::optional<Checkpoint>> loadCheckpoint(const fs::path& folder) {
    const auto folders = checkpointFolders(folder);
    if (folders.empty()) {
        return std::optional<Checkpoint>{};
    }
    std::ifstream in(folders.front() / "state.json");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("step") || !json["step"].is_number_integer()) {
        return fail(
            ErrorCode::Corrupt, "{}/state.json: damaged; remove the folder to start anew", folders.front().string()
        );
    }
    LIGHTGEN_TRY(auto tensors, readParts(folders.front(), "state"));
    return std::optional<Checkpoint>{{json["step"].get<std::int64_t>(), json["settings"].dump(), std::move(tensors)}};
}

}  // namespace lightgen::training

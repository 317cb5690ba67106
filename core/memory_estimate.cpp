#include "core/memory_estimate.h"

#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "core/atomic_file.h"
#include "core/json_fields.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20;
// LibTorch's libraries, threads and scratch space and the program around them: 150 MiB were measured (docs/service.md).
constexpr std::uint64_t kProgram = 220 * kMebibyte;
constexpr std::size_t kHeaderStart = 64 * 1024;
constexpr std::size_t kMaxConfigBytes = 1 << 20;

std::uint64_t bytesOf(Precision precision) {
    return precision == Precision::BFloat16 ? 2 : 4;
}

// Of the first tensor in a safetensors header; weights of one file are of one kind.
std::uint64_t bytesPerNumber(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string start(kHeaderStart, '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(stream.gcount()));
    constexpr std::string_view kKey = "\"dtype\":\"";
    const auto at = start.find(kKey);
    const std::string_view kind = at == std::string::npos ? "" : std::string_view(start).substr(at + kKey.size(), 3);
    return kind.starts_with("BF1") || kind.starts_with("F16") ? 2 : 4;
}

// The mapped file, and a copy of it when the numbers must be converted.
std::uint64_t weightBytes(const ModelInfo& model, const BundleFile& file, std::uint64_t wanted) {
    const auto stored = bytesPerNumber(model.folder / file.path);
    return stored == wanted ? file.bytes : file.bytes + file.bytes / stored * wanted;
}

std::uint64_t allWeights(const ModelInfo& model, const GenerationRequest& request) {
    std::uint64_t bytes = 0;
    for (const auto& file : model.files) {
        if (!file.path.ends_with(".safetensors")) {
            continue;
        }
        const bool blended = model.dpoWeights && file.path == *model.dpoWeights;
        if (blended && request.variant == 0.0) {
            continue;
        }
        bytes += weightBytes(model, file, bytesOf(request.precision));
        if (blended && request.variant > 0.0 && request.variant < 1.0) {
            bytes += file.bytes;  // the blend is a third set
        }
    }
    return bytes;
}

std::uint64_t transformerBytes(const NetworkConfig& network, const GenerationRequest& request) {
    const auto grid = TokenGrid::of(request.size, network.tokenPixels());
    const auto tokens = static_cast<std::uint64_t>(grid.count());
    const auto width = static_cast<std::uint64_t>(network.width);
    const auto heads = static_cast<std::uint64_t>(std::max(network.encoderHeads, network.decoderHeads));
    const std::uint64_t batch = request.guidance == 1.0 ? 1 : 2;
    const auto perToken =
        static_cast<std::uint64_t>(8 + 2 * network.mlpRatio);  // states, q, k, v, both sides of an MLP
    const auto blocks = tokens * width * perToken;
    const auto scores = heads * tokens * tokens;
    const auto text = static_cast<std::uint64_t>(2 * network.crossDepth * network.textLength) * width;
    const auto diffusion = tokens * static_cast<std::uint64_t>(network.diffusionWidth) * 8;
    return batch * (blocks + scores + text + diffusion) * 4;
}

// Channels that reach the full resolution: those of the block before the last; 256 where the file does not say.
std::uint64_t vaeChannels(const ModelInfo& model) {
    constexpr std::uint64_t kUsual = 256;
    const auto text = readTextFile(model.folder / "vae/config.json", kMaxConfigBytes);
    const auto json =
        text ? parseJson(*text, Phrase::verbatim("vae/config.json")) : Result<Json>(tl::unexpected(text.error()));
    if (!json || !json->is_object() || !json->contains("block_out_channels")) {
        return kUsual;
    }
    const auto& channels = json->at("block_out_channels");
    if (!channels.is_array() || channels.empty()) {
        return kUsual;
    }
    const auto& widest = channels.size() > 1 ? channels.at(1) : channels.at(0);
    return widest.is_number_unsigned() ? widest.get<std::uint64_t>() : kUsual;
}

std::uint64_t decoderBytes(const ModelInfo& model, const GenerationRequest& request) {
    constexpr std::uint64_t kLivePlanes =
        7;  // of that width, as measured where convolutions need the most scratch space
    const auto pixels =
        static_cast<std::uint64_t>(request.size.width) * static_cast<std::uint64_t>(request.size.height);
    return pixels * vaeChannels(model) * kLivePlanes * 4;
}

std::uint64_t pictureBytes(const GenerationRequest& request) {
    constexpr std::uint64_t kPerPixel = 3 + 1 + 3 + 3 + 1 + 4;  // core/composite.h with its distances
    const auto pixels =
        static_cast<std::uint64_t>(request.size.width) * static_cast<std::uint64_t>(request.size.height);
    return request.inpainting ? pixels * kPerPixel : 0;
}

std::optional<std::uint64_t> numberIn(const fs::path& file) {
    std::ifstream stream(file);
    std::uint64_t number = 0;
    return stream >> number ? std::optional(number) : std::nullopt;  // "max" is none
}

std::optional<std::uint64_t> memAvailable(const fs::path& root) {
    std::ifstream stream(root / "proc/meminfo");
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        std::string key;
        std::uint64_t kibibytes = 0;
        if (words >> key >> kibibytes && key == "MemAvailable:") {
            return kibibytes * 1024;
        }
    }
    return std::nullopt;
}

std::uint64_t leftOf(std::optional<std::uint64_t> limit, std::optional<std::uint64_t> used) {
    if (!limit || !used) {
        return std::numeric_limits<std::uint64_t>::max();
    }
    return *limit > *used ? *limit - *used : 0;
}

// Every group up to the root may set a limit. Pages of files count as used, but are given back first.
std::uint64_t leftInGroups(const fs::path& mount, fs::path group, const char* limit, const char* used) {
    auto left = std::numeric_limits<std::uint64_t>::max();
    for (group = group.relative_path();; group = group.parent_path()) {
        const auto folder = mount / group;
        left = std::min(left, leftOf(numberIn(folder / limit), numberIn(folder / used)));
        if (group.empty()) {
            return left;
        }
    }
}

std::uint64_t leftInControlGroup(const fs::path& root) {
    auto left = std::numeric_limits<std::uint64_t>::max();
    std::ifstream stream(root / "proc/self/cgroup");
    for (std::string line; std::getline(stream, line);) {
        const auto controllers = line.find(':');
        const auto path = line.find(':', controllers + 1);
        if (controllers == std::string::npos || path == std::string::npos) {
            continue;
        }
        const auto names = line.substr(controllers + 1, path - controllers - 1);
        const fs::path group = line.substr(path + 1);
        if (names.empty()) {
            left = std::min(left, leftInGroups(root / "sys/fs/cgroup", group, "memory.max", "memory.current"));
        } else if (names == "memory") {
            left = std::min(
                left,
                leftInGroups(root / "sys/fs/cgroup/memory", group, "memory.limit_in_bytes", "memory.usage_in_bytes")
            );
        }
    }
    return left;
}

std::uint64_t leftInAddressSpace(const fs::path& root) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return std::numeric_limits<std::uint64_t>::max();
    }
    const auto pages = numberIn(root / "proc/self/statm").value_or(0);
    return leftOf(limit.rlim_cur, pages * 4096);
}

}  // namespace

MemoryNeed estimateMemory(const ModelInfo& model, const GenerationRequest& request) {
    return {
        .weights = allWeights(model, request),
        .transformer = transformerBytes(model.network, request),
        .decoder = decoderBytes(model, request),
        .pictures = pictureBytes(request),
        .program = kProgram,
    };
}

std::uint64_t availableMemory(const fs::path& root) {
    const auto system = memAvailable(root).value_or(std::numeric_limits<std::uint64_t>::max());
    return std::min({system, leftInControlGroup(root), leftInAddressSpace(root)});
}

Status checkMemory(const MemoryNeed& need, std::uint64_t available, const GenerationRequest& request) {
    if (need.total() <= available) {
        return {};
    }
    return fail(
        ErrorCode::OutOfMemory,
        "A picture of {}x{} needs about {} MiB of memory, but only {} MiB are free; {}.",
        request.size.width,
        request.size.height,
        (need.total() + kMebibyte - 1) / kMebibyte,
        available / kMebibyte,
        request.precision == Precision::Float32
            ? phrase("choose a smaller size or the precision bfloat16, or close other programs")
            : phrase("choose a smaller size, or close other programs")
    );
}

}  // namespace lightgen::core

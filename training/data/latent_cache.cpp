#include "training/data/latent_cache.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/_upsample_bilinear2d_aa.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/tensor.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <system_error>

#include "core/atomic_file.h"
#include "core/png_codec.h"
#include "inference/patches.h"
#include "inference/weights/tensor_file.h"

namespace lightgen::training::data {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kEncodeBatch = 8;
constexpr std::size_t kMaxListBytes = 1 << 30;
constexpr auto kConsumed = "consumed";  // pairs of the data that were read up to the end of a shard, skipped ones too
constexpr auto kSettings = "settings";

std::string settingsText(const CacheOptions& options, const inference::Vae& vae, bool withText) {
    return fmt::format(
        "{} pixels, patches of {}, {} text positions, VAE scaling {:.6g} shift {:.6g}{}",
        options.pixels,
        options.patchSize,
        options.textLength,
        vae.config.scalingFactor,
        vae.config.shiftFactor,
        withText ? ", with text states" : ""
    );
}

class CacheWriter {
public:
    CacheWriter(
        const CacheOptions& options,
        const inference::Vae& vae,
        const core::Tokenizer& tokenizer,
        const inference::T5Encoder* textEncoder
    )
        : m_options(options)
        , m_vae(vae)
        , m_tokenizer(tokenizer)
        , m_textEncoder(textEncoder) {}

    core::Result<CacheReport> write() {
        LIGHTGEN_CHECK(core::createFolder(m_options.out));
        LIGHTGEN_CHECK(findEarlierShards());
        LIGHTGEN_CHECK(readCaptionedFiles(
            m_options.data,
            [this](CaptionedFile file) { return take(std::move(file)); },
            [this](Problem problem) { complain(std::move(problem)); }
        ));
        if (!m_timeIsUp) {
            LIGHTGEN_CHECK(encodePending());
            LIGHTGEN_CHECK(finishShard());
        }
        m_report.complete = !m_timeIsUp;
        LIGHTGEN_CHECK(writeSkipped());
        return m_report;
    }

private:
    core::Status findEarlierShards() {
        for (const auto& shard : cacheShards(m_options.out)) {
            LIGHTGEN_TRY(const auto file, inference::TensorFile::open(shard));
            const auto& metadata = file.header().metadata;
            const auto consumed = metadata.find(kConsumed), settings = metadata.find(kSettings);
            if (consumed == metadata.end() || settings == metadata.end() ||
                settings->second != settingsText(m_options, m_vae, m_textEncoder != nullptr)) {
                return core::fail(
                    core::ErrorCode::Incompatible,
                    "{}: made with other settings ({}); choose another folder, or remove it",
                    shard.string(),
                    settings == metadata.end() ? "unknown" : settings->second
                );
            }
            std::from_chars(consumed->second.data(), consumed->second.data() + consumed->second.size(), m_skip);
            ++m_shards;
            m_report.found += file.header().tensors.front().shape.front();
        }
        m_report.pictures = m_report.found;
        return {};
    }

    // What an earlier run left out while it decoded is not decoded again, so its lines are kept.
    core::Status writeSkipped() const {
        const auto file = m_options.out / "skipped.txt";
        std::set<std::string> lines;
        if (const auto before = core::readTextFile(file, kMaxListBytes)) {
            std::istringstream stream(*before);
            for (std::string line; std::getline(stream, line);) {
                lines.insert(line);
            }
        }
        for (const auto& problem : m_report.problems) {
            lines.insert(problem.name + ": " + problem.reason);
        }
        std::string text;
        for (const auto& line : lines) {
            text += line + "\n";
        }
        return core::writeFileAtomically(file, text);
    }

    void complain(Problem problem) {
        ++m_consumed;
        m_report.problems.push_back(std::move(problem));
    }

    core::Result<bool> take(CaptionedFile file) {
        ++m_consumed;
        if (m_consumed <= m_skip) {
            return true;
        }
        const auto picture = m_options.decode(file.picture, file.name);
        if (!picture) {
            m_report.problems.push_back({file.name, picture.error().message.english()});
            return true;
        }
        const auto prompt = m_tokenizer.encode(file.caption, m_options.textLength);
        if (!prompt) {
            m_report.problems.push_back({file.name, prompt.error().message.english()});
            return true;
        }
        m_pictures.push_back(squarePicture(*picture, m_options.pixels));
        m_ids.push_back(at::tensor(prompt->ids, at::TensorOptions(at::kLong)).unsqueeze(0));
        m_masks.push_back(at::tensor(prompt->mask, at::TensorOptions(at::kLong)).unsqueeze(0));
        const auto shardIsFull = [&](std::size_t rows) {
            return static_cast<std::int64_t>(rows) >= m_options.shardSize;
        };
        if (m_pictures.size() >= kEncodeBatch || shardIsFull(m_rows + m_pictures.size())) {
            LIGHTGEN_CHECK(encodePending());
        }
        if (shardIsFull(m_rows)) {
            LIGHTGEN_CHECK(finishShard());
            const std::chrono::duration<double, std::ratio<60>> minutes = std::chrono::steady_clock::now() - m_start;
            m_timeIsUp = m_options.maxMinutes > 0.0 && minutes.count() >= m_options.maxMinutes;
        }
        return !m_timeIsUp;
    }

    core::Status encodePending() {
        if (m_pictures.empty()) {
            return {};
        }
        const at::NoGradGuard noGrad;
        const auto ids = at::cat(m_ids), masks = at::cat(m_masks);
        const auto latents = m_vae.normalised(m_vae.encode(at::cat(m_pictures).to(device())).mean);
        m_parts["tokens"].push_back(inference::patchify(latents, m_options.patchSize).to(at::kCPU, at::kHalf));
        m_parts["ids"].push_back(ids);
        m_parts["id_mask"].push_back(masks);
        if (m_textEncoder != nullptr) {
            const auto states = (*m_textEncoder)(ids.to(device()), masks.to(device()));
            m_parts["text"].push_back(states.to(at::kCPU, at::kBFloat16));
        }
        m_rows += m_pictures.size();
        m_pictures.clear();
        m_ids.clear();
        m_masks.clear();
        return {};
    }

    core::Status finishShard() {
        if (m_rows == 0) {
            return {};
        }
        inference::TensorMap tensors;
        for (const auto& [name, parts] : m_parts) {
            tensors.emplace(name, at::cat(parts));
        }
        LIGHTGEN_CHECK(inference::writeSafetensors(
            m_options.out / fmt::format("cache-{:05}.safetensors", m_shards + 1),
            tensors,
            {{kConsumed, std::to_string(m_consumed)},
             {kSettings, settingsText(m_options, m_vae, m_textEncoder != nullptr)}}
        ));
        ++m_shards;
        m_report.pictures += static_cast<std::int64_t>(m_rows);
        fmt::print(
            stderr, "{} pictures in {} shards, {} left out\n", m_report.pictures, m_shards, m_report.problems.size()
        );
        m_rows = 0;
        m_parts.clear();
        return {};
    }

    at::Device device() const { return m_options.device; }

    const CacheOptions& m_options;
    const inference::Vae& m_vae;
    const core::Tokenizer& m_tokenizer;
    const inference::T5Encoder* m_textEncoder;
    CacheReport m_report;
    std::int64_t m_skip = 0, m_consumed = 0;
    int m_shards = 0;
    std::size_t m_rows = 0;
    std::vector<at::Tensor> m_pictures, m_ids, m_masks;
    std::map<std::string, std::vector<at::Tensor>> m_parts;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    bool m_timeIsUp = false;
};

}  // namespace

core::Result<core::RgbImage> decodePngPicture(std::span<const std::uint8_t> bytes, const std::string&) {
    LIGHTGEN_TRY(auto decoded, core::decodePng(bytes));
    return std::move(decoded.image);
}

at::Tensor squarePicture(const core::RgbImage& image, int pixels) {
    const double scale =
        std::max(static_cast<double>(pixels) / image.width, static_cast<double>(pixels) / image.height);
    const auto width = std::max<std::int64_t>(pixels, std::llround(image.width * scale));
    const auto height = std::max<std::int64_t>(pixels, std::llround(image.height * scale));
    const auto scaled = at::_upsample_bilinear2d_aa(
        inference::pictureTensor(image), {height, width}, false, std::nullopt, std::nullopt
    );
    const auto left = (width - pixels) / 2, top = (height - pixels) / 2;
    return scaled.slice(2, top, top + pixels).slice(3, left, left + pixels);
}

std::vector<fs::path> cacheShards(const fs::path& folder) {
    std::vector<fs::path> shards;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with("cache-") && name.ends_with(".safetensors")) {
            shards.push_back(entry.path());
        }
    }
    std::ranges::sort(shards);
    return shards;
}

core::Result<CacheReport> writeCache(
    const CacheOptions& options,
    const inference::Vae& vae,
    const core::Tokenizer& tokenizer,
    const inference::T5Encoder* textEncoder
) {
    return CacheWriter(options, vae, tokenizer, textEncoder).write();
}

}  // namespace lightgen::training::data

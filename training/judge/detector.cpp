#include "training/judge/detector.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/adaptive_avg_pool2d.h>
#include <ATen/ops/logsumexp.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/softmax.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string>

#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "inference/weights/weight_store.h"

namespace lightgen::training::judge {

namespace {

constexpr double kSure = 0.5;  // a thing is there when nothing is less likely than this
constexpr int kSameThing = 5;  // cells: training leaves open what the neighbours of a thing's centre say

inference::WeightScope place(const inference::WeightScope& scope, std::string_view name, std::size_t number) {
    return scope / name / static_cast<int>(number);
}

std::optional<std::string> neverShown(
    const std::vector<std::string>& classes, const std::vector<std::string>& shown, const std::vector<int>& judged
) {
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const bool isJudged = judged.empty() || std::ranges::find(judged, static_cast<int>(i)) != judged.end();
        if (isJudged && std::ranges::find(shown, classes[i]) == shown.end()) {
            return classes[i];
        }
    }
    return std::nullopt;
}

}  // namespace

Detector::Detector(const inference::WeightScope& scope, const DetectorConfig& config)
    : m_config(config) {
    std::int64_t in = 3;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::int64_t out = i == 0 ? config.width / 3 : i == 1 ? config.width * 2 / 3 : config.width;
        m_down.emplace_back(place(scope, "down", i), in, out, 3, 2, 1);
        m_norms.emplace_back(place(scope, "norm", i), out, 8);
        in = out;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(config.blocks); ++i) {
        const auto block = place(scope, "blocks", i);
        m_blocks.push_back(
            {inference::GroupNorm(block / "norm1", in, 8),
             inference::GroupNorm(block / "norm2", in, 8),
             inference::Conv2d(block / "conv1", in, in, 3, 1, 1),
             inference::Conv2d(block / "conv2", in, in, 3, 1, 1)}
        );
    }
    m_head = inference::Conv2d(scope / "head", in, config.classes + 1 + kColourChoices, 1, 1, 0);
}

Detector::Output Detector::operator()(const at::Tensor& pictures) const {
    auto x = pictures;
    for (std::size_t i = 0; i < m_down.size(); ++i) {
        x = at::silu(m_norms[i](m_down[i](x)));
    }
    for (const auto& block : m_blocks) {
        x = x + block.conv2(at::silu(block.norm2(block.conv1(at::silu(block.norm1(x))))));
    }
    const auto out = m_head(x);
    return {out.slice(1, 0, m_config.classes + 1), out.slice(1, m_config.classes + 1)};
}

std::vector<std::vector<Detection>> detect(const Detector& detector, const at::Tensor& pictures) {
    const at::NoGradGuard noGrad;
    const auto small = at::adaptive_avg_pool2d(pictures, {kDetectorPixels, kDetectorPixels});
    const auto output = detector(small);
    const auto shares = at::softmax(output.classes, 1);
    const auto nothing = shares.select(1, detector.config().classes);  // [B, 16, 16]
    // Of cells that see the same thing only the surest one counts. By the logits: probabilities are all 1 where it is
    // sure, and then equal.
    const auto lead = at::logsumexp(output.classes.slice(1, 0, detector.config().classes), 1, true) -
                      output.classes.slice(1, detector.config().classes);
    const auto highest = at::max_pool2d(lead, {kSameThing, kSameThing}, {1, 1}, {kSameThing / 2, kSameThing / 2});
    const auto peaks = (lead == highest).squeeze(1).cpu();
    const auto best = shares.slice(1, 0, detector.config().classes).max(1);
    const auto things = std::get<1>(best).cpu(), colours = output.colours.argmax(1).cpu();
    const auto sure = (1.0 - nothing).cpu();
    std::vector<std::vector<Detection>> found(static_cast<std::size_t>(pictures.size(0)));
    for (std::int64_t b = 0; b < pictures.size(0); ++b) {
        for (std::int64_t y = 0; y < kGridSide; ++y) {
            for (std::int64_t x = 0; x < kGridSide; ++x) {
                const double confidence = sure[b][y][x].item<double>();
                if (confidence < kSure || !peaks[b][y][x].item<bool>()) {
                    continue;
                }
                const auto colour = colours[b][y][x].item<std::int64_t>();
                Detection seen;
                seen.thing = static_cast<int>(things[b][y][x].item<std::int64_t>());
                if (colour < kColourChoices - 1) {
                    seen.colour = static_cast<scenes::Colour>(colour);
                }
                seen.x = (static_cast<double>(x) + 0.5) / kGridSide;
                seen.y = (static_cast<double>(y) + 0.5) / kGridSide;
                seen.confidence = confidence;
                found[static_cast<std::size_t>(b)].push_back(seen);
            }
        }
    }
    return found;
}

core::Result<Detector> loadDetector(
    const std::filesystem::path& folder, const std::vector<std::string>& classes, const std::vector<int>& judged
) {
    const auto file = folder / "detector.json";
    const auto where = core::Phrase::verbatim(file.string());
    LIGHTGEN_TRY(const auto text, core::readTextFile(file, 1 << 20));
    LIGHTGEN_TRY(const auto json, core::parseJson(text, where));
    LIGHTGEN_TRY(const auto fields, core::JsonFields::of(json, where));
    std::vector<std::string> known, shown;
    DetectorConfig config;
    LIGHTGEN_CHECK(fields.read("classes", known));
    LIGHTGEN_CHECK(fields.read("shown", shown));
    LIGHTGEN_CHECK(fields.read("width", config.width, {24, 1024}));
    LIGHTGEN_CHECK(fields.read("blocks", config.blocks, {0, 64}));
    if (known != classes) {
        return core::fail(
            core::ErrorCode::Incompatible,
            "{}: the detector knows {} classes, other ones than the {} of the sprite sheet; train it anew with "
            "lightgen-train detector",
            file.string(),
            known.size(),
            classes.size()
        );
    }
    if (const auto unknown = neverShown(classes, shown, judged)) {
        return core::fail(
            core::ErrorCode::Incompatible,
            "{}: the detector was never shown the class '{}'; give --classes {}, or train another one",
            file.string(),
            *unknown,
            fmt::format("{}", fmt::join(shown, ","))
        );
    }
    config.classes = static_cast<int>(known.size());
    LIGHTGEN_TRY(auto store, inference::WeightStore::open(folder / "detector.safetensors"));
    const Detector detector(inference::WeightScope(store), config);
    LIGHTGEN_CHECK(store.problem());
    return detector;
}

}  // namespace lightgen::training::judge

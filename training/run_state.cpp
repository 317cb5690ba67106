#include "training/run_state.h"

#include <ATen/TensorOperators.h>

#include <nlohmann/json.hpp>

#include "training/checkpoint.h"

namespace lightgen::training {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::fail;
using inference::TensorMap;
using Json = nlohmann::json;

namespace {

constexpr std::string_view kModel = "model.";

core::Status checkSettings(const RunFolder& run, const std::string& recorded) {
    const auto begunWith = Json::parse(recorded, nullptr, false);
    for (const auto& [key, value] : run.settings.items()) {
        const auto before = begunWith.is_object() ? begunWith.value(key, Json()) : Json();
        if (before != value) {
            return fail(
                ErrorCode::Incompatible,
                "{}: this run was begun with another \"{}\" ({}, now {}); go on with the same settings or choose "
                "another folder.",
                run.folder.string(),
                key,
                before.dump(),
                value.dump()
            );
        }
    }
    return {};
}

// Of the weights of a bundle; those in 8 bits become numbers again.
TensorMap prefixed(std::string_view prefix, const TensorMap& tensors) {
    TensorMap named;
    for (const auto& [name, value] : tensors) {
        const auto scale = tensors.find(name + ".scale");
        if (scale != tensors.end()) {
            named.emplace(std::string(prefix) + name, value.to(at::kFloat) * scale->second.unsqueeze(1));
        } else if (!name.ends_with(".scale")) {
            named.emplace(std::string(prefix) + name, value);
        }
    }
    return named;
}

template <class Value, std::size_t Extent>
Json namesOf(std::span<const Value, Extent> values) {
    auto names = Json::array();
    for (const auto value : values) {
        names.push_back(scenes::name(value));
    }
    return names;
}

}  // namespace

core::Status
saveRun(const RunFolder& run, std::int64_t step, const Parameters& parameters, const Optimizer& optimizer) {
    auto tensors = optimizer.state();
    for (const auto& [name, value] : parameters.all()) {
        tensors.emplace(std::string(kModel) + name, value.detach());
    }
    return saveCheckpoint(run.folder, {step, run.settings.dump(), std::move(tensors)}, run.partBytes);
}

core::Result<std::optional<std::int64_t>>
resumeRun(const RunFolder& run, Parameters& parameters, Optimizer& optimizer) {
    LIGHTGEN_TRY(const auto checkpoint, loadCheckpoint(run.folder));
    if (!checkpoint) {
        return std::nullopt;
    }
    LIGHTGEN_CHECK(checkSettings(run, checkpoint->settings));
    TensorMap model;
    for (const auto& [name, value] : checkpoint->tensors) {
        if (name.starts_with(kModel)) {
            model.emplace(name.substr(kModel.size()), value);
        }
    }
    parameters.load(model);
    optimizer.load(checkpoint->tensors);
    return checkpoint->step;
}

core::Result<TensorMap> readStartingWeights(const fs::path& folder) {
    std::error_code ignored;
    if (!fs::exists(folder / "model.json", ignored)) {
        return readParts(folder, "average");
    }
    LIGHTGEN_TRY(const auto network, readParts(folder, "lightgen"));
    LIGHTGEN_TRY(const auto textEncoder, readParts(folder / "text_encoder", "model"));
    auto weights = prefixed("network.", network);
    weights.merge(prefixed("text_encoder.", textEncoder));
    return weights;
}

Json settingsOf(const OptimizerOptions& options) {
    return {
        {"learning_rate", options.learningRate},
        {"beta1", options.beta1},
        {"beta2", options.beta2},
        {"eps", options.eps},
        {"weight_decay", options.weightDecay},
        {"clip_norm", options.clipNorm},
        {"ema_decay", options.emaDecay},
        {"warmup_steps", options.warmupSteps}};
}

Json settingsOf(const scenes::SceneOptions& options) {
    return {
        {"shapes", namesOf(std::span(options.shapes))},
        {"colours", namesOf(std::span(options.colours))},
        {"backgrounds", namesOf(std::span(options.backgrounds))},
        {"shares", options.shares},
        {"max_count", options.maxCount},
        {"centre_jitter", options.centreJitter}};
}

}  // namespace lightgen::training

#include "training/golden/run_settings.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace lightgen::training::golden {

namespace {

int samplerSteps(const nlohmann::json& json) {
    return json.is_string() ? std::stoi(json.get<std::string>()) : json.get<int>();
}

}  // namespace

RunSettings runSettings(const nlohmann::json& json, const core::NetworkConfig& network, std::string stem) {
    const bool linear = json.at("cfg_schedule") == "linear";
    RunSettings settings;
    settings.stem = std::move(stem);
    settings.grid = core::TokenGrid::of({json.at("width"), json.at("height")}, network.tokenPixels());
    settings.samplerSteps = samplerSteps(json.at("num_sampling_steps"));
    settings.loop.steps = json.at("num_iter");
    settings.loop.guidance = json.at("cfg");
    settings.loop.guidanceSchedule = linear ? core::GuidanceSchedule::Linear : core::GuidanceSchedule::Constant;
    settings.loop.sampler.temperature = json.value("temperature", 1.0);
    return settings;
}

}  // namespace lightgen::training::golden

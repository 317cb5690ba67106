#include "app/cli/generation_options.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <random>

namespace lightgen::cli {

namespace {

// CLI11 takes "-1" for 2^64 - 1.
std::string whyNoSeed(const std::string& text) {
    std::uint64_t seed = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, seed);
    return parsed.ec == std::errc{} && parsed.ptr == end ? std::string()
                                                         : "it must be a whole number from 0 to 2^64 - 1";
}

template <class Value>
void take(Value& field, const std::optional<Value>& given) {
    field = given.value_or(field);
}

template <class Value, class Parse>
core::Status take(Value& field, const std::optional<std::string>& given, Parse parse) {
    if (given) {
        LIGHTGEN_TRY(field, parse(*given));
    }
    return {};
}

}  // namespace

void addGenerationOptions(CLI::App& command, GenerationOptions& options, const DefaultTexts& defaults) {
    const auto add = [&command](const char* name, auto& target, const char* type, const std::string& text) {
        return addOption(command, name, target, type, text.c_str());
    };
    add("--model", options.model, "NAME|DIR", "Name of a model, or folder of a bundle (default: the default model)");
    add("--variant", options.variant, "base|dpo|0..1", "Weights: base, dpo, or a blend of the two (default: base)");
    add("--seed", options.seed, "N", std::string("Number that decides all randomness (default: ") + defaults.seed + ")")
        ->check(CLI::Validator(whyNoSeed, ""));
    add("--steps",
        options.steps,
        "N",
        std::string("Steps in which the tokens are placed (default: ") + defaults.steps + ")");
    add("--guidance", options.guidance, "F", "How closely to follow the prompt, 1: none (default: the model's)");
    add("--guidance-schedule", options.guidanceSchedule, "NAME", "constant or linear (default: the model's)");
    add("--sampler", options.sampler, "NAME", "Sampler of the diffusion MLP: ancestral");
    add("--sampler-steps", options.samplerSteps, "N", "Diffusion steps per token (default: the model's)");
    add("--temperature", options.temperature, "F", "Strength of the noise (default: the model's)");
    add("--threads", options.threads, "N", "Threads to compute with (default: as many as help)");
    add("--device", options.device, "NAME", "cpu or cuda (default: cpu)");
    add("--precision", options.precision, "NAME", "float32 or bfloat16 (default: float32)");
}

void addSizeOption(CLI::App& command, GenerationOptions& options) {
    addOption(command, "--size", options.size, "WxH", "Width and height in pixels (default: the model's)");
}

std::uint64_t randomSeed() {
    return std::random_device{}();
}

core::Result<core::GenerationRequest> requestWith(const GenerationOptions& options, const core::ModelInfo& model) {
    auto request = core::defaultRequest(model);
    request.model = options.model;
    take(request.seed, options.seed);
    take(request.steps, options.steps);
    take(request.samplerSteps, options.samplerSteps);
    take(request.threads, options.threads);
    take(request.guidance, options.guidance);
    take(request.temperature, options.temperature);
    LIGHTGEN_CHECK(take(request.variant, options.variant, core::parseVariant));
    LIGHTGEN_CHECK(take(request.size, options.size, core::parseSize));
    LIGHTGEN_CHECK(take(request.guidanceSchedule, options.guidanceSchedule, core::parseGuidanceSchedule));
    LIGHTGEN_CHECK(take(request.sampler, options.sampler, core::parseSampler));
    LIGHTGEN_CHECK(take(request.device, options.device, core::parseDevice));
    LIGHTGEN_CHECK(take(request.precision, options.precision, core::parsePrecision));
    return request;
}

}  // namespace lightgen::cli

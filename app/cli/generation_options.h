// The options of `generate` and `inpaint` that say how tokens are made.
#pragma once

#include <CLI/App.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "core/model_bundle.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::cli {

struct GenerationOptions {
    std::string model;
    std::optional<std::string> variant, guidanceSchedule, sampler, device, precision;
    std::optional<std::uint64_t> seed;
    std::optional<int> steps, samplerSteps, threads;
    std::optional<double> guidance, temperature;
};

// An option of a command, as its help shows it.
template <class Target>
CLI::Option* addOption(CLI::App& command, const char* name, Target& target, const char* type, const char* text) {
    return command.add_option(name, target, text)->type_name(type);
}

void addGenerationOptions(CLI::App& command, GenerationOptions& options, const char* stepsDefault);

// The model's defaults with what was given; a seed that was not is random. Prompt and size are for the command.
core::Result<core::GenerationRequest> requestWith(const GenerationOptions& options, const core::ModelInfo& model);

}  // namespace lightgen::cli

// The options with which commands say how tokens are made: the same ones for all that make pictures.
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
    std::optional<std::string> variant, size, guidanceSchedule, sampler, device, precision;
    std::optional<std::uint64_t> seed;
    std::optional<int> steps, samplerSteps, threads;
    std::optional<double> guidance, temperature;
};

// An option of a command, as its help shows it.
template <class Target>
CLI::Option* addOption(CLI::App& command, const char* name, Target& target, const char* type, const char* text) {
    return command.add_option(name, target, text)->type_name(type);
}

// What happens where an option is not given, for the help.
struct DefaultTexts {
    const char* seed = "random, printed";
    const char* steps = "the model's";
};

void addGenerationOptions(CLI::App& command, GenerationOptions& options, const DefaultTexts& defaults = {});
void addSizeOption(CLI::App& command, GenerationOptions& options);

// 32 bits: plenty to choose from, and easy to type again.
std::uint64_t randomSeed();

// The model's defaults with what was given; without a prompt, and with seed 0 where none was.
core::Result<core::GenerationRequest> requestWith(const GenerationOptions& options, const core::ModelInfo& model);

}  // namespace lightgen::cli

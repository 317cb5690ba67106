// The options with which a command describes a picture: the same ones for all that make pictures.
#pragma once

#include <CLI/App.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "core/model_bundle.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::cli {

struct RequestOptions {
    std::string model;
    std::optional<std::string> variant, size, guidanceSchedule, sampler, device, precision;
    std::optional<std::uint64_t> seed;
    std::optional<int> steps, samplerSteps, threads;
    std::optional<double> guidance, temperature;
};

// seedText: what happens where no seed is given.
void addRequestOptions(CLI::App& command, RequestOptions& options, const std::string& seedText);

// The model's recommendations and what was given; without prompt, and with a seed only if one was given.
core::Result<core::GenerationRequest> requestFrom(const RequestOptions& options, const core::ModelInfo& model);

}  // namespace lightgen::cli

// Pictures as this program makes them, for tests of what happens to them afterwards.
#pragma once

#include "core/recipe.h"
#include "core/synthetic_engine.h"
#include "tests/core/fixtures.h"

namespace lightgen::tests {

inline core::GenerationResult madePicture(const std::string& prompt = "a red fox", std::uint64_t seed = 42) {
    auto request = foxRequest();
    request.prompt = prompt;
    request.seed = seed;
    core::SyntheticEngine engine;
    auto outcome = engine.generate(request, [](const core::StepEvent&) {}, {});
    return std::get<core::GenerationResult>(*std::move(outcome));
}

inline void writeMade(const fs::path& file, const core::GenerationResult& result = madePicture()) {
    const auto written = core::writePicture(file, result.image, core::recipeChunks(result));
    if (!written) {
        qFatal("%s", written.error().message.english().c_str());
    }
}

}  // namespace lightgen::tests

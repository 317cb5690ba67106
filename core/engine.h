// What an engine is: a request goes in, step events and a picture come out.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "core/geometry.h"
#include "core/image.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

// The tokens of a picture; final tokens + order + tokens per step are its whole timeline.
struct TokenArray {
    TokenGrid grid;
    int channels = 0;           // numbers per token: VAE channels x patch x patch
    std::vector<float> values;  // [grid.count(), channels]
    friend bool operator==(const TokenArray&, const TokenArray&) = default;
};

struct StepEvent {
    int step = 0;  // 1 .. of
    int of = 0;
    TokenGrid grid;
    std::vector<std::int32_t> placed;  // tokens placed in this step, in raster order
    std::vector<std::uint8_t> mask;    // [grid.count()], 1: still masked after this step
    RgbImage preview;                  // one pixel per latent pixel; cells still masked are mid-grey. Empty: no preview
};

struct GenerationResult {
    RgbImage image;
    TokenArray tokens;
    std::vector<std::int32_t>
        order;  // generated tokens in the order in which they left the mask; runs of placedPerStep
    std::vector<std::int32_t> placedPerStep;
    GenerationRequest request;  // as it ran, after clamping
    std::string modelName;
    std::string modelHash;  // sha256 of the backbone weights, hex
    int threads = 0;        // as it ran
    double seconds = 0.0;
    std::vector<std::string> notes;
};

struct Cancelled {};
using GenerationOutcome = std::variant<GenerationResult, Cancelled>;

using StepObserver = std::function<void(const StepEvent&)>;

class Engine {
public:
    virtual ~Engine() = default;

    // Runs on the calling thread and returns when the picture is done, has failed or was stopped.
    // `onStep` is called on the same thread, once per step with step = 1, 2, ..., of.
    // A stop takes effect at the next transformer block or diffusion step.
    virtual Result<GenerationOutcome>
    generate(const GenerationRequest& request, const StepObserver& onStep, std::stop_token stop) = 0;
};

}  // namespace lightgen::core

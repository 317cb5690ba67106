// What an engine is: a request goes in, step events and a picture come out.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "core/geometry.h"
#include "core/image.h"
#include "core/request.h"
#include "core/result.h"
#include "core/saved_state.h"

namespace lightgen::core {

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
    std::vector<std::int32_t> order;  // generated tokens as they left the mask: runs of placedPerStep
    std::vector<std::int32_t> placedPerStep;
    GenerationRequest request;  // as it ran, after clamping
    std::string modelName;
    std::string modelHash;  // sha256 of the backbone weights, hex
    int threads = 0;        // as it ran
    double seconds = 0.0;
    std::vector<Phrase> notes;
};

// What is kept of a picture for its timeline.
SavedState savedState(const GenerationResult& result);

struct Cancelled {};
using GenerationOutcome = std::variant<GenerationResult, Cancelled>;

using StepObserver = std::function<void(const StepEvent&)>;

class Engine {
public:
    virtual ~Engine() = default;

    // Runs on the calling thread and returns when the picture is done, has failed or was stopped.
    // `onStep` is called on the same thread, once per step with step = 1, 2, ..., of.
    // A stop takes effect at the next transformer block or diffusion step.
    // A branch and a state to resume must have been loaded (core/token_store.h). A resumed request reports only the
    // steps that were left, and ends in the same bytes as one that ran undisturbed.
    virtual Result<GenerationOutcome>
    generate(const GenerationRequest& request, const StepObserver& onStep, std::stop_token stop) = 0;

    // The state after the newest step, to resume from; to be asked from within `onStep` only. Nothing: this engine
    // cannot resume.
    virtual std::optional<SavedState> progress() const { return std::nullopt; }

    // The picture as it was after `step` steps (0 .. state.step()). Where tokens were still masked the cells next to
    // them are continued: something is to be drawn over those. After the last step it is exactly the picture that the
    // same engine made. On the calling thread, between two requests or from within `onStep`. A stop gives Cancelled.
    virtual Result<std::variant<RgbImage, Cancelled>> decode(const SavedState& state, int step, std::stop_token stop);
};

}  // namespace lightgen::core

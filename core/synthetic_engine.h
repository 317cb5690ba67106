// An engine without a network: gradients from the seed and the prompt, but real steps, a real stop, and failures on
// demand: "[fail at step 3]" in the prompt, or "[allocate 1000 bytes per pixel]", which takes that much memory while it
// runs. For tests and for working on the window where no model is at hand.
#pragma once

#include <chrono>
#include <optional>

#include "core/engine.h"
#include "core/model_bundle.h"

namespace lightgen::core {

class SyntheticEngine : public Engine {
public:
    struct Script {
        std::optional<int> failAtStep;  // 1, 2, ...; a prompt with "[fail at step 3]" does the same
        Error error{ErrorCode::Internal, phrase("The synthetic engine failed because its script says so.")};
        std::chrono::milliseconds stepDelay{0};  // before each step; a stop ends it at once
    };

    SyntheticEngine();
    explicit SyntheticEngine(Script script);
    SyntheticEngine(Script script, ModelInfo model);

    static ModelInfo syntheticModel();

    Result<GenerationOutcome>
    generate(const GenerationRequest& request, const StepObserver& onStep, std::stop_token stop) override;
    std::optional<SavedState> progress() const override { return m_progress; }
    Result<std::variant<RgbImage, Cancelled>> decode(const SavedState& state, int step, std::stop_token stop) override;

private:
    Result<GenerationResult> start(CheckedRequest checked) const;

    std::optional<SavedState> m_progress;  // while a step is being reported
    Script m_script;
    ModelInfo m_model;
};

}  // namespace lightgen::core

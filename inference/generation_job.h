// One request on its way to a picture.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/engine.h"
#include "core/generation_plan.h"
#include "inference/generation_state.h"
#include "inference/loaded_model.h"
#include "inference/model.h"
#include "inference/torch_engine.h"

namespace lightgen::inference {

// The sha256 of the backbone weights that the bundle says it has.
std::string hashOf(const core::ModelInfo& info);

class GenerationJob {
public:
    GenerationJob(const Model& model, LoadedModel& loaded, core::CheckedRequest checked, const std::stop_token& stop)
        : m_model(model)
        , m_loaded(loaded)
        , m_request(std::move(checked.request))
        , m_notes(std::move(checked.notes))
        , m_stop(stop)
        , m_plan(core::planOf(m_request, model.info.network.tokenPixels()))
        , m_grid(m_plan.grid)
        , m_placedPerStep(m_plan.placedPerStep) {}

    // An empty optional: it was stopped.
    core::Result<std::optional<core::GenerationResult>> run(const core::StepObserver& onStep, Previews previews);
    // After the newest step; from within onStep.
    core::SavedState progress() const { return core::savedState(resultOf(*m_state)); }

private:
    core::Result<PreparedText> readPrompt();
    core::Result<core::TokenArray> knownTokens();
    core::TokenArray editedTokens();
    core::Result<GenerationState> startState();
    at::Tensor encodePicture() const;
    core::GenerationResult resultOf(const GenerationState& state) const;
    core::RgbImage decoded(const at::Tensor& tokens);
    core::GenerationResult finish(const GenerationState& state);
    void
    report(const GenerationState& state, const std::vector<std::int32_t>& placed, const core::StepObserver& onStep);

    const Model& m_model;
    LoadedModel& m_loaded;
    core::GenerationRequest m_request;
    std::vector<core::Phrase> m_notes;
    std::stop_token m_stop;
    core::GenerationPlan m_plan;
    core::TokenGrid m_grid;
    Previews m_previews = Previews::Enabled;
    std::vector<std::int32_t> m_placedPerStep;
    at::Tensor m_known;                        // [L, C], before the first step
    const GenerationState* m_state = nullptr;  // after the newest step, while it is being reported
};

}  // namespace lightgen::inference

#include "core/engine.h"

namespace lightgen::core {

SavedState savedState(const GenerationResult& result) {
    SavedState state;
    state.tokens = result.tokens;
    state.order = result.order;
    state.placedPerStep = result.placedPerStep;
    state.request = result.request;
    state.request.model = result.modelName;
    state.request.threads = result.threads;
    state.request.inpainting.reset();
    state.request.resume = {};
    if (state.request.branch) {
        state.request.branch->from = {};
    }
    state.modelHash = result.modelHash;
    return state;
}

Result<std::variant<RgbImage, Cancelled>> Engine::decode(const SavedState&, int, std::stop_token) {
    return fail(ErrorCode::Incompatible, "This engine keeps no steps of its pictures.");
}

}  // namespace lightgen::core

#include "app/service/step_keeper.h"

#include <memory>
#include <tuple>
#include <utility>

#include "core/recipe.h"
#include "core/request_json.h"
#include "core/sha256.h"
#include "core/version.h"

namespace lightgen::service {

namespace {

// By what was asked for, not by the job: the same request of the same program always takes the same way.
std::string unfinishedId(const core::GenerationRequest& request) {
    constexpr std::size_t kDigits = 32;
    const auto text = core::requestToJson(request) + std::string(core::programVersion());
    core::Sha256 hash;
    hash.add({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    if (request.inpainting) {
        hash.add(request.inpainting->image.pixels);
        hash.add(request.inpainting->mask.pixels);
    }
    return "unfinished-" + hash.hex().substr(0, kDigits);
}

}  // namespace

StepKeeper::StepKeeper(const core::TokenStore& store, const core::Engine& engine, std::chrono::milliseconds interval)
    : m_store(store)
    , m_engine(engine)
    , m_interval(interval) {}

core::Status StepKeeper::begin(core::GenerationRequest& request) {
    LIGHTGEN_CHECK(core::loadBranch(request, m_store));
    core::loadOwnTokens(request, m_store);
    m_unfinished = unfinishedId(request);
    if (auto state = m_store.load(m_unfinished)) {
        request.resume.state = std::make_shared<const core::SavedState>(*std::move(state));
    }
    return {};
}

void StepKeeper::startAnew(core::GenerationRequest& request) const {
    request.resume = {};
    forget();
}

void StepKeeper::stepped() {
    const auto now = std::chrono::steady_clock::now();
    if (now - m_written < m_interval) {
        return;
    }
    if (const auto state = m_engine.progress()) {
        std::ignore = m_store.save(m_unfinished, *state);
    }
    m_written = now;
}

core::Status StepKeeper::keep(const core::GenerationResult& result) const {
    forget();
    if (result.order.empty()) {
        return {};  // an engine without tokens
    }
    return m_store.save(core::imageId(result), core::savedState(result));
}

void StepKeeper::forget() const {
    std::ignore = m_store.remove(m_unfinished);
}

}  // namespace lightgen::service

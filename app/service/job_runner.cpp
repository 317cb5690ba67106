#include "app/service/job_runner.h"

#include <malloc.h>

#include <exception>
#include <new>
#include <utility>

#include "app/service/step_keeper.h"
#include "core/recipe.h"

namespace lightgen::service {

using core::ErrorCode;

JobRunner::JobRunner(EngineFactory makeEngine, PictureStore pictures, int threads)
    : m_makeEngine(std::move(makeEngine))
    , m_pictures(std::move(pictures))
    , m_threads(threads) {}

JobEnd JobRunner::run(core::GenerationRequest request, const JobControl& control) {
    auto end = runGuarded(std::move(request), control);
    if (const auto* error = std::get_if<core::Error>(&end); error != nullptr && error->code == ErrorCode::OutOfMemory) {
        m_engine.reset();
    }
    ::malloc_trim(0);  // the allocator would keep what the picture took for later
    return end;
}

JobEnd JobRunner::runGuarded(core::GenerationRequest request, const JobControl& control) {
    const auto size = request.size;
    try {
        return runUnguarded(std::move(request), control);
    } catch (const std::bad_alloc&) {
        return core::Error{
            ErrorCode::OutOfMemory,
            core::phrase(
                "There is not enough memory for a picture of {}x{}; make it smaller or close other programs.",
                size.width,
                size.height
            )};
    } catch (const std::exception& error) {
        return core::Error{ErrorCode::Internal, core::phrase("The engine broke off: {}.", error.what())};
    }
}

JobEnd JobRunner::runUnguarded(core::GenerationRequest request, const JobControl& control) {
    if (const auto ready = prepare(); !ready) {
        return ready.error();
    }
    if (request.threads == 0) {
        request.threads = m_threads;
    }
    StepKeeper keeper(m_tokens, *m_engine);
    if (const auto begun = keeper.begin(request); !begun) {
        return begun.error();
    }
    const auto stepped = [&](const core::StepEvent& event) {
        keeper.stepped();
        control.stepped(event);
    };
    auto outcome = m_engine->generate(request, stepped, control.stop);
    if (!outcome && outcome.error().code == ErrorCode::Incompatible && request.resume.state) {
        keeper.startAnew(request);
        outcome = m_engine->generate(request, stepped, control.stop);
    }
    if (!outcome) {
        return std::move(outcome).error();
    }
    if (std::holds_alternative<core::Cancelled>(*outcome)) {
        return core::Cancelled{};
    }
    auto result = std::get<core::GenerationResult>(*std::move(outcome));
    if (const auto kept = keeper.keep(result); !kept) {
        result.notes.push_back(core::phrase("The steps of this picture could not be kept. {}", kept.error().message));
    }
    auto path = m_pictures.save(result, control.claimWriting);
    if (!path) {
        return std::move(path).error();
    }
    if (!*path) {
        return core::Cancelled{};
    }
    return FinishedPicture{
        .path = (*path)->string(),
        .recipe = core::recipeJson(result),
        .image = std::move(result.image),
        .notes = std::move(result.notes),
        .seconds = result.seconds,
    };
}

// The folder is checked before the work, so that no minute of computing ends in "cannot write".
core::Status JobRunner::prepare() {
    LIGHTGEN_CHECK(m_pictures.check());
    if (!m_engine) {
        LIGHTGEN_TRY(m_engine, m_makeEngine());
    }
    return {};
}

}  // namespace lightgen::service

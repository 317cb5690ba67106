// Keeps the tokens of a job in the token store: of the finished picture for its timeline, and every now and then those
// of an unfinished one, so that a job whose service died goes on where it was.
#pragma once

#include <chrono>
#include <string>

#include "core/engine.h"
#include "core/token_store.h"

namespace lightgen::service {

class StepKeeper {
public:
    static constexpr std::chrono::milliseconds kInterval{1000};  // between two writings of an unfinished picture

    StepKeeper(
        const core::TokenStore& store, const core::Engine& engine, std::chrono::milliseconds interval = kInterval
    );

    // Reads what the request branches from, and what an earlier run of this very request has left. Errors: a branch
    // whose picture is gone.
    core::Status begin(core::GenerationRequest& request);
    // What was left does not fit any more: the request starts from its beginning.
    void startAnew(core::GenerationRequest& request) const;

    // Within the engine's step. What cannot be written is not kept: the job goes on.
    void stepped();

    // After it the unfinished state is gone. A failure is for the notes: the picture itself is well.
    core::Status keep(const core::GenerationResult& result) const;
    void forget() const;

private:
    const core::TokenStore& m_store;
    const core::Engine& m_engine;
    std::chrono::milliseconds m_interval;
    std::string m_unfinished;  // its id in the store
    std::chrono::steady_clock::time_point m_written = std::chrono::steady_clock::now();
};

}  // namespace lightgen::service

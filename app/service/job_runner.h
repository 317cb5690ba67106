// One job from its request to the file on disk.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "app/service/picture_store.h"
#include "core/engine.h"
#include "core/result.h"
#include "core/token_store.h"

namespace lightgen::service {

using EngineFactory = std::function<core::Result<std::unique_ptr<core::Engine>>()>;

struct FinishedPicture {
    std::string path;    // written and complete
    std::string recipe;  // the JSON inside the file
    core::RgbImage image;
    std::vector<core::Phrase> notes;
    double seconds = 0;
};

using JobEnd = std::variant<FinishedPicture, core::Cancelled, core::Error>;

struct JobControl {
    core::StepObserver stepped;
    std::stop_token stop;
    // Asked once, before the file is written: false when the job was cancelled meanwhile. After true the job finishes.
    PictureStore::Claim claimWriting;
};

// Lives on one thread, the worker's. The engine is made for the first job: reading a model may take seconds.
class JobRunner {
public:
    JobRunner(EngineFactory makeEngine, PictureStore pictures, int threads);

    // Never throws: what an engine or the system throws becomes an Error. After a lack of memory the engine and what it
    // has loaded are given back, so that a smaller picture can follow.
    JobEnd run(core::GenerationRequest request, const JobControl& control);

private:
    JobEnd runGuarded(core::GenerationRequest request, const JobControl& control);
    JobEnd runUnguarded(core::GenerationRequest request, const JobControl& control);
    core::Status prepare();

    EngineFactory m_makeEngine;
    PictureStore m_pictures;
    core::TokenStore m_tokens;
    int m_threads;
    std::unique_ptr<core::Engine> m_engine;
};

}  // namespace lightgen::service

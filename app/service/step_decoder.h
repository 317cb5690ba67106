// Pictures of single steps, for the timeline: decoded from the token store on a thread and an engine of their own, so
// that neither waits for the job that is running. Of the model only the VAE is loaded.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

#include "app/service/job_runner.h"
#include "core/engine.h"
#include "core/protocol.h"
#include "core/result.h"
#include "core/token_store.h"

namespace lightgen::service {

class StepDecoder {
public:
    using Client = const void*;
    // Called on the decoder's thread.
    using Answer = std::function<void(Client, core::protocol::StepPicture)>;

    StepDecoder(EngineFactory makeEngine, core::TokenStore store, Answer answer);

    // A client's newest question wins: an older one that has not been answered is dropped, without an answer. What is
    // looked at and what goes into files are asked for separately.
    void ask(Client client, core::protocol::DecodeStep question);
    void forget(Client client);

private:
    void work(std::stop_token shutdown);
    core::Result<core::RgbImage> decode(const core::protocol::DecodeStep& question, std::stop_token stop);

    EngineFactory m_makeEngine;
    core::TokenStore m_store;
    Answer m_answer;
    std::unique_ptr<core::Engine> m_engine;
    std::string m_image;  // whose state this is
    std::optional<core::SavedState> m_state;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    using Asker = std::pair<Client, bool>;  // and whether it is for a file
    std::map<Asker, core::protocol::DecodeStep> m_waiting;
    Asker m_current{};
    std::stop_source m_stopCurrent;
    std::jthread m_worker;  // last: it uses the members above
};

}  // namespace lightgen::service

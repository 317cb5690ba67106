// The thread that makes pictures, one at a time.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "app/service/job_runner.h"
#include "core/engine.h"
#include "core/protocol.h"

namespace lightgen::service {

class JobWorker {
public:
    // Called on the worker's thread, in order.
    struct Observer {
        std::function<void(core::protocol::JobId, const core::StepEvent&)> stepped;
        std::function<void(core::protocol::JobId, const std::string& file)> writing;  // before the file is there
        std::function<void(core::protocol::JobId, JobEnd)> ended;                     // for every job that was begun
    };

    // niceness: of the thread and of those that it starts.
    JobWorker(JobRunner runner, int niceness, Observer observer);
    ~JobWorker();  // stops the job and waits for it

    // To be called after `ended` of the job before.
    void begin(core::protocol::JobId job, core::GenerationRequest request);

    // True: it ends as cancelled, as soon as the engine looks up. False: it is not running any more, or its file is
    // being written and it finishes.
    bool cancel(core::protocol::JobId job);

    // Stops what runs and waits for that at most `patience`; false when it still runs. Nothing is begun afterwards.
    bool stop(std::chrono::milliseconds patience);

private:
    struct Job {
        core::protocol::JobId id;
        core::GenerationRequest request;
        std::stop_source stop;
        bool writing = false;
        bool cancelled = false;
    };

    void work(const std::stop_token& shutdown);
    bool claimWriting(const std::filesystem::path& file);

    JobRunner m_runner;
    int m_niceness;
    Observer m_observer;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Job> m_job;
    bool m_begun = false;
    std::jthread m_thread;  // last: it uses the members above
};

}  // namespace lightgen::service

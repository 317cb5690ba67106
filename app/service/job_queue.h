// The jobs of the service: first come, first served, one at a time, on one worker thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "app/service/job_runner.h"
#include "core/engine.h"
#include "core/result.h"

namespace lightgen::service {

enum class JobKey : std::uint64_t {};  // of the service; clients number their jobs themselves

class JobQueue {
public:
    // Called on the worker thread, in order, for one job after the other.
    struct Observer {
        std::function<void(JobKey, const core::StepEvent&)> stepped;
        std::function<void(JobKey, JobEnd)> ended;  // never for a job whose cancel() returned true
    };

    static constexpr std::size_t kMaxWaitingJobs = 1000;
    static constexpr std::size_t kMaxWaitingBytes = std::size_t{1} << 30;  // prompts, pictures and masks that wait

    JobQueue(JobRunner runner, Observer observer);
    ~JobQueue();  // stops the running job and waits for it

    // Fails when too much is waiting already.
    core::Status add(JobKey key, core::GenerationRequest request);

    // True: the job has ended by this and nothing more is heard of it; work on it stops as soon as the engine looks up.
    // False: it has ended already or its file is being written, and `ended` tells how.
    bool cancel(JobKey key);

    // Drops what waits, stops what runs and waits for that at most `patience`; false when it still runs.
    bool stop(std::chrono::milliseconds patience);

private:
    struct Waiting {
        JobKey key;
        core::GenerationRequest request;
    };
    struct Running {
        JobKey key;
        std::stop_source stop;
        bool writing = false;
        bool cancelled = false;
    };

    void work(std::stop_token shutdown);
    void runOne(Waiting job);
    bool claimWriting();
    bool endRunning();

    JobRunner m_runner;
    Observer m_observer;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Waiting> m_waiting;
    std::size_t m_waitingBytes = 0;
    std::optional<Running> m_running;
    bool m_stopped = false;
    std::jthread m_worker;  // last: it uses the members above
};

}  // namespace lightgen::service

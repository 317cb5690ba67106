#include "app/service/job_queue.h"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

namespace lightgen::service {

using core::ErrorCode;

namespace {

// The window and its desktop come first. On Linux the value belongs to the thread and to those it starts.
constexpr int kWorkerNiceness = 5;

std::size_t bytesOf(const core::GenerationRequest& request) {
    std::size_t bytes = sizeof(request) + request.prompt.size();
    if (request.inpainting) {
        bytes += request.inpainting->image.pixels.size() + request.inpainting->mask.pixels.size();
    }
    return bytes;
}

}  // namespace

JobQueue::JobQueue(JobRunner runner, Observer observer)
    : m_runner(std::move(runner))
    , m_observer(std::move(observer))
    , m_worker([this](std::stop_token shutdown) { work(std::move(shutdown)); }) {}

JobQueue::~JobQueue() {
    stop(std::chrono::milliseconds(0));
}

core::Status JobQueue::add(JobKey key, core::GenerationRequest request) {
    const std::lock_guard lock(m_mutex);
    const auto bytes = bytesOf(request);
    if (m_waiting.size() >= kMaxWaitingJobs || m_waitingBytes + bytes > kMaxWaitingBytes) {
        return core::fail(
            ErrorCode::OutOfMemory,
            "The queue is full: {} jobs with {} MiB are waiting; add more when some of them are done.",
            m_waiting.size(),
            m_waitingBytes >> 20
        );
    }
    m_waitingBytes += bytes;
    m_waiting.push_back({key, std::move(request)});
    m_changed.notify_all();
    return {};
}

bool JobQueue::cancel(JobKey key) {
    const std::lock_guard lock(m_mutex);
    const auto waiting = std::ranges::find(m_waiting, key, &Waiting::key);
    if (waiting != m_waiting.end()) {
        m_waitingBytes -= bytesOf(waiting->request);
        m_waiting.erase(waiting);
        return true;
    }
    if (!m_running || m_running->key != key || m_running->writing || m_running->cancelled) {
        return false;
    }
    m_running->cancelled = true;
    m_running->stop.request_stop();
    return true;
}

bool JobQueue::stop(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    m_stopped = true;
    m_waiting.clear();
    m_waitingBytes = 0;
    if (m_running) {
        m_running->stop.request_stop();
    }
    m_worker.request_stop();
    return m_changed.wait_for(lock, patience, [this] { return !m_running; });
}

void JobQueue::work(std::stop_token shutdown) {
    ::setpriority(PRIO_PROCESS, 0, kWorkerNiceness);
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, shutdown, [this] { return !m_waiting.empty(); }) || m_stopped) {
            return;
        }
        auto job = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_waitingBytes -= bytesOf(job.request);
        m_running = Running{.key = job.key, .stop = {}};
        lock.unlock();
        runOne(std::move(job));
    }
}

void JobQueue::runOne(Waiting job) {
    const auto key = job.key;
    const JobControl control{
        .stepped = [this, key](const core::StepEvent& event) { m_observer.stepped(key, event); },
        .stop = m_running->stop.get_token(),  // only this thread replaces m_running
        .claimWriting = [this] { return claimWriting(); },
    };
    auto end = m_runner.run(std::move(job.request), control);
    if (endRunning()) {
        m_observer.ended(key, std::move(end));
    }
}

bool JobQueue::claimWriting() {
    const std::lock_guard lock(m_mutex);
    m_running->writing = !m_running->cancelled;
    return m_running->writing;
}

// True when the end is still of interest.
bool JobQueue::endRunning() {
    const std::lock_guard lock(m_mutex);
    const bool cancelled = m_running->cancelled;
    m_running.reset();
    m_changed.notify_all();
    return !cancelled;
}

}  // namespace lightgen::service

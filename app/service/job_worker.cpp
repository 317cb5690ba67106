#include "app/service/job_worker.h"

#include <sys/resource.h>

#include <utility>

namespace lightgen::service {

using core::protocol::JobId;

JobWorker::JobWorker(JobRunner runner, int niceness, Observer observer)
    : m_runner(std::move(runner))
    , m_niceness(niceness)
    , m_observer(std::move(observer))
    , m_thread([this](std::stop_token shutdown) { work(shutdown); }) {}

JobWorker::~JobWorker() {
    stop(std::chrono::milliseconds(0));
}

void JobWorker::begin(JobId job, core::GenerationRequest request) {
    const std::lock_guard lock(m_mutex);
    m_job = Job{.id = job, .request = std::move(request), .stop = {}};
    m_begun = false;
    m_changed.notify_all();
}

bool JobWorker::cancel(JobId job) {
    const std::lock_guard lock(m_mutex);
    if (!m_job || m_job->id != job || m_job->writing || m_job->cancelled) {
        return false;
    }
    m_job->cancelled = true;
    m_job->stop.request_stop();
    return true;
}

bool JobWorker::stop(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    m_thread.request_stop();
    if (m_job) {
        m_job->stop.request_stop();
        if (!m_begun) {
            m_job.reset();
        }
    }
    return m_changed.wait_for(lock, patience, [this] { return !m_job; });
}

void JobWorker::work(const std::stop_token& shutdown) {
    // On Linux the value belongs to the thread and to those that it starts.
    ::setpriority(PRIO_PROCESS, 0, m_niceness);
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, shutdown, [this] { return m_job && !m_begun; }) || shutdown.stop_requested()) {
            return;
        }
        m_begun = true;
        const auto id = m_job->id;
        auto request = std::move(m_job->request);
        const JobControl control{
            .stepped = [this, id](const core::StepEvent& event) { m_observer.stepped(id, event); },
            .stop = m_job->stop.get_token(),
            .claimWriting = [this](const std::filesystem::path& file) { return claimWriting(file); },
        };
        lock.unlock();
        auto end = m_runner.run(std::move(request), control);
        lock.lock();
        const bool cancelled = m_job->cancelled;
        m_job.reset();
        m_changed.notify_all();
        lock.unlock();
        m_observer.ended(id, cancelled ? JobEnd(core::Cancelled{}) : std::move(end));
    }
}

bool JobWorker::claimWriting(const std::filesystem::path& file) {
    JobId id;
    {
        const std::lock_guard lock(m_mutex);
        if (m_job->stop.stop_requested()) {
            return false;
        }
        m_job->writing = true;
        id = m_job->id;
    }
    m_observer.writing(id, file.string());
    return true;
}

}  // namespace lightgen::service

// The queue: which jobs there are, in which order, and how they ended. The rules are in docs/queue.md.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "app/service/job_runner.h"
#include "app/service/journal.h"
#include "core/protocol.h"
#include "core/result.h"

namespace lightgen::service {

// After a start of the service by hand nothing goes on unasked; after a restart by the studio everything does.
enum class AfterRestart { Pause, GoOn };

// Lives on one thread. Every change is in the journal before it is told.
class JobQueue {
public:
    struct Observer {
        std::function<void(const core::protocol::JobInfo&)> jobChanged;
        // Exactly once per job. `picture` is there for finished ones.
        std::function<void(const core::protocol::JobInfo&, const FinishedPicture* picture)> jobEnded;
        std::function<void(const core::protocol::QueueChanged&)> queueChanged;
        std::function<void(const core::Error&)> journalFailed;
    };

    static constexpr std::size_t kMaxWaitingJobs = core::protocol::kMaxWaitingJobs;
    static constexpr std::size_t kMaxWaitingBytes = std::size_t{1} << 30;  // prompts, pictures and masks that wait
    static constexpr std::size_t kMaxEndedJobs = 200;                      // older ones are forgotten, not their files
    static constexpr int kMaxStrikes = 3;

    // Takes up what the journal holds: what ran waits again, or has ended if its file was written, or has failed if the
    // service ended kMaxStrikes times under it without a new step.
    static core::Result<std::unique_ptr<JobQueue>> restore(Journal& journal, AfterRestart after, Observer observer);

    // Fails when too much is waiting already. A job that is known already stays as it is.
    core::Status add(const core::protocol::Generate& message);
    core::Status retry(core::protocol::JobId job, core::protocol::JobId as);
    void move(core::protocol::JobId job, std::optional<core::protocol::JobId> before);
    void setPaused(bool paused);
    void clearEnded();

    // The next job begins, if one may.
    std::optional<core::protocol::JobId> begin();
    core::Result<core::GenerationRequest> requestOf(core::protocol::JobId job);
    void reach(core::protocol::JobId job, int step);
    void end(core::protocol::JobId job, JobEnd end);

    std::vector<core::protocol::JobId> waiting() const;
    std::optional<core::protocol::JobId> running() const;
    std::uint64_t id() const { return m_id; }
    core::protocol::QueueChanged state() const;
    const std::vector<JournalledJob>& jobs() const { return m_jobs; }

private:
    using Jobs = std::vector<JournalledJob>;
    JobQueue(Journal& journal, Observer observer)
        : m_journal(journal)
        , m_observer(std::move(observer)) {}

    void takeUp(JournalledJob& job);
    Jobs::iterator find(core::protocol::JobId job);
    Jobs::iterator firstWaiting();
    void place(core::protocol::JobId job, core::protocol::QueuePlace place);
    void store(JournalledJob& job);
    void tellEnd(JournalledJob& job, const FinishedPicture* picture);
    void forgetOld();
    void listChanged();
    void check(const core::Status& written);

    Journal& m_journal;
    Observer m_observer;
    std::uint64_t m_id = 0;
    std::uint64_t m_event = 0;
    bool m_paused = false;
    Jobs m_jobs;  // ended ones by their end, what runs, what waits
    std::size_t m_waitingBytes = 0;
};

}  // namespace lightgen::service

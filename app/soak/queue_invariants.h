// Watches what a client hears of a queue and notes whatever must never happen.
#pragma once

#include <QObject>
#include <QStringList>

#include <map>
#include <vector>

#include "core/protocol.h"

namespace lightgen::ui {
class EngineClient;
}

namespace lightgen::soak {

// The rules: events rise; a job is in the queue once; ended jobs come first, then at most one that runs, then what
// waits; an end is told once and never changes; nothing is heard of a job after its end.
class QueueInvariants final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueInvariants)

public:
    using JobId = core::protocol::JobId;

    explicit QueueInvariants(ui::EngineClient& client);

    const QStringList& problems() const { return m_problems; }
    const std::map<JobId, core::protocol::JobPhase>& ends() const { return m_ends; }
    const std::map<JobId, std::string>& files() const { return m_files; }
    const std::vector<JobId>& jobs() const { return m_queue.jobs; }
    bool isPaused() const { return m_queue.paused; }
    int steps() const { return m_steps; }  // heard so far
    // The highest step of all attempts.
    int reached(JobId job) const;
    // Whether it may be the one that runs at this moment: it was told so, or is the next, or nothing was told of it
    // yet.
    bool mayRun(JobId job) const;

private:
    void onJob(const core::protocol::JobInfo& info);
    void onQueue(const core::protocol::QueueChanged& queue);
    void onStep(JobId job, int step);
    void onEnd(JobId job, core::protocol::JobPhase phase);
    void note(JobId job, const QString& what);

    std::map<JobId, core::protocol::JobInfo> m_infos;
    std::map<JobId, core::protocol::JobPhase> m_ends;
    std::map<JobId, std::string> m_files;
    std::map<JobId, int> m_reached;
    core::protocol::QueueChanged m_queue;
    QStringList m_problems;
    int m_steps = 0;
};

}  // namespace lightgen::soak

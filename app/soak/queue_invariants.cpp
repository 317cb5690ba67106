#include "app/soak/queue_invariants.h"

#include <algorithm>
#include <set>

#include "ui/engine_client.h"

namespace lightgen::soak {

namespace protocol = core::protocol;
using protocol::JobPhase;
using ui::EngineClient;

namespace {

int rank(JobPhase phase) {
    return protocol::hasEnded(phase) ? 0 : phase == JobPhase::Running ? 1 : 2;
}

}  // namespace

QueueInvariants::QueueInvariants(EngineClient& client) {
    connect(&client, &EngineClient::jobChanged, this, &QueueInvariants::onJob);
    connect(&client, &EngineClient::queueChanged, this, &QueueInvariants::onQueue);
    connect(&client, &EngineClient::stepped, this, [this](JobId job, const core::StepEvent& event) {
        onStep(job, event.step);
    });
    connect(&client, &EngineClient::finished, this, [this](const protocol::Finished& result) {
        m_files[result.job] = result.path;
        onEnd(result.job, JobPhase::Finished);
    });
    connect(&client, &EngineClient::failed, this, [this](JobId job, const core::Error& error) {
        note(job, QStringLiteral("failed: ") + QString::fromStdString(error.message.english()));
        onEnd(job, JobPhase::Failed);
    });
    connect(&client, &EngineClient::cancelled, this, [this](JobId job) { onEnd(job, JobPhase::Cancelled); });
}

void QueueInvariants::onJob(const protocol::JobInfo& info) {
    const auto ended = m_ends.find(info.id);
    if (ended != m_ends.end() && ended->second != info.phase) {
        note(info.id, QStringLiteral("changes after its end"));
    }
    m_infos[info.id] = info;
}

void QueueInvariants::onQueue(const protocol::QueueChanged& queue) {
    if (queue.event < m_queue.event) {
        m_problems << QStringLiteral("event %1 after %2").arg(queue.event).arg(m_queue.event);
    }
    std::set<JobId> seen;
    int last = 0;
    int running = 0;
    for (const auto job : queue.jobs) {
        if (!m_infos.contains(job)) {
            note(job, QStringLiteral("is in the queue before it was told"));
            continue;
        }
        if (!seen.insert(job).second) {
            note(job, QStringLiteral("is in the queue twice"));
        }
        const int now = rank(m_infos[job].phase);
        running += now == 1 ? 1 : 0;
        if (now < last) {
            note(job, QStringLiteral("stands in the wrong place"));
        }
        last = now;
    }
    if (running > 1) {
        m_problems << QStringLiteral("%1 jobs run at once").arg(running);
    }
    m_queue = queue;
}

void QueueInvariants::onStep(JobId job, int step) {
    if (m_ends.contains(job)) {
        note(job, QStringLiteral("takes a step after its end"));
    }
    ++m_steps;
    m_reached[job] = std::max(m_reached[job], step);
}

int QueueInvariants::reached(JobId job) const {
    const auto found = m_reached.find(job);
    return found == m_reached.end() ? 0 : found->second;
}

bool QueueInvariants::mayRun(JobId job) const {
    if (m_ends.contains(job)) {
        return false;
    }
    const auto info = m_infos.find(job);
    if (info == m_infos.end() || info->second.phase == JobPhase::Running) {
        return true;
    }
    const auto next = std::ranges::find_if(m_queue.jobs, [&](JobId other) {
        const auto known = m_infos.find(other);
        return known != m_infos.end() && known->second.phase == JobPhase::Waiting;
    });
    return next != m_queue.jobs.end() && *next == job;
}

void QueueInvariants::onEnd(JobId job, JobPhase phase) {
    if (!m_ends.emplace(job, phase).second) {
        note(job, QStringLiteral("ends twice"));
    }
}

void QueueInvariants::note(JobId job, const QString& what) {
    m_problems << QStringLiteral("job %1 %2").arg(job.value, 16, 16, QLatin1Char('0')).arg(what);
}

}  // namespace lightgen::soak

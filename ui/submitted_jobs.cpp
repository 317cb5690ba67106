#include "ui/submitted_jobs.h"

#include <algorithm>
#include <utility>

namespace lightgen::ui {

std::vector<SubmittedJobs::JobId> SubmittedJobs::takeAll() {
    std::vector<JobId> jobs;
    for (const auto& [id, job] : std::exchange(m_jobs, {})) {
        jobs.push_back(id);
    }
    return jobs;
}

const SubmittedJobs::Frame& SubmittedJobs::send(JobId job) {
    auto& entry = m_jobs.at(job);
    entry.sent = true;
    return entry.frame;
}

bool SubmittedJobs::cancelLater(JobId job) {
    const auto found = m_jobs.find(job);
    if (found == m_jobs.end() || std::exchange(found->second.cancelled, true)) {
        return false;
    }
    return !found->second.sent && found->second.sendable;
}

SubmittedJobs::Meeting SubmittedJobs::meet(const std::vector<JobId>& queue) {
    heardOf(queue);
    Meeting meeting;
    for (auto& [id, job] : m_jobs) {
        const bool there = std::ranges::find(queue, id) != queue.end();
        if (there && job.cancelled) {
            meeting.toCancel.push_back(id);
        } else if (!there && job.known) {
            meeting.lost.push_back(id);
        } else if (!there && job.cancelled && job.sent) {
            meeting.cancelled.push_back(id);
        } else if (!there && !job.cancelled && job.sendable) {
            meeting.toSend.push_back(send(id));
        }
    }
    return meeting;
}

void SubmittedJobs::heardOf(const std::vector<JobId>& queue) {
    for (const auto id : queue) {
        if (const auto found = m_jobs.find(id); found != m_jobs.end()) {
            found->second.known = true;
            found->second.frame = {};
        }
    }
}

}  // namespace lightgen::ui

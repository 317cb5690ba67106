#include "ui/submitted_jobs.h"

#include <cassert>

namespace lightgen::ui {

std::vector<SubmittedJobs::JobId> SubmittedJobs::takeAll() {
    std::vector<JobId> jobs;
    for (const auto& job : std::exchange(m_jobs, {})) {
        jobs.push_back(job.id);
    }
    return jobs;
}

SubmittedJobs::Job* SubmittedJobs::find(JobId job) {
    const auto found = std::ranges::find(m_jobs, job, &Job::id);
    return found != m_jobs.end() ? &*found : nullptr;
}

const SubmittedJobs::Frame& SubmittedJobs::send(JobId job) {
    Job* entry = find(job);
    assert(entry);
    entry->sent = true;
    return entry->frame;
}

bool SubmittedJobs::cancelLater(JobId job) {
    Job* found = find(job);
    if (!found || std::exchange(found->cancelled, true)) {
        return false;
    }
    return !found->sent && found->sendable;
}

SubmittedJobs::Meeting SubmittedJobs::meet(const std::vector<JobId>& queue) {
    heardOf(queue);
    Meeting meeting;
    for (auto& job : m_jobs) {
        const auto id = job.id;
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
        if (Job* found = find(id)) {
            found->known = true;
            found->frame = {};
        }
    }
}

}  // namespace lightgen::ui

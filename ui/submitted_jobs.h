// The jobs of one client that have not ended yet, over connections that come and go.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/protocol.h"

namespace lightgen::ui {

class SubmittedJobs {
public:
    using JobId = core::protocol::JobId;
    using Frame = std::vector<std::uint8_t>;

    // What there is to do once a service has told its queue after the greeting.
    struct Meeting {
        std::vector<Frame> toSend;     // it has never heard of them
        std::vector<JobId> toCancel;   // cancelled here while there was no connection
        std::vector<JobId> cancelled;  // likewise, and the service never got them
        std::vector<JobId> lost;       // it had them, and has forgotten them
    };

    // A job of a new number; they are sent in the order in which they were added.
    void add(JobId job, Frame frame) { m_jobs.push_back({.id = job, .frame = std::move(frame)}); }
    void addUnsendable(JobId job) { m_jobs.push_back({.id = job, .frame = {}, .sendable = false}); }
    bool contains(JobId job) const { return std::ranges::find(m_jobs, job, &Job::id) != m_jobs.end(); }
    bool remove(JobId job) {
        return std::erase_if(m_jobs, [&](const Job& other) { return other.id == job; }) == 1;
    }
    std::vector<JobId> takeAll();

    // The frame, which is kept until the service is known to have the job.
    const Frame& send(JobId job);
    // While there is no connection. True: the service has never got it, so it ends here and is never sent.
    bool cancelLater(JobId job);

    Meeting meet(const std::vector<JobId>& queue);
    void heardOf(const std::vector<JobId>& queue);

private:
    struct Job {
        JobId id;
        Frame frame;
        bool sendable = true;
        bool sent = false;
        bool known = false;  // the service has it in its journal
        bool cancelled = false;
    };
    Job* find(JobId job);  // null: there is none

    std::vector<Job> m_jobs;
};

}  // namespace lightgen::ui

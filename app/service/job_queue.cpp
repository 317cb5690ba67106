#include "app/service/job_queue.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/atomic_file.h"
#include "core/png_codec.h"
#include "core/recipe.h"

namespace lightgen::service {

namespace protocol = core::protocol;
using core::ErrorCode;
using protocol::JobId;
using protocol::JobPhase;

namespace {

std::size_t bytesOf(const core::GenerationRequest& request) {
    std::size_t bytes = sizeof(request) + request.prompt.size();
    if (request.inpainting) {
        bytes += request.inpainting->image.pixels.size() + request.inpainting->mask.pixels.size();
    }
    return bytes;
}

bool waits(const JournalledJob& job) {
    return job.info.phase == JobPhase::Waiting;
}
bool runs(const JournalledJob& job) {
    return job.info.phase == JobPhase::Running;
}
bool ended(const JournalledJob& job) {
    return protocol::hasEnded(job.info.phase);
}

// A file appears under its name only when it is whole; that it is of this job and not of another program says its
// recipe.
bool wasWritten(const JournalledJob& job, std::string& recipe) {
    constexpr std::size_t kMaxBytes = std::size_t{256} << 20;
    const auto bytes = job.writing.empty() ? core::Result<std::vector<std::uint8_t>>(tl::unexpected(core::Error{}))
                                           : core::readFile(job.writing, kMaxBytes);
    const auto texts = bytes ? core::readPngTexts(*bytes) : core::Result<core::TextChunks>(core::TextChunks{});
    if (!texts || !texts->contains("lightgen")) {
        return false;
    }
    recipe = texts->at("lightgen");
    const auto request = core::requestFromRecipe(recipe);
    return request && request->seed == job.info.request.seed && request->prompt == job.info.request.prompt;
}

void fill(protocol::JobInfo& info, const FinishedPicture& picture) {
    info.phase = JobPhase::Finished;
    info.path = picture.path;
    info.recipe = picture.recipe;
    info.notes = picture.notes;
    info.seconds = picture.seconds;
}

}  // namespace

core::Result<std::unique_ptr<JobQueue>> JobQueue::restore(Journal& journal, AfterRestart after, Observer observer) {
    LIGHTGEN_TRY(auto kept, journal.read());
    std::unique_ptr<JobQueue> queue(new JobQueue(journal, std::move(observer)));
    queue->m_id = kept.id;
    queue->m_event = kept.event;
    queue->m_jobs = std::move(kept.jobs);
    std::set<JobId> ran;
    for (auto& job : queue->m_jobs) {
        if (runs(job)) {
            ran.insert(job.info.id);
            queue->takeUp(job);
        }
    }
    // Ended ones by their end, then what ran, then what waited in its order.
    std::ranges::stable_sort(queue->m_jobs, {}, [&](const JournalledJob& job) {
        const int rank = ended(job) ? 0 : ran.contains(job.info.id) ? 1 : 2;
        return std::pair(rank, ended(job) ? job.info.event : 0);
    });
    const bool unfinished = std::ranges::any_of(queue->m_jobs, waits);
    queue->m_paused = kept.paused || (unfinished && after == AfterRestart::Pause);
    queue->listChanged();
    queue->check(journal.pause(queue->m_paused, queue->m_event));
    return queue;
}

void JobQueue::takeUp(JournalledJob& job) {
    auto& info = job.info;
    std::string recipe;
    if (wasWritten(job, recipe)) {
        fill(info, {.path = job.writing, .recipe = recipe, .image = {}, .notes = {}, .seconds = 0});
        store(job);
        return;
    }
    ++info.interruptions;
    job.strikes = job.reached > job.struckAt ? 1 : job.strikes + 1;
    job.struckAt = job.reached;
    job.writing.clear();
    info.phase = job.strikes < kMaxStrikes ? JobPhase::Waiting : JobPhase::Failed;
    info.error = {
        ErrorCode::EngineLost,
        core::phrase(
            "The service ended {} times while it made this picture, after step {}, and does not try again; a smaller "
            "picture or another precision may need less memory.",
            kMaxStrikes,
            job.reached
        )};
    store(job);
}

core::Status JobQueue::add(const protocol::Generate& message) {
    if (find(message.job) != m_jobs.end()) {
        return {};
    }
    const auto bytes = bytesOf(message.request);
    const auto count = std::ranges::count_if(m_jobs, waits);
    if (static_cast<std::size_t>(count) >= kMaxWaitingJobs || m_waitingBytes + bytes > kMaxWaitingBytes) {
        return core::fail(
            ErrorCode::OutOfMemory,
            "The queue is full: {} jobs with {} MiB are waiting; add more when some of them are done.",
            count,
            m_waitingBytes >> 20
        );
    }
    JournalledJob job;
    job.info.id = message.job;
    job.info.event = ++m_event;
    job.info.request = message.request;
    job.info.request.inpainting.reset();
    job.info.inpaints = message.request.inpainting.has_value();
    LIGHTGEN_CHECK(m_journal.add(job, message));
    m_waitingBytes += bytes;
    m_jobs.push_back(std::move(job));
    m_observer.jobChanged(m_jobs.back().info);
    place(message.job, message.place);
    listChanged();
    return {};
}

void JobQueue::place(JobId job, protocol::QueuePlace place) {
    if (place == protocol::QueuePlace::Replace) {
        for (const auto other : waiting()) {
            if (other != job) {
                end(other, core::Cancelled{});
            }
        }
    } else if (place == protocol::QueuePlace::Front) {
        move(job, waiting().front());
    }
}

core::Status JobQueue::retry(JobId job, JobId as) {
    const auto found = find(job);
    const bool again =
        found != m_jobs.end() && (found->info.phase == JobPhase::Failed || found->info.phase == JobPhase::Cancelled);
    if (!again) {
        return core::fail(
            ErrorCode::NotFound, "Only a job that failed or was cancelled can be tried again, and this one is neither."
        );
    }
    LIGHTGEN_TRY(auto request, m_journal.request(job));
    LIGHTGEN_CHECK(add({.job = as, .request = std::move(request), .place = protocol::QueuePlace::Back}));
    m_jobs.erase(find(job));
    check(m_journal.remove({job}));
    listChanged();
    return {};
}

void JobQueue::move(JobId job, std::optional<JobId> before) {
    const auto from = find(job);
    if (from == m_jobs.end() || !waits(*from) || before == job) {
        return;
    }
    auto moved = std::move(*from);
    m_jobs.erase(from);
    auto to = before ? find(*before) : m_jobs.end();
    if (to != m_jobs.end() && !waits(*to)) {
        to = firstWaiting();  // it has begun meanwhile
    }
    m_jobs.insert(to, std::move(moved));
    check(m_journal.order(waiting()));
    listChanged();
}

void JobQueue::setPaused(bool paused) {
    if (std::exchange(m_paused, paused) != paused) {
        check(m_journal.pause(paused, ++m_event));
        m_observer.queueChanged(state());
    }
}

void JobQueue::clearEnded() {
    std::vector<JobId> gone;
    for (const auto& job : m_jobs) {
        if (ended(job)) {
            gone.push_back(job.info.id);
        }
    }
    std::erase_if(m_jobs, ended);
    check(m_journal.remove(gone));
    listChanged();
}

std::optional<JobId> JobQueue::begin() {
    const auto next = firstWaiting();
    if (m_paused || running() || next == m_jobs.end()) {
        return std::nullopt;
    }
    next->info.phase = JobPhase::Running;
    next->info.step = 0;
    store(*next);
    m_observer.jobChanged(next->info);
    return next->info.id;
}

core::Result<core::GenerationRequest> JobQueue::requestOf(JobId job) {
    LIGHTGEN_TRY(auto request, m_journal.request(job));
    m_waitingBytes -= std::min(m_waitingBytes, bytesOf(request));
    return request;
}

void JobQueue::reach(JobId job, int step) {
    const auto found = find(job);
    if (found == m_jobs.end() || !runs(*found)) {
        return;
    }
    found->info.step = step;
    if (step > found->reached) {
        found->reached = step;
        check(m_journal.reach(job, step));
    }
}

void JobQueue::end(JobId job, JobEnd end) {
    const auto found = find(job);
    if (found == m_jobs.end() || ended(*found)) {
        return;
    }
    auto moved = std::move(*found);
    m_jobs.erase(found);
    auto& info = moved.info;
    if (waits(moved)) {
        if (const auto request = m_journal.request(job)) {
            m_waitingBytes -= std::min(m_waitingBytes, bytesOf(*request));
        }
    }
    const auto* picture = std::get_if<FinishedPicture>(&end);
    if (picture != nullptr) {
        fill(info, *picture);
    } else if (const auto* error = std::get_if<core::Error>(&end)) {
        info.phase = JobPhase::Failed;
        info.error = *error;
    } else {
        info.phase = JobPhase::Cancelled;
    }
    const auto behindEnded = std::ranges::find_if_not(m_jobs, ended);
    auto& placed = *m_jobs.insert(behindEnded, std::move(moved));
    store(placed);
    tellEnd(placed, picture);
    forgetOld();
    listChanged();
}

void JobQueue::tellEnd(JournalledJob& job, const FinishedPicture* picture) {
    m_observer.jobChanged(job.info);
    m_observer.jobEnded(job.info, picture);
}

void JobQueue::forgetOld() {
    const auto count = static_cast<std::size_t>(std::ranges::count_if(m_jobs, ended));
    if (count > kMaxEndedJobs) {
        const auto last = m_jobs.begin() + static_cast<std::ptrdiff_t>(count - kMaxEndedJobs);
        std::vector<JobId> gone;
        std::transform(m_jobs.begin(), last, std::back_inserter(gone), [](const auto& job) { return job.info.id; });
        m_jobs.erase(m_jobs.begin(), last);
        check(m_journal.remove(gone));
    }
}

std::vector<JobId> JobQueue::waiting() const {
    std::vector<JobId> found;
    for (const auto& job : m_jobs) {
        if (waits(job)) {
            found.push_back(job.info.id);
        }
    }
    return found;
}

std::optional<JobId> JobQueue::running() const {
    const auto found = std::ranges::find_if(m_jobs, runs);
    return found == m_jobs.end() ? std::nullopt : std::optional(found->info.id);
}

protocol::QueueChanged JobQueue::state() const {
    protocol::QueueChanged state{.event = m_event, .paused = m_paused, .jobs = {}};
    std::ranges::transform(m_jobs, std::back_inserter(state.jobs), [](const auto& job) { return job.info.id; });
    return state;
}

JobQueue::Jobs::iterator JobQueue::find(JobId job) {
    return std::ranges::find_if(m_jobs, [&](const auto& known) { return known.info.id == job; });
}

JobQueue::Jobs::iterator JobQueue::firstWaiting() {
    return std::ranges::find_if(m_jobs, waits);
}

void JobQueue::store(JournalledJob& job) {
    job.info.event = ++m_event;
    check(m_journal.put(job));
}

void JobQueue::listChanged() {
    check(m_journal.tell(++m_event));
    m_observer.queueChanged(state());
}

// The queue goes on without a journal that the disk has no place for: the pictures matter more.
void JobQueue::check(const core::Status& written) {
    if (!written) {
        m_observer.journalFailed(written.error());
    }
}

}  // namespace lightgen::service

#include "ui/generation_controller.h"

#include <QStringList>

#include <algorithm>
#include <utility>

#include "ui/engine_client.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {

namespace protocol = core::protocol;

GenerationController::GenerationController(EngineClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client) {
    connectClient();
}

void GenerationController::connectClient() {
    connect(&m_client, &EngineClient::jobChanged, this, &GenerationController::onJobChanged);
    connect(&m_client, &EngineClient::queueChanged, this, &GenerationController::onQueueChanged);
    connect(&m_client, &EngineClient::stepped, this, &GenerationController::onStepped);
    connect(&m_client, &EngineClient::finished, this, &GenerationController::onFinished);
    connect(&m_client, &EngineClient::failed, this, &GenerationController::onFailed);
    connect(&m_client, &EngineClient::cancelled, this, &GenerationController::onCancelled);
}

std::optional<GenerationController::JobId>
GenerationController::generate(const core::GenerationRequest& request, const core::ModelInfo& model, QueuePlace place) {
    const auto checked = core::validate(request, model);
    if (!checked) {
        Q_EMIT rejected(fieldErrors(request, model));
        return std::nullopt;
    }
    const auto& size = checked->request.size;
    const auto grid = core::TokenGrid::of(size, model.network.tokenPixels());
    const auto job = m_client.submit(checked->request, place);
    m_requests[job] = checked->request;
    m_own[job] = grid;
    m_following = true;
    if (isWorking()) {
        showMaking();
    } else {
        begin(job, size, grid);
    }
    note(checked->notes);
    return job;
}

void GenerationController::begin(JobId job, core::PixelSize size, core::TokenGrid grid) {
    m_job = job;
    m_isPart = m_parts.contains(job);
    m_clock = {};
    m_timer.start();
    m_making = PictureState::blank(size, grid);
    setState(JobState::Running);
    showMaking();
}

void GenerationController::cancel() {
    if (m_state == JobState::Running) {
        setState(JobState::Cancelling);
        m_client.cancel(m_job);
    }
}

void GenerationController::show(const FinishedPicture& picture) {
    m_following = !isWorking();
    m_finished = picture;
    m_picture = PictureState::complete(picture.image, {});
    if (!isWorking()) {
        setState(JobState::Idle);
    }
    Q_EMIT pictureChanged(m_picture);
}

void GenerationController::follow() {
    m_following = true;
    if (isWorking()) {
        showMaking();
    }
}

const core::GenerationRequest* GenerationController::requestInView() const {
    if (m_finished) {
        return m_finished->request ? &*m_finished->request : nullptr;
    }
    const auto found = m_requests.find(m_job);
    return m_following && isWorking() && found != m_requests.end() ? &found->second : nullptr;
}

void GenerationController::showMaking() {
    if (m_following && !m_isPart) {
        m_finished.reset();
        m_picture = m_making;
        Q_EMIT pictureChanged(m_picture);
    }
}

// The grid of a job of someone else comes with its first step.
void GenerationController::onJobChanged(const protocol::JobInfo& info) {
    m_requests[info.id] = info.request;
    if (info.inpaints) {
        m_parts.insert(info.id);
    }
    if (info.phase != protocol::JobPhase::Running || (isCurrent(info.id) && m_making.step == 0)) {
        return;
    }
    const auto own = m_own.find(info.id);
    if (own != m_own.end()) {
        begin(info.id, info.request.size, own->second);
    }
}

void GenerationController::onQueueChanged(const protocol::QueueChanged& queue) {
    const auto isGone = [&](const auto& entry) {
        return !m_own.contains(entry.first) && std::ranges::find(queue.jobs, entry.first) == queue.jobs.end();
    };
    std::erase_if(m_requests, isGone);
    std::erase_if(m_parts, [&](JobId job) { return std::ranges::find(queue.jobs, job) == queue.jobs.end(); });
}

void GenerationController::onStepped(JobId job, const core::StepEvent& event) {
    if (!isCurrent(job)) {
        const auto known = m_requests.find(job);
        const auto size = known == m_requests.end() ? core::PixelSize{} : known->second.size;
        begin(job, size, event.grid);
    }
    if (m_making.step == 0 && m_making.grid != event.grid) {
        m_making = PictureState::blank(m_making.size, event.grid);  // the engine knows its model best
    }
    if (!m_making.apply(event)) {
        return;
    }
    m_clock.stepDone(event.step, event.of, m_timer.elapsed());
    showMaking();
    Q_EMIT progressed({event.step, event.of, m_clock.secondsLeft()});
}

void GenerationController::onFinished(const protocol::Finished& result) {
    m_own.erase(result.job);
    if (!isCurrent(result.job)) {
        return;
    }
    m_making.finish(result.image);
    if (m_following && !m_isPart && !result.image.empty()) {
        const auto request = m_requests.find(result.job);
        m_picture = m_making;
        m_finished = FinishedPicture{result.image, result.path, result.recipe, std::nullopt, result.seconds};
        if (request != m_requests.end()) {
            m_finished->request = request->second;
        }
    }
    setState(JobState::Done);
    Q_EMIT pictureChanged(m_picture);
    note(result.notes);
}

void GenerationController::onFailed(JobId job, const core::Error& error) {
    const bool own = m_own.erase(job) == 1;
    if (isCurrent(job)) {
        abandonPicture();
        setState(JobState::Failed);
        Q_EMIT failed(error);
    } else if (own) {
        Q_EMIT failed(error);
    }
}

void GenerationController::onCancelled(JobId job) {
    m_own.erase(job);
    if (isCurrent(job)) {
        abandonPicture();
        setState(JobState::Idle);
    }
}

// Nothing had appeared: back to the empty canvas instead of a blank picture that will never fill.
void GenerationController::abandonPicture() {
    m_making.stop();
    if (m_making.step == 0) {
        m_making = {};
    }
    showMaking();
}

void GenerationController::setState(JobState state) {
    m_state = state;
    Q_EMIT stateChanged(state);
}

void GenerationController::note(const std::vector<core::Phrase>& notes) {
    if (!notes.empty()) {
        Q_EMIT noted(notes);
    }
}

}  // namespace lightgen::ui

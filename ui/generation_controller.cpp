#include "ui/generation_controller.h"

#include <QStringList>

#include "ui/engine_client.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {

GenerationController::GenerationController(EngineClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client) {
    connectClient();
}

void GenerationController::connectClient() {
    connect(&m_client, &EngineClient::stepped, this, &GenerationController::onStepped);
    connect(&m_client, &EngineClient::finished, this, &GenerationController::onFinished);
    connect(&m_client, &EngineClient::failed, this, &GenerationController::onFailed);
    connect(&m_client, &EngineClient::cancelled, this, &GenerationController::onCancelled);
}

void GenerationController::generate(const core::GenerationRequest& request, const core::ModelInfo& model) {
    if (isWorking()) {
        return;
    }
    const auto checked = core::validate(request, model);
    if (!checked) {
        Q_EMIT rejected(fieldErrors(request, model));
        return;
    }
    m_request = checked->request;
    m_finished.reset();
    m_clock = {};
    m_timer.start();
    m_picture = PictureState::blank(m_request.size, core::TokenGrid::of(m_request.size, model.network.tokenPixels()));
    m_job = m_client.submit(m_request);
    setState(JobState::Running);
    Q_EMIT pictureChanged(m_picture);
    note(checked->notes);
}

void GenerationController::cancel() {
    if (m_state == JobState::Running) {
        setState(JobState::Cancelling);
        m_client.cancel(m_job);
    }
}

void GenerationController::show(const FinishedPicture& picture) {
    if (isWorking()) {
        return;
    }
    m_finished = picture;
    m_picture = PictureState::complete(picture.image, {});
    setState(JobState::Idle);
    Q_EMIT pictureChanged(m_picture);
}

void GenerationController::onStepped(core::protocol::JobId job, const core::StepEvent& event) {
    if (!isCurrent(job) || !m_picture.apply(event)) {
        return;
    }
    m_clock.stepDone(event.step, event.of, m_timer.elapsed());
    Q_EMIT pictureChanged(m_picture);
    Q_EMIT progressed({event.step, event.of, m_clock.secondsLeft()});
}

void GenerationController::onFinished(const core::protocol::Finished& result) {
    if (!isCurrent(result.job)) {
        return;
    }
    m_picture.finish(result.image);
    m_finished = FinishedPicture{result.image, result.path, result.recipe, m_request, result.seconds};
    setState(JobState::Done);
    Q_EMIT pictureChanged(m_picture);
    note(result.notes);
}

void GenerationController::onFailed(core::protocol::JobId job, const core::Error& error) {
    if (!isCurrent(job)) {
        return;
    }
    abandonPicture();
    setState(JobState::Failed);
    Q_EMIT failed(error);
}

void GenerationController::onCancelled(core::protocol::JobId job) {
    if (isCurrent(job)) {
        abandonPicture();
        setState(JobState::Idle);
    }
}

// Nothing had appeared: back to the empty canvas instead of a blank picture that will never fill.
void GenerationController::abandonPicture() {
    m_picture.stop();
    if (m_picture.step == 0) {
        m_picture = {};
    }
    Q_EMIT pictureChanged(m_picture);
}

void GenerationController::setState(JobState state) {
    m_state = state;
    Q_EMIT stateChanged(state);
}

void GenerationController::note(const std::vector<std::string>& notes) {
    QStringList lines;
    for (const std::string& text : notes) {
        lines.append(toQString(text));
    }
    if (!lines.isEmpty()) {
        Q_EMIT noted(lines.join(u'\n'));
    }
}

}  // namespace lightgen::ui

// From a request to a picture: checks it, has it made by the service, and tells the window how it goes.
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <functional>

#include "core/engine.h"
#include "core/model_bundle.h"
#include "core/protocol.h"
#include "ui/canvas/picture_state.h"
#include "ui/field_error.h"
#include "ui/job_strip.h"
#include "ui/picture_file.h"
#include "ui/step_clock.h"

namespace lightgen::ui {

class EngineClient;

class GenerationController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GenerationController)

public:
    explicit GenerationController(EngineClient& client, QObject* parent = nullptr);

    // Does nothing while a picture is being made. An invalid request ends in `rejected` and changes nothing else.
    void generate(const core::GenerationRequest& request, const core::ModelInfo& model);
    void cancel();
    // Another picture comes into view; not while one is being made.
    void show(const FinishedPicture& picture);

    JobState state() const { return m_state; }
    bool isWorking() const { return m_state == JobState::Running || m_state == JobState::Cancelling; }
    const PictureState& picture() const { return m_picture; }
    // The finished picture in view, if it is one.
    const std::optional<FinishedPicture>& finishedPicture() const { return m_finished; }

Q_SIGNALS:
    void stateChanged(lightgen::ui::JobState state);
    void pictureChanged(const lightgen::ui::PictureState& picture);
    void progressed(const lightgen::ui::JobProgress& progress);
    void rejected(const std::vector<lightgen::ui::FieldError>& errors);
    void noted(const QString& notes);
    void failed(const lightgen::core::Error& error);

private:
    void connectClient();
    void onStepped(core::protocol::JobId job, const core::StepEvent& event);
    void onFinished(const core::protocol::Finished& result);
    void onFailed(core::protocol::JobId job, const core::Error& error);
    void onCancelled(core::protocol::JobId job);
    bool isCurrent(core::protocol::JobId job) const { return isWorking() && job == m_job; }
    void setState(JobState state);
    void abandonPicture();
    void note(const std::vector<std::string>& notes);

    EngineClient& m_client;
    JobState m_state = JobState::Idle;
    core::protocol::JobId m_job;
    core::GenerationRequest m_request;
    PictureState m_picture;
    std::optional<FinishedPicture> m_finished;
    StepClock m_clock;
    QElapsedTimer m_timer;
};

}  // namespace lightgen::ui

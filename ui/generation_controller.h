// From a request to a picture: checks it, has it made by the service, and tells the window how it goes. The canvas
// follows the job that runs, whoever asked for it.
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <set>

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
    using JobId = core::protocol::JobId;
    using QueuePlace = core::protocol::QueuePlace;

    explicit GenerationController(EngineClient& client, QObject* parent = nullptr);

    // Puts it into the queue. An invalid request ends in `rejected`, gives no job and changes nothing else.
    std::optional<JobId>
    generate(const core::GenerationRequest& request, const core::ModelInfo& model, QueuePlace place = QueuePlace::Back);
    void cancel();  // the job that runs
    // Another picture comes into view and stays there until `follow` or the next `generate`.
    void show(const FinishedPicture& picture);
    void follow();  // back to the job that runs

    JobState state() const { return m_state; }
    bool isWorking() const { return m_state == JobState::Running || m_state == JobState::Cancelling; }
    const PictureState& picture() const { return m_picture; }
    // The finished picture in view, if it is one.
    const std::optional<FinishedPicture>& finishedPicture() const { return m_finished; }
    // What the picture in view was or is being made from; null: unknown.
    const core::GenerationRequest* requestInView() const;

Q_SIGNALS:
    void stateChanged(lightgen::ui::JobState state);
    void pictureChanged(const lightgen::ui::PictureState& picture);
    void progressed(const lightgen::ui::JobProgress& progress);
    void rejected(const std::vector<lightgen::ui::FieldError>& errors);
    void noted(const std::vector<lightgen::core::Phrase>& notes);
    void failed(const lightgen::core::Error& error);

private:
    void connectClient();
    void onJobChanged(const core::protocol::JobInfo& info);
    void onQueueChanged(const core::protocol::QueueChanged& queue);
    void onStepped(JobId job, const core::StepEvent& event);
    void onFinished(const core::protocol::Finished& result);
    void onFailed(JobId job, const core::Error& error);
    void onCancelled(JobId job);
    bool isCurrent(JobId job) const { return isWorking() && job == m_job; }
    void begin(JobId job, core::PixelSize size, core::TokenGrid grid);
    void setState(JobState state);
    void abandonPicture();
    void showMaking();
    void note(const std::vector<core::Phrase>& notes);

    EngineClient& m_client;
    JobState m_state = JobState::Idle;
    JobId m_job;
    std::map<JobId, core::GenerationRequest> m_requests;  // of all jobs in the queue
    std::map<JobId, core::TokenGrid> m_own;               // jobs asked for here
    std::set<JobId> m_parts;                              // jobs that make a part of a picture anew
    bool m_isPart = false;                                // the job that runs is one: its picture is shown elsewhere
    PictureState m_making;
    bool m_following = true;
    PictureState m_picture;  // in view
    std::optional<FinishedPicture> m_finished;
    StepClock m_clock;
    QElapsedTimer m_timer;
};

}  // namespace lightgen::ui

// The window's view of the service and its queue: asks for things; everything else arrives as signals on the GUI
// thread.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

#include "core/protocol.h"

namespace lightgen::ui {

// How the service is started; --socket, --parent-pid and --nice are added, and --resume where it goes on after a death.
struct ServiceCommand {
    QString program;
    QStringList arguments;
    QString socketPath;  // empty: in a folder of this client's own below the user's runtime folder
};

class EngineClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineClient)

public:
    using JobId = core::protocol::JobId;
    using QueuePlace = core::protocol::QueuePlace;

    // In a row, each within seconds of its start and without a step of any job.
    static constexpr int kMaxQuickDeaths = 5;

    // serviceProgram: path of lightgen-service; started on the first use with --parent-pid, restarted when it dies.
    explicit EngineClient(QString serviceProgram, QObject* parent = nullptr);
    explicit EngineClient(ServiceCommand command, QObject* parent = nullptr);
    ~EngineClient() override;  // ends the service

    // Starts the service in the background and connects; `ready` follows. After the client has given up on a service
    // that keeps dying, this and the next `submit` try again.
    void start();

    // Nothing here blocks. Every job that was submitted ends with exactly one of finished, failed, cancelled, never
    // before this has returned. When the service dies its jobs go on in the next one.
    JobId submit(const core::GenerationRequest& request, QueuePlace place = QueuePlace::Back);
    void cancel(JobId job);

    // The queue as a whole, whoever the jobs are from. Without a service these do nothing.
    void cancelWaiting();
    void cancelAll();
    void cancelOthers(JobId kept);
    void setPaused(bool paused);
    void move(JobId job, std::optional<JobId> before);
    void retry(JobId job);
    void clearEnded();

    // `diagnosed` answers, as soon as there is a service; none is started for it.
    void askForDiagnostics();

    // A step of a finished picture as a picture; `stepDecoded` answers, unless a newer question follows.
    void askForStep(const core::protocol::DecodeStep& question);

    // The queue as it was told last, for those who come later than its signals.
    const core::protocol::QueueChanged& queue() const;
    const std::map<JobId, core::protocol::JobInfo>& queuedJobs() const;

    // Process id of the service; 0 while there is none.
    qint64 servicePid() const;

Q_SIGNALS:
    void ready(const lightgen::core::protocol::Greeting& greeting);
    void jobChanged(const lightgen::core::protocol::JobInfo& info);
    void queueChanged(const lightgen::core::protocol::QueueChanged& queue);  // after jobChanged for all that is new
    void stepped(lightgen::core::protocol::JobId job, const lightgen::core::StepEvent& event);
    void finished(const lightgen::core::protocol::Finished& result);
    void failed(lightgen::core::protocol::JobId job, const lightgen::core::Error& error);
    void cancelled(lightgen::core::protocol::JobId job);
    void diagnosed(const QString& report);
    void stepDecoded(const lightgen::core::protocol::StepPicture& picture);
    // It is being restarted, or, after kMaxQuickDeaths, was given up; then the jobs it had have failed already.
    void serviceLost(const lightgen::core::Phrase& reason);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace lightgen::ui

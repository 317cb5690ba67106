// The window's view of the service: submit and cancel; everything else arrives as signals on the GUI thread.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

#include "core/protocol.h"

namespace lightgen::ui {

// How the service is started; --socket and --parent-pid are added.
struct ServiceCommand {
    QString program;
    QStringList arguments;
    QString socketPath;  // empty: in a folder of this client's own below the user's runtime folder
};

class EngineClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineClient)

public:
    static constexpr int kMaxQuickDeaths = 5;  // in a row, each within seconds of its start and without a finished job

    // serviceProgram: path of lightgen-service; started on the first use with --parent-pid, restarted when it dies.
    explicit EngineClient(QString serviceProgram, QObject* parent = nullptr);
    explicit EngineClient(ServiceCommand command, QObject* parent = nullptr);
    ~EngineClient() override;  // ends the service

    // Starts the service in the background and connects; `ready` follows. After the client has given up on a service
    // that keeps dying, this and the next `submit` try again.
    void start();

    // Never blocks. Every job ends with exactly one of finished, failed, cancelled, never before this has returned.
    core::protocol::JobId submit(const core::GenerationRequest& request);
    void cancel(core::protocol::JobId job);

    // A step of a finished picture as a picture; `stepDecoded` answers, unless a newer question follows.
    void askForStep(const core::protocol::DecodeStep& question);

    // Process id of the service; 0 while there is none.
    qint64 servicePid() const;

Q_SIGNALS:
    void ready(const lightgen::core::protocol::Greeting& greeting);
    void stepped(lightgen::core::protocol::JobId job, const lightgen::core::StepEvent& event);
    void finished(const lightgen::core::protocol::Finished& result);
    void failed(lightgen::core::protocol::JobId job, const lightgen::core::Error& error);
    void cancelled(lightgen::core::protocol::JobId job);
    void stepDecoded(const lightgen::core::protocol::StepPicture& picture);
    // The jobs it had have failed already. It is being restarted, or, after kMaxQuickDeaths, was given up.
    void serviceLost(const QString& reason);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace lightgen::ui

// One life of the service: the process, the connection to it and the messages on it, until it is lost.
#pragma once

#include <QLocalSocket>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include "core/frame.h"
#include "core/protocol.h"
#include "ui/engine_client.h"

namespace lightgen::ui {

// Everything happens in the event loop; nothing here waits but `end`.
class ServiceProcess final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceProcess)

public:
    explicit ServiceProcess(QObject* parent = nullptr);
    ~ServiceProcess() override;

    // The service says on its standard output when it listens; then this connects and says Hello.
    void start(const ServiceCommand& command, const core::protocol::Hello& hello);
    void send(const core::protocol::ClientMessage& message);
    void sendFrame(const std::vector<std::uint8_t>& bytes);
    qint64 pid() const { return m_process->processId(); }

    // Asks the service to end and waits for it a moment. Nothing is signalled any more.
    void end();

Q_SIGNALS:
    void greeted(const lightgen::core::protocol::Greeting& greeting);
    void received(const lightgen::core::protocol::ServiceMessage& message);
    void lost(const lightgen::core::Phrase& reason
    );  // once, when process and connection are gone and all messages were read

private:
    void connectSignals();
    void onStandardOutput();
    void onStandardError();
    void onDisconnected();
    void onFinished();
    void onImpatience();
    void readFrames();
    void take(const core::protocol::ServiceMessage& message);
    void breakOff(core::Phrase reason);
    void loseWhenGone();
    void lose();
    core::Phrase reasonOfExit() const;

    QProcess* m_process;
    QLocalSocket* m_socket;
    QTimer m_patience;  // until the greeting; after the first sign of the end until the last
    core::FrameReader m_frames;
    QString m_socketPath;
    core::protocol::Hello m_hello;
    core::Phrase m_reason;  // why this side broke off
    QString m_lastWords;    // the last line on its standard error
    bool m_lost = false;
};

}  // namespace lightgen::ui

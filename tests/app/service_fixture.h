// A real lightgen-service with the synthetic engine in a folder of its own, and a client that speaks raw frames.
#pragma once

#include <QLocalSocket>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/frame.h"
#include "core/protocol.h"

namespace lightgen::tests {

inline constexpr int kPatienceMs = 30'000;  // how long a test waits before it calls something missing

QString serviceProgram();      // the service as it is shipped, but without LibTorch
QString realServiceProgram();  // as it is shipped

// A job of `steps` synthetic steps.
core::GenerationRequest requestOf(const std::string& prompt, int steps = 8);

class ServiceFixture {
public:
    ServiceFixture();
    ~ServiceFixture();

    QString socketPath() const { return m_folder.filePath(QStringLiteral("s")); }
    QString picturesPath() const { return m_folder.filePath(QStringLiteral("pictures")); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QStringList pictures() const;  // all files, hidden ones too

    // Starts it and waits until it listens; false when it ends instead.
    bool start(const QStringList& extraArguments = {});
    // Starts it with these arguments only.
    bool startWith(const QStringList& arguments);
    void inChild(std::function<void()> beforeExec) { m_process.setChildProcessModifier(std::move(beforeExec)); }
    bool waitForEnd() { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(kPatienceMs); }
    QProcess& process() { return m_process; }
    QString lastWords() { return QString::fromUtf8(m_process.readAllStandardError()).trimmed(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

class RawClient {
public:
    // Connects; says Hello and takes the greeting unless told not to.
    enum class Hello { Said, Unsaid };
    explicit RawClient(const QString& socketPath, Hello hello = Hello::Said);

    bool isConnected() const { return m_socket.state() == QLocalSocket::ConnectedState; }
    void sendBytes(const QByteArray& bytes);
    void send(const core::protocol::ClientMessage& message);

    // The next message; none when the service closes the connection or stays silent.
    std::optional<core::protocol::ServiceMessage> next();
    // All messages up to the end of the job.
    std::vector<core::protocol::ServiceMessage> untilEndOf(core::protocol::JobId job);
    // Whether the service says Rejected and closes the connection; `why` gets its sentence.
    bool isRejected(std::string* why = nullptr);

private:
    QLocalSocket m_socket;
    core::FrameReader m_frames;
};

template <class Message>
const Message* as(const std::optional<core::protocol::ServiceMessage>& message) {
    return message ? std::get_if<Message>(&*message) : nullptr;
}

// Of a terminal message; none for others.
std::optional<core::protocol::JobId> endedJob(const core::protocol::ServiceMessage& message);

}  // namespace lightgen::tests

// A real lightgen-service with the synthetic engine in a folder of its own, and a client that speaks raw frames.
#pragma once

#include <QLocalSocket>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <map>
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
    QString statePath() const { return m_folder.filePath(QStringLiteral("state")); }
    // As start, with a journal.
    bool startKeeping(const QStringList& extraArguments = {}) {
        return start(QStringList{QStringLiteral("--state"), statePath()} + extraArguments);
    }
    void killHard();
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
    explicit RawClient(const QString& socketPath, Hello hello = Hello::Said, const core::protocol::Hello& said = {});

    bool isConnected() const { return m_socket.state() == QLocalSocket::ConnectedState; }
    void sendBytes(const QByteArray& bytes);
    void send(const core::protocol::ClientMessage& message);

    // The next message but those of the queue, which `queue` and `jobs` keep; none when the service closes the
    // connection or stays silent.
    std::optional<core::protocol::ServiceMessage> next();
    // Reads on until the queue is as it should be; false when the service stays silent.
    bool waitForQueue(const std::function<bool()>& holds);
    core::protocol::JobPhase phase(core::protocol::JobId job) const { return m_jobs.at(job).phase; }
    const std::map<core::protocol::JobId, core::protocol::JobInfo>& jobs() const { return m_jobs; }
    const core::protocol::QueueChanged& queue() const { return m_queue; }
    const core::protocol::Greeting& greeting() const { return m_greeting; }
    // The jobs that wait, in order.
    std::vector<std::uint64_t> waiting() const;
    // All messages up to the end of the job.
    std::vector<core::protocol::ServiceMessage> untilEndOf(core::protocol::JobId job);
    // Whether the service says Rejected and closes the connection; `why` gets its sentence.
    bool isRejected(std::string* why = nullptr);

private:
    std::optional<core::protocol::ServiceMessage> nextOfAll();

    QLocalSocket m_socket;
    core::FrameReader m_frames;
    core::protocol::Greeting m_greeting;
    core::protocol::QueueChanged m_queue;
    std::map<core::protocol::JobId, core::protocol::JobInfo> m_jobs;
};

template <class Message>
const Message* as(const std::optional<core::protocol::ServiceMessage>& message) {
    return message ? std::get_if<Message>(&*message) : nullptr;
}

// Of a terminal message; none for others.
std::optional<core::protocol::JobId> endedJob(const core::protocol::ServiceMessage& message);

}  // namespace lightgen::tests

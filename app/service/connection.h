// One client of the service: reads its frames, insists on the order of messages, writes ours.
#pragma once

#include <QObject>
#include <QTimer>

#include <set>
#include <string>

#include "core/frame.h"
#include "core/protocol.h"

class QLocalSocket;

namespace lightgen::service {

// What a client sends is not to be trusted: whatever breaks the protocol is answered with Rejected, and the connection
// closes. After `closed` nothing more is read and `send` does nothing.
class Connection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)

public:
    // Takes ownership of the socket. `greeting` answers a Hello of our version.
    Connection(QLocalSocket* socket, core::protocol::Greeting greeting, QObject* parent);

    void send(const core::protocol::ServiceMessage& message);
    // A picture on its way; left out while the client is far behind in reading.
    void sendStep(const core::protocol::Step& step);
    void reject(core::Error error);
    void flush();

Q_SIGNALS:
    void generateAsked(const lightgen::core::protocol::Generate& message);
    void cancelAsked(lightgen::core::protocol::JobId job);
    void stepAsked(const lightgen::core::protocol::DecodeStep& question);
    void closed();

private:
    void readFrames();
    core::Status take(const core::protocol::ClientMessage& message);
    core::Status greet(const core::protocol::Hello& hello);
    core::Status accept(const core::protocol::Generate& message);
    void close();

    QLocalSocket* m_socket;
    QTimer m_impatience;  // of a rejected client that does not read why
    core::protocol::Greeting m_greeting;
    core::FrameReader m_frames;
    std::set<core::protocol::JobId> m_jobs;  // all that it ever named
    bool m_greeted = false;
    bool m_closed = false;
};

}  // namespace lightgen::service

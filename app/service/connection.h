// One client of the service: reads its frames, insists on the order of messages, writes ours.
#pragma once

#include <QObject>
#include <QTimer>

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
    // Takes ownership of the socket.
    Connection(QLocalSocket* socket, QObject* parent);

    void send(const core::protocol::ServiceMessage& message);
    // A picture on its way; left out while the client is far behind in reading.
    void sendStep(const core::protocol::Step& step);
    void reject(core::Error error);
    void flush();
    bool isGreeted() const { return m_greeted && !m_closed; }

Q_SIGNALS:
    // Hello of our version comes first and once; what follows is any other message.
    void greeted(const lightgen::core::protocol::Hello& hello);
    void asked(const lightgen::core::protocol::ClientMessage& message);
    void closed();

private:
    void readFrames();
    core::Status take(const core::protocol::ClientMessage& message);
    core::Status greet(const core::protocol::Hello& hello);
    void close();

    QLocalSocket* m_socket;
    QTimer m_impatience;  // of a rejected client that does not read why
    core::FrameReader m_frames;
    bool m_greeted = false;
    bool m_closed = false;
};

}  // namespace lightgen::service

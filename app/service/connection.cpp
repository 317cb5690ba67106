#include "app/service/connection.h"

#include <QLocalSocket>

#include <chrono>
#include <utility>

namespace lightgen::service {

namespace protocol = core::protocol;
using core::ErrorCode;

namespace {

constexpr qint64 kReadChunkBytes = 1 << 20;
constexpr qint64 kFarBehindBytes = 16 << 20;
constexpr std::chrono::seconds kPatienceWithRejected{2};

std::span<const std::uint8_t> bytesOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

}  // namespace

Connection::Connection(QLocalSocket* socket, protocol::Greeting greeting, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_greeting(std::move(greeting)) {
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadChunkBytes);
    m_impatience.setSingleShot(true);
    connect(&m_impatience, &QTimer::timeout, m_socket, &QLocalSocket::abort);
    connect(m_socket, &QLocalSocket::readyRead, this, &Connection::readFrames);
    connect(m_socket, &QLocalSocket::disconnected, this, &Connection::close);
    // What arrived before this object existed has had its signal.
    QMetaObject::invokeMethod(this, &Connection::readFrames, Qt::QueuedConnection);
}

void Connection::send(const protocol::ServiceMessage& message) {
    if (m_closed) {
        return;
    }
    const auto bytes = core::frame(protocol::encode(message));
    m_socket->write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
}

void Connection::sendStep(const protocol::Step& step) {
    if (m_socket->bytesToWrite() < kFarBehindBytes) {
        send(step);
    }
}

void Connection::reject(core::Error error) {
    send(protocol::Rejected{std::move(error)});
    m_closed = true;
    m_impatience.start(kPatienceWithRejected);
    m_socket->disconnectFromServer();  // after what is written has gone out
}

void Connection::flush() {
    m_socket->flush();
}

void Connection::readFrames() {
    while (!m_closed && m_socket->bytesAvailable() > 0) {
        const auto bytes = m_socket->read(kReadChunkBytes);
        if (const auto fed = m_frames.feed(bytesOf(bytes)); !fed) {
            reject(fed.error());
            return;
        }
        while (!m_closed) {
            const auto payload = m_frames.next();
            if (!payload) {
                break;
            }
            const auto message = protocol::decodeClientMessage(*payload);
            const auto taken = message ? take(*message) : core::Status(tl::unexpected(message.error()));
            if (!taken) {
                reject(taken.error());
            }
        }
    }
}

core::Status Connection::take(const protocol::ClientMessage& message) {
    if (const auto* hello = std::get_if<protocol::Hello>(&message)) {
        return greet(*hello);
    }
    if (!m_greeted) {
        return core::fail(ErrorCode::Protocol, "The first message of a connection must be Hello with the version.");
    }
    if (const auto* generate = std::get_if<protocol::Generate>(&message)) {
        return accept(*generate);
    }
    if (const auto* question = std::get_if<protocol::DecodeStep>(&message)) {
        Q_EMIT stepAsked(*question);
        return {};
    }
    Q_EMIT cancelAsked(std::get<protocol::Cancel>(message).job);
    return {};
}

core::Status Connection::greet(const protocol::Hello& hello) {
    if (hello.version != protocol::kVersion) {
        return core::fail(
            ErrorCode::Incompatible,
            "The client speaks version {} of the protocol, this service version {}; use programs of one release.",
            hello.version,
            protocol::kVersion
        );
    }
    if (std::exchange(m_greeted, true)) {
        return core::fail(ErrorCode::Protocol, "A connection says Hello once; this is the second time.");
    }
    send(m_greeting);
    return {};
}

core::Status Connection::accept(const protocol::Generate& message) {
    if (!m_jobs.insert(message.job).second) {
        return core::fail(
            ErrorCode::Protocol,
            "There has been a job {} already; every job needs a number of its own.",
            message.job.value
        );
    }
    Q_EMIT generateAsked(message);
    return {};
}

void Connection::close() {
    m_closed = true;
    m_impatience.stop();
    Q_EMIT closed();
}

}  // namespace lightgen::service

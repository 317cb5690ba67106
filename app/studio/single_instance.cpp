#include "app/studio/single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QThread>

#include <optional>

#include "core/paths.h"
#include "core/utf8.h"
#include "ui/qt_convert.h"

namespace lightgen::studio {
namespace {

constexpr int kAnswerMs = 10'000;
constexpr int kRetryMs = 50;
constexpr qint64 kMostBytes = 1 << 20;
constexpr quint32 kMagic = 0x4c475331;  // "LGS1"
const QByteArray kThanks = QByteArrayLiteral("ok");

QByteArray encode(const QStringList& files, const QString& activationToken) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMagic << files << activationToken;
    return bytes;
}

struct Message {
    QStringList files;
    QString activationToken;
};

// Nothing until the whole message is there.
std::optional<Message> decode(QLocalSocket& socket) {
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    quint32 magic = 0;
    Message message;
    stream >> magic;
    if (stream.status() == QDataStream::Ok && magic != kMagic) {
        stream.abortTransaction();
        socket.abort();
        return std::nullopt;
    }
    stream >> message.files >> message.activationToken;
    return stream.commitTransaction() ? std::optional(message) : std::nullopt;
}

}  // namespace

SingleInstance::SingleInstance(const std::filesystem::path& dataFolder, QObject* parent)
    : QObject(parent)
    , m_dataFolder(dataFolder) {
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

core::Result<SingleInstance::Role> SingleInstance::begin() {
    LIGHTGEN_TRY(const auto runtime, core::runtimeFolder());
    const QByteArray data = QByteArray::fromStdString(m_dataFolder.lexically_normal().native());
    const QByteArray hash = QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex().left(16);
    m_name = QDir(ui::pathText(runtime)).filePath(QStringLiteral("studio-") + QString::fromLatin1(hash));
    m_lock = std::make_unique<QLockFile>(m_name + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0);  // a window may be open for weeks; the process id in the lock tells whether it lives
    if (m_lock->tryLock()) {
        LIGHTGEN_CHECK(listen());
        return Role::First;
    }
    if (m_lock->error() == QLockFile::LockFailedError) {
        return Role::Second;
    }
    return core::fail(
        core::ErrorCode::Unwritable,
        "The lock file {} cannot be written; check the folder's permissions.",
        ui::toUtf8(m_name + QStringLiteral(".lock"))
    );
}

// The lock is ours, so a socket that is left over belongs to nobody.
core::Status SingleInstance::listen() {
    const QString socket = m_name + QStringLiteral(".sock");
    QLocalServer::removeServer(socket);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(socket)) {
        return core::fail(
            core::ErrorCode::Unwritable,
            "The socket {} cannot be opened: {}.",
            ui::toUtf8(socket),
            ui::toUtf8(m_server.errorString())
        );
    }
    return {};
}

bool SingleInstance::handOver(const QStringList& files, const QString& activationToken) const {
    QLocalSocket socket;
    const QDeadlineTimer patience(kAnswerMs);
    do {  // the first one may be between its lock and its socket
        socket.connectToServer(m_name + QStringLiteral(".sock"));
        if (!socket.waitForConnected(kAnswerMs)) {
            QThread::msleep(kRetryMs);
        }
    } while (socket.state() != QLocalSocket::ConnectedState && !patience.hasExpired());
    socket.write(encode(files, activationToken));
    return socket.waitForBytesWritten(kAnswerMs) && socket.waitForReadyRead(kAnswerMs) && socket.readAll() == kThanks;
}

void SingleInstance::onConnection() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(kMostBytes);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (const auto message = decode(*socket)) {
                socket->write(kThanks);
                socket->flush();
                Q_EMIT startedAgain(message->files, message->activationToken);
            }
        });
    }
}

}  // namespace lightgen::studio

#include "ui/service_process.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <utility>

#include "ui/qt_convert.h"

namespace lightgen::ui {

namespace protocol = core::protocol;

namespace {

constexpr std::chrono::seconds kPatienceForGreeting{60};
constexpr std::chrono::milliseconds kPatienceForExit{
    500};  // a dying process closes its connection a moment before it is gone
constexpr std::chrono::seconds kPatienceForRemains{3};
constexpr int kNiceness = 5;  // the window and its desktop come first
constexpr int kPatienceAtEndMs = 2000;

QProcessEnvironment serviceEnvironment() {
    auto environment = QProcessEnvironment::systemEnvironment();
    const auto openMpWaiting = QStringLiteral("OMP_WAIT_POLICY");
    if (!environment.contains(openMpWaiting)) {
        environment.insert(
            openMpWaiting, QStringLiteral("PASSIVE")
        );  // or LibTorch's threads spin; read at its start only
    }
    return environment;
}

}  // namespace

ServiceProcess::ServiceProcess(QObject* parent)
    : QObject(parent)
    , m_process(new QProcess(this))
    , m_socket(new QLocalSocket(this)) {
    m_patience.setSingleShot(true);
    connectSignals();
}

// A process that even SIGKILL has not ended yet (it waits for a driver) must not hold up the window.
ServiceProcess::~ServiceProcess() {
    disconnect(m_process, nullptr, this, nullptr);
    disconnect(m_socket, nullptr, this, nullptr);
    if (m_process->state() != QProcess::NotRunning) {
        m_process->setParent(nullptr);
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        m_process->kill();
    }
}

void ServiceProcess::connectSignals() {
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ServiceProcess::onStandardOutput);
    connect(m_process, &QProcess::readyReadStandardError, this, &ServiceProcess::onStandardError);
    connect(m_process, &QProcess::finished, this, &ServiceProcess::onFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_reason = core::phrase(
                "The service {} could not be started: {}.",
                toUtf8(m_process->program()),
                toUtf8(m_process->errorString())
            );
            loseWhenGone();
        }
    });
    connect(m_socket, &QLocalSocket::connected, this, [this] { send(m_hello); });
    connect(m_socket, &QLocalSocket::readyRead, this, &ServiceProcess::readFrames);
    connect(m_socket, &QLocalSocket::disconnected, this, &ServiceProcess::onDisconnected);
    connect(m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error != QLocalSocket::PeerClosedError) {
            breakOff(core::phrase("The service cannot be reached: {}.", toUtf8(m_socket->errorString())));
        }
    });
    connect(&m_patience, &QTimer::timeout, this, &ServiceProcess::onImpatience);
}

void ServiceProcess::start(const ServiceCommand& command, const protocol::Hello& hello) {
    m_socketPath = command.socketPath;
    m_hello = hello;
    const auto pid = QString::number(QCoreApplication::applicationPid());
    m_process->setProcessEnvironment(serviceEnvironment());
    m_process->setProgram(command.program);
    m_process->setArguments(
        command.arguments +
        QStringList{
            QStringLiteral("--socket"),
            m_socketPath,
            QStringLiteral("--parent-pid"),
            pid,
            QStringLiteral("--nice"),
            QString::number(kNiceness)}
    );
    m_patience.start(kPatienceForGreeting);
    m_process->start();
}

void ServiceProcess::send(const protocol::ClientMessage& message) {
    sendFrame(core::frame(protocol::encode(message)));
}

void ServiceProcess::sendFrame(const std::vector<std::uint8_t>& bytes) {
    if (m_socket->state() == QLocalSocket::ConnectedState) {
        m_socket->write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    }
}

void ServiceProcess::end() {
    m_lost = true;
    m_process->terminate();
    if (!m_process->waitForFinished(kPatienceAtEndMs)) {
        m_process->kill();
    }
}

void ServiceProcess::onStandardOutput() {
    while (m_process->canReadLine()) {
        if (m_process->readLine().startsWith("listening ")) {
            m_socket->connectToServer(m_socketPath);
        }
    }
}

void ServiceProcess::onStandardError() {
    const auto bytes = m_process->readAllStandardError();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    const auto lines = QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
    if (!lines.isEmpty()) {
        m_lastWords = lines.last().trimmed();
    }
}

void ServiceProcess::readFrames() {
    const auto bytes = m_socket->readAll();
    const auto fed =
        m_frames.feed({reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())}
        );
    if (!fed) {
        breakOff(fed.error().message);
        return;
    }
    while (const auto payload = m_frames.next()) {
        const auto message = protocol::decodeServiceMessage(*payload);
        if (!message) {
            breakOff(message.error().message);
            return;
        }
        take(*message);
    }
}

void ServiceProcess::take(const protocol::ServiceMessage& message) {
    if (const auto* greeting = std::get_if<protocol::Greeting>(&message)) {
        m_patience.stop();
        Q_EMIT greeted(*greeting);
    } else if (const auto* rejected = std::get_if<protocol::Rejected>(&message)) {
        breakOff(core::phrase("The service refused a message: {}", rejected->error.message));
    } else {
        Q_EMIT received(message);
    }
}

void ServiceProcess::onDisconnected() {
    readFrames();
    if (m_process->state() != QProcess::NotRunning && m_reason.empty()) {
        m_patience.start(kPatienceForExit);
    }
    loseWhenGone();
}

// What the service sent before it ended may still be on its way to this side.
void ServiceProcess::onFinished() {
    m_patience.start(kPatienceForRemains);
    loseWhenGone();
}

void ServiceProcess::onImpatience() {
    if (m_process->state() == QProcess::NotRunning || !m_reason.empty()) {
        lose();
        return;
    }
    const bool connected = m_socket->state() == QLocalSocket::ConnectedState;
    breakOff(
        connected ? core::phrase("The service did not greet.")
                  : core::phrase("The service stopped listening to this window.")
    );
}

void ServiceProcess::breakOff(core::Phrase reason) {
    if (m_reason.empty()) {
        m_reason = std::move(reason);
        m_patience.start(kPatienceForRemains);
        m_process->kill();
    }
}

void ServiceProcess::loseWhenGone() {
    if (m_process->state() == QProcess::NotRunning && m_socket->state() == QLocalSocket::UnconnectedState) {
        lose();
    }
}

void ServiceProcess::lose() {
    m_patience.stop();
    if (!std::exchange(m_lost, true)) {
        Q_EMIT lost(m_reason.empty() ? reasonOfExit() : m_reason);
    }
}

core::Phrase ServiceProcess::reasonOfExit() const {
    if (m_process->exitStatus() == QProcess::CrashExit) {
        const int signal = m_process->exitCode();
        return core::phrase("The service was ended by signal {} ({}).", signal, ::strsignal(signal));
    }
    return m_lastWords.isEmpty() ? core::phrase("The service ended with exit code {}.", m_process->exitCode())
                                 : core::phrase("The service ended: {}", toUtf8(m_lastWords));
}

}  // namespace lightgen::ui

#include "tests/app/service_fixture.h"

#include <QDir>
#include <QElapsedTimer>

namespace lightgen::tests {

namespace protocol = core::protocol;

QString serviceProgram() {
    return QStringLiteral(LIGHTGEN_BINARY_DIR "/bin/lightgen-service-for-tests");
}

QString realServiceProgram() {
    return QStringLiteral(LIGHTGEN_BINARY_DIR "/bin/lightgen-service");
}

core::GenerationRequest requestOf(const std::string& prompt, int steps) {
    core::GenerationRequest request;
    request.prompt = prompt;
    request.size = {64, 64};
    request.steps = steps;
    request.seed = 7;
    return request;
}

ServiceFixture::ServiceFixture() {
    QDir().mkpath(picturesPath());
    m_process.setProgram(serviceProgram());
}

ServiceFixture::~ServiceFixture() {
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

void ServiceFixture::killHard() {
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

QStringList ServiceFixture::pictures() const {
    return QDir(picturesPath())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

bool ServiceFixture::start(const QStringList& extraArguments) {
    return startWith(
        QStringList{
            QStringLiteral("--synthetic"),
            QStringLiteral("--socket"),
            socketPath(),
            QStringLiteral("--pictures"),
            picturesPath()} +
        extraArguments
    );
}

bool ServiceFixture::startWith(const QStringList& arguments) {
    m_process.setArguments(arguments);
    m_process.start();
    QByteArray output;
    while (!output.contains("listening ")) {
        if (!m_process.waitForReadyRead(kPatienceMs)) {
            return false;
        }
        output += m_process.readAllStandardOutput();
    }
    return true;
}

RawClient::RawClient(const QString& socketPath, Hello hello, const protocol::Hello& said) {
    m_socket.connectToServer(socketPath);
    m_socket.waitForConnected(kPatienceMs);
    if (hello == Hello::Said) {
        send(said);
        const auto greeting = next();
        if (as<protocol::Greeting>(greeting) == nullptr) {
            m_socket.abort();
            return;
        }
        m_greeting = *as<protocol::Greeting>(greeting);
    }
}

void RawClient::sendBytes(const QByteArray& bytes) {
    m_socket.write(bytes);
    m_socket.flush();
}

void RawClient::send(const protocol::ClientMessage& message) {
    const auto bytes = core::frame(protocol::encode(message));
    sendBytes(QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())));
}

std::optional<protocol::ServiceMessage> RawClient::next() {
    while (auto message = nextOfAll()) {
        if (const auto* changed = std::get_if<protocol::JobChanged>(&*message)) {
            m_jobs[changed->info.id] = changed->info;
        } else if (const auto* queue = std::get_if<protocol::QueueChanged>(&*message)) {
            m_queue = *queue;
        } else {
            return message;
        }
    }
    return std::nullopt;
}

bool RawClient::waitForQueue(const std::function<bool()>& holds) {
    while (!holds()) {
        const auto message = nextOfAll();
        if (!message) {
            return false;
        }
        if (const auto* changed = std::get_if<protocol::JobChanged>(&*message)) {
            m_jobs[changed->info.id] = changed->info;
        } else if (const auto* queue = std::get_if<protocol::QueueChanged>(&*message)) {
            m_queue = *queue;
        }
    }
    return true;
}

std::vector<std::uint64_t> RawClient::waiting() const {
    std::vector<std::uint64_t> found;
    for (const auto job : m_queue.jobs) {
        if (phase(job) == protocol::JobPhase::Waiting) {
            found.push_back(job.value);
        }
    }
    return found;
}

std::optional<protocol::ServiceMessage> RawClient::nextOfAll() {
    while (true) {
        if (const auto payload = m_frames.next()) {
            auto message = protocol::decodeServiceMessage(*payload);
            return message ? std::optional(*std::move(message)) : std::nullopt;
        }
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs)) {
            return std::nullopt;
        }
        const auto bytes = m_socket.readAll();
        if (!m_frames.feed(
                {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())}
            )) {
            return std::nullopt;
        }
    }
}

std::vector<protocol::ServiceMessage> RawClient::untilEndOf(protocol::JobId job) {
    std::vector<protocol::ServiceMessage> messages;
    while (auto message = next()) {
        messages.push_back(*std::move(message));
        if (endedJob(messages.back()) == job) {
            break;
        }
    }
    return messages;
}

bool RawClient::isRejected(std::string* why) {
    const auto message = next();
    const auto* rejected = as<protocol::Rejected>(message);
    if (rejected == nullptr) {
        return false;
    }
    if (why != nullptr) {
        *why = rejected->error.message.english();
    }
    const bool silent = !next();
    return silent && !isConnected();
}

std::optional<protocol::JobId> endedJob(const protocol::ServiceMessage& message) {
    if (const auto* finished = std::get_if<protocol::Finished>(&message)) {
        return finished->job;
    }
    if (const auto* failed = std::get_if<protocol::Failed>(&message)) {
        return failed->job;
    }
    if (const auto* cancelled = std::get_if<protocol::JobCancelled>(&message)) {
        return cancelled->job;
    }
    return std::nullopt;
}

}  // namespace lightgen::tests

#include "ui/engine_client.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/frame.h"
#include "core/paths.h"
#include "ui/service_process.h"

namespace lightgen::ui {

namespace protocol = core::protocol;
using core::ErrorCode;

namespace {

constexpr qint64 kQuickDeathMs = 10'000;
constexpr std::chrono::milliseconds kFirstBackOff{50};  // doubled with every quick death
constexpr std::chrono::milliseconds kRetryAfterGivingUp{1000};

// The service drops a client whose message it cannot read, and every job with it: such a request fails here, alone.
core::Status checkPayload(const std::vector<std::uint8_t>& payload) {
    if (payload.size() > core::kMaxFrameBytes) {
        return core::fail(
            ErrorCode::InvalidArgument,
            "The request has {} MiB, but at most {} MiB can be sent; use a smaller picture.",
            payload.size() >> 20,
            core::kMaxFrameBytes >> 20
        );
    }
    if (const auto message = protocol::decodeClientMessage(payload); !message) {
        return core::fail(ErrorCode::InvalidArgument, "{}", message.error().message);
    }
    return {};
}

void registerSignalTypes() {
    qRegisterMetaType<protocol::Greeting>();
    qRegisterMetaType<protocol::JobId>();
    qRegisterMetaType<protocol::Finished>();
    qRegisterMetaType<core::StepEvent>();
    qRegisterMetaType<core::Error>();
}

}  // namespace

struct EngineClient::State {
    // A job without its terminal signal. The frame is kept until it can be sent.
    struct Job {
        std::vector<std::uint8_t> unsentFrame;
    };

    State(EngineClient& owner, ServiceCommand serviceCommand);

    void ensureStarted();
    void launch();
    core::Status settleSocketPath();
    void onGreeted(const protocol::Greeting& greeting);
    void onReceived(const protocol::ServiceMessage& message);
    void onLost(const QString& reason);
    QString countDeath(const QString& reason);
    void failAll(const QString& reason);
    // Announces the end of a job, once; afterwards nothing more is heard of it.
    template <class Announce>
    void end(protocol::JobId job, Announce announce);

    EngineClient& q;
    ServiceCommand command;
    std::optional<QTemporaryDir> folder;  // of the socket
    ServiceProcess* service = nullptr;
    bool greeted = false;
    bool givenUp = false;
    int quickDeaths = 0;
    QElapsedTimer sinceLaunch;
    QTimer restart;
    std::uint64_t lastJob = 0;
    std::map<protocol::JobId, Job> jobs;
    std::optional<protocol::DecodeStep> unsentQuestion;
};

EngineClient::State::State(EngineClient& owner, ServiceCommand serviceCommand)
    : q(owner)
    , command(std::move(serviceCommand)) {
    restart.setSingleShot(true);
    QObject::connect(&restart, &QTimer::timeout, &q, [this] { launch(); });
}

void EngineClient::State::ensureStarted() {
    if (service != nullptr || restart.isActive()) {
        return;
    }
    if (std::exchange(givenUp, false)) {
        quickDeaths = kMaxQuickDeaths - 1;  // one more try
        restart.start(kRetryAfterGivingUp);
        return;
    }
    launch();
}

void EngineClient::State::launch() {
    sinceLaunch.start();
    greeted = false;
    service = new ServiceProcess(&q);
    QObject::connect(service, &ServiceProcess::greeted, &q, [this](const auto& greeting) { onGreeted(greeting); });
    QObject::connect(service, &ServiceProcess::received, &q, [this](const auto& message) { onReceived(message); });
    // Queued: a program that is not there is lost before start() has returned.
    const auto lost = [this](const QString& reason) { onLost(reason); };
    QObject::connect(service, &ServiceProcess::lost, &q, lost, Qt::QueuedConnection);
    if (const auto settled = settleSocketPath(); !settled) {
        Q_EMIT service->lost(QString::fromStdString(settled.error().message));
        return;
    }
    service->start(command);
}

core::Status EngineClient::State::settleSocketPath() {
    if (!command.socketPath.isEmpty()) {
        return {};
    }
    LIGHTGEN_TRY(const auto runtime, core::runtimeFolder());
    folder.emplace(QFile::decodeName(runtime.c_str()) + QStringLiteral("/studio-XXXXXX"));
    if (!folder->isValid()) {
        return core::fail(
            ErrorCode::Unwritable,
            "Cannot create a folder in '{}': {}.",
            runtime.string(),
            folder->errorString().toStdString()
        );
    }
    command.socketPath = folder->filePath(QStringLiteral("service.sock"));
    return {};
}

void EngineClient::State::onGreeted(const protocol::Greeting& greeting) {
    greeted = true;
    for (auto& [id, job] : jobs) {
        service->sendFrame(std::exchange(job.unsentFrame, {}));
    }
    if (const auto question = std::exchange(unsentQuestion, {})) {
        service->send(*question);
    }
    Q_EMIT q.ready(greeting);
}

void EngineClient::State::onReceived(const protocol::ServiceMessage& message) {
    if (const auto* step = std::get_if<protocol::Step>(&message)) {
        if (jobs.contains(step->job)) {
            Q_EMIT q.stepped(step->job, step->event);
        }
    } else if (const auto* done = std::get_if<protocol::Finished>(&message)) {
        quickDeaths = 0;  // a service that gets work done is worth restarting
        end(done->job, [&] { Q_EMIT q.finished(*done); });
    } else if (const auto* failure = std::get_if<protocol::Failed>(&message)) {
        end(failure->job, [&] { Q_EMIT q.failed(failure->job, failure->error); });
    } else if (const auto* stopped = std::get_if<protocol::JobCancelled>(&message)) {
        end(stopped->job, [&] { Q_EMIT q.cancelled(stopped->job); });
    } else if (const auto* picture = std::get_if<protocol::StepPicture>(&message)) {
        Q_EMIT q.stepDecoded(*picture);
    }
}

template <class Announce>
void EngineClient::State::end(protocol::JobId job, Announce announce) {
    if (jobs.erase(job) == 1) {
        announce();
    }
}

void EngineClient::State::onLost(const QString& reason) {
    service->deleteLater();
    service = nullptr;
    greeted = false;
    const auto sentence = countDeath(reason);
    failAll(sentence);
    Q_EMIT q.serviceLost(sentence);
}

// Sets the restart, or gives up and says so.
QString EngineClient::State::countDeath(const QString& reason) {
    quickDeaths = sinceLaunch.elapsed() < kQuickDeathMs ? quickDeaths + 1 : 0;
    if (quickDeaths < kMaxQuickDeaths) {
        restart.start(quickDeaths == 0 ? std::chrono::milliseconds(0) : kFirstBackOff * (1 << (quickDeaths - 1)));
        return reason;
    }
    givenUp = true;
    return EngineClient::tr("The service ended %1 times in a row right after its start and is not started again. %2")
        .arg(kMaxQuickDeaths)
        .arg(reason);
}

void EngineClient::State::failAll(const QString& reason) {
    const auto lostJobs = std::exchange(jobs, {});  // a receiver may submit anew
    for (const auto& [id, job] : lostJobs) {
        Q_EMIT q.failed(id, core::Error{ErrorCode::EngineLost, reason.toStdString()});
    }
}

EngineClient::EngineClient(QString serviceProgram, QObject* parent)
    : EngineClient(ServiceCommand{.program = std::move(serviceProgram), .arguments = {}, .socketPath = {}}, parent) {}

EngineClient::EngineClient(ServiceCommand command, QObject* parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(*this, std::move(command))) {
    registerSignalTypes();
}

EngineClient::~EngineClient() {
    if (auto* service = std::exchange(m_state->service, nullptr)) {
        disconnect(service, nullptr, this, nullptr);
        service->end();
        delete service;
    }
}

void EngineClient::start() {
    m_state->ensureStarted();
}

protocol::JobId EngineClient::submit(const core::GenerationRequest& request) {
    const protocol::JobId job{++m_state->lastJob};
    const auto payload = protocol::encode(protocol::Generate{job, request});
    auto& entry = m_state->jobs[job];
    if (const auto carried = checkPayload(payload); !carried) {
        const auto announce = [this, job, error = carried.error()] {
            m_state->end(job, [&] { Q_EMIT failed(job, error); });
        };
        QMetaObject::invokeMethod(this, announce, Qt::QueuedConnection);
    } else if (m_state->greeted) {
        m_state->service->sendFrame(core::frame(payload));
    } else {
        entry.unsentFrame = core::frame(payload);
        m_state->ensureStarted();
    }
    return job;
}

void EngineClient::cancel(protocol::JobId job) {
    const auto found = m_state->jobs.find(job);
    if (found == m_state->jobs.end()) {
        return;
    }
    if (m_state->greeted) {
        m_state->service->send(protocol::Cancel{job});
        return;
    }
    found->second.unsentFrame.clear();  // never sent
    const auto announce = [this, job] { m_state->end(job, [&] { Q_EMIT cancelled(job); }); };
    QMetaObject::invokeMethod(this, announce, Qt::QueuedConnection);
}

void EngineClient::askForStep(const protocol::DecodeStep& question) {
    if (m_state->greeted) {
        m_state->service->send(question);
        return;
    }
    m_state->unsentQuestion = question;
    m_state->ensureStarted();
}

qint64 EngineClient::servicePid() const {
    return m_state->service != nullptr ? m_state->service->pid() : 0;
}

}  // namespace lightgen::ui

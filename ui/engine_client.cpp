#include "ui/engine_client.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/frame.h"
#include "core/paths.h"
#include "ui/service_process.h"
#include "ui/submitted_jobs.h"

namespace lightgen::ui {

namespace protocol = core::protocol;
using core::ErrorCode;

namespace {

constexpr qint64 kQuickDeathMs = 10'000;
constexpr std::chrono::milliseconds kFirstBackOff{50};  // doubled with every quick death
constexpr std::chrono::milliseconds kRetryAfterGivingUp{1000};

// The service drops a client whose message it cannot read: such a request fails here, alone.
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
        return tl::unexpected(core::Error{ErrorCode::InvalidArgument, std::move(message).error().message});
    }
    return {};
}

void registerSignalTypes() {
    qRegisterMetaType<protocol::Greeting>();
    qRegisterMetaType<protocol::JobId>();
    qRegisterMetaType<protocol::JobInfo>();
    qRegisterMetaType<protocol::QueueChanged>();
    qRegisterMetaType<protocol::Finished>();
    qRegisterMetaType<core::StepEvent>();
    qRegisterMetaType<core::Error>();
}

}  // namespace

struct EngineClient::State {
    State(EngineClient& owner, ServiceCommand serviceCommand);

    void ensureStarted();
    void launch();
    core::Status settleSocketPath();
    void onGreeted(const protocol::Greeting& greeting);
    void onReceived(const protocol::ServiceMessage& message);
    void onQueue(const protocol::QueueChanged& told);
    void meet(const protocol::QueueChanged& told);
    void onLost(const core::Phrase& reason);
    core::Phrase countDeath(const core::Phrase& reason);
    void send(const protocol::ClientMessage& message);
    // Announces the end of a job, once; afterwards nothing more is heard of it.
    template <class Announce>
    void end(protocol::JobId job, Announce announce);
    void failLost(const std::vector<protocol::JobId>& lost, const core::Phrase& reason);

    EngineClient& q;
    ServiceCommand command;
    std::optional<QTemporaryDir> folder;  // of the socket
    ServiceProcess* service = nullptr;
    bool met = false;  // greeted, and the queue is known: jobs may be sent
    bool givenUp = false;
    bool launched = false;
    int quickDeaths = 0;
    core::Phrase lastLoss;
    QElapsedTimer sinceLaunch;
    QTimer restart;
    protocol::Hello hello;  // what this client knows of the queue already
    SubmittedJobs jobs;
    std::map<bool, protocol::DecodeStep> unsentQuestions;  // by DecodeStep::forFile
    bool unsentDiagnose = false;
    protocol::QueueChanged queue;
    std::map<protocol::JobId, protocol::JobInfo> queuedJobs;
    std::set<protocol::JobId> ended;  // told already: after a death the service may tell it again
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
    met = false;
    service = new ServiceProcess(&q);
    QObject::connect(service, &ServiceProcess::greeted, &q, [this](const auto& greeting) { onGreeted(greeting); });
    QObject::connect(service, &ServiceProcess::received, &q, [this](const auto& message) { onReceived(message); });
    // Queued: a program that is not there is lost before start() has returned.
    const auto lost = [this](const core::Phrase& reason) { onLost(reason); };
    QObject::connect(service, &ServiceProcess::lost, &q, lost, Qt::QueuedConnection);
    if (const auto settled = settleSocketPath(); !settled) {
        Q_EMIT service->lost(settled.error().message);
        return;
    }
    auto start = command;
    if (std::exchange(launched, true)) {
        start.arguments << QStringLiteral("--resume");
    }
    service->start(start, hello);
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
    if (greeting.queue != hello.queue) {
        hello = {.queue = greeting.queue, .since = std::nullopt};
    }
    Q_EMIT q.ready(greeting);
}

void EngineClient::State::onReceived(const protocol::ServiceMessage& message) {
    if (const auto* step = std::get_if<protocol::Step>(&message)) {
        quickDeaths = 0;  // a service that gets work done is worth restarting
        Q_EMIT q.stepped(step->job, step->event);
    } else if (const auto* changed = std::get_if<protocol::JobChanged>(&message)) {
        queuedJobs[changed->info.id] = changed->info;
        Q_EMIT q.jobChanged(changed->info);
    } else if (const auto* told = std::get_if<protocol::QueueChanged>(&message)) {
        onQueue(*told);
    } else if (const auto* done = std::get_if<protocol::Finished>(&message)) {
        end(done->job, [&] { Q_EMIT q.finished(*done); });
    } else if (const auto* failure = std::get_if<protocol::Failed>(&message)) {
        end(failure->job, [&] { Q_EMIT q.failed(failure->job, failure->error); });
    } else if (const auto* stopped = std::get_if<protocol::JobCancelled>(&message)) {
        end(stopped->job, [&] { Q_EMIT q.cancelled(stopped->job); });
    } else if (const auto* picture = std::get_if<protocol::StepPicture>(&message)) {
        Q_EMIT q.stepDecoded(*picture);
    } else if (const auto* diagnostics = std::get_if<protocol::Diagnostics>(&message)) {
        Q_EMIT q.diagnosed(QString::fromStdString(diagnostics->report));
    }
}

// The queue comes after whatever it tells of: all up to this event has arrived.
void EngineClient::State::onQueue(const protocol::QueueChanged& told) {
    hello.since = told.event;
    queue = told;
    const std::set<protocol::JobId> there(told.jobs.begin(), told.jobs.end());
    std::erase_if(queuedJobs, [&](const auto& entry) { return !there.contains(entry.first); });
    Q_EMIT q.queueChanged(told);
    if (met) {
        jobs.heardOf(told.jobs);
    } else {
        meet(told);
    }
}

void EngineClient::State::meet(const protocol::QueueChanged& told) {
    met = true;
    const auto meeting = jobs.meet(told.jobs);
    for (const auto& frame : meeting.toSend) {
        service->sendFrame(frame);
    }
    for (const auto job : meeting.toCancel) {
        send(protocol::Cancel{job});
    }
    for (const auto job : meeting.cancelled) {
        end(job, [&] { Q_EMIT q.cancelled(job); });
    }
    failLost(meeting.lost, lastLoss);
    for (const auto& [forFile, question] : std::exchange(unsentQuestions, {})) {
        send(question);
    }
    if (std::exchange(unsentDiagnose, false)) {
        send(protocol::Diagnose{});
    }
}

template <class Announce>
void EngineClient::State::end(protocol::JobId job, Announce announce) {
    jobs.remove(job);
    if (ended.insert(job).second) {
        announce();
    }
}

void EngineClient::State::failLost(const std::vector<protocol::JobId>& lost, const core::Phrase& reason) {
    for (const auto job : lost) {
        end(job, [&] { Q_EMIT q.failed(job, core::Error{ErrorCode::EngineLost, reason}); });
    }
}

void EngineClient::State::onLost(const core::Phrase& reason) {
    service->deleteLater();
    service = nullptr;
    met = false;
    lastLoss = countDeath(reason);
    if (givenUp) {
        failLost(jobs.takeAll(), lastLoss);
    }
    Q_EMIT q.serviceLost(lastLoss);
}

// Sets the restart, or gives up and says so.
core::Phrase EngineClient::State::countDeath(const core::Phrase& reason) {
    quickDeaths = sinceLaunch.elapsed() < kQuickDeathMs ? quickDeaths + 1 : 0;
    if (quickDeaths < kMaxQuickDeaths) {
        restart.start(quickDeaths == 0 ? std::chrono::milliseconds(0) : kFirstBackOff * (1 << (quickDeaths - 1)));
        return reason;
    }
    givenUp = true;
    return core::phrase(
        "The service ended {} times in a row right after its start and is not started again. {}",
        kMaxQuickDeaths,
        reason
    );
}

void EngineClient::State::send(const protocol::ClientMessage& message) {
    if (met) {
        service->send(message);
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

protocol::JobId EngineClient::submit(const core::GenerationRequest& request, QueuePlace place) {
    const JobId job{QRandomGenerator::system()->generate64()};
    const auto payload = protocol::encode(protocol::Generate{job, request, place});
    if (const auto carried = checkPayload(payload); !carried) {
        m_state->jobs.addUnsendable(job);
        const auto announce = [this, job, error = carried.error()] {
            m_state->end(job, [&] { Q_EMIT failed(job, error); });
        };
        QMetaObject::invokeMethod(this, announce, Qt::QueuedConnection);
        return job;
    }
    m_state->jobs.add(job, core::frame(payload));
    if (m_state->met) {
        m_state->service->sendFrame(m_state->jobs.send(job));
    } else {
        m_state->ensureStarted();
    }
    return job;
}

void EngineClient::cancel(JobId job) {
    if (m_state->met) {
        m_state->send(protocol::Cancel{job});
    } else if (m_state->jobs.cancelLater(job)) {
        const auto announce = [this, job] { m_state->end(job, [&] { Q_EMIT cancelled(job); }); };
        QMetaObject::invokeMethod(this, announce, Qt::QueuedConnection);
    }
}

void EngineClient::cancelWaiting() {
    m_state->send(protocol::CancelMany{protocol::CancelScope::Waiting, {}});
}

void EngineClient::cancelAll() {
    m_state->send(protocol::CancelMany{protocol::CancelScope::All, {}});
}

void EngineClient::cancelOthers(JobId kept) {
    m_state->send(protocol::CancelMany{protocol::CancelScope::Others, kept});
}

void EngineClient::setPaused(bool paused) {
    m_state->send(protocol::SetPaused{paused});
}

void EngineClient::move(JobId job, std::optional<JobId> before) {
    m_state->send(protocol::Move{job, before});
}

void EngineClient::retry(JobId job) {
    m_state->send(protocol::Retry{job, {QRandomGenerator::system()->generate64()}});
}

void EngineClient::clearEnded() {
    m_state->send(protocol::ClearEnded{});
}

void EngineClient::askForStep(const protocol::DecodeStep& question) {
    if (m_state->met) {
        m_state->send(question);
        return;
    }
    m_state->unsentQuestions.insert_or_assign(question.forFile, question);
    m_state->ensureStarted();
}

void EngineClient::askForDiagnostics() {
    m_state->unsentDiagnose = !m_state->met;
    m_state->send(protocol::Diagnose{});
}

const protocol::QueueChanged& EngineClient::queue() const {
    return m_state->queue;
}

const std::map<protocol::JobId, protocol::JobInfo>& EngineClient::queuedJobs() const {
    return m_state->queuedJobs;
}

qint64 EngineClient::servicePid() const {
    return m_state->service != nullptr ? m_state->service->pid() : 0;
}

}  // namespace lightgen::ui

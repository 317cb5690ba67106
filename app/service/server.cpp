#include "app/service/server.h"

#include <QLocalSocket>

#include <algorithm>
#include <memory>
#include <utility>

#include "app/service/log.h"
#include "core/recipe.h"

namespace lightgen::service {

namespace protocol = core::protocol;
using core::ErrorCode;
using protocol::JobId;
using protocol::JobPhase;

namespace {

// Pictures that are read again for a client that was away; of more it gets the path only.
constexpr std::size_t kMostPicturesAtOnce = 8;

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

protocol::ServiceMessage endOf(const protocol::JobInfo& info, core::RgbImage image) {
    if (info.phase == JobPhase::Failed) {
        return protocol::Failed{info.id, info.error, info.event};
    }
    if (info.phase == JobPhase::Cancelled) {
        return protocol::JobCancelled{info.id, info.event};
    }
    return protocol::Finished{
        .job = info.id,
        .path = info.path,
        .recipe = info.recipe,
        .image = std::move(image),
        .notes = info.notes,
        .seconds = info.seconds,
        .event = info.event,
    };
}

const char* wordFor(JobPhase phase) {
    return phase == JobPhase::Finished ? "finished" : phase == JobPhase::Failed ? "failed" : "cancelled";
}

}  // namespace

core::Result<std::unique_ptr<Server>> Server::make(Parts parts) {
    auto& journal = parts.journal;
    const auto after = parts.after;
    std::unique_ptr<Server> server(new Server(std::move(parts)));
    LIGHTGEN_TRY(server->m_queue, JobQueue::restore(journal, after, server->queueObserver()));
    server->m_greeting.queue = server->m_queue->id();
    server->pump();
    return server;
}

Server::Server(Parts parts)
    : m_greeting(std::move(parts.greeting))
    , m_journal(parts.journal)
    , m_admit(std::move(parts.admit))
    , m_log(parts.log)
    , m_logPrompts(parts.logPrompts)
    , m_facts(std::move(parts.facts))
    , m_worker(std::move(parts.runner), parts.niceness, workerObserver())
    , m_steps(std::move(parts.makeStepEngine), core::TokenStore(), stepAnswer()) {
    connect(&m_listener, &QLocalServer::newConnection, this, &Server::welcome);
}

core::Status Server::listen(int descriptor) {
    if (!m_listener.listen(qintptr{descriptor})) {
        return core::fail(ErrorCode::Internal, "Cannot listen: {}.", m_listener.errorString().toStdString());
    }
    return {};
}

bool Server::shutDown(Left left, std::chrono::milliseconds patience) {
    m_listener.close();
    m_ending = true;
    if (left == Left::Failed) {
        const core::Error error{ErrorCode::EngineLost, core::phrase("The service was ended before this job was done.")};
        const auto running = m_queue->running();
        auto jobs = m_queue->waiting();
        if (running) {
            jobs.insert(jobs.begin(), *running);
        }
        for (const auto job : jobs) {
            m_queue->end(job, error);
        }
    }
    for (auto* connection : m_connections) {
        connection->flush();
    }
    return m_worker.stop(patience);
}

void Server::welcome() {
    while (auto* socket = m_listener.nextPendingConnection()) {
        auto* connection = new Connection(socket, this);
        m_connections.push_back(connection);
        connect(connection, &Connection::closed, this, [this, connection] {
            std::erase(m_connections, connection);
            m_steps.forget(connection);
            connection->deleteLater();
        });
        connect(connection, &Connection::greeted, this, [this, connection](const protocol::Hello& hello) {
            greet(*connection, hello);
        });
        connect(connection, &Connection::asked, this, [this, connection](const protocol::ClientMessage& message) {
            take(*connection, message);
        });
    }
}

void Server::greet(Connection& connection, const protocol::Hello& hello) {
    connection.send(m_greeting);
    const auto since = hello.queue == m_greeting.queue ? hello.since : std::nullopt;
    for (const auto& job : m_queue->jobs()) {
        if (!since || job.info.event > *since) {
            connection.send(protocol::JobChanged{job.info});
        }
    }
    if (since) {
        tellWhatWasMissed(connection, *since);
    }
    connection.send(m_queue->state());
}

void Server::tellWhatWasMissed(Connection& connection, std::uint64_t since) {
    std::vector<const protocol::JobInfo*> missed;
    for (const auto& job : m_queue->jobs()) {
        if (protocol::hasEnded(job.info.phase) && job.info.event > since) {
            missed.push_back(&job.info);
        }
    }
    std::ranges::sort(missed, {}, &protocol::JobInfo::event);
    for (std::size_t i = 0; i < missed.size(); ++i) {
        core::RgbImage image;
        if (missed[i]->phase == JobPhase::Finished && missed.size() - i <= kMostPicturesAtOnce) {
            if (auto picture = core::readPicture(missed[i]->path)) {
                image = std::move(picture->image);
            }
        }
        connection.send(endOf(*missed[i], std::move(image)));
    }
}

void Server::take(Connection& connection, const protocol::ClientMessage& message) {
    std::visit(
        Overloaded{
            [](const protocol::Hello&) {},
            [&](const protocol::Generate& generate) { this->generate(connection, generate); },
            [&](const protocol::Cancel& cancel) { this->cancel(cancel.job); },
            [&](const protocol::CancelMany& many) { cancelMany(many); },
            [&](const protocol::Move& move) { m_queue->move(move.job, move.before); },
            [&](const protocol::Retry& retry) { this->retry(connection, retry); },
            [&](const protocol::SetPaused& pause) { m_queue->setPaused(pause.paused); },
            [&](const protocol::ClearEnded&) { m_queue->clearEnded(); },
            [&](const protocol::Diagnose&) { connection.send(protocol::Diagnostics{report()}); },
            [&](const protocol::DecodeStep& question) { m_steps.ask(&connection, question); },
        },
        message
    );
    pump();
}

void Server::generate(Connection& connection, const protocol::Generate& message) {
    if (const auto added = m_queue->add(message); !added) {
        connection.send(protocol::Failed{message.job, added.error()});
    }
}

void Server::retry(Connection& connection, const protocol::Retry& message) {
    if (const auto added = m_queue->retry(message.job, message.as); !added) {
        connection.send(protocol::Failed{message.as, added.error()});
    }
}

void Server::cancel(JobId job) {
    // A job that is not there has ended while the message was on its way.
    if (m_queue->running() != job || m_worker.cancel(job)) {
        m_queue->end(job, core::Cancelled{});
    }
}

void Server::cancelMany(const protocol::CancelMany& message) {
    for (const auto job : m_queue->waiting()) {
        if (message.scope != protocol::CancelScope::Others || job != message.kept) {
            cancel(job);
        }
    }
    const auto running = m_queue->running();
    const bool runningToo = message.scope == protocol::CancelScope::All ||
                            (message.scope == protocol::CancelScope::Others && running != message.kept);
    if (running && runningToo) {
        cancel(*running);
    }
}

// Begins the next job once the worker is free.
void Server::pump() {
    while (!m_busy && !m_ending) {
        const auto job = m_queue->begin();
        if (!job) {
            return;
        }
        auto request = m_queue->requestOf(*job);
        const auto admitted = request ? m_admit(*request) : core::Status(tl::unexpected(request.error()));
        if (!admitted) {
            m_queue->end(*job, admitted.error());
            continue;
        }
        logBegin(*job, *request);
        m_busy = true;
        m_worker.begin(*job, *std::move(request));
    }
}

void Server::onStepped(JobId job, const core::StepEvent& event) {
    if (m_queue->running() == job) {
        m_queue->reach(job, event.step);
        for (auto* connection : m_connections) {
            if (connection->isGreeted()) {
                connection->sendStep({job, event});
            }
        }
    }
}

void Server::onEnded(JobId job, JobEnd end) {
    m_busy = false;
    if (!m_ending && m_queue->running() == job) {  // else it was cancelled and that has been told
        m_queue->end(job, std::move(end));
    }
    pump();
}

std::string Server::report() const {
    auto facts = m_facts;
    facts.logLines = m_log.lastLines();
    for (const auto& job : m_queue->jobs()) {
        facts.prompts.push_back(job.info.request.prompt);
    }
    return diagnosticReport(facts);
}

void Server::logBegin(JobId job, const core::GenerationRequest& request) {
    m_log.write(fmt::format(
        "job {:016x} begins: {}x{}, {} steps, model '{}'{}",
        job.value,
        request.size.width,
        request.size.height,
        request.steps,
        request.model,
        m_logPrompts ? ", prompt: " + request.prompt : ""
    ));
}

// Messages name files, and files are named after prompts.
void Server::logEnd(const protocol::JobInfo& info) {
    const auto line = fmt::format("job {:016x} {} {}", info.id.value, wordFor(info.phase), info.error.message);
    m_log.write(m_logPrompts ? line : anonymised(line, {info.request.prompt}));
}

void Server::tell(const protocol::ServiceMessage& message) {
    for (auto* connection : m_connections) {
        if (connection->isGreeted()) {
            connection->send(message);
        }
    }
}

JobQueue::Observer Server::queueObserver() {
    return {
        .jobChanged = [this](const protocol::JobInfo& info) { tell(protocol::JobChanged{info}); },
        .jobEnded =
            [this](const protocol::JobInfo& info, const FinishedPicture* picture) {
                logEnd(info);
                tell(endOf(info, picture != nullptr ? picture->image : core::RgbImage()));
            },
        .queueChanged = [this](const protocol::QueueChanged& changed) { tell(changed); },
        .journalFailed = [this](const core::Error& error) { m_log.write(error.message.english()); },
    };
}

// The worker's observations become events of this object's thread, in their order. Only what must be in the journal
// before the file is there is written at once.
JobWorker::Observer Server::workerObserver() {
    return {
        .stepped =
            [this](JobId job, const core::StepEvent& event) {
                QMetaObject::invokeMethod(
                    this, [this, job, event] { onStepped(job, event); }, Qt::QueuedConnection
                );
            },
        .writing =
            [this](JobId job, const std::string& file) {
                if (const auto written = m_journal.beginWriting(job, file); !written) {
                    m_log.write(written.error().message.english());
                }
            },
        .ended =
            [this](JobId job, JobEnd end) {
                const auto shared = std::make_shared<JobEnd>(std::move(end));
                QMetaObject::invokeMethod(
                    this, [this, job, shared] { onEnded(job, std::move(*shared)); }, Qt::QueuedConnection
                );
            },
    };
}

// The client may be gone by then.
StepDecoder::Answer Server::stepAnswer() {
    return [this](StepDecoder::Client client, protocol::StepPicture picture) {
        const auto send = [this, client, shared = std::make_shared<protocol::StepPicture>(std::move(picture))] {
            const auto found = std::find(m_connections.begin(), m_connections.end(), client);
            if (found != m_connections.end()) {
                (*found)->send(std::move(*shared));
            }
        };
        QMetaObject::invokeMethod(this, send, Qt::QueuedConnection);
    };
}

}  // namespace lightgen::service

#include "app/service/server.h"

#include <QLocalSocket>

#include <algorithm>
#include <memory>
#include <utility>

namespace lightgen::service {

namespace protocol = core::protocol;
using core::ErrorCode;

namespace {

protocol::ServiceMessage messageOf(protocol::JobId job, JobEnd end) {
    if (auto* error = std::get_if<core::Error>(&end)) {
        return protocol::Failed{job, std::move(*error)};
    }
    if (auto* picture = std::get_if<FinishedPicture>(&end)) {
        return protocol::Finished{
            .job = job,
            .path = std::move(picture->path),
            .recipe = std::move(picture->recipe),
            .image = std::move(picture->image),
            .notes = std::move(picture->notes),
            .seconds = picture->seconds,
        };
    }
    return protocol::JobCancelled{job};
}

}  // namespace

Server::Server(protocol::Greeting greeting, JobRunner runner, QObject* parent)
    : QObject(parent)
    , m_greeting(std::move(greeting))
    , m_queue(std::move(runner), makeObserver()) {
    connect(&m_listener, &QLocalServer::newConnection, this, &Server::welcome);
}

void Server::decodeStepsWith(EngineFactory makeEngine) {
    const auto answer = [this](StepDecoder::Client client, protocol::StepPicture picture) {
        const auto send = [this, client, shared = std::make_shared<protocol::StepPicture>(std::move(picture))] {
            for (auto* connection : findChildren<Connection*>(QString(), Qt::FindDirectChildrenOnly)) {
                if (connection == client) {
                    connection->send(std::move(*shared));
                }
            }
        };
        QMetaObject::invokeMethod(this, send, Qt::QueuedConnection);
    };
    m_steps = std::make_unique<StepDecoder>(std::move(makeEngine), core::TokenStore(), answer);
}

core::Status Server::listen(int descriptor) {
    if (!m_listener.listen(qintptr{descriptor})) {
        return core::fail(ErrorCode::Internal, "Cannot listen: {}.", m_listener.errorString().toStdString());
    }
    return {};
}

bool Server::shutDown(std::chrono::milliseconds patience) {
    m_listener.close();
    for (const auto& [key, asker] : std::exchange(m_jobs, {})) {
        if (asker.connection) {
            asker.connection->send(protocol::Failed{
                asker.job, {ErrorCode::EngineLost, "The service was ended before this job was done."}});
            asker.connection->flush();
        }
    }
    return m_queue.stop(patience);
}

void Server::welcome() {
    while (auto* socket = m_listener.nextPendingConnection()) {
        auto* connection = new Connection(socket, m_greeting, this);
        connect(connection, &Connection::closed, connection, &QObject::deleteLater);
        connect(connection, &Connection::generateAsked, this, [this, connection](const protocol::Generate& message) {
            generate(connection, message);
        });
        connect(connection, &Connection::stepAsked, this, [this, connection](const protocol::DecodeStep& question) {
            if (m_steps) {
                m_steps->ask(connection, question);
            }
        });
        connect(connection, &QObject::destroyed, this, [this, connection] {
            if (m_steps) {
                m_steps->forget(connection);
            }
        });
        connect(connection, &Connection::cancelAsked, this, [this, connection](protocol::JobId job) {
            cancel(connection, job);
        });
    }
}

void Server::generate(Connection* connection, const protocol::Generate& message) {
    const JobKey key{++m_lastKey};
    if (const auto added = m_queue.add(key, message.request); !added) {
        connection->send(protocol::Failed{message.job, added.error()});
        return;
    }
    m_jobs.emplace(key, Asker{connection, message.job});
}

void Server::cancel(Connection* connection, protocol::JobId job) {
    const auto found = std::ranges::find_if(m_jobs, [&](const auto& entry) {
        return entry.second.connection == connection && entry.second.job == job;
    });
    // A job that is not there has ended while the message was on its way.
    if (found != m_jobs.end() && m_queue.cancel(found->first)) {
        m_jobs.erase(found);
        connection->send(protocol::JobCancelled{job});
    }
}

void Server::onStepped(JobKey key, const core::StepEvent& event) {
    const auto found = m_jobs.find(key);
    if (found != m_jobs.end() && found->second.connection) {
        found->second.connection->sendStep({found->second.job, event});
    }
}

void Server::onEnded(JobKey key, JobEnd end) {
    const auto found = m_jobs.find(key);
    if (found == m_jobs.end()) {
        return;
    }
    const auto asker = found->second;
    m_jobs.erase(found);
    if (asker.connection) {
        asker.connection->send(messageOf(asker.job, std::move(end)));
    }
}

// The worker's observations become events of this object's thread, in their order.
JobQueue::Observer Server::makeObserver() {
    return {
        .stepped =
            [this](JobKey key, const core::StepEvent& event) {
                QMetaObject::invokeMethod(
                    this, [this, key, event] { onStepped(key, event); }, Qt::QueuedConnection
                );
            },
        .ended =
            [this](JobKey key, JobEnd end) {
                const auto shared = std::make_shared<JobEnd>(std::move(end));
                QMetaObject::invokeMethod(
                    this, [this, key, shared] { onEnded(key, std::move(*shared)); }, Qt::QueuedConnection
                );
            },
    };
}

}  // namespace lightgen::service

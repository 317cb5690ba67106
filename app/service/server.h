// The service between its clients and its worker: who asked for which job, and who hears how it ends.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <map>
#include <memory>

#include "app/service/connection.h"
#include "app/service/job_queue.h"
#include "app/service/step_decoder.h"
#include "core/protocol.h"

namespace lightgen::service {

// A job outlives the client that asked for it: its file is written all the same.
class Server final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Server)

public:
    Server(core::protocol::Greeting greeting, JobRunner runner, QObject* parent = nullptr);

    // From then on steps of finished pictures are shown; without it a question for one gets no answer.
    void decodeStepsWith(EngineFactory makeEngine);

    // Takes ownership of a listening descriptor.
    core::Status listen(int descriptor);

    // Fails the jobs that are left, with a sentence, and waits for the worker; false when it does not stop in time.
    bool shutDown(std::chrono::milliseconds patience);

private:
    struct Asker {
        QPointer<Connection> connection;
        core::protocol::JobId job;
    };

    void welcome();
    void generate(Connection* connection, const core::protocol::Generate& message);
    void cancel(Connection* connection, core::protocol::JobId job);
    void onStepped(JobKey key, const core::StepEvent& event);
    void onEnded(JobKey key, JobEnd end);
    JobQueue::Observer makeObserver();

    core::protocol::Greeting m_greeting;
    QLocalServer m_listener;
    std::uint64_t m_lastKey = 0;
    std::map<JobKey, Asker> m_jobs;        // until their terminal message
    JobQueue m_queue;                      // near the end: its worker posts to this object
    std::unique_ptr<StepDecoder> m_steps;  // its worker too
};

}  // namespace lightgen::service

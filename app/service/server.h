// The service between its clients, its queue and its worker: all clients see the same queue.
#pragma once

#include <QLocalServer>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "app/service/connection.h"
#include "app/service/diagnostics.h"
#include "app/service/job_queue.h"
#include "app/service/job_worker.h"
#include "app/service/step_decoder.h"
#include "core/protocol.h"

namespace lightgen::service {

class Log;

// A job outlives the client that asked for it: its file is written all the same.
class Server final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Server)

public:
    struct Parts {
        core::protocol::Greeting greeting;
        Journal& journal;
        AfterRestart after = AfterRestart::Pause;
        JobRunner runner;
        EngineFactory makeStepEngine;  // for steps of finished pictures
        int niceness = 0;
        // Asked before a job begins; an error is its end.
        std::function<core::Status(const core::GenerationRequest&)> admit;
        Log& log;
        bool logPrompts = false;
        // The report, from what the service knows of itself but the log and the prompts.
        DiagnosticFacts facts;
    };
    static core::Result<std::unique_ptr<Server>> make(Parts parts);

    // Takes ownership of a listening descriptor.
    core::Status listen(int descriptor);

    // What the jobs that are left have to expect.
    enum class Left {
        Kept,   // by the journal, for the next start
        Failed  // with a sentence: nobody will hear of them again
    };
    // Waits for the worker; false when it does not stop in time.
    bool shutDown(Left left, std::chrono::milliseconds patience);

private:
    explicit Server(Parts parts);

    void welcome();
    void greet(Connection& connection, const core::protocol::Hello& hello);
    void tellWhatWasMissed(Connection& connection, std::uint64_t since);
    void take(Connection& connection, const core::protocol::ClientMessage& message);
    void generate(Connection& connection, const core::protocol::Generate& message);
    void retry(Connection& connection, const core::protocol::Retry& message);
    void cancel(core::protocol::JobId job);
    void cancelMany(const core::protocol::CancelMany& message);
    void pump();
    void onStepped(core::protocol::JobId job, const core::StepEvent& event);
    void onEnded(core::protocol::JobId job, JobEnd end);
    std::string report() const;
    void logBegin(core::protocol::JobId job, const core::GenerationRequest& request);
    void logEnd(const core::protocol::JobInfo& info);
    void tell(const core::protocol::ServiceMessage& message);
    JobQueue::Observer queueObserver();
    JobWorker::Observer workerObserver();
    StepDecoder::Answer stepAnswer();

    core::protocol::Greeting m_greeting;
    Journal& m_journal;
    std::function<core::Status(const core::GenerationRequest&)> m_admit;
    Log& m_log;
    bool m_logPrompts;
    DiagnosticFacts m_facts;
    QLocalServer m_listener;
    std::vector<Connection*> m_connections;
    std::unique_ptr<JobQueue> m_queue;
    bool m_busy = false;    // from the begin of a job until the worker has let go of it
    bool m_ending = false;  // nothing more begins
    JobWorker m_worker;     // near the end: it posts to this object
    StepDecoder m_steps;    // likewise
};

}  // namespace lightgen::service

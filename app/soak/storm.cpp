#include "app/soak/storm.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "app/soak/queue_invariants.h"
#include "core/atomic_file.h"
#include "core/png_codec.h"
#include "core/recipe.h"
#include "core/synthetic_engine.h"
#include "ui/engine_client.h"

namespace lightgen::soak {

namespace protocol = core::protocol;
using protocol::JobId;
using protocol::JobPhase;
using ui::EngineClient;

namespace {

constexpr int kTickMs = 3;
constexpr qint64 kPatienceMs = 60'000;  // without any step, end or kill: something hangs
// The service gives a job up that ends it three times without a new step; two are allowed here. A step that was heard
// has been written down before.
constexpr int kMaxStrikes = 2;
constexpr int kPauseMs = 5;  // times the square of 0 to 9: between two kills
constexpr int kLongPauseMs = 40;
constexpr std::size_t kMaxFileBytes = 64 << 20;

class Storm : public QObject {
public:
    Storm(const StormPlan& plan, const std::function<void(int)>& progress)
        : m_plan(plan)
        , m_progress(progress)
        , m_random(plan.seed)
        , m_client(command())
        , m_watch(m_client) {}

    StormReport run();

private:
    ui::ServiceCommand command() const;
    std::uint32_t upTo(std::uint32_t limit) { return m_random() % limit; }
    void tick();
    void submit();
    bool mayKill();
    void kill();
    void countResumed(JobId job, int step);
    void doMischief();
    bool isHanging();
    std::size_t unfinished() const;
    void checkPictures();
    void checkPicture(JobId job, const core::GenerationRequest& request);
    void problem(const QString& text) { m_report.problems << text; }

    StormPlan m_plan;
    std::function<void(int)> m_progress;
    std::mt19937 m_random;
    EngineClient m_client;
    QueueInvariants m_watch;
    std::map<JobId, core::GenerationRequest> m_submitted;
    std::set<JobId> m_heardInThisLife;  // jobs, since the service was started last
    StormReport m_report;
    QEventLoop m_loop;
    QElapsedTimer m_sinceKill;
    qint64 m_nextKillMs = 0;
    struct Strikes {
        int count = 0;
        int reached = 0;  // at the last of them
    };
    std::map<JobId, Strikes> m_strikes;
    QElapsedTimer m_sinceNews;
    std::size_t m_news = 0;
    int m_job = 0;
};

ui::ServiceCommand Storm::command() const {
    const QDir folder(m_plan.folder);
    folder.mkpath(QStringLiteral("pictures"));
    return {
        .program = m_plan.service,
        .arguments =
            {QStringLiteral("--synthetic"),
             QStringLiteral("--synthetic-step-ms"),
             QString::number(m_plan.stepMs),
             QStringLiteral("--pictures"),
             folder.filePath(QStringLiteral("pictures")),
             QStringLiteral("--state"),
             folder.filePath(QStringLiteral("state"))},
        .socketPath = folder.filePath(QStringLiteral("socket")),
    };
}

StormReport Storm::run() {
    QElapsedTimer whole;
    whole.start();
    m_sinceKill.start();
    m_sinceNews.start();
    m_client.start();
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, &Storm::tick);
    connect(&m_client, &EngineClient::stepped, this, [this](JobId job, const core::StepEvent& event) {
        countResumed(job, event.step);
    });
    timer.start(kTickMs);
    m_loop.exec();
    timer.stop();
    checkPictures();
    m_report.problems << m_watch.problems();
    m_report.jobs = static_cast<int>(m_submitted.size());
    m_report.seconds = static_cast<double>(whole.elapsed()) / 1000;
    return m_report;
}

void Storm::tick() {
    const bool over = m_report.kills >= m_plan.kills;
    if (isHanging() || (over && unfinished() == 0)) {
        m_loop.quit();
        return;
    }
    if (over) {
        m_client.setPaused(false);  // whatever mischief left behind
        return;
    }
    if (unfinished() < static_cast<std::size_t>(m_plan.jobsAtOnce)) {
        submit();
    }
    if (m_plan.mischief && upTo(8) == 0) {
        doMischief();
    }
    if (m_sinceKill.elapsed() >= m_nextKillMs) {
        kill();
    }
}

void Storm::submit() {
    core::GenerationRequest request;
    request.prompt = "storm " + std::to_string(++m_job);
    if (m_plan.longJobs) {
        request.size = {256, 256};
        request.steps = 80 + static_cast<int>(upTo(160));
    } else {
        request.size = {64, 64};
        request.steps = 3 + static_cast<int>(upTo(14));
    }
    request.seed = m_random();
    const auto place = upTo(4) == 0 ? protocol::QueuePlace::Front : protocol::QueuePlace::Back;
    m_submitted[m_client.submit(request, place)] = request;
}

// Not while a job that may be running would be given up for it.
bool Storm::mayKill() {
    return std::ranges::all_of(m_submitted, [this](const auto& entry) {
        const auto& strikes = m_strikes[entry.first];
        return !m_watch.mayRun(entry.first) || strikes.count < kMaxStrikes ||
               m_watch.reached(entry.first) > strikes.reached;
    });
}

void Storm::kill() {
    const auto pid = m_client.servicePid();
    if (pid <= 0 || !mayKill()) {
        return;
    }
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    for (const auto& [job, request] : m_submitted) {
        if (m_watch.mayRun(job)) {
            auto& strikes = m_strikes[job];
            const int reached = m_watch.reached(job);
            strikes = {reached > strikes.reached ? 1 : strikes.count + 1, reached};
        }
    }
    const auto tenth = upTo(10);
    m_nextKillMs = tenth * tenth * (m_plan.longJobs ? kLongPauseMs : kPauseMs);  // mostly soon, sometimes late
    m_heardInThisLife.clear();
    m_sinceKill.start();
    ++m_report.kills;
    if (m_progress) {
        m_progress(m_report.kills);
    }
}

// The service has not had the time to compute so many steps since it was started: it went on from saved ones.
void Storm::countResumed(JobId job, int step) {
    const bool isFirst = m_heardInThisLife.insert(job).second;
    if (isFirst && m_report.kills > 0 && qint64{step - 1} * m_plan.stepMs > m_sinceKill.elapsed()) {
        ++m_report.resumed;
    }
}

void Storm::doMischief() {
    const auto& jobs = m_watch.jobs();
    const auto any = [&] { return jobs.empty() ? JobId{} : jobs[upTo(static_cast<std::uint32_t>(jobs.size()))]; };
    switch (upTo(9)) {
        case 0:
        case 1: m_client.cancel(any()); break;
        case 2: m_client.setPaused(true); break;
        case 3:
        case 4: m_client.setPaused(false); break;
        case 5: m_client.move(any(), any()); break;
        case 6: m_client.move(any(), std::nullopt); break;
        case 7: m_client.cancelOthers(any()); break;
        default: upTo(4) == 0 ? m_client.cancelWaiting() : m_client.cancel(any()); break;
    }
}

bool Storm::isHanging() {
    const auto news = m_watch.ends().size() + static_cast<std::size_t>(m_watch.steps() + m_report.kills);
    if (news != m_news) {
        m_news = news;
        m_sinceNews.start();
    }
    if (m_sinceNews.elapsed() < kPatienceMs || m_plan.stepMs > kPatienceMs) {
        return false;
    }
    problem(QStringLiteral("%1 jobs hang").arg(unfinished()));
    return true;
}

std::size_t Storm::unfinished() const {
    std::size_t count = 0;
    for (const auto& [job, request] : m_submitted) {
        count += m_watch.ends().contains(job) ? 0 : 1;
    }
    return count;
}

void Storm::checkPictures() {
    for (const auto& [job, request] : m_submitted) {
        const auto end = m_watch.ends().find(job);
        if (end == m_watch.ends().end()) {
            continue;  // hangs, which has been said
        }
        if (end->second == JobPhase::Finished) {
            ++m_report.finished;
            checkPicture(job, request);
        } else if (end->second == JobPhase::Cancelled && m_plan.mischief) {
            ++m_report.cancelled;
        } else {
            problem(QStringLiteral("'%1' did not finish").arg(QString::fromStdString(request.prompt)));
        }
    }
    const QDir pictures(QDir(m_plan.folder).filePath(QStringLiteral("pictures")));
    const auto files = pictures.entryList({QStringLiteral("*.png")}, QDir::Files).size();
    if (files != m_report.finished) {
        problem(QStringLiteral("%1 files for %2 finished jobs").arg(files).arg(m_report.finished));
    }
}

void Storm::checkPicture(JobId job, const core::GenerationRequest& request) {
    core::SyntheticEngine engine;
    const auto outcome = engine.generate(request, {}, {});
    const auto* undisturbed = outcome ? std::get_if<core::GenerationResult>(&*outcome) : nullptr;
    const auto wanted = undisturbed != nullptr ? core::encodePng(undisturbed->image, core::recipeChunks(*undisturbed))
                                               : core::fail(core::ErrorCode::Internal, "no picture");
    const auto found = core::readFile(m_watch.files().at(job), kMaxFileBytes);
    if (!wanted || !found || *wanted != *found) {
        problem(QStringLiteral("'%1' is another picture").arg(QString::fromStdString(request.prompt)));
    }
}

}  // namespace

StormPlan withLongJobs(StormPlan plan) {
    plan.longJobs = true;
    plan.jobsAtOnce = 2;
    plan.stepMs = 20;
    return plan;
}

StormReport runStorm(const StormPlan& plan, const std::function<void(int)>& progress) {
    return Storm(plan, progress).run();
}

}  // namespace lightgen::soak

// The queue of the real service: pause, order, cancel, retry, what a client that was away hears, what survives a kill,
// and what happens when memory runs out.
#include <sys/resource.h>

#include <QFile>

#include <algorithm>
#include <set>

#include "core/atomic_file.h"
#include "core/png_codec.h"
#include "core/recipe.h"
#include "core/synthetic_engine.h"
#include "tests/app/service_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::tests;
namespace protocol = lightgen::core::protocol;
using protocol::CancelScope;
using protocol::JobId;
using protocol::JobPhase;
using protocol::QueuePlace;

namespace {

const QStringList kSlowSteps{QStringLiteral("--synthetic-step-ms"), QStringLiteral("200")};
using Ids = std::vector<std::uint64_t>;

core::GenerationRequest longRequest() {
    auto request = requestOf("a long job", 1000);
    request.size = {512, 512};
    return request;
}

void submit(RawClient& client, std::initializer_list<std::uint64_t> jobs, int steps = 2) {
    for (const auto job : jobs) {
        client.send(protocol::Generate{JobId{job}, requestOf("job " + std::to_string(job), steps), QueuePlace::Back});
    }
}

bool waitForPhase(RawClient& client, std::uint64_t job, JobPhase phase) {
    return client.waitForQueue([&] { return client.jobs().contains(JobId{job}) && client.phase(JobId{job}) == phase; });
}

bool waitForOrder(RawClient& client, const Ids& waiting) {
    return client.waitForQueue([&] { return client.waiting() == waiting; });
}

// A running job in front, so that the others stay where they are.
struct BusyService {
    BusyService() {
        if (!service.start(kSlowSteps)) {
            qFatal("the service does not start");
        }
        client = std::make_unique<RawClient>(service.socketPath());
        client->send(protocol::Generate{JobId{100}, longRequest()});
        if (!waitForPhase(*client, 100, JobPhase::Running)) {
            qFatal("the job does not run");
        }
    }
    ServiceFixture service;
    std::unique_ptr<RawClient> client;
};

QByteArray undisturbed(const core::GenerationRequest& request) {
    core::SyntheticEngine engine;
    const auto outcome = engine.generate(request, {}, {});
    const auto& result = std::get<core::GenerationResult>(*outcome);
    const auto bytes = core::encodePng(result.image, core::recipeChunks(result));
    return {reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size())};
}

QByteArray contentOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class ServiceQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveJobsWithTheThirdCancelled() {
        ServiceFixture service;
        QVERIFY(service.start({QStringLiteral("--synthetic-step-ms"), QStringLiteral("20")}));
        RawClient client(service.socketPath());
        submit(client, {1, 2, 3, 4, 5}, 4);
        client.send(protocol::Cancel{JobId{3}});
        const auto messages = client.untilEndOf(JobId{5});
        std::map<std::uint64_t, std::string> ends;
        for (const auto& message : messages) {
            if (const auto job = endedJob(message)) {
                QVERIFY(!ends.contains(job->value));
                ends[job->value] = std::holds_alternative<protocol::Finished>(message)       ? "finished"
                                   : std::holds_alternative<protocol::JobCancelled>(message) ? "cancelled"
                                                                                             : "failed";
            }
        }
        QVERIFY(
            (ends ==
             std::map<std::uint64_t, std::string>{
                 {1, "finished"}, {2, "finished"}, {3, "cancelled"}, {4, "finished"}, {5, "finished"}})
        );
        QCOMPARE(service.pictures().size(), 4);
    }

    void jobsGoToTheBackTheFrontOrTakeThePlaceOfTheOthers() {
        BusyService busy;
        submit(*busy.client, {1, 2});
        busy.client->send(protocol::Generate{JobId{3}, requestOf("front"), QueuePlace::Front});
        QVERIFY(waitForOrder(*busy.client, {3, 1, 2}));
        busy.client->send(protocol::Generate{JobId{4}, requestOf("instead"), QueuePlace::Replace});
        QVERIFY(waitForOrder(*busy.client, {4}));
        QVERIFY(busy.client->phase(JobId{100}) == JobPhase::Running);
        QVERIFY(busy.client->phase(JobId{1}) == JobPhase::Cancelled);
    }

    void whatWaitsCanBeMovedByAnyClient() {
        BusyService busy;
        submit(*busy.client, {1, 2, 3});
        QVERIFY(waitForOrder(*busy.client, {1, 2, 3}));
        RawClient other(busy.service.socketPath());
        other.send(protocol::Move{JobId{3}, JobId{1}});
        QVERIFY(waitForOrder(other, {3, 1, 2}));
        QVERIFY(waitForOrder(*busy.client, {3, 1, 2}));
    }

    void aPausedQueueFinishesWhatRunsAndBeginsNothing() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        client.send(protocol::SetPaused{true});
        submit(client, {1, 2});
        QVERIFY(waitForOrder(client, {1, 2}));
        QVERIFY(client.queue().paused);
        client.send(protocol::SetPaused{false});
        QVERIFY(!client.untilEndOf(JobId{2}).empty());
        QCOMPARE(service.pictures().size(), 2);
    }

    void cancellingEverythingSparesNothing() {
        BusyService busy;
        submit(*busy.client, {1, 2});
        busy.client->send(protocol::CancelMany{CancelScope::All, {}});
        QVERIFY(waitForPhase(*busy.client, 100, JobPhase::Cancelled));
        QVERIFY(waitForPhase(*busy.client, 2, JobPhase::Cancelled));
    }

    void cancellingWhatWaitsSparesWhatRuns() {
        BusyService busy;
        submit(*busy.client, {1, 2});
        busy.client->send(protocol::CancelMany{CancelScope::Waiting, {}});
        QVERIFY(waitForPhase(*busy.client, 2, JobPhase::Cancelled));
        QVERIFY(busy.client->phase(JobId{100}) == JobPhase::Running);
    }

    void cancellingAllButOneSparesThatOne() {
        BusyService busy;
        submit(*busy.client, {1, 2, 3});
        busy.client->send(protocol::CancelMany{CancelScope::Others, {2}});
        QVERIFY(!busy.client->untilEndOf(JobId{2}).empty());
        QVERIFY(waitForPhase(*busy.client, 2, JobPhase::Finished));
        for (const std::uint64_t job : {1U, 3U, 100U}) {
            QVERIFY(busy.client->phase(JobId{job}) == JobPhase::Cancelled);
        }
    }

    void aFailedJobIsTriedAgain() {
        ServiceFixture service;
        QVERIFY(service.start());
        QVERIFY(QDir().rmdir(service.picturesPath()));
        RawClient client(service.socketPath());
        submit(client, {1});
        QVERIFY(waitForPhase(client, 1, JobPhase::Failed));
        QVERIFY(QDir().mkpath(service.picturesPath()));
        client.send(protocol::Retry{JobId{1}, JobId{2}});
        QVERIFY(waitForPhase(client, 2, JobPhase::Finished));
        QVERIFY(client.waitForQueue([&] { return client.queue().jobs == std::vector{JobId{2}}; }));
        client.send(protocol::ClearEnded{});
        QVERIFY(client.waitForQueue([&] { return client.queue().jobs.empty(); }));
        QCOMPARE(service.pictures().size(), 1);  // the file stays
    }

    void aClientThatWasAwayHearsWhatItMissed() {
        ServiceFixture service;
        QVERIFY(service.startKeeping());
        protocol::Hello hello;
        {
            RawClient client(service.socketPath());
            submit(client, {1});
            QVERIFY(waitForPhase(client, 1, JobPhase::Finished));
            QVERIFY(client.waitForQueue([&] { return client.queue().event > client.jobs().at(JobId{1}).event; }));
            hello = {.queue = client.greeting().queue, .since = client.queue().event};
        }
        RawClient meanwhile(service.socketPath());
        submit(meanwhile, {2});
        QVERIFY(waitForPhase(meanwhile, 2, JobPhase::Finished));
        RawClient back(service.socketPath(), RawClient::Hello::Said, hello);
        const auto message = back.next();
        const auto* finished = as<protocol::Finished>(message);
        QVERIFY(finished != nullptr);
        QVERIFY(finished->job == JobId{2});
        QVERIFY(!finished->image.empty());
        QVERIFY(back.waitForQueue([&] { return back.queue().jobs.size() == 2; }));
        QVERIFY(!back.jobs().contains(JobId{1}));  // which it knows
    }

    void aNewClientSeesTheQueueButIsNotToldOldEnds() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        submit(client, {1});
        QVERIFY(waitForPhase(client, 1, JobPhase::Finished));
        RawClient late(service.socketPath());
        submit(late, {2});
        const auto messages = late.untilEndOf(JobId{2});
        QVERIFY(std::ranges::none_of(messages, [](const auto& message) { return endedJob(message) == JobId{1}; }));
        QVERIFY(late.phase(JobId{1}) == JobPhase::Finished);
    }

    void theQueueSurvivesAKillAndWaitsForTheUser() {
        ServiceFixture service;
        QVERIFY(service.startKeeping(kSlowSteps));
        {
            RawClient client(service.socketPath());
            client.send(protocol::Generate{JobId{1}, longRequest()});
            submit(client, {2, 3});
            QVERIFY(waitForPhase(client, 1, JobPhase::Running));
            QVERIFY(waitForOrder(client, {2, 3}));
        }
        service.killHard();
        QVERIFY(service.startKeeping());
        RawClient client(service.socketPath());
        QVERIFY(waitForOrder(client, {1, 2, 3}));
        QVERIFY(client.queue().paused);
        QCOMPARE(client.jobs().at(JobId{1}).interruptions, 1);
        client.send(protocol::Cancel{JobId{1}});
        client.send(protocol::SetPaused{false});
        QVERIFY(waitForPhase(client, 3, JobPhase::Finished));
        auto request = requestOf("job 2", 2);
        QVERIFY(contentOf(client.jobs().at(JobId{2}).path) == undisturbed(request));
    }

    void anInterruptedJobIsTheSamePictureInTheEnd() {
        ServiceFixture service;
        QVERIFY(service.startKeeping({QStringLiteral("--synthetic-step-ms"), QStringLiteral("30")}));
        const auto request = requestOf("interrupted", 12);
        {
            RawClient client(service.socketPath());
            client.send(protocol::Generate{JobId{1}, request});
            while (const auto message = client.next()) {
                if (const auto* step = as<protocol::Step>(message); step != nullptr && step->event.step == 5) {
                    break;
                }
            }
        }
        service.killHard();
        QVERIFY(service.startKeeping({QStringLiteral("--resume")}));
        RawClient client(service.socketPath());
        QVERIFY(waitForPhase(client, 1, JobPhase::Finished));
        QVERIFY(contentOf(client.jobs().at(JobId{1}).path) == undisturbed(request));
        QCOMPARE(service.pictures().size(), 1);
    }

    void endingTheServiceProperlyKeepsTheQueueToo() {
        ServiceFixture service;
        QVERIFY(service.startKeeping(kSlowSteps));
        {
            RawClient client(service.socketPath());
            client.send(protocol::Generate{JobId{1}, longRequest()});
            QVERIFY(waitForPhase(client, 1, JobPhase::Running));
            service.process().terminate();
            QVERIFY(service.waitForEnd());
            QVERIFY(!client.next() || client.phase(JobId{1}) == JobPhase::Running);
        }
        QVERIFY(service.startKeeping());
        RawClient client(service.socketPath());
        QVERIFY(waitForOrder(client, {1}));
    }

    void twoServicesDoNotShareAJournal() {
        ServiceFixture service;
        QVERIFY(service.startKeeping());
        ServiceFixture second;
        QVERIFY(!second.start({QStringLiteral("--state"), service.statePath()}));
        QVERIFY(second.waitForEnd());
        QCOMPARE(second.process().exitCode(), 1);
        QVERIFY(second.lastWords().contains(QStringLiteral("--state")));
    }

    void aPictureThatNeedsMoreMemoryThanThereIsIsRefusedWithBothNumbers() {
        ServiceFixture service;
        QVERIFY(service.start({QStringLiteral("--memory"), QStringLiteral("600")}));
        RawClient client(service.socketPath());
        auto request = requestOf("a", 2);
        request.size = {2048, 2048};
        client.send(protocol::Generate{JobId{1}, request});
        QVERIFY(waitForPhase(client, 1, JobPhase::Failed));
        const auto& error = client.jobs().at(JobId{1}).error;
        QVERIFY(error.code == core::ErrorCode::OutOfMemory);
        QVERIFY(error.message.english().find("600 MiB") != std::string::npos);
        QVERIFY(error.message.english().find("smaller size") != std::string::npos);
        submit(client, {2});
        QVERIFY(waitForPhase(client, 2, JobPhase::Finished));
    }

    // 256x256 does not fit below the limit, 64x64 does: 1 GiB and 64 MiB.
    void afterAFailedAllocationTheSameJobInASmallerSizeSucceeds() {
        ServiceFixture service;
        service.inChild([] {
            const rlimit limit{.rlim_cur = 900UL << 20, .rlim_max = 900UL << 20};
            ::setrlimit(RLIMIT_AS, &limit);
        });
        QVERIFY(service.start());
        const auto pid = service.process().processId();
        RawClient client(service.socketPath());
        auto request = requestOf("a [allocate 16384 bytes per pixel]", 2);
        request.size = {256, 256};
        client.send(protocol::Generate{JobId{1}, request});
        QVERIFY(waitForPhase(client, 1, JobPhase::Failed));
        const auto& error = client.jobs().at(JobId{1}).error;
        QVERIFY(error.code == core::ErrorCode::OutOfMemory);
        QVERIFY(error.message.english().find("256x256") != std::string::npos);
        request.size = {64, 64};
        client.send(protocol::Generate{JobId{2}, request});
        QVERIFY(waitForPhase(client, 2, JobPhase::Finished));
        QCOMPARE(service.process().processId(), pid);
    }

    void theLogNamesJobsButNoPrompts() {
        ServiceFixture service;
        QVERIFY(service.startKeeping());
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, requestOf("a secret garden", 2)});
        client.send(protocol::Generate{JobId{2}, requestOf("another secret [fail at step 1]", 2)});
        QVERIFY(waitForPhase(client, 2, JobPhase::Failed));
        const auto log = contentOf(QString(service.statePath() + QStringLiteral("/service.log")).toStdString());
        QVERIFY(log.contains("job 0000000000000001 begins: 64x64, 2 steps"));
        QVERIFY(log.contains("job 0000000000000002 failed"));
        QVERIFY(!log.contains("secret"));
    }

    void promptsAreLoggedWhereThatIsAskedFor() {
        ServiceFixture service;
        QVERIFY(service.startKeeping({QStringLiteral("--log-prompts")}));
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, requestOf("a secret garden", 2)});
        QVERIFY(waitForPhase(client, 1, JobPhase::Finished));
        QVERIFY(
            contentOf(QString(service.statePath() + QStringLiteral("/service.log")).toStdString()).contains("garden")
        );
    }

    void theDiagnosticsReportTellsEverythingButWhoAsksAndWhatFor() {
        ServiceFixture service;
        QVERIFY(service.startKeeping({QStringLiteral("--log-prompts")}));
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, requestOf("a secret garden", 2)});
        QVERIFY(waitForPhase(client, 1, JobPhase::Finished));
        client.send(protocol::Diagnose{});
        auto message = client.next();
        while (message && as<protocol::Diagnostics>(message) == nullptr) {
            message = client.next();
        }
        const auto* diagnostics = as<protocol::Diagnostics>(message);
        QVERIFY(diagnostics != nullptr);
        const auto& report = diagnostics->report;
        for (const char* word : {"lightgen-service ", "protocol: 3", "device: synthetic", "processor: ", "memory: "}) {
            QVERIFY2(report.find(word) != std::string::npos, word);
        }
        QVERIFY(report.find("job 0000000000000001 begins") != std::string::npos);
        QVERIFY(report.find("secret") == std::string::npos);
    }

    void theReportCanBeWrittenBesideARunningService() {
        ServiceFixture service;
        QVERIFY(service.startKeeping());
        QProcess other;
        const auto file = service.path(QStringLiteral("report.txt"));
        other.start(
            serviceProgram(),
            {QStringLiteral("--synthetic"),
             QStringLiteral("--state"),
             service.statePath(),
             QStringLiteral("--diagnostics"),
             file}
        );
        QVERIFY(other.waitForFinished(kPatienceMs));
        QCOMPARE(other.exitCode(), 0);
        const auto report = contentOf(file.toStdString());
        QVERIFY(report.contains("processor: "));
        QVERIFY(report.contains("starts, synthetic"));
    }
};

LIGHTGEN_TEST(ServiceQueueTest)
#include "service_queue_test.moc"

// What becomes of a job: its messages, its one end and its file.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <linux/capability.h>

#include <algorithm>
#include <csignal>

#include "core/png_codec.h"
#include "core/recipe.h"
#include "tests/app/service_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::tests;
namespace protocol = lightgen::core::protocol;
using protocol::JobId;

namespace {

// A job that runs until it is cancelled: a thousand steps at this pace.
const QStringList kSlowSteps{QStringLiteral("--synthetic-step-ms"), QStringLiteral("200")};

core::GenerationRequest endlessRequest() {
    auto request = requestOf("a long job", 1000);
    request.size = {512, 512};
    return request;
}

// The first step of the job: it is running now.
bool waitUntilRuns(RawClient& client, JobId job) {
    while (const auto message = client.next()) {
        if (const auto* step = as<protocol::Step>(message); step != nullptr && step->job == job) {
            return true;
        }
    }
    return false;
}

// The message that ends the job, past steps of it and of others.
std::optional<protocol::ServiceMessage> endOf(RawClient& client, JobId job) {
    const auto messages = client.untilEndOf(job);
    return messages.empty() ? std::nullopt : std::optional(messages.back());
}

QString pathOf(const protocol::Finished& finished) {
    return QString::fromStdString(finished.path);
}

}  // namespace

class ServiceJobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void greetsWithVersionProgramAndDevice() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath(), RawClient::Hello::Unsaid);
        client.send(protocol::Hello{});
        const auto message = client.next();
        const auto* greeting = as<protocol::Greeting>(message);
        QVERIFY(greeting != nullptr);
        QCOMPARE(greeting->version, protocol::kVersion);
        QCOMPARE(greeting->program, std::string("lightgen-service"));
        QCOMPARE(greeting->device.english(), std::string("synthetic"));
    }

    void aJobTakesItsStepsInOrderAndEndsOnce() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{5}, requestOf("a red circle", 8)});
        const auto messages = client.untilEndOf(JobId{5});
        QCOMPARE(messages.size(), std::size_t{9});
        for (int step = 1; step <= 8; ++step) {
            const auto* event = std::get_if<protocol::Step>(&messages[static_cast<std::size_t>(step - 1)]);
            QVERIFY(event != nullptr);
            QCOMPARE(event->job.value, std::uint64_t{5});
            QCOMPARE(event->event.step, step);
            QCOMPARE(event->event.of, 8);
            QVERIFY(!event->event.placed.empty());
        }
        QVERIFY(std::holds_alternative<protocol::Finished>(messages.back()));
        QVERIFY(isLastMessage(client));
    }

    void theFileIsCompleteBeforeTheEndIsAnnounced() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, requestOf("A red circle / ..", 4)});
        const auto end = endOf(client, JobId{1});
        const auto* finished = as<protocol::Finished>(end);
        QVERIFY(finished != nullptr);
        QCOMPARE(pathOf(*finished), QString(service.picturesPath() + QStringLiteral("/000001-seed7-a-red-circle.png")));

        QFile file(pathOf(*finished));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        const std::span png(
            reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())
        );
        const auto picture = core::decodePng(png);
        QVERIFY(picture);
        QVERIFY(picture->image == finished->image);
        const auto texts = core::readPngTexts(png);
        QVERIFY(texts);
        QVERIFY(texts->contains("parameters"));
        QCOMPARE(texts->at("lightgen"), finished->recipe);
        const auto request = core::requestFromRecipe(finished->recipe);
        QVERIFY(request);
        QCOMPARE(request->prompt, std::string("A red circle / .."));
        QCOMPARE(request->seed, std::uint64_t{7});
    }

    void jobsRunInTheOrderInWhichTheyCameAndEachGetsItsOwnFile() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        for (std::uint64_t job = 1; job <= 5; ++job) {
            client.send(protocol::Generate{JobId{job}, requestOf("a", 2)});
        }
        QStringList paths;
        for (std::uint64_t job = 1; job <= 5; ++job) {
            const auto messages = client.untilEndOf(JobId{job});
            QVERIFY(messages.size() == 3);  // two steps and an end, of this job only
            paths << pathOf(std::get<protocol::Finished>(messages.back()));
        }
        paths.removeDuplicates();
        QCOMPARE(paths.size(), 5);
        QCOMPARE(service.pictures().size(), 5);
    }

    void aRunningJobCanBeCancelledAndTheNextOneRuns() {
        ServiceFixture service;
        QVERIFY(service.start(kSlowSteps));
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, endlessRequest()});
        QVERIFY(waitUntilRuns(client, JobId{1}));
        client.send(protocol::Cancel{JobId{1}});
        QVERIFY(as<protocol::JobCancelled>(endOf(client, JobId{1})) != nullptr);
        client.send(protocol::Generate{JobId{2}, requestOf("b", 2)});
        const auto messages = client.untilEndOf(JobId{2});
        QCOMPARE(messages.size(), std::size_t{3});  // nothing of job 1 after its end
        QVERIFY(std::holds_alternative<protocol::Finished>(messages.back()));
        QCOMPARE(service.pictures().size(), 1);
    }

    void aWaitingJobCanBeCancelledAndTheRunningOneGoesOn() {
        ServiceFixture service;
        QVERIFY(service.start(kSlowSteps));
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, endlessRequest()});
        client.send(protocol::Generate{JobId{2}, requestOf("b", 2)});
        QVERIFY(waitUntilRuns(client, JobId{1}));
        client.send(protocol::Cancel{JobId{2}});
        QVERIFY(as<protocol::JobCancelled>(endOf(client, JobId{2})) != nullptr);
        QVERIFY(waitUntilRuns(client, JobId{1}));
    }

    void cancellingBeforeTheFirstStepEndsTheJobToo() {
        ServiceFixture service;
        QVERIFY(service.start({QStringLiteral("--synthetic-step-ms"), QStringLiteral("3600000")}));
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, requestOf("a")});
        client.send(protocol::Cancel{JobId{1}});
        QVERIFY(as<protocol::JobCancelled>(endOf(client, JobId{1})) != nullptr);
        QVERIFY(isLastMessage(client));
    }

    void allClientsSeeTheSameQueueAndMayCancelInIt() {
        ServiceFixture service;
        QVERIFY(service.start(kSlowSteps));
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, endlessRequest()});
        client.send(protocol::Generate{JobId{2}, requestOf("b")});
        QVERIFY(waitUntilRuns(client, JobId{1}));
        RawClient other(service.socketPath());
        QVERIFY(other.waitForQueue([&] { return other.queue().jobs == std::vector{JobId{1}, JobId{2}}; }));
        QVERIFY(other.phase(JobId{1}) == protocol::JobPhase::Running);
        QCOMPARE(other.jobs().at(JobId{2}).request.prompt, std::string("b"));
        other.send(protocol::Cancel{JobId{1}});
        QVERIFY(as<protocol::JobCancelled>(endOf(other, JobId{1})) != nullptr);
        QVERIFY(as<protocol::JobCancelled>(endOf(client, JobId{1})) != nullptr);
    }

    void aFailureIsToldWithItsSentenceAndEndsOneJobOnly() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, requestOf("a [fail at step 3]")});
        client.send(protocol::Generate{JobId{2}, requestOf("b")});
        const auto messages = client.untilEndOf(JobId{1});
        QCOMPARE(messages.size(), std::size_t{3});
        const auto* failed = std::get_if<protocol::Failed>(&messages.back());
        QVERIFY(failed != nullptr);
        QVERIFY(failed->error.message.english().find("its script says so") != std::string::npos);
        QVERIFY(as<protocol::Finished>(endOf(client, JobId{2})) != nullptr);
        QCOMPARE(service.pictures().size(), 1);
    }

    void aRequestThatCannotRunFailsWithTheNameOfItsField() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        auto request = requestOf("a");
        request.size = {72, 64};
        client.send(protocol::Generate{JobId{1}, request});
        const auto end = endOf(client, JobId{1});
        const auto* failed = as<protocol::Failed>(end);
        QVERIFY(failed != nullptr);
        QVERIFY(failed->error.code == core::ErrorCode::InvalidArgument);
        QVERIFY(failed->error.message.english().find("72") != std::string::npos);
    }

    void aJobWhoseClientIsGoneIsFinishedAndKept() {
        ServiceFixture service;
        QVERIFY(service.start());
        {
            RawClient gone(service.socketPath());
            gone.send(protocol::Generate{JobId{1}, requestOf("orphan", 2)});
            QVERIFY(waitUntilRuns(gone, JobId{1}));
        }
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{2}, requestOf("next", 2)});
        QVERIFY(as<protocol::Finished>(endOf(client, JobId{2})) != nullptr);
        QCOMPARE(
            service.pictures(),
            QStringList({QStringLiteral("000001-seed7-orphan.png"), QStringLiteral("000002-seed7-next.png")})
        );
    }

    void endingTheServiceFailsWhatIsLeft() {
        ServiceFixture service;
        QVERIFY(service.start(kSlowSteps));
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, endlessRequest()});
        client.send(protocol::Generate{JobId{2}, requestOf("b")});
        QVERIFY(waitUntilRuns(client, JobId{1}));
        service.process().terminate();
        const auto end = endOf(client, JobId{2});
        const auto* failed = as<protocol::Failed>(end);
        QVERIFY(failed != nullptr);
        QVERIFY(failed->error.code == core::ErrorCode::EngineLost);
        QVERIFY(service.waitForEnd());
        QCOMPARE(service.process().exitCode(), 0);
        QCOMPARE(service.pictures().size(), 0);
    }

    void anEngineThatCannotBeMadeFailsTheJobAndNotTheService() {
        ServiceFixture service;
        QVERIFY(service.startWith(
            {QStringLiteral("--socket"),
             service.socketPath(),
             QStringLiteral("--pictures"),
             service.picturesPath(),
             QStringLiteral("--state"),
             service.statePath()}
        ));
        RawClient client(service.socketPath());
        for (std::uint64_t job = 1; job <= 2; ++job) {
            client.send(protocol::Generate{JobId{job}, requestOf("a")});
            const auto end = endOf(client, JobId{job});
            const auto* failed = as<protocol::Failed>(end);
            QVERIFY(failed != nullptr);
            QCOMPARE(failed->error.message.english(), std::string("This service was built without an engine."));
        }
    }

    void theShippedServiceWorksAndNamesAMissingModel() {
        ServiceFixture service;
        service.process().setProgram(realServiceProgram());
        QVERIFY(service.startWith(
            {QStringLiteral("--socket"),
             service.socketPath(),
             QStringLiteral("--pictures"),
             service.picturesPath(),
             QStringLiteral("--state"),
             service.statePath()}
        ));
        RawClient client(service.socketPath());
        auto request = requestOf("a");
        request.model = "no-such-model";
        client.send(protocol::Generate{JobId{1}, request});
        const auto end = endOf(client, JobId{1});
        const auto* failed = as<protocol::Failed>(end);
        QVERIFY(failed != nullptr);
        QVERIFY(failed->error.message.english().find("no-such-model") != std::string::npos);
        service.process().terminate();
        QVERIFY(service.waitForEnd());
        QCOMPARE(service.process().exitCode(), 0);
    }

    void aMissingPicturesFolderFailsTheJobAndStaysMissing() {
        ServiceFixture service;
        QVERIFY(QDir().rmdir(service.picturesPath()));
        QVERIFY(service.start());
        QVERIFY(jobFailsNaming(service, service.picturesPath()));
        QVERIFY(!QFile::exists(service.picturesPath()));
        QVERIFY(QDir().mkpath(service.picturesPath()));
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{2}, requestOf("b")});
        QVERIFY(as<protocol::Finished>(endOf(client, JobId{2})) != nullptr);
    }

    void aReadOnlyPicturesFolderFailsTheJobAndStaysEmpty() {
        ServiceFixture service;
        QVERIFY(QFile::setPermissions(service.picturesPath(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        // The superuser may write everywhere unless this is taken from it.
        service.inChild([] { ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0); });
        QVERIFY(service.start());
        QVERIFY(jobFailsNaming(service, service.picturesPath()));
        QCOMPARE(service.pictures().size(), 0);
    }

    void aFileThatCannotBeWrittenToItsEndLeavesNothing() {
        ServiceFixture service;
        // As a full disk does, this lets a file begin and refuses the rest.
        service.inChild([] {
            const rlimit limit{.rlim_cur = 300, .rlim_max = 300};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
        QVERIFY(service.start());
        QVERIFY(jobFailsNaming(service, service.picturesPath()));
        QCOMPARE(service.pictures().size(), 0);
    }

private:
    // Whatever came after the last message would come before the answer to this.
    static bool isLastMessage(RawClient& client) {
        client.sendBytes(QByteArray(4, '\0'));
        return client.isRejected();
    }

    static bool jobFailsNaming(ServiceFixture& service, const QString& path) {
        RawClient client(service.socketPath());
        client.send(protocol::Generate{JobId{1}, requestOf("a")});
        const auto end = endOf(client, JobId{1});
        const auto* failed = as<protocol::Failed>(end);
        return failed != nullptr && QString::fromStdString(failed->error.message.english()).contains(path);
    }
};

LIGHTGEN_TEST(ServiceJobsTest)
#include "service_jobs_test.moc"

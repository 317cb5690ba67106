// The window's view of a real service, also while that dies.
#include "ui/engine_client.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <csignal>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "tests/app/service_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::tests;
using lightgen::ui::EngineClient;
using lightgen::ui::ServiceCommand;
namespace protocol = lightgen::core::protocol;
using protocol::JobId;

namespace {

// Everything a client signals, per job in order: "step 1", "finished", "failed", "cancelled".
class Listener : public QObject {
public:
    explicit Listener(EngineClient& client) {
        connect(&client, &EngineClient::ready, this, [this] { ++greetings; });
        connect(&client, &EngineClient::stepped, this, [this](JobId job, const core::StepEvent& event) {
            log[job].push_back("step " + std::to_string(event.step));
        });
        connect(&client, &EngineClient::finished, this, [this](const protocol::Finished& result) {
            log[result.job].push_back("finished");
            results.push_back(result);
        });
        connect(&client, &EngineClient::failed, this, [this](JobId job, const core::Error& error) {
            log[job].push_back("failed");
            errors.push_back(error);
        });
        connect(&client, &EngineClient::cancelled, this, [this](JobId job) { log[job].push_back("cancelled"); });
        connect(&client, &EngineClient::serviceLost, this, [this](const core::Phrase& reason) {
            losses << QString::fromStdString(reason.english());
        });
    }

    bool hasEnded(JobId job) const {
        const auto found = log.find(job);
        return found != log.end() && found->second.back().rfind("step", 0) != 0;
    }
    bool hasBegun(JobId job) const { return log.contains(job); }

    std::map<JobId, std::vector<std::string>> log;
    std::vector<protocol::Finished> results;
    std::vector<core::Error> errors;
    QStringList losses;
    int greetings = 0;
};

bool waitUntil(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, kPatienceMs);
}

struct Fixture {
    explicit Fixture(const QStringList& extraArguments = {})
        : client(commandFor(files, extraArguments)) {}

    static ServiceCommand commandFor(const ServiceFixture& files, const QStringList& extraArguments) {
        return {
            .program = serviceProgram(),
            .arguments =
                QStringList{QStringLiteral("--synthetic"), QStringLiteral("--pictures"), files.picturesPath()} +
                extraArguments,
            .socketPath = files.socketPath(),
        };
    }

    ServiceFixture files;  // its folder only
    EngineClient client;
    Listener heard{client};
};

const QStringList kSlowSteps{QStringLiteral("--synthetic-step-ms"), QStringLiteral("200")};

core::GenerationRequest endlessRequest() {
    auto request = requestOf("a long job", 1000);
    request.size = {512, 512};
    return request;
}

}  // namespace

class EngineClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsTheServiceAndIsGreeted() {
        Fixture fixture;
        fixture.client.start();
        fixture.client.start();
        QVERIFY(waitUntil([&] { return fixture.heard.greetings == 1; }));
        QVERIFY(fixture.client.servicePid() > 0);
    }

    void whatIsSubmittedBeforeTheConnectionStandsIsDone() {
        Fixture fixture;
        const auto job = fixture.client.submit(requestOf("a", 3));
        QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(job); }));
        QCOMPARE(fixture.heard.log[job], (std::vector<std::string>{"step 1", "step 2", "step 3", "finished"}));
        QVERIFY(QFile::exists(QString::fromStdString(fixture.heard.results.at(0).path)));
    }

    void jobsHaveNumbersOfTheirOwnAndAllEnd() {
        Fixture fixture;
        std::vector<JobId> submitted;
        for (int job = 0; job < 5; ++job) {
            submitted.push_back(fixture.client.submit(requestOf(job == 2 ? "x [fail at step 1]" : "a", 2)));
        }
        QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(submitted.back()); }));
        QCOMPARE(fixture.heard.log.size(), std::size_t{5});
        QCOMPARE(fixture.heard.log[submitted[2]], (std::vector<std::string>{"failed"}));
        QVERIFY(fixture.heard.errors.at(0).message.english().find("script") != std::string::npos);
        QCOMPARE(fixture.heard.results.size(), std::size_t{4});
    }

    void aRunningJobIsCancelledOnce() {
        Fixture fixture(kSlowSteps);
        const auto job = fixture.client.submit(endlessRequest());
        QVERIFY(waitUntil([&] { return fixture.heard.hasBegun(job); }));
        fixture.client.cancel(job);
        fixture.client.cancel(job);
        QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(job); }));
        const auto next = fixture.client.submit(requestOf("b", 1));
        QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(next); }));
        QCOMPARE(fixture.heard.log[job].back(), std::string("cancelled"));
        QCOMPARE(std::ranges::count(fixture.heard.log[job], "cancelled"), 1);
        QCOMPARE(fixture.heard.log[next].back(), std::string("finished"));
    }

    void aJobCancelledBeforeTheConnectionStandsIsNeverSent() {
        Fixture fixture;
        const auto job = fixture.client.submit(requestOf("a"));
        const auto next = fixture.client.submit(requestOf("b", 1));
        fixture.client.cancel(job);
        fixture.client.cancel(job);
        QVERIFY(!fixture.heard.hasEnded(job));  // not before cancel has returned
        QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(next); }));
        QCOMPARE(fixture.heard.log[job], (std::vector<std::string>{"cancelled"}));
        QCOMPARE(fixture.files.pictures().size(), 1);
    }

    void aRequestThatCannotBeSentFailsAlone() {
        Fixture fixture;
        auto small = requestOf("a");
        small.size = {63, 1'000'000'000};
        auto noNumber = requestOf("a");
        noNumber.guidance = std::numeric_limits<double>::quiet_NaN();
        const auto good = fixture.client.submit(requestOf("a", 1));
        const std::vector<JobId> bad{
            fixture.client.submit(small),
            fixture.client.submit(noNumber),
            fixture.client.submit(requestOf(std::string(core::kMaxPromptBytes + 1, 'a'))),
        };
        QVERIFY(fixture.heard.log.empty());  // nothing ends before submit has returned
        QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(good); }));
        QCOMPARE(fixture.heard.log[good].back(), std::string("finished"));
        for (const auto job : bad) {
            QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(job); }));
            QCOMPARE(fixture.heard.log[job], (std::vector<std::string>{"failed"}));
        }
        QVERIFY(fixture.heard.losses.isEmpty());
    }

    void whenTheServiceIsKilledItsJobsFailAndTheNextOneIsDoneByANewService() {
        Fixture fixture(kSlowSteps);
        const auto running = fixture.client.submit(endlessRequest());
        const auto waiting = fixture.client.submit(requestOf("b"));
        QVERIFY(waitUntil([&] { return fixture.heard.hasBegun(running); }));
        const auto firstPid = fixture.client.servicePid();
        QCOMPARE(::kill(static_cast<pid_t>(firstPid), SIGKILL), 0);
        // Without a journal the next service does not know them.
        QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(running) && fixture.heard.hasEnded(waiting); }));
        QCOMPARE(fixture.heard.log[running].back(), std::string("failed"));
        QCOMPARE(fixture.heard.log[waiting], (std::vector<std::string>{"failed"}));
        QVERIFY(fixture.heard.errors.at(0).code == core::ErrorCode::EngineLost);
        QVERIFY(fixture.heard.losses.at(0).contains(QStringLiteral("signal 9")));
        const auto next = fixture.client.submit(requestOf("c", 1));
        QVERIFY(waitUntil([&] { return fixture.heard.hasEnded(next); }));
        QCOMPARE(fixture.heard.log[next].back(), std::string("finished"));
        QVERIFY(fixture.client.servicePid() != firstPid);
        QCOMPARE(fixture.heard.greetings, 2);
        QCOMPARE(fixture.heard.losses.size(), 1);
    }

    void withAJournalTheJobsOfAKilledServiceGoOnInTheNextOne() {
        ServiceFixture files;
        EngineClient client(Fixture::commandFor(
            files,
            {QStringLiteral("--synthetic-step-ms"), QStringLiteral("20"), QStringLiteral("--state"), files.statePath()}
        ));
        Listener heard(client);
        const auto running = client.submit(requestOf("a", 16));
        const auto waiting = client.submit(requestOf("b", 2));
        QVERIFY(waitUntil([&] { return heard.hasBegun(running); }));
        ::kill(static_cast<pid_t>(client.servicePid()), SIGKILL);
        const auto late = client.submit(requestOf("c", 2));
        QVERIFY(waitUntil([&] { return heard.hasEnded(late) && heard.hasEnded(waiting); }));
        for (const auto job : {running, waiting, late}) {
            QCOMPARE(heard.log[job].back(), std::string("finished"));
        }
        QCOMPARE(heard.results.size(), std::size_t{3});
        QCOMPARE(files.pictures().size(), 3);
        QVERIFY(heard.errors.empty());
    }

    void anIdleServiceThatDiesIsRestartedUnasked() {
        Fixture fixture;
        fixture.client.start();
        QVERIFY(waitUntil([&] { return fixture.heard.greetings == 1; }));
        ::kill(static_cast<pid_t>(fixture.client.servicePid()), SIGKILL);
        QVERIFY(waitUntil([&] { return fixture.heard.greetings == 2; }));
    }

    void aJobMaySubmitTheNextOneFromItsFailure() {
        Fixture fixture;
        std::vector<JobId> submitted{fixture.client.submit(requestOf("a [fail at step 1]"))};
        connect(&fixture.client, &EngineClient::failed, &fixture.heard, [&](JobId) {
            submitted.push_back(fixture.client.submit(requestOf("b", 1)));
        });
        QVERIFY(waitUntil([&] { return submitted.size() == 2 && fixture.heard.hasEnded(submitted[1]); }));
        QCOMPARE(fixture.heard.log[submitted[1]].back(), std::string("finished"));
    }

    void aProgramThatIsNotThereIsGivenUpWithASentence() {
        EngineClient client(QStringLiteral("/nonexistent/lightgen-service"));
        Listener heard(client);
        const auto job = client.submit(requestOf("a"));
        QVERIFY(waitUntil([&] { return heard.losses.size() == EngineClient::kMaxQuickDeaths; }));
        QCOMPARE(heard.log[job], (std::vector<std::string>{"failed"}));
        QVERIFY(heard.losses.first().contains(QStringLiteral("/nonexistent/lightgen-service")));
        QVERIFY(heard.losses.last().contains(QStringLiteral("not started again")));
        QCOMPARE(client.servicePid(), 0);
    }

    void afterGivingUpTheNextJobTriesOnceMore() {
        EngineClient client(QStringLiteral("/bin/false"));
        Listener heard(client);
        client.start();
        QVERIFY(waitUntil([&] { return heard.losses.size() == EngineClient::kMaxQuickDeaths; }));
        const auto job = client.submit(requestOf("a"));
        QVERIFY(waitUntil([&] { return heard.hasEnded(job); }));
        QVERIFY(heard.errors.at(0).code == core::ErrorCode::EngineLost);
        QCOMPARE(heard.losses.size(), EngineClient::kMaxQuickDeaths + 1);
    }

    void theServicesLastWordsAreTheReason() {
        Fixture fixture({QStringLiteral("--nonsense")});
        fixture.client.start();
        QVERIFY(waitUntil([&] { return !fixture.heard.losses.isEmpty(); }));
        QVERIFY2(
            fixture.heard.losses.first().contains(QStringLiteral("The service ended: ")),
            qPrintable(fixture.heard.losses.first())
        );
    }

    void theServiceEndsWithTheClientAndLeavesNoSocket() {
        ServiceFixture files;
        qint64 pid = 0;
        {
            EngineClient client(Fixture::commandFor(files, {}));
            Listener heard(client);
            client.start();
            QVERIFY(waitUntil([&] { return heard.greetings == 1; }));
            pid = client.servicePid();
        }
        QCOMPARE(::kill(static_cast<pid_t>(pid), 0), -1);
        QVERIFY(!QFile::exists(files.socketPath()));
    }

    void clientsWithoutAGivenSocketDoNotMeet() {
        ServiceFixture files;
        auto command = Fixture::commandFor(files, {});
        command.socketPath.clear();
        EngineClient one(command);
        EngineClient two(command);
        Listener heardOne(one);
        Listener heardTwo(two);
        const auto job = one.submit(requestOf("a", 1));
        const auto same = two.submit(requestOf("b", 1));
        QVERIFY(waitUntil([&] { return heardOne.hasEnded(job) && heardTwo.hasEnded(same); }));
        QVERIFY(one.servicePid() != two.servicePid());
        QCOMPARE(heardOne.results.size(), std::size_t{1});
        QCOMPARE(heardTwo.results.size(), std::size_t{1});
        QCOMPARE(files.pictures().size(), 2);
    }
};

LIGHTGEN_TEST(EngineClientTest)
#include "engine_client_test.moc"

// How lightgen-service starts, guards its socket and ends.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QFile>

#include <csignal>
#include <cstring>

#include "tests/app/service_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::tests;

namespace {

mode_t modeOf(const QString& path) {
    struct stat info {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : 0;
}

// As a killed program leaves it: nobody listens.
bool leaveStaleSocket(const QString& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool bound = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    ::close(socket);
    return bound;
}

QString pidText(qint64 pid) {
    return QString::number(pid);
}

}  // namespace

class ServiceLifeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheUserMayConnect() {
        ServiceFixture service;
        QVERIFY(service.start());
        QCOMPARE(modeOf(service.socketPath()), mode_t{0600});
    }

    void aSocketLeftBehindIsReplaced() {
        ServiceFixture service;
        QVERIFY(leaveStaleSocket(service.socketPath()));
        QVERIFY(service.start());
        QVERIFY(RawClient(service.socketPath()).isConnected());
        QCOMPARE(modeOf(service.socketPath()), mode_t{0600});
    }

    void aKilledServiceCanBeStartedAgain() {
        ServiceFixture service;
        QVERIFY(service.start());
        service.process().kill();
        QVERIFY(service.waitForEnd());
        QVERIFY(QFile::exists(service.socketPath()));
        QVERIFY(service.start());
        QVERIFY(RawClient(service.socketPath()).isConnected());
    }

    void aSecondServiceOnALiveSocketRefuses() {
        ServiceFixture service;
        QVERIFY(service.start());
        ServiceFixture second;
        QVERIFY(!second.startWith({QStringLiteral("--synthetic"), QStringLiteral("--socket"), service.socketPath()}));
        QVERIFY(second.waitForEnd());
        QCOMPARE(second.process().exitCode(), 1);
        QVERIFY(second.lastWords().contains(QStringLiteral("Another service is already listening at")));
        QVERIFY(RawClient(service.socketPath()).isConnected());
    }

    void aFileThatIsNoSocketIsNotReplaced() {
        ServiceFixture service;
        QFile file(service.socketPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!service.start());
        QVERIFY(service.waitForEnd());
        QCOMPARE(service.process().exitCode(), 1);
        QVERIFY(service.lastWords().contains(QStringLiteral("is no socket")));
        QVERIFY(file.exists());
    }

    void aSocketThatCannotBeMadeIsExplained_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("too long") << QString(120, u'x');
        QTest::newRow("no such folder") << QStringLiteral("missing/s");
    }

    void aSocketThatCannotBeMadeIsExplained() {
        QFETCH(QString, name);
        ServiceFixture service;
        QVERIFY(!service.startWith({QStringLiteral("--synthetic"), QStringLiteral("--socket"), service.path(name)}));
        QVERIFY(service.waitForEnd());
        QCOMPARE(service.process().exitCode(), 1);
        QVERIFY(service.lastWords().contains(name));
    }

    void withoutASocketOptionItListensInTheRuntimeFolder() {
        ServiceFixture service;
        const auto runtime = service.path(QStringLiteral("runtime"));
        QVERIFY(QDir().mkpath(runtime));
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime);
        service.process().setProcessEnvironment(environment);
        QVERIFY(service.startWith({QStringLiteral("--synthetic")}));
        const auto folder = QString(runtime + QStringLiteral("/lightgen-studio"));
        QCOMPARE(modeOf(folder), mode_t{0700});
        QVERIFY(RawClient(QString(folder + QStringLiteral("/service.sock"))).isConnected());
    }

    void endsOnASignalAndLeavesNothing_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void endsOnASignalAndLeavesNothing() {
        QFETCH(int, signal);
        ServiceFixture service;
        QVERIFY(service.start());
        QCOMPARE(::kill(static_cast<pid_t>(service.process().processId()), signal), 0);
        QVERIFY(service.waitForEnd());
        QCOMPARE(service.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(service.process().exitCode(), 0);
        QVERIFY(!QFile::exists(service.socketPath()));
        QVERIFY(!QFile::exists(QString(service.socketPath() + QStringLiteral(".lock"))));
    }

    void endsWithItsParent() {
        QProcess parent;
        parent.start(QStringLiteral("cat"), QStringList());
        QVERIFY(parent.waitForStarted(kPatienceMs));
        ServiceFixture service;
        QVERIFY(service.start({QStringLiteral("--parent-pid"), pidText(parent.processId())}));
        parent.kill();
        QVERIFY(parent.waitForFinished(kPatienceMs));
        QVERIFY(service.waitForEnd());
        QCOMPARE(service.process().exitCode(), 0);
        QVERIFY(!QFile::exists(service.socketPath()));
    }

    void doesNotStartForAParentThatIsGone() {
        QProcess parent;
        parent.start(QStringLiteral("true"), QStringList());
        QVERIFY(parent.waitForStarted(kPatienceMs));
        const auto pid = parent.processId();
        QVERIFY(parent.waitForFinished(kPatienceMs));
        ServiceFixture service;
        QVERIFY(!service.start({QStringLiteral("--parent-pid"), pidText(pid)}));
        QVERIFY(service.waitForEnd());
        QCOMPARE(service.process().exitCode(), 1);
        QVERIFY(service.lastWords().contains(QStringLiteral("--parent-pid")));
    }

    void wrongUsageGivesExitCodeTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--nonsense")};
        QTest::newRow("no number") << QStringList{QStringLiteral("--threads"), QStringLiteral("many")};
        QTest::newRow("no threads") << QStringList{QStringLiteral("--threads"), QStringLiteral("0")};
        QTest::newRow("parent 0") << QStringList{QStringLiteral("--parent-pid"), QStringLiteral("0")};
        QTest::newRow("missing value") << QStringList{QStringLiteral("--socket")};
    }

    void wrongUsageGivesExitCodeTwo() {
        QFETCH(QStringList, arguments);
        ServiceFixture service;
        QVERIFY(!service.startWith(arguments));
        QVERIFY(service.waitForEnd());
        QCOMPARE(service.process().exitCode(), 2);
        QVERIFY(!service.lastWords().isEmpty());
    }

    void helpNamesEveryOption() {
        QProcess process;
        process.start(serviceProgram(), {QStringLiteral("--help")});
        QVERIFY(process.waitForFinished(kPatienceMs));
        QCOMPARE(process.exitCode(), 0);
        const auto help = process.readAllStandardOutput();
        for (const char* option : {"--socket", "--pictures", "--parent-pid", "--threads", "--synthetic", "--help"}) {
            QVERIFY2(help.contains(option), option);
        }
    }

    void setsTheOpenMpWaitPolicyForItself() {
        ServiceFixture service;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("OMP_WAIT_POLICY"));
        service.process().setProcessEnvironment(environment);
        QVERIFY(service.start());
        QFile file(QStringLiteral("/proc/%1/environ").arg(service.process().processId()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().split('\0').contains("OMP_WAIT_POLICY=PASSIVE"));
    }
};

LIGHTGEN_TEST(ServiceLifeTest)
#include "service_life_test.moc"

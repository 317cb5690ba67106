// The real service, LibTorch and the embedded model where memory really runs out: the kernel refuses to give any.
#include <QFile>
#include <QRegularExpression>

#include <memory>
#include <sys/resource.h>

#include "core/memory_estimate.h"
#include "core/model_bundle.h"
#include "tests/app/service_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::tests;
namespace protocol = core::protocol;
using protocol::JobId;

namespace {

constexpr rlim_t kLeft = rlim_t{300} << 20;  // enough for 256x256, too little for 1024x1024 (docs/service.md)
constexpr double kTolerance = 1.05;

// "VmSize"; "RssAnon": what it allocated, without the pages of the libraries' code: bytes of a process.
rlim_t memoryOf(qint64 pid, const char* what) {
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly)) {
        qFatal("there is no process %lld", static_cast<long long>(pid));
    }
    const QRegularExpression line(QStringLiteral("%1:\\s+(\\d+) kB").arg(QLatin1String(what)));
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toULongLong() * 1024;
}

core::GenerationRequest pictureOf(int side) {
    core::GenerationRequest request;
    request.prompt = "a large red circle on a white background";
    request.size = {side, side};
    request.seed = 7;
    request.steps = 2;
    request.samplerSteps = 2;
    return request;
}

}  // namespace

class ServiceMemoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServiceFixture> m_service;
    std::unique_ptr<RawClient> m_client;

    qint64 pid() const { return m_service->process().processId(); }
    std::optional<protocol::ServiceMessage> run(std::uint64_t number, int side) {
        m_client->send(protocol::Generate{JobId{number}, pictureOf(side), {}});
        const auto messages = m_client->untilEndOf(JobId{number});
        return messages.empty() ? std::nullopt : std::optional(messages.back());
    }

private Q_SLOTS:
    void init() {
        m_service = std::make_unique<ServiceFixture>();
        m_service->process().setProgram(realServiceProgram());
        QVERIFY(m_service->startWith(
            {QStringLiteral("--socket"),
             m_service->socketPath(),
             QStringLiteral("--pictures"),
             m_service->picturesPath(),
             QStringLiteral("--state"),
             m_service->statePath(),
             QStringLiteral("--memory"),
             QStringLiteral("1000000"),  // nothing is refused beforehand
             QStringLiteral("--threads"),
             QStringLiteral("2")}
        ));
        m_client = std::make_unique<RawClient>(m_service->socketPath());
    }
    void cleanup() {
        m_client.reset();
        m_service.reset();
    }

    void theEstimateHoldsWhatAPictureTakes() {
        const auto ended = run(1, 512);
        QVERIFY(as<protocol::Finished>(ended));
        const auto peak = memoryOf(pid(), "VmHWM");
        const auto model = core::findModel("lightgen-shapes");
        QVERIFY(model);
        const auto estimated = core::estimateMemory(*model, pictureOf(512)).total();
        const auto numbers = QStringLiteral("%1 MiB, estimated %2 MiB").arg(peak >> 20).arg(estimated >> 20);
        QVERIFY2(peak <= estimated, qPrintable(numbers));
        QVERIFY2(estimated <= 2 * peak, qPrintable(numbers));
    }

    void afterALackOfMemoryASmallerPictureSucceedsAndTheMemoryIsBack() {
        const auto first = run(1, 256);
        QVERIFY(as<protocol::Finished>(first));
        const auto second = run(2, 256);  // whatever the first one left is in use now
        QVERIFY(as<protocol::Finished>(second));
        const auto process = pid();
        const auto before = memoryOf(process, "RssAnon");

        const rlim_t most = memoryOf(process, "VmSize") + kLeft;
        const rlimit limit{most, most};
        QCOMPARE(::prlimit(static_cast<pid_t>(process), RLIMIT_AS, &limit, nullptr), 0);
        const auto refused = run(3, 1024);
        const auto* failed = as<protocol::Failed>(refused);
        QVERIFY(failed);
        QVERIFY2(failed->error.code == core::ErrorCode::OutOfMemory, failed->error.message.english().c_str());
        QVERIFY2(
            failed->error.message.english().find("1024x1024") != std::string::npos,
            failed->error.message.english().c_str()
        );

        const auto third = run(4, 256);
        const auto* finished = as<protocol::Finished>(third);
        QVERIFY(finished);
        QCOMPARE(pid(), process);
        QVERIFY(m_service->process().state() == QProcess::Running);
        QVERIFY(finished->image == as<protocol::Finished>(second)->image);
        // What the last job holds until its thread is done with it goes soon after the message.
        QTRY_VERIFY2_WITH_TIMEOUT(
            static_cast<double>(memoryOf(process, "RssAnon")) <= static_cast<double>(before) * kTolerance,
            qPrintable(QStringLiteral("%1 MiB, before %2 MiB").arg(memoryOf(process, "RssAnon") >> 20).arg(before >> 20)
            ),
            kPatienceMs
        );
    }
};

LIGHTGEN_TEST(ServiceMemoryTest)
#include "service_memory_test.moc"

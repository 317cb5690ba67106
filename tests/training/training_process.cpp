#include "tests/training/training_process.h"

#include <QCoreApplication>
#include <QTest>

#include "tests/support/test_class.h"
#include "training/process_group.h"

namespace lightgen::tests {

namespace {

// Not a test: started by tests, in processes of their own. What it is to do is in its environment.
class TrainingWorker final : public QObject {
    Q_OBJECT

    static core::Status train() {
        SmallRun run(qgetenv("LIGHTGEN_WORKER_ROOT").toStdString());
        if (qEnvironmentVariableIsSet("BATCH")) {
            run.network.batch = qEnvironmentVariableIntValue("BATCH");
        }
        LIGHTGEN_TRY(run.network.group, training::ProcessGroup::fromEnvironment());
        return run.run(
            static_cast<Kind>(qEnvironmentVariableIntValue("LIGHTGEN_WORKER_KIND")),
            qgetenv("LIGHTGEN_WORKER_RUN").toStdString(),
            qEnvironmentVariableIntValue("LIGHTGEN_WORKER_STEPS")
        );
    }

private Q_SLOTS:
    void trains() {
        const auto trained = train();
        QVERIFY2(trained, trained ? "" : trained.error().message.english().c_str());
    }
};
const Registration kWorker("TrainingWorker", [] { return std::make_unique<TrainingWorker>(); });

}  // namespace

std::unique_ptr<QProcess> startTraining(
    const std::filesystem::path& root, Kind kind, const std::string& name, std::int64_t steps, const QStringList& more
) {
    const QStringList variables{
        QStringLiteral("LIGHTGEN_WORKER_ROOT=%1").arg(QString::fromStdString(root.string())),
        QStringLiteral("LIGHTGEN_WORKER_KIND=%1").arg(static_cast<int>(kind)),
        QStringLiteral("LIGHTGEN_WORKER_RUN=%1").arg(QString::fromStdString(name)),
        QStringLiteral("LIGHTGEN_WORKER_STEPS=%1").arg(steps),
        QStringLiteral("OMP_NUM_THREADS=1"),
        QStringLiteral("GLOO_SOCKET_IFNAME=lo")};
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& pair : variables + more) {
        environment.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
    }
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("TrainingWorker")});
    return process;
}

bool ended(QProcess& process) {
    return process.waitForFinished(200'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

}  // namespace lightgen::tests

#include "training_process.moc"

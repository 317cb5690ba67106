// A test class in a process of its own, because Qt takes the scale factor of the screen once, when it begins.
#pragma once

#include <QCoreApplication>
#include <QProcess>

namespace lightgen::tests {

struct ScaledRun {
    bool passed;
    QByteArray output;
};

inline ScaledRun runAtScale(const QString& testClass, const QString& factor) {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), factor);
    environment.insert(QStringLiteral("QT_SCALE_FACTOR_ROUNDING_POLICY"), QStringLiteral("PassThrough"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {testClass});
    const bool hasEnded = process.waitForFinished(120'000);
    const bool passed = hasEnded && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return {.passed = passed, .output = process.readAll()};
}

}  // namespace lightgen::tests

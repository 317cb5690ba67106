#include "tests/cli/cli_fixture.h"

#include <QDir>
#include <QFile>

#include "tests/cli/tiny_bundle.h"

namespace lightgen::tests {

namespace {

constexpr int kTimeLimit = 120'000;  // milliseconds; only ever reached by a program that hangs

QString program() {
    return QStringLiteral(LIGHTGEN_BINARY_DIR "/bin/lightgen");
}

}  // namespace

CliFixture::CliFixture() {
    QDir(m_folder.path()).mkdir(QStringLiteral("models"));
    if (const auto written = writeTinyBundle(path(QStringLiteral("models")).toStdString()); !written) {
        m_problem = QString::fromStdString(written.error().message.english());
    }
}

QStringList CliFixture::files(const QString& folder) const {
    return QDir(path(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void CliFixture::prepare(QProcess& process) const {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LIGHTGEN_MODELS"), path(QStringLiteral("models")));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
    environment.insert(QStringLiteral("lightgen"), program());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(program());
}

Ended CliFixture::run(QProcess& process) const {
    process.start();
    if (!process.waitForFinished(kTimeLimit) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Ended CliFixture::lightgen(const QStringList& arguments) const {
    QProcess process;
    prepare(process);
    process.setArguments(arguments);
    return run(process);
}

Ended CliFixture::generate(const QStringList& arguments) const {
    auto all = QStringList{
        QStringLiteral("generate"),
        QStringLiteral("a red circle"),
        QStringLiteral("--model"),
        QString::fromLatin1(kTinyModel)};
    if (!arguments.contains(QStringLiteral("--out"))) {
        all << QStringLiteral("--out") << QStringLiteral("out.png");
    }
    return lightgen(all + arguments);
}

Ended CliFixture::shell(const QString& line) const {
    QProcess process;
    prepare(process);
    process.setProgram(QStringLiteral("/bin/bash"));
    process.setArguments({QStringLiteral("-c"), line});
    return run(process);
}

QString whyNotASentence(const Ended& ended) {
    const auto text = QString::fromUtf8(ended.err).trimmed();
    if (!ended.out.isEmpty()) {
        return QStringLiteral("it printed on stdout: ") + QString::fromUtf8(ended.out);
    }
    if (!text.startsWith(QStringLiteral("lightgen: ")) || text.contains(QLatin1Char('\n')) || text.size() < 20) {
        return QStringLiteral("no sentence: ") + text;
    }
    if (text.size() > 1000) {
        return QStringLiteral("longer than anybody reads: %1 characters").arg(text.size());
    }
    return {};
}

}  // namespace lightgen::tests

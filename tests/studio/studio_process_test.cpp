// lightgen-studio as a process: options, the portable folder, one window per data folder.
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include "tests/support/test_class.h"

namespace {

constexpr int kPatienceMs = 60'000;

struct Ended {
    int exitCode = -1;
    QString output;
    QString errors;
};

}  // namespace

class StudioProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup();
    void printsItsVersionAndHelp();
    void refusesWrongOptions();
    void keepsEverythingInThePortableFolder();
    void handsItsFilesToTheWindowThatIsOpen();
    void opensASecondWindowWithAnotherDataFolder();
    void failsWhereANewInstanceIsAskedFor();
    void takesOverFromAWindowThatWasKilled();

private:
    QString portable(const QString& name = QStringLiteral("data")) const { return m_folder->filePath(name); }
    QProcessEnvironment environment() const;
    Ended run(const QStringList& arguments);
    QProcess* open(const QString& portableFolder);
    bool holdsALock(const QProcess& process) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<QProcess>> m_open;
};

void StudioProcessTest::cleanup() {
    for (const auto& process : m_open) {
        process->kill();
        process->waitForFinished(kPatienceMs);
    }
    m_open.clear();
    m_folder.reset();
}

// A home and a runtime folder of its own: windows that are open on this desktop are left alone.
QProcessEnvironment StudioProcessTest::environment() const {
    auto variables = QProcessEnvironment::systemEnvironment();
    const QString runtime = m_folder->filePath(QStringLiteral("runtime"));
    QDir().mkpath(runtime);
    QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    variables.insert(QStringLiteral("HOME"), m_folder->filePath(QStringLiteral("home")));
    variables.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime);
    variables.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    return variables;
}

Ended StudioProcessTest::run(const QStringList& arguments) {
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(LIGHTGEN_BINARY_DIR "/bin/lightgen-studio"), arguments);
    if (!process.waitForFinished(kPatienceMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {
        process.exitCode(),
        QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

QProcess* StudioProcessTest::open(const QString& portableFolder) {
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->start(
        QStringLiteral(LIGHTGEN_BINARY_DIR "/bin/lightgen-studio"), {QStringLiteral("--portable"), portableFolder}
    );
    process->waitForStarted();
    m_open.push_back(std::move(process));
    const QProcess& opened = *m_open.back();
    return QTest::qWaitFor([&] { return holdsALock(opened); }, kPatienceMs) ? m_open.back().get() : nullptr;
}

// The lock names the process that holds it.
bool StudioProcessTest::holdsALock(const QProcess& process) const {
    const QDir runtime(m_folder->filePath(QStringLiteral("runtime/lightgen-studio")));
    for (const QFileInfo& file : runtime.entryInfoList({QStringLiteral("studio-*.lock")}, QDir::Files)) {
        QFile lock(file.filePath());
        if (lock.open(QIODevice::ReadOnly) && lock.readLine().trimmed().toLongLong() == process.processId()) {
            return true;
        }
    }
    return false;
}

void StudioProcessTest::printsItsVersionAndHelp() {
    const auto version = run({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith(QStringLiteral("lightgen-studio ")));
    const auto help = run({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains(QStringLiteral("--portable")));
    QVERIFY(help.output.contains(QStringLiteral("--new-instance")));
}

void StudioProcessTest::refusesWrongOptions() {
    QCOMPARE(run({QStringLiteral("--theme"), QStringLiteral("pink")}).exitCode, 2);
    QCOMPARE(run({QStringLiteral("--nonsense")}).exitCode, 2);
}

void StudioProcessTest::keepsEverythingInThePortableFolder() {
    auto* process = open(portable());
    QVERIFY(process);
    process->terminate();
    QVERIFY(QDir(portable()).exists());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("home/.config/lightgen-studio"))));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("home/.local/share/lightgen-studio"))));
}

void StudioProcessTest::handsItsFilesToTheWindowThatIsOpen() {
    auto* process = open(portable());
    QVERIFY(process);
    const auto second = run({QStringLiteral("--portable"), portable(), QStringLiteral("--"), QStringLiteral("a.png")});
    QVERIFY2(second.exitCode == 0, qPrintable(second.errors));
    QCOMPARE(process->state(), QProcess::Running);
}

void StudioProcessTest::opensASecondWindowWithAnotherDataFolder() {
    QVERIFY(open(portable()));
    auto* other = open(portable(QStringLiteral("other")));
    QVERIFY(other);
    QCOMPARE(other->state(), QProcess::Running);
}

void StudioProcessTest::failsWhereANewInstanceIsAskedFor() {
    QVERIFY(open(portable()));
    const auto second = run({QStringLiteral("--portable"), portable(), QStringLiteral("--new-instance")});
    QCOMPARE(second.exitCode, 1);
    QVERIFY(second.errors.contains(QStringLiteral("data folder")));
}

void StudioProcessTest::takesOverFromAWindowThatWasKilled() {
    auto* first = open(portable());
    QVERIFY(first);
    first->kill();
    QVERIFY(first->waitForFinished(kPatienceMs));
    QVERIFY(open(portable()));
}

LIGHTGEN_TEST(StudioProcessTest)
#include "studio_process_test.moc"

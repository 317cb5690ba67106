#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>

#include "tests/cli/cli_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::tests;

namespace {

QByteArray bytes(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QStringList words(const char* line) {
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

}  // namespace

class CliGenerateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAPictureOfTheAskedSize();
    void theSameSeedGivesTheSameBytes();
    void aSeedThatWasNotGivenIsPrinted();
    void jsonNamesWhatWasMade();
    void countMakesPicturesWithFollowingSeeds();
    void aFolderGetsNamesFromPromptAndSeed();
    void everyStepCanBeKept();
    void infoShowsTheRecipeAgain();
    void startsItselfAnewWithoutTheOpenMpPolicy();
    void anInterruptLeavesNothingBehind();

private:
    std::unique_ptr<CliFixture> m_cli;
};

void CliGenerateTest::init() {
    m_cli = std::make_unique<CliFixture>();
    QCOMPARE(m_cli->problem(), QString());
}

void CliGenerateTest::writesAPictureOfTheAskedSize() {
    const auto ended = m_cli->generate(words("--size 96x64 --seed 7"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    QVERIFY2(ended.out.contains("seed 7"), ended.out);
    QVERIFY2(ended.err.isEmpty(), ended.err);  // no progress bar without a terminal
    QCOMPARE(QImage(m_cli->path(QStringLiteral("out.png"))).size(), QSize(96, 64));
}

void CliGenerateTest::theSameSeedGivesTheSameBytes() {
    QCOMPARE(m_cli->generate(words("--seed 7 --out a.png")).exitCode, 0);
    QCOMPARE(m_cli->generate(words("--seed 7 --out b.png")).exitCode, 0);
    QCOMPARE(m_cli->generate(words("--seed 8 --out c.png")).exitCode, 0);
    const auto first = bytes(m_cli->path(QStringLiteral("a.png")));
    QVERIFY(!first.isEmpty());
    QCOMPARE(bytes(m_cli->path(QStringLiteral("b.png"))), first);
    QVERIFY(bytes(m_cli->path(QStringLiteral("c.png"))) != first);
}

void CliGenerateTest::aSeedThatWasNotGivenIsPrinted() {
    const auto ended = m_cli->generate({});
    QVERIFY2(ended.exitCode == 0, ended.err);
    const auto match = QRegularExpression(QStringLiteral("seed (\\d+)")).match(QString::fromUtf8(ended.out));
    QVERIFY2(match.hasMatch(), ended.out);
    const auto first = bytes(m_cli->path(QStringLiteral("out.png")));
    QCOMPARE(m_cli->generate({QStringLiteral("--seed"), match.captured(1)}).exitCode, 0);
    QCOMPARE(bytes(m_cli->path(QStringLiteral("out.png"))), first);
}

void CliGenerateTest::jsonNamesWhatWasMade() {
    const auto ended = m_cli->generate(words("--seed 7 --json"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    const auto made = QJsonDocument::fromJson(ended.out).object()[QStringLiteral("pictures")].toArray();
    QCOMPARE(made.size(), 1);
    const auto picture = made.first().toObject();
    QCOMPARE(picture[QStringLiteral("path")].toString(), QStringLiteral("out.png"));
    QCOMPARE(picture[QStringLiteral("seed")].toInt(), 7);
    QCOMPARE(picture[QStringLiteral("width")].toInt(), 64);
    QVERIFY(picture[QStringLiteral("threads")].toInt() > 0);
}

void CliGenerateTest::countMakesPicturesWithFollowingSeeds() {
    QCOMPARE(m_cli->generate(words("--seed 7 --count 2")).exitCode, 0);
    QCOMPARE(m_cli->files(), words("out-1.png out-2.png"));
    QCOMPARE(m_cli->generate(words("--seed 8 --out single.png")).exitCode, 0);
    QCOMPARE(QImage(m_cli->path(QStringLiteral("out-2.png"))), QImage(m_cli->path(QStringLiteral("single.png"))));
}

void CliGenerateTest::aFolderGetsNamesFromPromptAndSeed() {
    QVERIFY(QDir(m_cli->path(QString())).mkdir(QStringLiteral("pictures")));
    QCOMPARE(m_cli->generate(words("--seed 7 --out pictures")).exitCode, 0);
    QCOMPARE(m_cli->generate(words("--seed 7 --out pictures/")).exitCode, 0);
    QCOMPARE(m_cli->files(QStringLiteral("pictures")), words("a-red-circle-seed7-2.png a-red-circle-seed7.png"));
}

void CliGenerateTest::everyStepCanBeKept() {
    QVERIFY(QDir(m_cli->path(QString())).mkdir(QStringLiteral("steps")));
    QCOMPARE(m_cli->generate(words("--seed 7 --steps 3 --steps-out steps")).exitCode, 0);
    QCOMPARE(m_cli->files(QStringLiteral("steps")), words("out-step0001.png out-step0002.png out-step0003.png"));
    QCOMPARE(QImage(m_cli->path(QStringLiteral("steps/out-step0002.png"))).size(), QSize(64, 64));
}

void CliGenerateTest::infoShowsTheRecipeAgain() {
    QCOMPARE(m_cli->generate(words("--seed 7 --steps 3")).exitCode, 0);
    const auto shown = m_cli->lightgen(words("info out.png"));
    QCOMPARE(shown.exitCode, 0);
    QVERIFY2(shown.out.contains("a red circle"), shown.out);
    const auto json = QJsonDocument::fromJson(m_cli->lightgen(words("info out.png --json")).out).object();
    QCOMPARE(json[QStringLiteral("source")].toString(), QStringLiteral("lightgen"));
    const auto recipe = json[QStringLiteral("recipe")].toObject();
    QCOMPARE(recipe[QStringLiteral("seed")].toInt(), 7);
    QCOMPARE(recipe[QStringLiteral("steps")].toInt(), 3);
}

void CliGenerateTest::startsItselfAnewWithoutTheOpenMpPolicy() {
    const auto ended = m_cli->shell(QStringLiteral(
        "env -u OMP_WAIT_POLICY \"$lightgen\" generate 'a red circle' --model tiny --seed 7 --out out.png"
    ));
    QVERIFY2(ended.exitCode == 0, ended.err);
    QCOMPARE(m_cli->files(), words("out.png"));
}

void CliGenerateTest::anInterruptLeavesNothingBehind() {
    QVERIFY(QDir(m_cli->path(QString())).mkdir(QStringLiteral("steps")));
    QProcess process;
    m_cli->prepare(process);
    process.setArguments(words(
        "generate house --model tiny --size 1024x1024 --steps 4000 --sampler-steps 1000 --steps-out steps --out out.png"
    ));
    process.start();
    // The first step's file says that it is computing.
    QTRY_VERIFY_WITH_TIMEOUT(!m_cli->files(QStringLiteral("steps")).isEmpty(), 120'000);
    process.terminate();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("Cancelled"));
    QCOMPARE(m_cli->files(), QStringList());
}

LIGHTGEN_TEST(CliGenerateTest)
#include "generate_test.moc"

#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>

#include "tests/cli/cli_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::tests;

namespace {

const QByteArray kFirst =
    R"({"tag": "single_object", "include": [{"class": "bench", "count": 1}], "prompt": "a photo of a bench"})";
const QByteArray kSecond =
    R"({"tag": "counting", "include": [{"class": "cow", "count": 2}], "prompt": "a photo of two cows"})";

QByteArray bytes(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

}  // namespace

class CliGenevalTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CliFixture> m_cli;

    void writePrompts(const QByteArray& text) const {
        QFile file(m_cli->path(QStringLiteral("prompts.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    Ended geneval(const char* more = "") const {
        const auto line = QStringLiteral("geneval --prompts prompts.jsonl --out made --model tiny --size 64x64 --steps "
                                         "2 --sampler-steps 2 --samples 2");
        return m_cli->lightgen(
            line.split(QLatin1Char(' ')) + QString::fromLatin1(more).split(QLatin1Char(' '), Qt::SkipEmptyParts)
        );
    }
    QString made(const char* name) const { return m_cli->path(QStringLiteral("made/") + QString::fromLatin1(name)); }

private Q_SLOTS:
    void init() {
        m_cli = std::make_unique<CliFixture>();
        QCOMPARE(m_cli->problem(), QString());
    }

    void writesTheFoldersOfTheScorer() {
        writePrompts(kFirst + "\n" + kSecond + "\n\n");
        const auto ended = geneval("--json");
        QVERIFY2(ended.exitCode == 0, ended.err);
        const auto told = QJsonDocument::fromJson(ended.out).object();
        QCOMPARE(told[QStringLiteral("made")].toInt(), 4);
        QCOMPARE(bytes(made("00000/metadata.jsonl")), kFirst + "\n");
        QCOMPARE(bytes(made("00001/metadata.jsonl")), kSecond + "\n");
        for (const char* name :
             {"00000/samples/0000.png", "00000/samples/0001.png", "00001/samples/0000.png", "00001/samples/0001.png"}) {
            QCOMPARE(QImage(made(name)).size(), QSize(64, 64));
        }
        QVERIFY(bytes(made("00000/samples/0000.png")) != bytes(made("00000/samples/0001.png")));
    }

    void goesOnWhereItStopped() {
        writePrompts(kFirst + "\n" + kSecond);
        QCOMPARE(geneval().exitCode, 0);
        const auto before = bytes(made("00001/samples/0001.png"));
        QVERIFY(QFile::remove(made("00001/samples/0001.png")));
        const auto again = geneval();
        QVERIFY2(again.out.contains("1 pictures made, 3 were there"), again.out);
        QCOMPARE(bytes(made("00001/samples/0001.png")), before);
    }

    void doesNotMixPicturesOfOtherSettings() {
        writePrompts(kFirst);
        QCOMPARE(geneval().exitCode, 0);
        const auto refused = geneval("--guidance 2");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(whyNotASentence(refused), QString());
    }

    void theOptionsAreThoseOfGenerate() {
        writePrompts(kFirst);
        const auto ended = geneval("--seed 5 --guidance-schedule linear --sampler ancestral");
        QVERIFY2(ended.exitCode == 0, ended.err);
        const auto settings = bytes(made("settings.json"));
        QVERIFY2(settings.contains("\"seed\": 5") && settings.contains("\"linear\""), settings);
        QCOMPARE(geneval("--seed -1").exitCode, 2);
    }

    void badPromptFilesAreNamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("no JSON") << kFirst + "\nhello\n" << QByteArray("line 2");
        QTest::newRow("no prompt") << QByteArray("{\"tag\": \"x\"}") << QByteArray("prompt");
        QTest::newRow("empty") << QByteArray("\n") << QByteArray("no prompt in it");
    }
    void badPromptFilesAreNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, named);
        writePrompts(text);
        const auto refused = geneval();
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.err.contains(named), refused.err);
    }
};

LIGHTGEN_TEST(CliGenevalTest)
#include "geneval_test.moc"

// Everything a user may get wrong, or a disk: a sentence, exit code 1 or 2, nothing half-written.
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QObject>

#include "tests/cli/cli_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::tests;

namespace {

QStringList words(const QString& line) {
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace

class CliBadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void promptsThatCannotBeUsed_data();
    void promptsThatCannotBeUsed();
    void numbersOutOfRange_data();
    void numbersOutOfRange();
    void moreStepsThanTokensAreClampedAndSaid();
    void modelsThatAreNotThere_data();
    void modelsThatAreNotThere();
    void aHalfCopiedModel_data();
    void aHalfCopiedModel();
    void outputsThatCannotBeWritten_data();
    void outputsThatCannotBeWritten();
    void aDiskThatFillsUpLeavesNothing();
    void resultsThatCannotBePrintedAreAFailure();
    void picturesThatAreNone_data();
    void picturesThatAreNone();

private:
    void refuses(const Ended& ended, const QString& names, int exitCode);

    CliFixture m_cli;
};

void CliBadInputTest::initTestCase() {
    QCOMPARE(m_cli.problem(), QString());
}

void CliBadInputTest::cleanup() {
    QCOMPARE(m_cli.files(), QStringList());
}

// names: what the sentence must mention.
void CliBadInputTest::refuses(const Ended& ended, const QString& names, int exitCode) {
    QVERIFY2(ended.exitCode == exitCode, ended.err);
    QCOMPARE(whyNotASentence(ended), QString());
    QVERIFY2(QString::fromUtf8(ended.err).contains(names), ended.err);
}

void CliBadInputTest::promptsThatCannotBeUsed_data() {
    QTest::addColumn<QString>("prompt");  // as the shell writes it
    QTest::addColumn<QString>("names");
    QTest::newRow("empty") << QStringLiteral("''") << QStringLiteral("prompt is empty");
    QTest::newRow("blank") << QStringLiteral("$' \\t\\n'") << QStringLiteral("prompt is empty");
    QTest::newRow("100 kB") << QStringLiteral("\"$(head -c 100000 /dev/zero | tr '\\0' a)\"")
                            << QStringLiteral("100000 bytes");
    QTest::newRow("lone surrogate") << QStringLiteral("$'a\\xed\\xa0\\x80b'") << QStringLiteral("not valid UTF-8");
    QTest::newRow("overlong NUL") << QStringLiteral("$'a\\xc0\\x80b'") << QStringLiteral("not valid UTF-8");
    QTest::newRow("cut off") << QStringLiteral("$'caf\\xc3'") << QStringLiteral("not valid UTF-8");
}

void CliBadInputTest::promptsThatCannotBeUsed() {
    QFETCH(QString, prompt);
    QFETCH(QString, names);
    refuses(m_cli.shell(QStringLiteral("\"$lightgen\" generate %1 --model tiny --out out.png").arg(prompt)), names, 2);
}

void CliBadInputTest::numbersOutOfRange_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* arguments, const char* names) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(names);
    };
    row("--size 0x0", "width");
    row("--size 63x64", "63");
    row("--size 64x63", "63");
    row("--size 1000000000x1000000000", "1000000000");
    row("--size 99999999999999999999x64", "size");
    row("--size big", "big");
    row("--steps 0", "steps");
    row("--steps -3", "steps");
    row("--steps 99999999999", "steps");
    row("--guidance nan", "guidance");
    row("--guidance inf", "guidance");
    row("--guidance -1", "guidance");
    row("--temperature 0", "temperature");
    row("--temperature nan", "temperature");
    row("--sampler-steps 1", "sampler");
    row("--sampler dice", "dice");
    row("--guidance-schedule wavy", "wavy");
    row("--variant 1.5", "variant");
    row("--threads -1", "threads");
    row("--device abacus", "abacus");
    row("--precision float3", "float3");
    row("--seed 99999999999999999999999", "seed");
}

void CliBadInputTest::numbersOutOfRange() {
    QFETCH(QString, arguments);
    QFETCH(QString, names);
    refuses(m_cli.generate(words(arguments)), names, 2);
}

void CliBadInputTest::moreStepsThanTokensAreClampedAndSaid() {
    const auto ended = m_cli.generate(words(QStringLiteral("--seed 7 --steps 1000000")));
    QVERIFY2(ended.exitCode == 0, ended.err);
    QVERIFY2(ended.err.contains("note: "), ended.err);
    QVERIFY2(ended.out.contains("16 steps"), ended.out);  // 64x64 pixels are 16 tokens
    QVERIFY(QFile::remove(m_cli.path(QStringLiteral("out.png"))));
}

void CliBadInputTest::modelsThatAreNotThere_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("names");
    QTest::newRow("name") << QStringLiteral("no-such-model") << QStringLiteral("no-such-model");
    QTest::newRow("folder") << QStringLiteral("./no/such/folder") << QStringLiteral("no/such/folder");
    QTest::newRow("no bundle") << QStringLiteral("./models") << QStringLiteral("models");
}

void CliBadInputTest::modelsThatAreNotThere() {
    QFETCH(QString, model);
    QFETCH(QString, names);
    const QString line = QStringLiteral("generate house --out out.png --model ") + model;
    refuses(m_cli.lightgen(words(line)), names, 1);
}

void CliBadInputTest::aHalfCopiedModel_data() {
    QTest::addColumn<QString>("damage");
    QTest::newRow("weights cut off") << QStringLiteral("truncate -s 1000 half/lightgen.safetensors");
    QTest::newRow("weights missing") << QStringLiteral("rm half/lightgen.safetensors");
    QTest::newRow("weights overwritten") << QStringLiteral(
        "head -c $(stat -c %s half/lightgen.safetensors) /dev/urandom > w && mv w half/lightgen.safetensors"
    );
    QTest::newRow("VAE missing") << QStringLiteral("rm -r half/vae");
    QTest::newRow("tokenizer missing") << QStringLiteral("rm half/tokenizer/spiece.model");
    QTest::newRow("model.json cut off") << QStringLiteral("truncate -s 200 half/model.json");
    QTest::newRow("model.json missing") << QStringLiteral("rm half/model.json");
}

void CliBadInputTest::aHalfCopiedModel() {
    QFETCH(QString, damage);
    QCOMPARE(m_cli.shell(QStringLiteral("cp -r models/tiny half && ") + damage).exitCode, 0);
    const auto ended = m_cli.lightgen(words(QStringLiteral("generate house --out out.png --model ./half")));
    QDir(m_cli.path(QStringLiteral("half"))).removeRecursively();
    refuses(ended, QStringLiteral("half"), 1);
}

void CliBadInputTest::outputsThatCannotBeWritten_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char* arguments, const char* names, int exitCode) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(names) << exitCode;
    };
    row("--out no/such/folder/out.png", "no/such/folder", 1);
    row("--out no/such/folder/", "no/such/folder", 1);
    row("--out out.jpg", "out.jpg", 2);
    row("--out out", "out", 2);
    row("--out /proc/out.png", "/proc", 1);
    if (::geteuid() != 0) {  // root may write everywhere
        row("--out locked/out.png", "locked", 1);
        QVERIFY(QDir(m_cli.path(QString())).mkdir(QStringLiteral("locked")));
        QVERIFY(QFile::setPermissions(m_cli.path(QStringLiteral("locked")), QFile::ReadOwner | QFile::ExeOwner));
    }
    row("--out out.png --steps-out no/such/folder", "no/such/folder", 1);
}

void CliBadInputTest::outputsThatCannotBeWritten() {
    QFETCH(QString, arguments);
    QFETCH(QString, names);
    QFETCH(int, exitCode);
    refuses(m_cli.generate(words(arguments)), names, exitCode);
}

void CliBadInputTest::aDiskThatFillsUpLeavesNothing() {
    // A limit of 1 KiB per file stands for the full disk: the system refuses the write in the same way.
    const auto ended =
        m_cli.shell(QStringLiteral("ulimit -f 1; \"$lightgen\" generate house --model tiny --seed 7 --out out.png"));
    refuses(ended, QStringLiteral("out.png"), 1);
}

void CliBadInputTest::resultsThatCannotBePrintedAreAFailure() {
    const auto ended = m_cli.shell(QStringLiteral("\"$lightgen\" models list > /dev/full"));
    refuses(ended, QStringLiteral("standard output"), 1);
}

void CliBadInputTest::picturesThatAreNone_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("names");
    QTest::newRow("missing") << QStringLiteral("./no-such-picture.png") << QStringLiteral("no-such-picture.png");
    QTest::newRow("a folder") << QStringLiteral("./models") << QStringLiteral("models");
    QTest::newRow("another kind") << QStringLiteral("./models/tiny/model.json") << QStringLiteral("model.json");
    QTest::newRow("without a recipe") << QStringLiteral(LIGHTGEN_SOURCE_DIR "/tests/cli/no_recipe.png")
                                      << QStringLiteral("no_recipe.png");
}

void CliBadInputTest::picturesThatAreNone() {
    QFETCH(QString, file);
    QFETCH(QString, names);
    refuses(m_cli.lightgen({QStringLiteral("info"), file}), names, 1);
}

LIGHTGEN_TEST(CliBadInputTest)
#include "bad_input_test.moc"

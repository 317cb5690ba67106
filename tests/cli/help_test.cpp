#include <QObject>

#include "tests/cli/cli_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::tests;

class CliHelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandExplainsItself_data();
    void everyCommandExplainsItself();
    void theProgramListsItsCommandsAndVersion();
    void wrongUsageEndsWithTwoAndASentence_data();
    void wrongUsageEndsWithTwoAndASentence();

private:
    CliFixture m_cli;
};

void CliHelpTest::everyCommandExplainsItself_data() {
    QTest::addColumn<QString>("command");
    for (const char* command :
         {"generate",
          "inpaint",
          "compare",
          "batch",
          "export",
          "info",
          "verify",
          "bench",
          "geneval",
          "models",
          "models list",
          "models verify",
          "models import"}) {
        QTest::addRow("%s", command) << QString::fromLatin1(command);
    }
}

void CliHelpTest::everyCommandExplainsItself() {
    QFETCH(QString, command);
    const auto ended = m_cli.lightgen(command.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--help")});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.err.isEmpty());
    QVERIFY2(ended.out.contains(QByteArray("Usage: lightgen ") += command.toUtf8()), ended.out);
    QVERIFY2(ended.out.contains("--json") || command == QStringLiteral("models"), ended.out);
}

void CliHelpTest::theProgramListsItsCommandsAndVersion() {
    const auto help = m_cli.lightgen({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    for (const char* command :
         {"generate", "inpaint", "compare", "batch", "export", "info", "verify", "bench", "geneval", "models"}) {
        QVERIFY2(help.out.contains(command), help.out);
    }
    const auto version = m_cli.lightgen({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QVERIFY2(version.out.startsWith("lightgen "), version.out);
}

void CliHelpTest::wrongUsageEndsWithTwoAndASentence_data() {
    QTest::addColumn<QStringList>("arguments");
    const auto words = [](const char* line) {
        return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    for (const char* line :
         {"",
          "paint",
          "generate",
          "generate house",
          "generate a red circle --out x.png",
          "generate house --out x.png --no-such-option",
          "generate house --out x.png --steps many",
          "generate house --out x.png --seed -1",
          "compare house --a base --out x.png",
          "batch",
          "batch x.doc --out x",
          "batch x.txt --out x --shard 3/2",
          "export x.png",
          "export x.png --out x --format doc",
          "export x.png --out x --quality 0",
          "info",
          "verify",
          "verify . --device abacus",
          "bench --device abacus",
          "models",
          "models import",
          "inpaint house --out x.png",
          "inpaint house --image x.png --mask y.png",
          "inpaint house --image x.png --mask y.png --out z.png --grow 5000",
          "inpaint house --image x.png --mask y.png --out z.png --feather -1",
          "bench --suite speed",
          "generate house --out x.png --count 0"}) {
        QTest::addRow("lightgen %s", line) << words(line);
    }
}

void CliHelpTest::wrongUsageEndsWithTwoAndASentence() {
    QFETCH(QStringList, arguments);
    const auto ended = m_cli.lightgen(arguments);
    QVERIFY2(ended.exitCode == 2, ended.err);
    QCOMPARE(whyNotASentence(ended), QString());
}

LIGHTGEN_TEST(CliHelpTest)
#include "help_test.moc"

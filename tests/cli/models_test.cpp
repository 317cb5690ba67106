#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>

#include "tests/cli/cli_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::tests;

namespace {

QStringList words(const char* line) {
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

}  // namespace

class CliModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatIsInstalled();
    void verifyTellsSoundFromDamaged();
    void importInstallsABundleOnce();
    void importRefusesADamagedBundle();
    void importOntoAFullDiskLeavesNothing();
    void goldenCasesPassAndChangedOnesFail();

private:
    bool damageWeights() const;  // one bit

    std::unique_ptr<CliFixture> m_cli;
};

void CliModelsTest::init() {
    m_cli = std::make_unique<CliFixture>();
    QCOMPARE(m_cli->problem(), QString());
}

bool CliModelsTest::damageWeights() const {
    QFile weights(m_cli->path(QStringLiteral("models/tiny/lightgen.safetensors")));
    char byte = 0;
    return weights.open(QIODevice::ReadWrite) && weights.seek(weights.size() - 5) && weights.peek(&byte, 1) == 1 &&
           (byte ^= 1, weights.putChar(byte));
}

void CliModelsTest::listsWhatIsInstalled() {
    const auto ended = m_cli->lightgen(words("models list --json"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    const auto models = QJsonDocument::fromJson(ended.out).object()[QStringLiteral("models")].toArray();
    QVERIFY2(!models.isEmpty(), ended.out);
    QCOMPARE(models.first().toObject()[QStringLiteral("name")].toString(), QStringLiteral("tiny"));
    QVERIFY(m_cli->lightgen(words("models list")).out.contains("tiny"));
}

void CliModelsTest::verifyTellsSoundFromDamaged() {
    QCOMPARE(m_cli->lightgen(words("models verify tiny")).exitCode, 0);
    QVERIFY(damageWeights());
    const auto ended = m_cli->lightgen(words("models verify tiny"));
    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.out.contains("lightgen.safetensors"), ended.out);
}

void CliModelsTest::importInstallsABundleOnce() {
    QCOMPARE(m_cli->lightgen(words("models import models/tiny")).exitCode, 0);
    QCOMPARE(m_cli->lightgen(words("models verify data/lightgen-studio/models/tiny")).exitCode, 0);
    const auto again = m_cli->lightgen(words("models import models/tiny"));
    QCOMPARE(again.exitCode, 2);
    QCOMPARE(whyNotASentence(again), QString());
}

void CliModelsTest::importRefusesADamagedBundle() {
    QVERIFY(damageWeights());
    const auto ended = m_cli->lightgen(words("models import models/tiny"));
    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(whyNotASentence(ended), QString());
    QVERIFY(!QDir(m_cli->path(QStringLiteral("data/lightgen-studio/models/tiny"))).exists());
}

void CliModelsTest::importOntoAFullDiskLeavesNothing() {
    const auto ended = m_cli->shell(QStringLiteral("ulimit -f 100; \"$lightgen\" models import models/tiny"));
    QVERIFY2(ended.exitCode == 1, ended.err);
    QCOMPARE(whyNotASentence(ended), QString());
    const QDir library(m_cli->path(QStringLiteral("data/lightgen-studio/models")));
    QCOMPARE(library.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void CliModelsTest::goldenCasesPassAndChangedOnesFail() {
    const auto golden = QStringLiteral(LIGHTGEN_SOURCE_DIR "/tests/golden/");
    const auto sound = m_cli->lightgen({QStringLiteral("verify"), golden + QStringLiteral("schedule")});
    QVERIFY2(sound.exitCode == 0, sound.err);
    QVERIFY2(sound.out.contains("ok"), sound.out);
    QCOMPARE(
        m_cli->shell(QStringLiteral("cp -r '%1schedule' changed && chmod -R u+w changed").arg(golden)).exitCode, 0
    );
    // A bit of the exponent of the last number.
    QCOMPARE(
        m_cli
            ->shell(QStringLiteral(
                "for f in changed/respace_10.safetensors; do printf '\\x7f' | dd of=$f bs=1 conv=notrunc "
                "seek=$(($(stat -c %s $f) - 1)) status=none; done"
            ))
            .exitCode,
        0
    );
    const auto changed = m_cli->lightgen(words("verify changed"));
    QVERIFY2(changed.exitCode == 1, changed.err);
    const auto missing = m_cli->lightgen(words("verify no-such-folder"));
    QVERIFY(missing.exitCode != 0);
    QCOMPARE(whyNotASentence(missing), QString());
}

LIGHTGEN_TEST(CliModelsTest)
#include "models_test.moc"

// The real service under kill -9 and random use. lightgen-soak does the same for longer.
#include <QTemporaryDir>

#include "app/soak/storm.h"
#include "tests/app/service_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;

namespace {

QByteArray textOf(const soak::StormReport& report) {
    return report.problems.mid(0, 20).join(u'\n').toUtf8();
}

}  // namespace

class ServiceStormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiftyKillsLoseNoPictureAndChangeNone() {
        const QTemporaryDir folder;
        const auto report =
            soak::runStorm({.service = tests::serviceProgram(), .folder = folder.path(), .seed = 20'240, .kills = 50});
        QVERIFY2(report.problems.isEmpty(), textOf(report).constData());
        QCOMPARE(report.kills, 50);
        QCOMPARE(report.finished, report.jobs);
        QVERIFY(report.jobs >= 4);
    }

    void fiftyKillsOfLongJobsResumeThemFromTheirTokens() {
        const QTemporaryDir folder;
        const auto report = soak::runStorm(
            soak::withLongJobs({.service = tests::serviceProgram(), .folder = folder.path(), .seed = 77, .kills = 50})
        );
        QVERIFY2(report.problems.isEmpty(), textOf(report).constData());
        QCOMPARE(report.kills, 50);
        QCOMPARE(report.finished, report.jobs);
        QVERIFY2(report.resumed >= 5, qPrintable(QString::number(report.resumed)));
    }

    void randomSequencesKeepTheRulesOfTheQueue_data() {
        QTest::addColumn<uint>("seed");
        for (const uint seed : {1U, 2U, 3U}) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void randomSequencesKeepTheRulesOfTheQueue() {
        QFETCH(uint, seed);
        const QTemporaryDir folder;
        const auto report = soak::runStorm(
            {.service = tests::serviceProgram(),
             .folder = folder.path(),
             .seed = seed,
             .kills = 6,
             .jobsAtOnce = 6,
             .mischief = true}
        );
        QVERIFY2(report.problems.isEmpty(), textOf(report).constData());
        QCOMPARE(report.finished + report.cancelled, report.jobs);
    }
};

LIGHTGEN_TEST(ServiceStormTest)
#include "service_storm_test.moc"

#include "tests/support/test_class.h"
#include "ui/job_strip.h"
#include "ui/step_clock.h"

using namespace lightgen;
using ui::StepClock;

class TimeLeftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isUnknownBeforeTwoStepsAreDone();
    void doesNotCountTheTimeBeforeTheFirstStep();
    void isNothingAfterTheLastStep();
    void isRoundedMoreCoarselyTheLongerItIs();
};

void TimeLeftTest::isUnknownBeforeTwoStepsAreDone() {
    StepClock clock;
    QVERIFY(!clock.secondsLeft());
    clock.stepDone(1, 10, 4000);
    QVERIFY(!clock.secondsLeft());
}

void TimeLeftTest::doesNotCountTheTimeBeforeTheFirstStep() {
    StepClock clock;
    clock.stepDone(1, 10, 60'000);
    clock.stepDone(2, 10, 60'500);
    clock.stepDone(3, 10, 61'000);
    QCOMPARE(clock.secondsLeft().value(), 3.5);
}

void TimeLeftTest::isNothingAfterTheLastStep() {
    StepClock clock;
    clock.stepDone(9, 10, 100);
    clock.stepDone(10, 10, 900);
    QCOMPARE(clock.secondsLeft().value(), 0.0);
}

void TimeLeftTest::isRoundedMoreCoarselyTheLongerItIs() {
    QCOMPARE(ui::timeLeftText(0.4), QStringLiteral("almost done"));
    QCOMPARE(ui::timeLeftText(7.2), QStringLiteral("about 8 s left"));
    QCOMPARE(ui::timeLeftText(41), QStringLiteral("about 45 s left"));
    QCOMPARE(ui::timeLeftText(170), QStringLiteral("about 3 min left"));
}

LIGHTGEN_TEST(TimeLeftTest)
#include "time_left_test.moc"

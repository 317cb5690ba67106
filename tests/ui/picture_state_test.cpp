#include "ui/canvas/picture_state.h"

#include "tests/support/test_class.h"
#include "tests/ui/fixtures.h"

using namespace lightgen;
using tests::firstStep;
using ui::PicturePhase;
using ui::PictureState;

class PictureStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithEveryCellUndecided();
    void decidesTheCellsOfAStep();
    void marksOnlyTheCellsOfTheNewestStep();
    void refusesEventsThatContradictThemselves_data();
    void refusesEventsThatContradictThemselves();
    void refusesAStepItHasHadAlready();
    void keepsWhatHadAppearedWhenItIsStopped();
    void hasNoUndecidedCellOnceItIsFinished();
    void doesNotBleedGreyIntoDecidedCells();

private:
    PictureState blank() const { return PictureState::blank({32, 32}, {2, 2}); }
};

void PictureStateTest::beginsWithEveryCellUndecided() {
    const PictureState state = blank();
    QCOMPARE(state.phase, PicturePhase::Making);
    QCOMPARE(state.decidedCells(), 0);
    QVERIFY(state.isUndecided(1, 1));
}

void PictureStateTest::decidesTheCellsOfAStep() {
    PictureState state = blank();
    QVERIFY(state.apply(firstStep(200, 0, 0)));
    QVERIFY(!state.isUndecided(0, 0));
    QVERIFY(state.isUndecided(0, 1));
    QCOMPARE(state.decidedCells(), 1);
    QCOMPARE(state.step, 1);
    QCOMPARE(state.of, 2);
}

void PictureStateTest::marksOnlyTheCellsOfTheNewestStep() {
    PictureState state = blank();
    QVERIFY(state.apply(firstStep(200, 0, 0)));
    QVERIFY(state.isNewest(0, 0));
    auto second = firstStep(200, 0, 0);
    second.step = 2;
    second.placed = {3, 1, 2};
    second.mask = {0, 0, 0, 0};
    QVERIFY(state.apply(second));
    QVERIFY(!state.isNewest(0, 0));
    QVERIFY(state.isNewest(0, 1));
    QVERIFY(state.isNewest(1, 1));
    QVERIFY(!state.isNewest(-1, 0));
    QVERIFY(!state.isNewest(1, 2));
}

void PictureStateTest::refusesEventsThatContradictThemselves_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("mask too short") << 0;
    QTest::newRow("other grid") << 1;
    QTest::newRow("cell outside") << 2;
    QTest::newRow("preview that does not divide into cells") << 3;
    QTest::newRow("step beyond the last") << 4;
    QTest::newRow("negative cell") << 5;
}

void PictureStateTest::refusesEventsThatContradictThemselves() {
    QFETCH(int, kind);
    auto event = firstStep(1, 2, 3);
    switch (kind) {
        case 0: event.mask.pop_back(); break;
        case 1: event.grid = {4, 1}; break;
        case 2: event.placed = {4}; break;
        case 3: event.preview = core::RgbImage(3, 3); break;
        case 4: event.step = 3; break;
        default: event.placed = {-1}; break;
    }
    PictureState state = blank();
    QVERIFY(!state.apply(event));
    QCOMPARE(state.decidedCells(), 0);
    QCOMPARE(state.step, 0);
}

void PictureStateTest::refusesAStepItHasHadAlready() {
    PictureState state = blank();
    QVERIFY(state.apply(firstStep(1, 2, 3)));
    QVERIFY(!state.apply(firstStep(1, 2, 3)));
}

void PictureStateTest::keepsWhatHadAppearedWhenItIsStopped() {
    PictureState state = blank();
    QVERIFY(state.apply(firstStep(1, 2, 3)));
    state.stop();
    QCOMPARE(state.phase, PicturePhase::Stopped);
    QCOMPARE(state.decidedCells(), 1);
    QVERIFY(state.newest.empty());
    QVERIFY(!state.apply(firstStep(1, 2, 3)));
}

void PictureStateTest::hasNoUndecidedCellOnceItIsFinished() {
    PictureState state = blank();
    QVERIFY(state.apply(firstStep(1, 2, 3)));
    state.finish(tests::plainPicture(32, 32, 9, 9, 9));
    QCOMPARE(state.phase, PicturePhase::Complete);
    QCOMPARE(state.decidedCells(), 4);
    QCOMPARE(state.pixels.width, 32);
}

void PictureStateTest::doesNotBleedGreyIntoDecidedCells() {
    const auto event = firstStep(200, 10, 30);
    const auto spread = ui::spreadPreview(event.preview, event.grid, event.mask);
    QCOMPARE(int(spread.at(2, 0)[0]), 200);  // undecided, beside the placed cell
    QCOMPARE(int(spread.at(2, 2)[1]), 10);
    QCOMPARE(int(spread.at(0, 0)[2]), 30);
    QCOMPARE(int(spread.at(3, 3)[0]), 128);  // far from it
}

LIGHTGEN_TEST(PictureStateTest)
#include "picture_state_test.moc"

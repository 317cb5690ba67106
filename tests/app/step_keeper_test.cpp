#include "app/service/step_keeper.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <stop_token>

#include "core/recipe.h"
#include "core/synthetic_engine.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::service;

namespace {

constexpr int kSteps = 6;
constexpr std::chrono::milliseconds kEveryStep{0};

core::GenerationRequest foxRequest() {
    core::GenerationRequest request;
    request.prompt = "a red fox";
    request.size = {128, 128};
    request.steps = kSteps;
    request.seed = 3;
    return request;
}

class Fixture {
public:
    QTemporaryDir folder;
    core::TokenStore store{folder.path().toStdString()};
    core::SyntheticEngine engine;

    QStringList kept() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }

    // The request as the keeper sends it on, up to and with `lastStep`; nothing where it was cut short there.
    std::optional<core::GenerationResult>
    run(core::GenerationRequest request, StepKeeper& keeper, int lastStep = kSteps + 1) {
        std::stop_source stop;
        const auto stepped = [&](const core::StepEvent& event) {
            steps.push_back(event.step);
            keeper.stepped();
            if (event.step == lastStep) {
                stop.request_stop();
            }
        };
        auto outcome = engine.generate(request, stepped, stop.get_token());
        if (!outcome) {
            qFatal("%s", outcome.error().message.english().c_str());
        }
        auto* result = std::get_if<core::GenerationResult>(&*outcome);
        return result ? std::optional(std::move(*result)) : std::nullopt;
    }

    std::vector<int> steps;  // that were computed
};

}  // namespace

class StepKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFinishedPictureIsKeptUnderItsIdAndNothingElseIs() {
        Fixture f;
        StepKeeper keeper(f.store, f.engine, kEveryStep);
        auto request = foxRequest();
        QVERIFY(keeper.begin(request));
        QVERIFY(!request.resume.state);
        const auto result = f.run(request, keeper);
        QCOMPARE(f.kept().size(), 1);
        QVERIFY(f.kept().first().startsWith(QStringLiteral("unfinished-")));
        QVERIFY(keeper.keep(*result));
        QCOMPARE(f.kept(), QStringList(QString::fromStdString(core::imageId(*result)) + QStringLiteral(".tokens")));
        const auto state = f.store.load(core::imageId(*result));
        QVERIFY(state && *state == core::savedState(*result));
    }

    void whatWasCutShortGoesOnAndEndsInTheSameBytes() {
        Fixture f;
        StepKeeper first(f.store, f.engine, kEveryStep);
        auto request = foxRequest();
        QVERIFY(first.begin(request));
        QVERIFY(!f.run(request, first, 4));
        f.steps.clear();
        StepKeeper second(f.store, f.engine, kEveryStep);
        auto again = foxRequest();
        QVERIFY(second.begin(again));
        QVERIFY(again.resume.state);
        QCOMPARE(again.resume.state->step(), 4);
        const auto resumed = f.run(again, second);
        QCOMPARE(f.steps, (std::vector<int>{5, 6}));
        QVERIFY(second.keep(*resumed));
        Fixture undisturbed;
        StepKeeper keeper(undisturbed.store, undisturbed.engine, kEveryStep);
        const auto whole = undisturbed.run(foxRequest(), keeper);
        QVERIFY(resumed->image == whole->image && resumed->tokens == whole->tokens);
        QCOMPARE(core::recipeJson(*resumed), core::recipeJson(*whole));
    }

    void anotherRequestStartsFromItsBeginning_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("prompt") << 0;
        QTest::newRow("seed") << 1;
        QTest::newRow("steps") << 2;
        QTest::newRow("guidance") << 3;
    }

    void anotherRequestStartsFromItsBeginning() {
        QFETCH(int, what);
        Fixture f;
        StepKeeper keeper(f.store, f.engine, kEveryStep);
        auto request = foxRequest();
        QVERIFY(keeper.begin(request));
        QVERIFY(!f.run(request, keeper, 3));
        auto other = foxRequest();
        switch (what) {
            case 0: other.prompt = "a blue fox"; break;
            case 1: other.seed = 4; break;
            case 2: other.steps = kSteps + 1; break;
            default: other.guidance += 0.5; break;
        }
        QVERIFY(StepKeeper(f.store, f.engine).begin(other));
        QVERIFY(!other.resume.state);
    }

    void anotherPaintingStartsFromItsBeginning() {
        Fixture f;
        StepKeeper keeper(f.store, f.engine, kEveryStep);
        auto request = foxRequest();
        request.inpainting = core::Inpainting{core::RgbImage(128, 128), core::GrayImage(128, 128)};
        request.inpainting->mask.pixels.assign(request.inpainting->mask.pixels.size(), 255);
        const auto asked = request;
        QVERIFY(keeper.begin(request));
        QVERIFY(!f.run(request, keeper, 3));
        auto same = asked;
        QVERIFY(StepKeeper(f.store, f.engine).begin(same));
        QVERIFY(same.resume.state);
        auto other = asked;
        other.inpainting->image.pixels[5] = 1;
        QVERIFY(StepKeeper(f.store, f.engine).begin(other));
        QVERIFY(!other.resume.state);
    }

    void writesNotMoreOftenThanItsInterval() {
        Fixture f;
        StepKeeper keeper(f.store, f.engine, std::chrono::hours(1));
        auto request = foxRequest();
        QVERIFY(keeper.begin(request));
        QVERIFY(f.run(request, keeper));
        QVERIFY(f.kept().isEmpty());
    }

    void whatDoesNotFitIsForgotten() {
        Fixture f;
        StepKeeper first(f.store, f.engine, kEveryStep);
        auto request = foxRequest();
        QVERIFY(first.begin(request));
        QVERIFY(!f.run(request, first, 2));
        StepKeeper second(f.store, f.engine);
        auto again = foxRequest();
        QVERIFY(second.begin(again));
        second.startAnew(again);
        QVERIFY(!again.resume.state);
        QVERIFY(f.kept().isEmpty());
    }

    void aDamagedStateIsNoReasonNotToBegin() {
        Fixture f;
        StepKeeper first(f.store, f.engine, kEveryStep);
        auto request = foxRequest();
        QVERIFY(first.begin(request));
        QVERIFY(!f.run(request, first, 2));
        QFile file(QDir(f.folder.path()).filePath(f.kept().first()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
        file.close();
        auto again = foxRequest();
        QVERIFY(StepKeeper(f.store, f.engine).begin(again));
        QVERIFY(!again.resume.state);
    }

    void aBranchWithoutItsPictureIsAnError() {
        Fixture f;
        StepKeeper keeper(f.store, f.engine);
        auto request = foxRequest();
        request.branch = core::Branch{std::string(32, 'a'), 2, {}, {}};
        const auto begun = keeper.begin(request);
        QVERIFY(!begun && begun.error().code == core::ErrorCode::NotFound);
    }

    void aStoreThatCannotBeWrittenStopsNoJob() {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Fixture f;
        const core::TokenStore store(folder.filePath(QStringLiteral("file/tokens")).toStdString());
        StepKeeper keeper(store, f.engine, kEveryStep);
        auto request = foxRequest();
        QVERIFY(keeper.begin(request));
        const auto result = f.run(request, keeper);
        QVERIFY(result);
        QVERIFY(!keeper.keep(*result));
    }
};

LIGHTGEN_TEST(StepKeeperTest)
#include "step_keeper_test.moc"

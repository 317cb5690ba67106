#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/zeros.h>

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

#include "tests/support/test_class.h"
#include "training/judge/detector_training.h"
#include "training/judge/teacher_report.h"
#include "training/parameters.h"

using namespace lightgen;
using namespace lightgen::training;
using namespace lightgen::training::judge;
using scenes::Category;
using scenes::Colour;
using teacher::Place;
using teacher::TeacherScene;
using teacher::Thing;

namespace {

TeacherScene wanted(Category category, std::vector<Thing> things, std::optional<Place> place = {}) {
    return {.category = category, .background = {}, .things = std::move(things), .place = place};
}

Thing thing(int number, std::optional<Colour> colour = {}) {
    return {.thing = number, .colour = colour};
}

Detection seen(int number, double x = 0.5, double y = 0.5, std::optional<Colour> colour = {}) {
    return {number, colour, x, y, 0.9};
}

}  // namespace

class JudgeTest final : public QObject {
    Q_OBJECT

    std::shared_ptr<const teacher::Catalogue> m_catalogue;

private Q_SLOTS:
    void initTestCase() {
        auto read = teacher::readCatalogue(std::filesystem::path(LIGHTGEN_SOURCE_DIR) / "resources" / "teacher");
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        m_catalogue = std::make_shared<const teacher::Catalogue>(*std::move(read));
    }

    void anObjectIsThereOrNot() {
        const auto cat = wanted(Category::SingleObject, {thing(1)});
        QVERIFY(shows({seen(2), seen(1)}, cat));
        QVERIFY(!shows({seen(2)}, cat));
        QVERIFY(!shows({}, cat));
    }

    void countsMustBeExact() {
        const auto three = wanted(Category::Counting, {thing(1), thing(1), thing(1)});
        QVERIFY(shows({seen(1), seen(1), seen(1), seen(5)}, three));
        QVERIFY(!shows({seen(1), seen(1)}, three));
        QVERIFY(!shows({seen(1), seen(1), seen(1), seen(1)}, three));
    }

    void coloursCountWhereTheyAreAskedFor() {
        QVERIFY(shows({seen(1, 0.5, 0.5, Colour::Blue)}, wanted(Category::SingleObject, {thing(1, Colour::Red)})));
        QVERIFY(!shows({seen(1, 0.5, 0.5, Colour::Blue)}, wanted(Category::Colors, {thing(1, Colour::Red)})));
        const auto both = wanted(Category::ColorAttribution, {thing(1, Colour::Red), thing(2, Colour::Blue)});
        QVERIFY(shows({seen(2, 0.2, 0.2, Colour::Blue), seen(1, 0.8, 0.8, Colour::Red)}, both));
        QVERIFY(!shows({seen(2, 0.2, 0.2, Colour::Red), seen(1, 0.8, 0.8, Colour::Blue)}, both));
    }

    void positionsAreOfTheFirstToTheSecond_data() {
        QTest::addColumn<int>("place");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("left") << int(Place::LeftOf) << 0.2 << 0.5;
        QTest::newRow("right") << int(Place::RightOf) << 0.8 << 0.5;
        QTest::newRow("above") << int(Place::Above) << 0.5 << 0.2;
        QTest::newRow("below") << int(Place::Below) << 0.5 << 0.8;
        QTest::newRow("on") << int(Place::On) << 0.55 << 0.3;
    }
    void positionsAreOfTheFirstToTheSecond() {
        QFETCH(int, place);
        QFETCH(double, x);
        QFETCH(double, y);
        const auto scene = wanted(Category::Position, {thing(1), thing(2)}, static_cast<Place>(place));
        QVERIFY(shows({seen(1, x, y), seen(2)}, scene));
        QVERIFY(!shows({seen(2, x, y), seen(1)}, scene));
        QVERIFY(!shows({seen(1, x, y)}, scene));
        QVERIFY(!shows({seen(1, 0.51, 0.51), seen(2)}, scene));
    }

    void standingOnSomethingIsNotHoveringBesideIt() {
        const auto scene = wanted(Category::Position, {thing(1), thing(2)}, Place::On);
        QVERIFY(!shows({seen(1, 0.1, 0.2), seen(2)}, scene));
    }

    void twoOfAKindAreNotTwoKinds() {
        const auto pair = wanted(Category::TwoObjects, {thing(1), thing(2)});
        QVERIFY(shows({seen(1), seen(2)}, pair));
        QVERIFY(!shows({seen(1), seen(1)}, pair));
    }

    // Where it is sure all probabilities are 1: a thing is one all the same.
    void aSureDetectorSeesAThingOnce() {
        const at::NoGradGuard noGrad;
        Parameters parameters(1);
        const Detector detector(inference::WeightScope(parameters), {.classes = 4, .width = 24, .blocks = 1});
        parameters.all().at("head.weight").mul_(1000.0);
        auto generator = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{2});
        const auto found = detect(detector, at::randn({2, 3, 128, 128}, generator, at::kFloat));
        for (const auto& things : found) {
            QVERIFY(things.size() > 1);
            for (const auto& one : things) {
                const auto beside = std::ranges::count_if(things, [&](const auto& other) {
                    return std::max(std::abs(one.x - other.x), std::abs(one.y - other.y)) < 2.5 / kGridSide;
                });
                QCOMPARE(beside, 1);  // itself
            }
        }
    }

    void aTrainedDetectorComesBackAndOnlyForItsClasses() {
        QTemporaryDir folder;
        DetectorTraining options;
        options.folder = folder.path().toStdString();
        options.catalogue = m_catalogue;
        options.scenes.classes = {3, 5};
        options.steps = 2;
        options.cooldownSteps = 1;
        options.batch = 2;
        options.detector = {.width = 24, .blocks = 1};
        const auto trained = trainDetector(options);
        QVERIFY2(trained, trained ? "" : trained.error().message.english().c_str());
        const auto loaded = loadDetector(options.folder, classNames(*m_catalogue), {5});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.english().c_str());
        QCOMPARE(detect(*loaded, at::zeros({3, 3, 256, 256})).size(), std::size_t{3});
        const auto unseen = loadDetector(options.folder, classNames(*m_catalogue), {5, 7});
        QVERIFY(!unseen && unseen.error().code == core::ErrorCode::Incompatible);
        QVERIFY2(
            unseen.error().message.english().find("--classes cow,pig") != std::string::npos,
            unseen.error().message.english().c_str()
        );
        const auto refused = loadDetector(options.folder, {"cat", "dog"});
        QVERIFY(!refused && refused.error().code == core::ErrorCode::Incompatible);

        const teacher::Composer composer(*m_catalogue);
        const auto prompts = teacherPrompts(Category::Counting, 3, 1, *m_catalogue, {});
        QCOMPARE(prompts.size(), std::size_t{3});
        int made = 0;
        const auto score = judgeCategory(
            {*loaded, *m_catalogue, composer, {}, 128},
            prompts,
            [&](const auto&, std::uint64_t) -> core::Result<core::RgbImage> {
                ++made;
                return core::RgbImage(64, 64);
            },
            [](const auto&, const auto&, bool) {}
        );
        QVERIFY(score);
        QCOMPARE(made, 12);
        QCOMPARE(score->pictures, 12);
        QVERIFY(score->score >= 0.0 && score->score <= 1.0);
    }
};

LIGHTGEN_TEST(JudgeTest)
#include "judge_test.moc"

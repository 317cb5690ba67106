#include "training/scenes/scene.h"

#include <cmath>
#include <set>

#include "tests/support/test_class.h"

using namespace lightgen::training::scenes;

namespace {

constexpr std::uint64_t kSeed = 11;

SceneOptions options(int number) {
    return *milestone(number);
}

bool holdsOut(const Scene& scene) {
    return std::ranges::any_of(scene.objects, [&](const SceneObject& object) {
        return isHeldOut(object.colour, object.shape, scene.background);
    });
}

bool contains(const auto& list, auto value) {
    return std::ranges::find(list, value) != list.end();
}

bool overlap(const SceneObject& a, const SceneObject& b) {
    const double reach = (a.extent + b.extent) / 2;
    return std::abs(a.x - b.x) < reach && std::abs(a.y - b.y) < reach;
}

}  // namespace

class SceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sceneDependsOnSeedAndIndexAlone() {
        const auto all = options(3);
        for (std::uint64_t index = 0; index < 200; ++index) {
            const auto first = sceneFor(kSeed, index, all);
            sceneFor(kSeed + 1, index + 7, all);
            QVERIFY(sceneFor(kSeed, index, all) == first);
        }
    }

    void anotherSeedOrIndexGivesAnotherScene() {
        const auto all = options(2);
        int same = 0;
        for (std::uint64_t index = 0; index < 200; ++index) {
            const auto scene = sceneFor(kSeed, index, all);
            same += scene == sceneFor(kSeed, index + 1, all);
            same += scene == sceneFor(kSeed + 1, index, all);
        }
        QCOMPARE(same, 0);
    }

    // A change here changes what a trained model has seen: models name their milestone and rely on it.
    void knownSceneStaysAsItIs() {
        const auto scene = sceneFor(1, 0, options(1));
        QCOMPARE(scene.objects.size(), std::size_t{1});
        const auto& object = scene.objects.front();
        const auto told = QString::fromStdString(fmt::format(
            "{} {} {} on {}, {:.4f} {:.4f} {:.4f}",
            name(object.size),
            name(object.colour),
            name(object.shape),
            name(scene.background),
            object.x,
            object.y,
            object.extent
        ));
        QCOMPARE(told, QStringLiteral("large blue cross on white, 0.5190 0.4807 0.5914"));
    }

    void heldOutTriplesAreNeverComposed_data() {
        QTest::addColumn<int>("number");
        for (int number = 1; number <= kMilestoneCount; ++number) {
            QTest::addRow("milestone %d", number) << number;
        }
    }
    void heldOutTriplesAreNeverComposed() {
        QFETCH(int, number);
        const auto all = options(number);
        for (std::uint64_t index = 0; index < 30000; ++index) {
            QVERIFY(!holdsOut(sceneFor(kSeed, index, all)));
        }
    }

    void everyOtherTripleOfTheFirstMilestoneIsComposed() {
        std::set<std::tuple<Colour, Shape, Colour>> seen;
        for (std::uint64_t index = 0; index < 20000; ++index) {
            const auto scene = sceneFor(kSeed, index, options(1));
            seen.emplace(scene.objects[0].colour, scene.objects[0].shape, scene.background);
        }
        QCOMPARE(seen.size(), trainedTriples(options(1)).size());
    }

    void aboutATenthOfTheTriplesIsHeldOut() {
        const auto all = options(2);
        const auto heldOut = heldOutTriples(all).size(), trained = trainedTriples(all).size();
        QCOMPARE(heldOut + trained, std::size_t{12 * 11 * 10});
        QVERIFY(heldOut > 100 && heldOut < 165);
    }

    void heldOutTriplesOfTheFirstMilestoneTouchEveryWord() {
        const auto first = options(1);
        const auto heldOut = heldOutTriples(first);
        QVERIFY(heldOut.size() >= 12);
        for (const Shape shape : first.shapes) {
            QVERIFY(std::ranges::any_of(heldOut, [&](const Triple& triple) { return triple.shape == shape; }));
        }
        for (const Colour colour : first.colours) {
            QVERIFY(std::ranges::any_of(heldOut, [&](const Triple& triple) { return triple.colour == colour; }));
            QVERIFY(std::ranges::any_of(heldOut, [&](const Triple& triple) { return triple.background == colour; }));
        }
    }

    void scenesKeepToTheirVocabulary() {
        const auto first = options(1);
        for (std::uint64_t index = 0; index < 5000; ++index) {
            const auto scene = sceneFor(kSeed, index, first);
            QCOMPARE(scene.category, Category::SingleObject);
            QVERIFY(contains(first.backgrounds, scene.background));
            QVERIFY(contains(first.colours, scene.objects[0].colour));
            QVERIFY(contains(first.shapes, scene.objects[0].shape));
        }
    }

    void objectsDifferFromTheBackgroundAndStayInside() {
        for (std::uint64_t index = 0; index < 10000; ++index) {
            const auto scene = sceneFor(kSeed, index, options(3));
            for (const auto& object : scene.objects) {
                QVERIFY(object.colour != scene.background);
                QVERIFY(object.x - object.extent / 2 > 0 && object.x + object.extent / 2 < 1);
                QVERIFY(object.y - object.extent / 2 > 0 && object.y + object.extent / 2 < 1);
            }
        }
    }

    void extentFollowsTheSizeClass() {
        for (std::uint64_t index = 0; index < 5000; ++index) {
            const auto object = sceneFor(kSeed, index, options(3)).objects[0];
            const auto& range = object.size == SizeClass::Large ? kLargeExtent : kSmallExtent;
            QVERIFY(object.extent >= range.low && object.extent <= range.high);
            QCOMPARE(object.extent >= kSizeBoundary, object.size == SizeClass::Large);
        }
    }

    void objectsNeverTouch() {
        for (std::uint64_t index = 0; index < 10000; ++index) {
            const auto scene = sceneFor(kSeed, index, options(3));
            for (std::size_t i = 0; i < scene.objects.size(); ++i) {
                for (std::size_t k = 0; k < i; ++k) {
                    QVERIFY(!overlap(scene.objects[i], scene.objects[k]));
                }
            }
        }
    }

    void categoriesHoldWhatTheirNamesSay() {
        std::set<Category> seen;
        std::set<std::size_t> counts;
        for (std::uint64_t index = 0; index < 5000; ++index) {
            const auto scene = sceneFor(kSeed, index, options(3));
            const auto& objects = scene.objects;
            seen.insert(scene.category);
            QCOMPARE(scene.relation.has_value(), scene.category == Category::Position);
            switch (scene.category) {
                case Category::SingleObject:
                case Category::Colors: QCOMPARE(objects.size(), std::size_t{1}); break;
                case Category::Counting:
                    counts.insert(objects.size());
                    for (const auto& object : objects) {
                        QVERIFY(object.shape == objects[0].shape && object.colour == objects[0].colour);
                    }
                    break;
                case Category::TwoObjects:
                    QCOMPARE(objects.size(), std::size_t{2});
                    QVERIFY(objects[0].shape != objects[1].shape && objects[0].colour == objects[1].colour);
                    break;
                case Category::Position:
                case Category::ColorAttribution:
                    QCOMPARE(objects.size(), std::size_t{2});
                    QVERIFY(objects[0].shape != objects[1].shape && objects[0].colour != objects[1].colour);
                    break;
            }
        }
        QCOMPARE(seen.size(), kCategoryCount);
        QVERIFY(counts == (std::set<std::size_t>{2, 3, 4}));
    }

    void relationSaysWhereTheFirstObjectIs() {
        for (std::uint64_t index = 0; index < 5000; ++index) {
            const auto scene = sceneFor(kSeed, index, options(3));
            if (!scene.relation) {
                continue;
            }
            const auto &first = scene.objects[0], &second = scene.objects[1];
            switch (*scene.relation) {
                case Relation::LeftOf: QVERIFY(first.x < second.x); break;
                case Relation::RightOf: QVERIFY(first.x > second.x); break;
                case Relation::Above: QVERIFY(first.y < second.y); break;
                case Relation::Below: QVERIFY(first.y > second.y); break;
            }
        }
    }

    void unknownMilestoneIsAnError() {
        QVERIFY(!milestone(0));
        QVERIFY(!milestone(kMilestoneCount + 1));
        QVERIFY(milestone(4).error().message.english().find("1 to 3") != std::string::npos);
    }
};

LIGHTGEN_TEST(SceneTest)
#include "scene_test.moc"

#include "training/eval/shape_scorer.h"

#include <algorithm>
#include <cmath>

#include "tests/support/test_class.h"
#include "training/eval/eval_prompts.h"
#include "training/scenes/draws.h"

using namespace lightgen;
using namespace lightgen::training::eval;
using namespace lightgen::training::scenes;

namespace {

constexpr core::PixelSize kSize{256, 256};
constexpr std::uint64_t kSeed = 31;

SceneOptions vocabulary() {
    return *milestone(2);
}

// Roughly normal: a sum of four uniform numbers.
void addNoise(core::RgbImage& image, double deviation, std::uint64_t seed) {
    Draws draws(seed, 0);
    for (auto& value : image.pixels) {
        const double sum = draws.unit() + draws.unit() + draws.unit() + draws.unit() - 2;
        value = static_cast<std::uint8_t>(std::clamp(value + sum * std::sqrt(3.0) * deviation, 0.0, 255.0));
    }
}

// What a decoder with too few channels does to edges: the mean of (2 radius + 1)^2 pixels.
core::RgbImage blurred(const core::RgbImage& image, int radius) {
    core::RgbImage result(image.width, image.height);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            int sum[3] = {}, count = 0;
            for (int v = std::max(0, y - radius); v <= std::min(image.height - 1, y + radius); ++v) {
                for (int u = std::max(0, x - radius); u <= std::min(image.width - 1, x + radius); ++u, ++count) {
                    for (int c = 0; c < 3; ++c) {
                        sum[c] += image.at(u, v)[c];
                    }
                }
            }
            for (int c = 0; c < 3; ++c) {
                result.at(x, y)[c] = static_cast<std::uint8_t>(sum[c] / count);
            }
        }
    }
    return result;
}

std::vector<Scene> trueScenes(int count) {
    std::vector<Scene> scenes;
    for (int i = 0; i < count; ++i) {
        scenes.push_back(sceneFor(kSeed, static_cast<std::uint64_t>(i), vocabulary()));
    }
    return scenes;
}

struct Shares {
    double passed = 0, strict = 0, size = 0;
};

Shares sharesOf(const std::vector<Scene>& scenes, const auto& picture) {
    Shares shares;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const auto score = scoreScene(picture(scenes[i], i), scenes[i]);
        shares.passed += score.passes();
        shares.strict += score.passesStrictly();
        shares.size += score.size;
    }
    const auto count = static_cast<double>(scenes.size());
    return {shares.passed / count, shares.strict / count, shares.size / count};
}

#define QVERIFY_SHARE(share, limit) QVERIFY2((share) >= (limit), qPrintable(QString::number(share)))

Scene single(Colour colour, Shape shape, Colour background, double extent = 0.55) {
    return {
        .background = background, .objects = {{shape, colour, SizeClass::Large, 0.52, 0.47, extent}}, .relation = {}};
}

}  // namespace

class ShapeScorerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void truePicturesPass() {
        const auto shares =
            sharesOf(trueScenes(300), [](const Scene& scene, std::size_t) { return render(scene, kSize); });
        QVERIFY_SHARE(shares.passed, 0.99);
        QVERIFY_SHARE(shares.strict, 0.99);
        QVERIFY_SHARE(shares.size, 0.99);
    }

    void truePicturesPassAtHalfTheSize() {
        const auto shares = sharesOf(trueScenes(100), [](const Scene& scene, std::size_t) {
            return render(scene, {128, 128});
        });
        QVERIFY_SHARE(shares.passed, 0.98);
        QVERIFY_SHARE(shares.strict, 0.98);
    }

    void noisyAndBlurredTruePicturesPass() {
        const auto shares = sharesOf(trueScenes(50), [](const Scene& scene, std::size_t i) {
            auto image = blurred(render(scene, kSize), 3);
            addNoise(image, 8, i);
            return image;
        });
        QVERIFY_SHARE(shares.passed, 0.98);
    }

    void templatesFitThemselves() {
        for (const Shape shape : allShapes()) {
            core::GrayImage mask(256, 256);
            paint(mask, shape, {131.4, 117.7, 118.2});
            const auto matches = matchAll(mask);
            QCOMPARE(name(bestShape(matches)), name(shape));
            const auto& own = matches[static_cast<std::size_t>(shape)];
            QVERIFY2(own.iou > 0.97, std::string(name(shape)).c_str());
            QVERIFY(std::abs(own.placement.x - 131.4) < 2 && std::abs(own.placement.extent - 118.2) < 4);
        }
    }

    void iouOfACircleInASquareIsThatOfGeometry() {
        core::GrayImage mask(256, 256);
        paint(mask, Shape::Circle, {128, 128, 120});
        // The best square for a disc of radius r has the side s with the largest (disc and square) / (disc or square).
        double best = 0;
        for (double side = 80; side <= 120; side += 0.25) {
            core::GrayImage square(256, 256);
            paint(square, Shape::Square, {128, 128, side});
            double common = 0, either = 0;
            for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
                common += std::min(mask.pixels[i], square.pixels[i]);
                either += std::max(mask.pixels[i], square.pixels[i]);
            }
            best = std::max(best, common / either);
        }
        QVERIFY(std::abs(matchTemplate(mask, Shape::Square).iou - best) < 0.01);
    }

    void wrongBackgroundFails() {
        for (const auto& scene : trueScenes(60)) {
            const auto score = scoreScene(render(spoiled(scene, Flaw::WrongBackground, vocabulary(), 1), kSize), scene);
            QVERIFY(!score.background && !score.passes());
        }
    }

    void wrongColourFails() {
        for (const auto& scene : trueScenes(60)) {
            const auto score = scoreScene(render(spoiled(scene, Flaw::WrongColour, vocabulary(), 1), kSize), scene);
            QVERIFY(score.background && !score.colour && !score.passes());
        }
    }

    void noOtherShapeFitsAsWell() {
        for (const Shape shown : allShapes()) {
            const auto wanted = single(Colour::Red, shown, Colour::White);
            const auto score = scoreScene(render(wanted, kSize), wanted);
            QVERIFY(score.passesStrictly());
            for (const Shape other : allShapes()) {
                QVERIFY(other == shown || score.seen.at(0).iou(other) < score.seen.at(0).iou(shown) - 0.04);
            }
            const auto next = static_cast<Shape>((static_cast<std::size_t>(shown) + 1) % kShapeCount);
            QVERIFY(!scoreScene(render(wanted, kSize), single(Colour::Red, next, Colour::White)).passesStrictly());
        }
    }

    // With IoU >= 0.7 alone, a disc may pass for a square; these pairs may not be confused.
    void unlikeShapesFailByIouAlone() {
        const std::array<std::pair<Shape, Shape>, 7> pairs{{
            {Shape::Star, Shape::Circle},
            {Shape::Star, Shape::Square},
            {Shape::Star, Shape::Triangle},
            {Shape::Ring, Shape::Square},
            {Shape::Cross, Shape::Triangle},
            {Shape::Crescent, Shape::Circle},
            {Shape::Heart, Shape::Triangle},
        }};
        for (const auto& [shown, asked] : pairs) {
            const auto image = render(single(Colour::Red, shown, Colour::White), kSize);
            QVERIFY2(
                !scoreScene(image, single(Colour::Red, asked, Colour::White)).passes(),
                qPrintable(QStringLiteral("%1 for %2").arg(int(shown)).arg(int(asked)))
            );
        }
    }

    void wrongSizeIsTold() {
        const auto wanted = single(Colour::Blue, Shape::Star, Colour::Yellow, 0.55);
        const auto small = single(Colour::Blue, Shape::Star, Colour::Yellow, 0.28);
        QVERIFY(scoreScene(render(wanted, kSize), wanted).size);
        QVERIFY(!scoreScene(render(small, kSize), wanted).size);
    }

    void emptyPictureFails() {
        Scene nothing = single(Colour::Blue, Shape::Star, Colour::Yellow);
        const auto wanted = nothing;
        nothing.objects.clear();
        const auto score = scoreScene(render(nothing, kSize), wanted);
        QVERIFY(score.background && !score.colour && !score.shape && !score.passes());
    }

    void litterBesideTheObjectSpoilsTheShape() {
        const auto wanted = single(Colour::Red, Shape::Triangle, Colour::White, 0.3);
        auto image = render(wanted, kSize);
        QVERIFY(scoreScene(image, wanted).passes());
        paint(image, Shape::Circle, {40, 200, 50}, rgb(Colour::Blue));
        paint(image, Shape::Circle, {210, 210, 50}, rgb(Colour::Red));
        const auto score = scoreScene(image, wanted);
        QVERIFY(score.colour && !score.shape);
    }

    void halfAnObjectFails() {
        const auto wanted = single(Colour::Red, Shape::Circle, Colour::White);
        auto image = render(wanted, kSize);
        for (int y = 0; y < 256; ++y) {
            for (int x = 128; x < 256; ++x) {
                std::ranges::copy(std::array<std::uint8_t, 3>{245, 245, 245}, image.at(x, y));
            }
        }
        QVERIFY(!scoreScene(image, wanted).passesStrictly());
    }

    void severalObjectsPassInEveryCategory_data() {
        QTest::addColumn<int>("number");
        for (const Category category : kCategories) {
            QTest::newRow(std::string(name(category)).c_str()) << static_cast<int>(category);
        }
    }
    void severalObjectsPassInEveryCategory() {
        QFETCH(int, number);
        auto options = vocabulary();
        options.shares = {};
        options.shares[static_cast<std::size_t>(number)] = 1;
        std::vector<Scene> scenes;
        for (std::uint64_t index = 0; index < 25; ++index) {
            scenes.push_back(sceneFor(kSeed, index, options));
        }
        const auto shares = sharesOf(scenes, [](const Scene& scene, std::size_t) { return render(scene, kSize); });
        QVERIFY_SHARE(shares.passed, 0.99);
        QVERIFY_SHARE(shares.strict, 0.97);
    }

    void everyFlawFailsStrictly_data() {
        QTest::addColumn<int>("category");
        QTest::addColumn<int>("flaw");
        for (const Category category : kCategories) {
            for (const Flaw flaw : kFlaws) {
                const bool counts = flaw == Flaw::WrongCount, relates = flaw == Flaw::WrongRelation;
                if ((counts && category != Category::Counting) || (relates && category != Category::Position) ||
                    (flaw == Flaw::WrongBackground && category == Category::Colors)) {
                    continue;
                }
                QTest::addRow("%s, %s", std::string(name(category)).c_str(), std::string(name(flaw)).c_str())
                    << static_cast<int>(category) << static_cast<int>(flaw);
            }
        }
    }
    void everyFlawFailsStrictly() {
        QFETCH(int, category);
        QFETCH(int, flaw);
        const auto prompts = *evalPrompts(vocabulary(), static_cast<Category>(category), 8);
        for (const auto& prompt : prompts) {
            QVERIFY(canHave(static_cast<Flaw>(flaw), prompt.wanted));
            const auto scene = spoiled(prompt.wanted, static_cast<Flaw>(flaw), vocabulary(), prompt.seed);
            QVERIFY2(!scoreScene(render(scene, kSize), prompt.wanted).passesStrictly(), prompt.text.c_str());
        }
    }
};

LIGHTGEN_TEST(ShapeScorerTest)
#include "shape_scorer_test.moc"

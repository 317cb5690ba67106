#include <ATen/TensorOperators.h>
#include <ATen/ops/equal.h>

#include "tests/support/test_class.h"
#include "training/picture_source.h"
#include "training/teacher/composer.h"
#include "training/teacher/textures.h"

using namespace lightgen;
using namespace lightgen::training::teacher;
namespace scenes = lightgen::training::scenes;

class ComposerTest final : public QObject {
    Q_OBJECT

    Catalogue m_catalogue;

    TeacherScene circleOn(scenes::Colour background) const {
        TeacherScene scene{.category = scenes::Category::SingleObject, .background = {}, .things = {}, .place = {}};
        scene.background.colour = scene.background.second = background;
        const int circle = *m_catalogue.find("circle");
        scene.things = {
            {.thing = circle, .picture = m_catalogue.picturesOf(circle).front(), .colour = scenes::Colour::Red}};
        return scene;
    }

    static scenes::Rgb pixel(const at::Tensor& picture, std::int64_t x, std::int64_t y) {
        const auto at = [&](std::int64_t c) {
            return static_cast<std::uint8_t>(std::lround((picture[c][y][x].item<double>() + 1.0) * 127.5));
        };
        return {at(0), at(1), at(2)};
    }

private Q_SLOTS:
    void initTestCase() {
        const auto read = readCatalogue(std::filesystem::path(LIGHTGEN_SOURCE_DIR) / "resources" / "teacher");
        QVERIFY2(read, read ? "" : read.error().message.english().c_str());
        m_catalogue = *read;
    }

    void drawsAThingWhereAndInTheColourThatTheSceneSays() {
        const Composer composer(m_catalogue);
        auto scene = circleOn(scenes::Colour::White);
        scene.things.front().x = 0.25;
        const auto picture = composer.compose(std::array{scene}, 128)[0];
        QVERIFY(pixel(picture, 32, 64) == scenes::rgb(scenes::Colour::Red));
        QVERIFY(pixel(picture, 4, 4) == scenes::rgb(scenes::Colour::White));
        QVERIFY(pixel(picture, 100, 64) == scenes::rgb(scenes::Colour::White));
    }

    void aBatchGivesWhatEachSceneGivesAlone() {
        const Composer composer(m_catalogue);
        std::vector<TeacherScene> all;
        for (std::uint64_t i = 0; i < 12; ++i) {
            all.push_back(sceneFor(1, i, m_catalogue, {}));
        }
        const auto together = composer.compose(all, 64);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto alone = composer.compose(std::array{all[i]}, 64)[0];
            QVERIFY((together[static_cast<std::int64_t>(i)] - alone).abs().max().item<double>() < 1e-5);
        }
        QVERIFY(at::equal(together, composer.compose(all, 64)));
    }

    void mirroredThingsAreMirrored() {
        const Composer composer(m_catalogue);
        auto scene = circleOn(scenes::Colour::White);
        const int car = *m_catalogue.find("car");
        scene.things = {{.thing = car, .picture = m_catalogue.picturesOf(car).front(), .colour = {}}};
        const auto right = composer.compose(std::array{scene}, 64)[0];
        scene.things.front().mirrored = true;
        const auto left = composer.compose(std::array{scene}, 64)[0];
        QVERIFY((right.flip({2}) - left).abs().max().item<double>() < 1e-4);
        QVERIFY((right - left).abs().max().item<double>() > 0.1);
    }

    void aColouredThingTakesTheColourAndKeepsItsShading() {
        const Composer composer(m_catalogue);
        auto scene = circleOn(scenes::Colour::White);
        const int car = *m_catalogue.find("car");
        scene.things = {
            {.thing = car,
             .picture = m_catalogue.picturesOf(car).front(),
             .colour = scenes::Colour::Green,
             .extent = 0.9}};
        const auto picture = composer.compose(std::array{scene}, 128)[0];
        const auto inside = (picture[0] < 0.5);
        const auto green = picture[1].masked_select(inside), red = picture[0].masked_select(inside);
        QVERIFY(green.mean().item<double>() > red.mean().item<double>() + 0.2);
        QVERIFY(green.std().item<double>() > 0.1);
    }

    void laterThingsLieOverEarlierOnes() {
        const Composer composer(m_catalogue);
        auto scene = circleOn(scenes::Colour::White);
        scene.things.push_back(scene.things.front());
        scene.things[1].colour = scenes::Colour::Blue;
        QVERIFY(pixel(composer.compose(std::array{scene}, 64)[0], 32, 32) == scenes::rgb(scenes::Colour::Blue));
    }

    void gradientsGoFromOneColourToTheOther() {
        const Composer composer(m_catalogue);
        auto scene = circleOn(scenes::Colour::White);
        scene.background.ground = Ground::Gradient;
        scene.background.second = scenes::Colour::Black;
        const auto picture = composer.compose(std::array{scene}, 64)[0];
        QVERIFY(pixel(picture, 1, 0) == scenes::rgb(scenes::Colour::White));
        QVERIFY(pixel(picture, 1, 63) == scenes::rgb(scenes::Colour::Black));
    }

    void texturesAreTheSameEveryTimeAndDiffer() {
        QVERIFY(texture(Ground::Brick, 1) == texture(Ground::Brick, 1));
        QVERIFY(!(texture(Ground::Brick, 1) == texture(Ground::Brick, 2)));
        QVERIFY(!(texture(Ground::Sea, 1) == texture(Ground::Sky, 1)));
    }

    void aSourceOfAnUnknownClassIsRefused() {
        const auto refused = training::makeSource({.milestone = 4, .sprites = {}, .classes = {"unicorn"}});
        QVERIFY(!refused && refused.error().message.english().find("unicorn") != std::string::npos);
    }
};

LIGHTGEN_TEST(ComposerTest)
#include "composer_test.moc"

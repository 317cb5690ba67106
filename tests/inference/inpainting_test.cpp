// Edits on the engine that computes: what is outside stays, pixel by pixel and token by token.
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <random>
#include <span>

#include "core/distance_transform.h"
#include "core/recipe.h"
#include "inference/torch_engine.h"
#include "tests/cli/tiny_bundle.h"
#include "tests/support/test_class.h"

using namespace lightgen;

namespace {

core::GenerationRequest tinyRequest(const std::string& model) {
    core::GenerationRequest request;
    request.prompt = "a red house by the lake";
    request.model = model;
    request.size = {64, 96};
    request.seed = 11;
    request.steps = 2;
    request.samplerSteps = 2;
    request.threads = 2;
    return request;
}

core::RgbImage noisy(core::PixelSize size, std::mt19937& random) {
    core::RgbImage image(size.width, size.height);
    std::ranges::generate(image.pixels, [&] { return static_cast<std::uint8_t>(random()); });
    return image;
}

core::GrayImage fewPixels(core::PixelSize size, std::mt19937& random) {
    core::GrayImage mask(size.width, size.height);
    for (int i = 0; i < 4; ++i) {
        mask.pixels[random() % mask.pixels.size()] = static_cast<std::uint8_t>(128 + random() % 128);
    }
    return mask;
}

std::span<const float> tokenOf(const core::GenerationResult& result, std::int32_t token) {
    const auto channels = static_cast<std::size_t>(result.tokens.channels);
    return std::span(result.tokens.values).subspan(static_cast<std::size_t>(token) * channels, channels);
}

int changedTokensOutside(const core::GenerationResult& before, const core::GenerationResult& after) {
    int changed = 0;
    for (std::int32_t token = 0; token < after.tokens.grid.count(); ++token) {
        const bool isMade = std::ranges::find(after.order, token) != after.order.end();
        changed += !isMade && !std::ranges::equal(tokenOf(before, token), tokenOf(after, token)) ? 1 : 0;
    }
    return changed;
}

int changedPixelsOutside(const core::GenerationResult& after) {
    const auto& edit = *after.request.inpainting;
    const auto distances = core::squaredDistances(edit.mask);
    int changed = 0;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        const auto* pixel = &after.image.pixels[3 * i];
        const bool isOutside = distances[i] > edit.band * edit.band;
        changed += isOutside && !std::equal(pixel, pixel + 3, &edit.image.pixels[3 * i]) ? 1 : 0;
    }
    return changed;
}

bool saysEncoded(const core::GenerationResult& result) {
    return std::ranges::any_of(result.notes, [](const auto& note) {
        return note.english().find("encoded from its pixels") != std::string::npos;
    });
}

}  // namespace

class InpaintingTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<core::Engine> m_engine;
    std::string m_model;

    core::GenerationResult made(const core::GenerationRequest& request) {
        auto outcome = m_engine->generate(request, {}, {});
        if (!outcome) {
            qFatal("%s", outcome.error().message.english().c_str());
        }
        return std::get<core::GenerationResult>(*std::move(outcome));
    }

    core::GenerationRequest editOf(const core::GenerationResult& before, std::mt19937& random) {
        auto request = tinyRequest(m_model);
        request.seed = random();
        request.steps = 1;
        auto& edit = request.inpainting.emplace();
        edit.image = before.image;
        edit.mask = fewPixels(request.size, random);
        edit.band = static_cast<int>(random() % 12);
        edit.tokensOf = core::imageId(before);
        edit.from.state = std::make_shared<const core::SavedState>(core::savedState(before));
        return request;
    }

private Q_SLOTS:
    void initTestCase() {
        const auto written = tests::writeTinyBundle(m_folder.path().toStdString());
        QVERIFY2(written.has_value(), written ? "" : written.error().message.english().c_str());
        m_model = m_folder.path().toStdString() + "/" + tests::kTinyModel;
        m_engine = inference::makeTorchEngine();
    }

    void randomMasksOnRandomPicturesChangeNothingOutside() {
        std::mt19937 random(1);
        for (int round = 0; round < 8; ++round) {
            auto request = tinyRequest(m_model);
            auto& edit = request.inpainting.emplace();
            edit.image = noisy(request.size, random);
            edit.mask = fewPixels(request.size, random);
            edit.band = static_cast<int>(random() % 20);
            const auto after = made(request);
            QCOMPARE(changedPixelsOutside(after), 0);
            QVERIFY(after.image != edit.image);
            QVERIFY(!saysEncoded(after));  // nothing else was asked for
        }
    }

    void twentyRoundsOfEditsChangeNothingOutside() {
        std::mt19937 random(2);
        auto before = made(tinyRequest(m_model));
        for (int round = 0; round < 20; ++round) {
            auto after = made(editOf(before, random));
            QCOMPARE(changedPixelsOutside(after), 0);
            QCOMPARE(changedTokensOutside(before, after), 0);
            QVERIFY(!saysEncoded(after));
            before = std::move(after);
        }
    }

    void aHardEdgeWritesBackThePaintedPixelsAlone() {
        std::mt19937 random(3);
        auto request = tinyRequest(m_model);
        auto& edit = request.inpainting.emplace();
        edit.image = noisy(request.size, random);
        edit.mask = fewPixels(request.size, random);
        edit.band = 0;
        const auto composited = made(request);
        edit.composited = false;
        const auto decoded = made(request);
        QVERIFY(composited.tokens == decoded.tokens);
        for (std::size_t i = 0; i < edit.mask.pixels.size(); ++i) {
            const auto& expected = edit.mask.pixels[i] >= 128 ? decoded.image : edit.image;
            const auto* pixel = &composited.image.pixels[3 * i];
            QVERIFY(std::equal(pixel, pixel + 3, &expected.pixels[3 * i]));
        }
        QVERIFY(changedPixelsOutside(decoded) > 0);
    }

    void anEditWithoutAPromptWorks() {
        std::mt19937 random(4);
        auto request = editOf(made(tinyRequest(m_model)), random);
        request.prompt.clear();
        QCOMPARE(changedPixelsOutside(made(request)), 0);
    }

    void tokensThatAreGoneAreEncodedWithANote() {
        std::mt19937 random(5);
        auto request = editOf(made(tinyRequest(m_model)), random);
        request.inpainting->from = {};
        QVERIFY(saysEncoded(made(request)));
    }

    void anExtendedPictureKeepsItsTokensAndItsNoise() {
        const auto before = made(tinyRequest(m_model));  // 6 x 4 tokens
        auto request = tinyRequest(m_model);
        request.size = {96, 96};
        auto& edit = request.inpainting.emplace();
        edit.image = core::RgbImage(96, 96);
        edit.mask = core::GrayImage(96, 96);
        for (int y = 0; y < 96; ++y) {
            std::fill_n(edit.mask.pixels.begin() + std::ptrdiff_t{y} * 96, 32, std::uint8_t{255});
        }
        edit.origin = {0, 2};
        edit.tokensOf = core::imageId(before);
        edit.from.state = std::make_shared<const core::SavedState>(core::savedState(before));
        const auto after = made(request);
        QVERIFY(!saysEncoded(after));
        QCOMPARE(after.order.size(), std::size_t{12});
        for (int row = 0; row < 6; ++row) {
            for (int column = 0; column < 4; ++column) {
                QVERIFY(std::ranges::equal(tokenOf(before, row * 4 + column), tokenOf(after, row * 6 + column + 2)));
            }
        }
    }

    void aSmallEditGivesTheSameBytesWhateverTheEngineDidBefore() {
        std::mt19937 random(7);
        const auto before = made(tinyRequest(m_model));  // this engine knows how the picture was decoded
        auto request = editOf(before, random);
        auto& edit = *request.inpainting;
        std::ranges::fill(edit.mask.pixels, std::uint8_t{0});
        edit.mask.pixels.front() = 255;
        edit.band = 4;
        const auto here = made(request);
        QVERIFY(here.image != before.image);
        QCOMPARE(changedPixelsOutside(here), 0);
        const auto another = inference::makeTorchEngine();
        const auto outcome = another->generate(request, {}, {});
        const auto& there = std::get<core::GenerationResult>(outcome.value());
        QVERIFY(there.image == here.image);
        QCOMPARE(core::imageId(there), core::imageId(here));
    }

    void anEditResumesToTheSameBytes() {
        std::mt19937 random(6);
        auto request = editOf(made(tinyRequest(m_model)), random);
        std::ranges::fill(request.inpainting->mask.pixels, std::uint8_t{255});
        request.steps = 4;
        std::shared_ptr<const core::SavedState> halfWay;
        auto outcome = m_engine->generate(
            request,
            [&](const core::StepEvent& event) {
                if (event.step == 2) {
                    halfWay = std::make_shared<const core::SavedState>(m_engine->progress().value());
                }
            },
            {}
        );
        const auto whole = std::get<core::GenerationResult>(outcome.value());
        request.resume.state = halfWay;
        const auto resumed = made(request);
        QVERIFY(resumed.image == whole.image);
        QVERIFY(resumed.tokens == whole.tokens);
        QCOMPARE(core::imageId(resumed), core::imageId(whole));
    }
};

LIGHTGEN_TEST(InpaintingTest)
#include "inpainting_test.moc"

#include "inference/torch_engine.h"

#include <ATen/TensorOperators.h>

#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <numeric>

#include "core/atomic_file.h"
#include "core/model_bundle.h"
#include "inference/weights/tensor_file.h"
#include "tests/cli/tiny_bundle.h"
#include "tests/support/test_class.h"

using namespace lightgen;

namespace {

core::GenerationRequest smallRequest(const std::string& model) {
    core::GenerationRequest request;
    request.prompt = "a red house by the lake";
    request.model = model;
    request.size = {64, 96};
    request.seed = 11;
    request.steps = 5;
    request.samplerSteps = 4;
    request.threads = 2;
    return request;
}

core::Inpainting leftHalf(core::PixelSize size) {
    core::Inpainting inpainting{core::RgbImage(size.width, size.height), core::GrayImage(size.width, size.height)};
    for (std::size_t i = 0; i < inpainting.image.pixels.size(); ++i) {
        inpainting.image.pixels[i] = static_cast<std::uint8_t>(i * 7 % 251);
    }
    for (std::size_t i = 0; i < inpainting.mask.pixels.size(); ++i) {
        const bool left = i % static_cast<std::size_t>(size.width) < static_cast<std::size_t>(size.width) / 2;
        inpainting.mask.pixels[i] = left ? 255 : 0;
    }
    return inpainting;
}

// A step of the test's own preparation.
void must(const core::Status& done) {
    if (!done) {
        qFatal("%s", done.error().message.english().c_str());
    }
}

}  // namespace

class TorchEngineTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<core::Engine> m_engine;
    std::string m_model;

    core::GenerationResult
    made(core::Engine& engine, const core::GenerationRequest& request, const core::StepObserver& onStep = {}) {
        auto outcome = engine.generate(request, onStep, {});
        if (!outcome) {
            qFatal("%s", outcome.error().message.english().c_str());
        }
        return std::get<core::GenerationResult>(*std::move(outcome));
    }
    core::Error refused(const core::GenerationRequest& request) {
        const auto outcome = m_engine->generate(request, {}, {});
        return outcome ? core::Error{} : outcome.error();
    }

    // The tiny bundle with a second set of weights, which is its DPO weights or takes the place of the base weights.
    enum class Tuned { AsDpo, AsBase };
    std::string writeTunedBundle(const std::string& name, Tuned role) {
        const auto folder = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::filesystem::copy(m_model, folder, std::filesystem::copy_options::recursive);
        auto tensors = inference::readTensors(folder / "lightgen.safetensors").value();
        tensors["z_proj.bias"] = tensors.at("z_proj.bias") + 0.5;
        must(inference::writeSafetensors(folder / "tuned.safetensors", tensors));
        auto model = core::readModelBundle(folder).value();
        (role == Tuned::AsDpo ? model.dpoWeights.emplace() : model.baseWeights) = "tuned.safetensors";
        model.files = core::describeBundleFiles(folder).value();
        must(core::writeFileAtomically(folder / "model.json", core::modelJson(model)));
        return folder.string();
    }

private Q_SLOTS:
    void initTestCase() {
        const auto written = tests::writeTinyBundle(m_folder.path().toStdString());
        QVERIFY2(written.has_value(), written ? "" : written.error().message.english().c_str());
        m_model = m_folder.path().toStdString() + "/" + tests::kTinyModel;
    }
    void init() { m_engine = inference::makeTorchEngine(); }

    void givesAPictureWithItsTokensAndOrder() {
        const auto result = made(*m_engine, smallRequest(m_model));
        QCOMPARE(result.image.width, 64);
        QCOMPARE(result.image.height, 96);
        QCOMPARE(result.tokens.grid, (core::TokenGrid{6, 4}));
        QCOMPARE(result.tokens.values.size(), static_cast<std::size_t>(24 * result.tokens.channels));
        QCOMPARE(result.placedPerStep.size(), std::size_t{5});
        QCOMPARE(std::accumulate(result.placedPerStep.begin(), result.placedPerStep.end(), 0), 24);
        auto order = result.order;
        std::sort(order.begin(), order.end());
        for (int token = 0; token < 24; ++token) {
            QCOMPARE(order[static_cast<std::size_t>(token)], token);
        }
        QCOMPARE(result.modelHash.size(), std::size_t{64});
        QCOMPARE(result.threads, 2);
    }

    void givesTheSameBytesWithAndWithoutPreviews() {
        const auto silent = inference::makeTorchEngine({.previews = inference::Previews::Disabled});
        const auto request = smallRequest(m_model);
        const auto with = made(*m_engine, request, [](const auto&) {});
        const auto without = made(*silent, request);
        QCOMPARE(with.image, without.image);
        QCOMPARE(with.tokens, without.tokens);
    }

    void givesTheSameBytesAfterOtherRequests() {
        const auto request = smallRequest(m_model);
        const auto first = made(*m_engine, request);
        auto other = request;
        other.prompt = "something else";
        other.seed = 12;
        made(*m_engine, other);
        other.size = {128, 64};
        other.threads = 1;
        other.samplerSteps = 7;
        made(*m_engine, other);
        const auto again = made(*m_engine, request);
        QCOMPARE(again.image, first.image);
        QCOMPARE(again.tokens, first.tokens);
    }

    void dependsOnSeedAndPrompt() {
        const auto request = smallRequest(m_model);
        const auto first = made(*m_engine, request);
        auto other = request;
        other.seed = 12;
        QVERIFY(made(*m_engine, other).tokens != first.tokens);
        other = request;
        other.prompt = "a white cat";
        QVERIFY(made(*m_engine, other).tokens != first.tokens);
    }

    void reportsEachStepWithMaskAndPreview() {
        std::vector<core::StepEvent> events;
        const auto result = made(*m_engine, smallRequest(m_model), [&](const auto& event) { events.push_back(event); });
        QCOMPARE(events.size(), std::size_t{5});
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto& event = events[i];
            QCOMPARE(event.step, static_cast<int>(i) + 1);
            QCOMPARE(event.of, 5);
            QCOMPARE(event.preview.width, 8);
            QCOMPARE(event.preview.height, 12);
            QCOMPARE(static_cast<std::int32_t>(event.placed.size()), result.placedPerStep[i]);
            for (const auto token : event.placed) {
                QCOMPARE(event.mask[static_cast<std::size_t>(token)], std::uint8_t{0});
            }
        }
        const auto& first = events.front();
        const auto masked = std::find(first.mask.begin(), first.mask.end(), 1) - first.mask.begin();
        const auto* pixel = first.preview.at(static_cast<int>(masked % 4) * 2, static_cast<int>(masked / 4) * 2);
        QCOMPARE(int(pixel[0]), 128);  // undecided: mid-grey
        QCOMPARE(std::accumulate(events.back().mask.begin(), events.back().mask.end(), 0), 0);
    }

    void endsWithCancelledWhenItIsStopped() {
        std::stop_source stop;
        int steps = 0;
        const auto outcome = m_engine->generate(
            smallRequest(m_model),
            [&](const auto& event) {
                ++steps;
                if (event.step == 2) {
                    stop.request_stop();
                }
            },
            stop.get_token()
        );
        QVERIFY(outcome.has_value());
        QVERIFY(std::holds_alternative<core::Cancelled>(*outcome));
        QCOMPARE(steps, 2);
        made(*m_engine, smallRequest(m_model));  // the next one works
    }

    void endsWithCancelledWhenItWasStoppedBefore() {
        std::stop_source stop;
        stop.request_stop();
        const auto outcome = m_engine->generate(smallRequest(m_model), {}, stop.get_token());
        QVERIFY(outcome.has_value() && std::holds_alternative<core::Cancelled>(*outcome));
        // Nothing half-computed is kept for later.
        const auto fresh = inference::makeTorchEngine();
        QCOMPARE(made(*m_engine, smallRequest(m_model)).tokens, made(*fresh, smallRequest(m_model)).tokens);
    }

    void changesOnlyPaintedTokensWhenInpainting() {
        auto request = smallRequest(m_model);
        request.inpainting = leftHalf(request.size);
        const auto first = made(*m_engine, request);
        request.prompt = "a white cat";
        request.seed = 99;
        const auto second = made(*m_engine, request);
        const auto channels = static_cast<std::size_t>(first.tokens.channels);
        for (std::size_t token = 0; token < 24; ++token) {
            const auto begin = static_cast<std::ptrdiff_t>(token * channels);
            const auto end = begin + static_cast<std::ptrdiff_t>(channels);
            const bool same = std::equal(
                first.tokens.values.begin() + begin,
                first.tokens.values.begin() + end,
                second.tokens.values.begin() + begin
            );
            QCOMPARE(same, token % 4 >= 2);
        }
        QCOMPARE(first.order.size(), std::size_t{12});
        QVERIFY(std::all_of(first.order.begin(), first.order.end(), [](auto token) { return token % 4 < 2; }));
    }

    void blendsBaseAndDpoWeights() {
        const auto blended = writeTunedBundle("blended", Tuned::AsDpo);
        const auto tuned = writeTunedBundle("tuned", Tuned::AsBase);
        auto request = smallRequest(blended);
        const auto base = made(*m_engine, request).tokens;
        request.variant = 0.5;
        const auto half = made(*m_engine, request).tokens;
        request.variant = 1.0;
        const auto dpo = made(*m_engine, request).tokens;
        QCOMPARE(base, made(*m_engine, smallRequest(m_model)).tokens);
        QCOMPARE(dpo, made(*m_engine, smallRequest(tuned)).tokens);
        QVERIFY(half != base);
        QVERIFY(half != dpo);
        QVERIFY(base != dpo);
    }

    void computesInBFloat16() {
        auto request = smallRequest(m_model);
        const auto exact = made(*m_engine, request).tokens;
        request.precision = core::Precision::BFloat16;
        QVERIFY(made(*m_engine, request).tokens != exact);
    }

    void clampsTheStepsToTheTokensAndSaysSo() {
        auto request = smallRequest(m_model);
        request.steps = 1000;
        const auto result = made(*m_engine, request);
        QCOMPARE(result.request.steps, 24);
        QCOMPARE(result.placedPerStep.size(), std::size_t{24});
        QCOMPARE(result.notes.size(), std::size_t{1});
    }

    void saysWhereAnOverlongPromptIsCut() {
        auto request = smallRequest(m_model);
        for (int i = 0; i < 100; ++i) {
            request.prompt += " a small boat";
        }
        const auto result = made(*m_engine, request);
        QCOMPARE(result.notes.size(), std::size_t{1});
        QVERIFY(result.notes.front().english().find("has no effect") != std::string::npos);
    }

    void refusesWhatItCannotDo() {
        auto request = smallRequest(m_folder.path().toStdString() + "/nothing");
        QCOMPARE(refused(request).code, core::ErrorCode::NotFound);
        request = smallRequest(m_model);
        request.size = {63, 64};
        QCOMPARE(refused(request).code, core::ErrorCode::InvalidArgument);
        request = smallRequest(m_model);
        request.variant = 1.0;
        QCOMPARE(refused(request).code, core::ErrorCode::InvalidArgument);
    }

    void answersForAMissingDeviceWithASentence() {
        auto request = smallRequest(m_model);
        request.device = core::Device::Cuda;
        const auto outcome = m_engine->generate(request, {}, {});
        if (!outcome) {  // there may be a card
            QCOMPARE(outcome.error().code, core::ErrorCode::Device);
            QVERIFY(outcome.error().message.english().find("cpu") != std::string::npos);
        }
    }
};

LIGHTGEN_TEST(TorchEngineTest)
#include "torch_engine_test.moc"

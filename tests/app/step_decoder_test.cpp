#include "app/service/step_decoder.h"

#include <QTemporaryDir>

#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

#include "core/recipe.h"
#include "core/synthetic_engine.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::service;
using core::protocol::DecodeStep;
using core::protocol::StepPicture;

namespace {

constexpr auto kPatience = std::chrono::seconds(30);

core::GenerationResult pictureOf(std::uint64_t seed) {
    core::GenerationRequest request;
    request.prompt = "a red fox";
    request.size = {64, 64};
    request.steps = 4;
    request.seed = seed;
    return std::get<core::GenerationResult>(core::SyntheticEngine().generate(request, {}, {}).value());
}

class Answers {
public:
    StepDecoder::Answer collector() {
        return [this](StepDecoder::Client client, StepPicture picture) {
            const std::lock_guard lock(m_mutex);
            m_all.emplace_back(client, std::move(picture));
            m_changed.notify_all();
        };
    }
    std::vector<std::pair<StepDecoder::Client, StepPicture>> waitFor(std::size_t count) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, kPatience, [&] { return m_all.size() >= count; });
        return m_all;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::pair<StepDecoder::Client, StepPicture>> m_all;
};

// Decodes as far as it is let: a question waits in it until it is stopped or the test opens the gate.
class SlowEngine final : public core::SyntheticEngine {
public:
    struct Gate {
        std::counting_semaphore<> begun{0};
        std::counting_semaphore<> open{0};
    };
    explicit SlowEngine(Gate& gate)
        : m_gate(gate) {}

    core::Result<std::variant<core::RgbImage, core::Cancelled>>
    decode(const core::SavedState& state, int step, std::stop_token stop) override {
        const std::stop_callback wake(stop, [this] { m_gate.open.release(); });
        m_gate.begun.release();
        m_gate.open.acquire();
        return core::SyntheticEngine::decode(state, step, std::move(stop));
    }

private:
    Gate& m_gate;
};

class ThrowingEngine final : public core::SyntheticEngine {
public:
    core::Result<std::variant<core::RgbImage, core::Cancelled>>
    decode(const core::SavedState&, int step, std::stop_token) override {
        if (step == 1) {
            throw std::bad_alloc();
        }
        throw std::runtime_error("a tensor is missing");
    }
};

template <class Engine, class... Arguments>
EngineFactory making(Arguments&... arguments) {
    return [&arguments...]() -> core::Result<std::unique_ptr<core::Engine>> {
        return std::make_unique<Engine>(arguments...);
    };
}

}  // namespace

class StepDecoderTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    core::TokenStore m_store{m_folder.path().toStdString()};
    core::GenerationResult m_picture = pictureOf(1);
    core::GenerationResult m_other = pictureOf(2);
    int m_first = 0;
    int m_second = 0;

    DecodeStep question(std::uint64_t number, int step) const {
        return {.question = number, .image = core::imageId(m_picture), .step = step};
    }
    core::RgbImage decoded(const core::GenerationResult& of, int step) const {
        return std::get<core::RgbImage>(core::SyntheticEngine().decode(core::savedState(of), step, {}).value());
    }

private Q_SLOTS:
    void initTestCase() {
        for (const auto& picture : {m_picture, m_other}) {
            QVERIFY(m_store.save(core::imageId(picture), core::savedState(picture)));
        }
    }

    void everyStepIsThePictureThatTheEngineDecodes() {
        Answers answers;
        StepDecoder decoder(making<core::SyntheticEngine>(), m_store, answers.collector());
        for (int step = 0; step <= 4; ++step) {
            decoder.ask(&m_first, question(10 + static_cast<std::uint64_t>(step), step));
            const auto all = answers.waitFor(static_cast<std::size_t>(step) + 1);
            QCOMPARE(all.size(), static_cast<std::size_t>(step) + 1);
            const auto& [client, answer] = all.back();
            QVERIFY(client == &m_first && !answer.error);
            QCOMPARE(answer.of.question, 10 + static_cast<std::uint64_t>(step));
            QVERIFY(answer.image == decoded(m_picture, step));
        }
    }

    void goesFromOnePictureToAnother() {
        Answers answers;
        StepDecoder decoder(making<core::SyntheticEngine>(), m_store, answers.collector());
        decoder.ask(&m_first, question(1, 2));
        QVERIFY(answers.waitFor(1).back().second.image == decoded(m_picture, 2));
        decoder.ask(&m_first, {.question = 2, .image = core::imageId(m_other), .step = 2});
        QVERIFY(answers.waitFor(2).back().second.image == decoded(m_other, 2));
        decoder.ask(&m_first, question(3, 2));
        QVERIFY(answers.waitFor(3).back().second.image == decoded(m_picture, 2));
    }

    void theNewestQuestionOfAClientWins() {
        SlowEngine::Gate gate;
        Answers answers;
        StepDecoder decoder(making<SlowEngine>(gate), m_store, answers.collector());
        decoder.ask(&m_first, question(1, 1));
        QVERIFY(gate.begun.try_acquire_for(kPatience));  // it is being decoded, and will be stopped
        decoder.ask(&m_first, question(2, 2));
        QVERIFY(gate.begun.try_acquire_for(kPatience));
        gate.open.release();
        const auto all = answers.waitFor(1);
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all.front().second.of.question, std::uint64_t{2});
    }

    void questionsOfTwoClientsAreBothAnswered() {
        SlowEngine::Gate gate;
        Answers answers;
        StepDecoder decoder(making<SlowEngine>(gate), m_store, answers.collector());
        decoder.ask(&m_first, question(1, 1));
        QVERIFY(gate.begun.try_acquire_for(kPatience));
        decoder.ask(&m_second, question(2, 3));
        gate.open.release(2);
        const auto all = answers.waitFor(2);
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(all[0].first == &m_first && all[1].first == &m_second);
        QVERIFY(all[1].second.image == decoded(m_picture, 3));
    }

    void whatIsLookedAtAndWhatGoesIntoFilesAreBothAnswered() {
        SlowEngine::Gate gate;
        Answers answers;
        StepDecoder decoder(making<SlowEngine>(gate), m_store, answers.collector());
        decoder.ask(&m_first, question(1, 1));
        QVERIFY(gate.begun.try_acquire_for(kPatience));
        auto forFile = question(2, 3);
        forFile.forFile = true;
        decoder.ask(&m_first, forFile);
        gate.open.release(2);
        const auto all = answers.waitFor(2);
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(!all[0].second.of.forFile && all[1].second.of.forFile);
        QVERIFY(all[1].second.image == decoded(m_picture, 3));
    }

    void aForgottenClientHearsNothing() {
        SlowEngine::Gate gate;
        Answers answers;
        StepDecoder decoder(making<SlowEngine>(gate), m_store, answers.collector());
        decoder.ask(&m_first, question(1, 1));
        QVERIFY(gate.begun.try_acquire_for(kPatience));
        decoder.ask(&m_second, question(2, 2));
        decoder.forget(&m_second);
        gate.open.release();
        QCOMPARE(answers.waitFor(1).size(), std::size_t{1});
        decoder.ask(&m_first, question(3, 3));
        gate.open.release();
        const auto all = answers.waitFor(2);
        QCOMPARE(all.size(), std::size_t{2});
        for (const auto& [client, answer] : all) {
            QVERIFY(client == &m_first);
        }
    }

    void endsWhileItDecodes() {
        SlowEngine::Gate gate;
        Answers answers;
        {
            StepDecoder decoder(making<SlowEngine>(gate), m_store, answers.collector());
            decoder.ask(&m_first, question(1, 1));
            QVERIFY(gate.begun.try_acquire_for(kPatience));
            gate.open.release();
        }
        QVERIFY(answers.waitFor(0).size() <= 1);
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("the tokens are gone") << 0 << static_cast<int>(core::ErrorCode::NotFound);
        QTest::newRow("no engine") << 1 << static_cast<int>(core::ErrorCode::Device);
        QTest::newRow("no memory") << 2 << static_cast<int>(core::ErrorCode::OutOfMemory);
        QTest::newRow("an exception") << 3 << static_cast<int>(core::ErrorCode::Internal);
    }

    void saysWhatIsWrong() {
        QFETCH(int, what);
        QFETCH(int, code);
        const EngineFactory none = []() -> core::Result<std::unique_ptr<core::Engine>> {
            return core::fail(core::ErrorCode::Device, "There is no device.");
        };
        const auto factory =
            what == 1 ? none : (what == 0 ? making<core::SyntheticEngine>() : making<ThrowingEngine>());
        Answers answers;
        StepDecoder decoder(factory, m_store, answers.collector());
        auto asked = question(5, what == 2 ? 1 : 2);
        if (what == 0) {
            asked.image = std::string(32, 'f');
        }
        decoder.ask(&m_first, asked);
        const auto all = answers.waitFor(1);
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(all.front().second.image.empty());
        QVERIFY(all.front().second.error);
        QCOMPARE(static_cast<int>(all.front().second.error->code), code);
        QCOMPARE(all.front().second.of.question, std::uint64_t{5});
    }
};

LIGHTGEN_TEST(StepDecoderTest)
#include "step_decoder_test.moc"

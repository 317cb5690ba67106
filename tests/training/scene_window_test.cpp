#include <ATen/ops/equal.h>

#include <nlohmann/json.hpp>

#include <set>

#include "inference/vae/vae.h"
#include "tests/support/test_class.h"
#include "tests/training/small_run.h"
#include "training/scene_window.h"

using namespace lightgen;
using namespace lightgen::training;
using namespace lightgen::tests;

namespace {

// Remembers what it was asked for.
class WatchedSource final : public PictureSource {
public:
    explicit WatchedSource(SharedSource source)
        : m_source(std::move(source)) {}

    at::Tensor pictures(std::uint64_t seed, std::span<const std::int64_t> indices, int pixels) const override {
        asked.insert(asked.end(), indices.begin(), indices.end());
        return m_source->pictures(seed, indices, pixels);
    }
    std::string caption(std::uint64_t seed, std::int64_t index, std::uint64_t draw) const override {
        captioned.insert(index);
        return m_source->caption(seed, index, draw);
    }
    std::vector<Spot> spots(std::uint64_t seed, std::int64_t index) const override {
        return m_source->spots(seed, index);
    }
    nlohmann::json settings() const override { return m_source->settings(); }
    int vocabulary() const override { return m_source->vocabulary(); }
    std::vector<std::string> sentences() const override { return m_source->sentences(); }

    mutable std::vector<std::int64_t> asked;
    mutable std::set<std::int64_t> captioned;

private:
    SharedSource m_source;
};

}  // namespace

class SceneWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_run.prepare());
        auto vae = inference::loadVae(m_run.network.vaeFolder, at::kCPU);
        auto tokenizer = core::Tokenizer::open(m_run.network.tokenizer);
        QVERIFY(vae && tokenizer);
        m_vae.emplace(*std::move(vae));
        m_tokenizer.emplace(*std::move(tokenizer));
        m_source = std::make_shared<WatchedSource>(m_run.network.source);
    }
    void init() {
        m_source->asked.clear();
        m_source->captioned.clear();
    }

    void aWindowThatHoldsAllPicturesEncodesThemOnce() {
        auto window = windowOf(8, 2, 5);
        for (std::int64_t step = 0; step < 20; ++step) {
            QVERIFY(window.batch(step, 4));
        }
        QCOMPARE(m_source->asked, (std::vector<std::int64_t>{0, 1, 2, 3, 4}));
        QCOMPARE(m_source->captioned, (std::set<std::int64_t>{0, 1, 2, 3, 4}));
    }

    void aSmallerWindowMovesOverThemAgainAndAgain() {
        auto window = windowOf(4, 2, 5);
        for (std::int64_t step = 0; step < 4; ++step) {
            QVERIFY(window.batch(step, 4));
        }
        QCOMPARE(m_source->asked, (std::vector<std::int64_t>{0, 1, 2, 3, 4, 0, 1, 2, 3, 4}));
    }

    void whatAStepSeesDependsOnItsNumberAlone() {
        for (const std::int64_t distinct : {0, 3, 100}) {
            auto one = windowOf(8, 2, distinct);
            auto other = windowOf(8, 2, distinct);
            for (std::int64_t step = 0; step < 7; ++step) {
                QVERIFY(one.batch(step, 4));
            }
            const auto there = one.batch(7, 4), resumed = other.batch(7, 4);
            QVERIFY(there && resumed);
            QVERIFY(at::equal(there->tokens, resumed->tokens) && at::equal(there->ids, resumed->ids));
        }
    }

private:
    SceneWindow windowOf(std::int64_t size, std::int64_t fresh, std::int64_t distinct) const {
        return {
            *m_vae,
            *m_tokenizer,
            {.source = m_source,
             .picturePixels = 64,
             .patchSize = m_run.network.network.patchSize,
             .size = size,
             .freshPerStep = fresh,
             .distinct = distinct}};
    }

    SmallRun m_run;
    std::optional<inference::Vae> m_vae;
    std::optional<core::Tokenizer> m_tokenizer;
    std::shared_ptr<WatchedSource> m_source;
};

LIGHTGEN_TEST(SceneWindowTest)
#include "scene_window_test.moc"

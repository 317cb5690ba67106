// The text encoder beyond its golden data: configurations, buckets, padding, gradients.
#include "inference/text/t5_encoder.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <map>

#include "tests/support/test_class.h"

using namespace lightgen;
using inference::Init;
using inference::T5Config;

namespace {

constexpr T5Config kTiny{
    .vocabulary = 20,
    .width = 12,
    .headWidth = 4,
    .heads = 2,
    .feedForward = 16,
    .layers = 2,
    .buckets = 8,
    .maxDistance = 20};

// Seeded random tensors that ask for gradients.
class RandomWeights final : public inference::WeightSource {
public:
    at::Tensor take(const std::string& name, at::IntArrayRef shape, Init) override {
        const auto seeded = at::randn(shape, m_generator).mul(0.3).requires_grad_(true);
        return taken.emplace(name, seeded).first->second;
    }
    bool contains(const std::string& name) const override { return name != missing; }

    std::string missing;
    std::map<std::string, at::Tensor> taken;

private:
    at::Generator m_generator = at::make_generator<at::CPUGeneratorImpl>(5);
};

std::string configText(const std::string& more = R"(,"feed_forward_proj":"gated-gelu")") {
    return R"({"vocab_size":20,"d_model":12,"d_kv":4,"num_heads":2,"d_ff":16,"num_layers":2,)"
           R"("relative_attention_num_buckets":8,"relative_attention_max_distance":20)" +
           more + "}";
}

std::int64_t bucketOf(std::int64_t relative, const T5Config& config = {}) {
    return inference::relativeBuckets(at::tensor({relative}, at::kLong), config).item<std::int64_t>();
}

}  // namespace

class T5EncoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheKeysOfTransformers() {
        const auto config = inference::parseT5Config(configText(), "config.json");
        QVERIFY2(config, config ? "" : config.error().message.english().c_str());
        QVERIFY(*config == kTiny);
    }

    void namesTheKeyThatIsWrong() {
        const auto refused = [](const std::string& text, const char* key) {
            const auto config = inference::parseT5Config(text, "config.json");
            return !config && config.error().message.english().find(key) != std::string::npos;
        };
        QVERIFY(refused(configText(R"(,"feed_forward_proj":"relu")"), "feed_forward_proj"));
        QVERIFY(refused(configText(""), "feed_forward_proj"));
        QVERIFY(refused(R"({"vocab_size":-1})", "vocab_size"));
        QVERIFY(refused(R"({"vocab_size":20})", "d_model"));
        QVERIFY(
            refused(configText(R"(,"feed_forward_proj":"gated-gelu","layer_norm_epsilon":"x")"), "layer_norm_epsilon")
        );
        QVERIFY(refused("nonsense", "config.json"));
    }

    void bucketsAreExactNearbyAndLogarithmicFarAway() {
        QCOMPARE(bucketOf(0), std::int64_t(0));
        QCOMPARE(bucketOf(-7), std::int64_t(7));
        QCOMPARE(bucketOf(7), std::int64_t(16 + 7));
        QCOMPARE(bucketOf(-8), std::int64_t(8));
        QCOMPARE(bucketOf(-127), std::int64_t(15));
        QCOMPARE(bucketOf(100000), std::int64_t(31));
    }

    void givesStatesForEveryPosition() {
        RandomWeights weights;
        const inference::T5Encoder encoder(inference::WeightScope(weights), kTiny);
        const auto ids = at::tensor({3, 4, 1, 0, 0}, at::kLong).unsqueeze(0);
        const auto states = encoder(ids, ids.ne(0));
        QVERIFY(states.sizes() == at::IntArrayRef({1, 5, 12}));
        QVERIFY(states.isfinite().all().item<bool>());
    }

    void whatStandsInThePaddingDoesNotMatterToTheText() {
        RandomWeights weights;
        const inference::T5Encoder encoder(inference::WeightScope(weights), kTiny);
        const auto mask = at::tensor({1, 1, 1, 0, 0}, at::kLong).unsqueeze(0);
        const auto a = encoder(at::tensor({3, 4, 1, 0, 0}, at::kLong).unsqueeze(0), mask);
        const auto b = encoder(at::tensor({3, 4, 1, 9, 7}, at::kLong).unsqueeze(0), mask);
        QVERIFY(a.narrow(1, 0, 3).allclose(b.narrow(1, 0, 3), 1e-5, 1e-6));
        QVERIFY(!a.narrow(1, 3, 2).allclose(b.narrow(1, 3, 2), 1e-2, 1e-2));
    }

    void everyWeightGetsAGradient() {
        RandomWeights weights;
        const inference::T5Encoder encoder(inference::WeightScope(weights), kTiny);
        const auto ids = at::arange(12).view({2, 6}).to(at::kLong);
        encoder(ids, ids.lt(9)).square().sum().backward();
        QCOMPARE(weights.taken.size(), std::size_t(1 + 1 + 1 + 2 * 9));
        for (const auto& [name, tensor] : weights.taken) {
            QVERIFY2(tensor.grad().defined() && tensor.grad().abs().sum().item<double>() > 0.0, name.c_str());
        }
    }

    void takesTheEmbeddingUnderItsOtherName() {
        RandomWeights weights;
        weights.missing = "shared.weight";
        const inference::T5Encoder encoder(inference::WeightScope(weights), kTiny);
        QVERIFY(weights.taken.contains("encoder.embed_tokens.weight"));
        QVERIFY(!weights.taken.contains("shared.weight"));
    }

    void asksForThePublishedNames() {
        RandomWeights weights;
        const inference::T5Encoder encoder(inference::WeightScope(weights), kTiny);
        QCOMPARE(encoder.blocks.size(), std::size_t(2));
        for (const auto* name :
             {"shared.weight",
              "encoder.final_layer_norm.weight",
              "encoder.block.1.layer.0.SelfAttention.o.weight",
              "encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight",
              "encoder.block.1.layer.0.layer_norm.weight",
              "encoder.block.1.layer.1.DenseReluDense.wi_1.weight",
              "encoder.block.0.layer.1.layer_norm.weight"}) {
            QVERIFY2(weights.taken.contains(name), name);
        }
        QVERIFY(!weights.taken.contains("encoder.block.1.layer.0.SelfAttention.relative_attention_bias.weight"));
    }
};

LIGHTGEN_TEST(T5EncoderTest)
#include "t5_encoder_test.moc"

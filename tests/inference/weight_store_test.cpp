// Weights by name and shape from one file, several, or shards with an index; blends of two.
#include "inference/weights/weight_store.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/tensor.h>

#include <QTemporaryDir>
#include <fstream>

#include "tests/support/test_class.h"

using namespace lightgen;
using inference::Init;
using inference::WeightStore;

namespace {

class Folder {
public:
    std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::filesystem::path write(const std::string& name, const inference::TensorMap& tensors) const {
        if (!inference::writeSafetensors(path(name), tensors)) {
            qFatal("cannot write the test's own file");
        }
        return path(name);
    }
    std::filesystem::path writeText(const std::string& name, const std::string& text) const {
        std::ofstream(path(name)) << text;
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

std::string messageOf(const core::Status& status) {
    return status ? std::string() : status.error().message.english();
}

}  // namespace

class WeightStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void convertsHalfPrecisionToFloat32() {
        const Folder folder;
        const auto values = at::arange(6).to(at::kFloat).view({2, 3});
        auto store = WeightStore::open(folder.write(
            "x.safetensors",
            {{"h", values.to(at::kHalf)}, {"b", values.to(at::kBFloat16)}, {"d", values.to(at::kDouble)}, {"f", values}}
        ));
        QVERIFY(store);
        for (const auto* name : {"h", "b", "d", "f"}) {
            const auto taken = store->take(name, {2, 3}, Init::Zeros);
            QVERIFY2(taken.scalar_type() == at::kFloat && taken.equal(values), name);
        }
        QVERIFY(store->problem());
        QVERIFY(store->unused().empty());
    }

    void dequantisesEightBitRowsByTheirScales() {
        const Folder folder;
        const auto rows = at::tensor({-127, 0, 127, 10, 20, 30}, at::kInt).view({2, 3}).to(at::kChar);
        auto store =
            WeightStore::open(folder.write("x.safetensors", {{"w", rows}, {"w.scale", at::tensor({0.5f, 2.0f})}}));
        QVERIFY(store);
        const auto taken = store->take("w", {2, 3}, Init::Zeros);
        QVERIFY(taken.equal(at::tensor({-63.5f, 0.0f, 63.5f, 20.0f, 40.0f, 60.0f}).view({2, 3})));
        QVERIFY(store->problem());
        QVERIFY(store->unused().empty());
    }

    void eightBitsWithoutScalesAreAProblem() {
        const Folder folder;
        auto store = WeightStore::open(folder.write("x.safetensors", {{"w", at::ones({2, 3}, at::kChar)}}));
        QVERIFY(store);
        QVERIFY(store->take("w", {2, 3}, Init::Zeros).equal(at::full({2, 3}, 0.0)));
        QVERIFY(messageOf(store->problem()).find("'w.scale'") != std::string::npos);
    }

    void namesFileTensorAndBothShapes() {
        const Folder folder;
        const auto path = folder.write("x.safetensors", {{"decoder_norm.weight", at::ones({768})}});
        auto store = WeightStore::open(path);
        QVERIFY(store);
        const auto replacement = store->take("decoder_norm.weight", {1024}, Init::Ones);
        QVERIFY(replacement.sizes() == at::IntArrayRef({1024}));
        QCOMPARE(
            messageOf(store->problem()),
            path.string() + ": tensor 'decoder_norm.weight' has shape [768], expected [1024]"
        );
    }

    void keepsTheFirstProblemOnly() {
        const Folder folder;
        const auto path = folder.write("x.safetensors", {{"a", at::ones({2})}});
        auto store = WeightStore::open(path);
        QVERIFY(store);
        QVERIFY(store->take("mask_token", {1, 1, 4}, Init::Zeros).equal(at::full({1, 1, 4}, 0.0)));
        store->take("a", {3}, Init::Zeros);
        QCOMPARE(messageOf(store->problem()), path.string() + ": tensor 'mask_token' is missing");
    }

    void integersAreNoWeights() {
        const Folder folder;
        auto store = WeightStore::open(folder.write("x.safetensors", {{"a", at::ones({2}, at::kLong)}}));
        QVERIFY(store);
        store->take("a", {2}, Init::Zeros);
        QVERIFY(messageOf(store->problem()).find("type I64") != std::string::npos);
    }

    void listsWhatNobodyTook() {
        const Folder folder;
        auto store = WeightStore::open(folder.write("x.safetensors", {{"a", at::ones({2})}, {"b", at::ones({2})}}));
        QVERIFY(store);
        store->take("a", {2}, Init::Zeros);
        QVERIFY(store->unused() == std::vector<std::string>{"b"});
        QVERIFY(store->contains("b") && !store->contains("c"));
    }

    void joinsSeveralFilesAndRefusesNamesThatOccurTwice() {
        const Folder folder;
        const auto a = folder.write("a.safetensors", {{"a", at::ones({2})}});
        const auto b = folder.write("b.safetensors", {{"b", at::ones({3})}});
        auto store = WeightStore::open(std::vector{a, b});
        QVERIFY(store);
        store->take("a", {2}, Init::Zeros);
        store->take("b", {3}, Init::Zeros);
        QVERIFY(store->problem());
        QVERIFY(!WeightStore::open(std::vector{a, b, a}));
    }

    void readsShardsByTheirIndex() {
        const Folder folder;
        folder.write("m-1.safetensors", {{"shared.weight", at::ones({2})}, {"lm_head.weight", at::ones({9})}});
        folder.write("m-2.safetensors", {{"encoder.weight", at::full({3}, 2.0)}});
        const auto index = folder.writeText(
            "model.safetensors.index.json",
            R"({"metadata":{"total_size":1},"weight_map":{"shared.weight":"m-1.safetensors","encoder.weight":"m-2.safetensors"}})"
        );
        for (const auto& path : {index, index.parent_path()}) {
            auto store = WeightStore::open(path);
            QVERIFY2(store, store ? "" : store.error().message.english().c_str());
            QCOMPARE(store->take("encoder.weight", {3}, Init::Zeros)[0].item<float>(), 2.0f);
            store->take("shared.weight", {2}, Init::Zeros);
            QVERIFY(store->problem());
            QVERIFY(!store->contains("lm_head.weight"));
        }
    }

    void refusesAnIndexThatLeadsElsewhereOrPromisesTooMuch() {
        const Folder folder;
        folder.write("m.safetensors", {{"a", at::ones({2})}});
        const auto refused = [&](const std::string& text) {
            const auto store = WeightStore::open(folder.writeText("model.safetensors.index.json", text));
            return !store && store.error().message.english().find(folder.path("").string()) != std::string::npos;
        };
        QVERIFY(refused(R"({"weight_map":{"a":"../m.safetensors"}})"));
        QVERIFY(refused(R"({"weight_map":{"a":"/etc/passwd"}})"));
        QVERIFY(refused(R"({"weight_map":{"a":3}})"));
        QVERIFY(refused(R"({"weight_map":{"a":"missing.safetensors"}})"));
        QVERIFY(refused(R"({"weight_map":{"b":"m.safetensors"}})"));
        QVERIFY(refused(R"({"weight_map":[]})"));
        QVERIFY(refused(R"([1])"));
        QVERIFY(refused("{"));
        QVERIFY(refused(std::string(100000, '[')));
    }

    void aFolderWithoutWeightsSaysWhatIsExpected() {
        const Folder folder;
        const auto store = WeightStore::open(folder.path(""));
        QVERIFY(!store);
        QVERIFY(store.error().message.english().find("model.safetensors") != std::string::npos);
        QVERIFY(!WeightStore::open(folder.path("missing.safetensors")));
    }

    void blendsExactlyAtBothEnds() {
        const Folder folder;
        const auto base = at::tensor({0.1f, 1.0f}), tuned = at::tensor({0.3f, 3.0f});
        auto a = WeightStore::open(folder.write("a.safetensors", {{"w", base}, {"only", base}}));
        auto b = WeightStore::open(folder.write("b.safetensors", {{"w", tuned}}));
        QVERIFY(a && b);
        const auto blended = [&](double variant) {
            return inference::BlendedSource(*a, *b, variant).take("w", {2}, Init::Zeros);
        };
        QVERIFY(blended(0.0).equal(base));
        QVERIFY(blended(1.0).equal(tuned));
        QVERIFY(blended(0.5).allclose(at::tensor({0.2f, 2.0f})));
        QVERIFY(inference::BlendedSource(*a, *b, 1.0).take("only", {2}, Init::Zeros).equal(base));
        QVERIFY(a->problem() && b->problem());
    }
};

LIGHTGEN_TEST(WeightStoreTest)
#include "weight_store_test.moc"

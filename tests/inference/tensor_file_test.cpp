// Writing tensors and reading them back.
#include "inference/weights/tensor_file.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

#include <QTemporaryDir>
#include <cstring>
#include <fstream>
#include <iterator>

#include "tests/support/test_class.h"

using namespace lightgen;
using inference::TensorMap;

namespace {

std::filesystem::path pathIn(const QTemporaryDir& folder, const char* name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

class TensorFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackEveryTypeBitForBit() {
        const QTemporaryDir folder;
        const auto path = pathIn(folder, "all.safetensors");
        TensorMap tensors;
        for (const auto type :
             {at::kDouble,
              at::kFloat,
              at::kHalf,
              at::kBFloat16,
              at::kLong,
              at::kInt,
              at::kShort,
              at::kChar,
              at::kByte}) {
            tensors.emplace(at::toString(type), at::arange(-3, 3).abs().sub(1).clamp_min(0).to(type).view({2, 3}));
        }
        tensors.emplace("bool", at::arange(4).remainder(2).to(at::kBool));
        tensors.emplace("scalar", at::ones({}));
        tensors.emplace("empty", at::zeros({0, 4}));
        QVERIFY(inference::writeSafetensors(path, tensors, {{"format", "pt"}}));
        const auto back = inference::readTensors(path);
        QVERIFY2(back, back ? "" : back.error().message.english().c_str());
        QCOMPARE(back->size(), tensors.size());
        for (const auto& [name, tensor] : tensors) {
            const auto& read = back->at(name);
            QVERIFY2(read.scalar_type() == tensor.scalar_type() && read.equal(tensor), name.c_str());
        }
    }

    void keepsMetadataAndAlignsTensors() {
        const QTemporaryDir folder;
        const auto path = pathIn(folder, "x.safetensors");
        const TensorMap tensors{
            {"a", at::ones({3}, at::kByte)}, {"b", at::ones({2}, at::kDouble)}, {"c", at::ones({5})}};
        QVERIFY(inference::writeSafetensors(path, tensors, {{"step", "12"}}));
        const auto file = inference::TensorFile::open(path);
        QVERIFY(file);
        QCOMPARE(file->header().metadata.at("step"), std::string("12"));
        for (const auto& info : file->header().tensors) {
            QCOMPARE(info.begin % inference::bytesPerElement(info.dtype), std::uint64_t(0));
        }
    }

    void tensorsOutliveTheFileObjectAndTheFile() {
        const QTemporaryDir folder;
        const auto path = pathIn(folder, "x.safetensors");
        QVERIFY(inference::writeSafetensors(path, {{"a", at::arange(1000).to(at::kFloat)}}));
        auto tensors = inference::readTensors(path);
        QVERIFY(tensors);
        const auto a = tensors->at("a");
        tensors->clear();
        std::filesystem::remove(path);
        QCOMPARE(a[999].item<float>(), 999.0f);
    }

    void writesViewsAndParametersAsTheyAre() {
        const QTemporaryDir folder;
        const auto path = pathIn(folder, "x.safetensors");
        const auto transposed = at::arange(6).to(at::kFloat).view({2, 3}).t().requires_grad_(true);
        QVERIFY(inference::writeSafetensors(path, {{"a", transposed}}));
        const auto back = inference::readTensors(path);
        QVERIFY(back && back->at("a").equal(transposed.detach()));
        QVERIFY(!back->at("a").requires_grad());
    }

    void readsTensorsThatAreNotAligned() {
        const QTemporaryDir folder;
        const auto path = pathIn(folder, "odd.safetensors");
        const std::string header = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})" + std::string(3, ' ');
        const std::uint64_t length = header.size();
        QVERIFY((8 + length) % 4 != 0);
        const float value = 2.5f;
        std::ofstream(path, std::ios::binary)
            .write(reinterpret_cast<const char*>(&length), 8)
            .write(header.data(), static_cast<std::streamsize>(length))
            .write(reinterpret_cast<const char*>(&value), 4);
        const auto back = inference::readTensors(path);
        QVERIFY2(back, back ? "" : back.error().message.english().c_str());
        QCOMPARE(back->at("a").item<float>(), 2.5f);
    }

    void aFailedWriteLeavesTheOldFile() {
        const QTemporaryDir folder;
        const auto path = pathIn(folder, "x.safetensors");
        QVERIFY(inference::writeSafetensors(path, {{"a", at::ones({2})}}));
        const auto before = contentOf(path);
        const auto refused = inference::writeSafetensors(path, {{"a", at::ones({2}, at::kComplexFloat)}});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.english().find("'a'") != std::string::npos);
        QVERIFY(contentOf(path) == before);
    }

    void writingIntoAMissingFolderNamesTheFile() {
        const QTemporaryDir folder;
        const auto status = inference::writeSafetensors(pathIn(folder, "no/x.safetensors"), {{"a", at::ones({1})}});
        QVERIFY(!status);
        QVERIFY(status.error().message.english().find("x.safetensors") != std::string::npos);
    }
};

LIGHTGEN_TEST(TensorFileTest)
#include "tensor_file_test.moc"

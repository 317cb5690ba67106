#include "core/memory_estimate.h"

#include <fstream>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20;

// A system as availableMemory() reads it.
struct FakeSystem {
    FakeSystem() { write("proc/meminfo", "MemTotal: 16000000 kB\nMemFree: 100 kB\nMemAvailable: 8192000 kB\n"); }

    void write(const std::string& file, const std::string& text) {
        const auto path = fs::path(folder.path().toStdString()) / file;
        fs::create_directories(path.parent_path());
        std::ofstream(path) << text;
    }
    std::uint64_t available() const { return availableMemory(folder.path().toStdString()); }

    QTemporaryDir folder;
};

GenerationRequest sized(int side) {
    GenerationRequest request;
    request.size = {side, side};
    return request;
}

}  // namespace

class MemoryEstimateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largerPicturesNeedMore() {
        const ModelInfo model;
        std::uint64_t last = 0;
        for (const int side : {64, 256, 512, 1024}) {
            const auto need = estimateMemory(model, sized(side)).total();
            QVERIFY(need > last);
            last = need;
        }
    }

    // 512x512 through a VAE whose second block has 256 channels: seven planes of 512 x 512 x 256 floats.
    void theDecoderCountsWithItsFullResolution() {
        QCOMPARE(estimateMemory(ModelInfo{}, sized(512)).decoder, 7 * 512 * 512 * 256 * std::uint64_t{4});
    }

    void theDecoderIsAsWideAsItsFileSays() {
        const QTemporaryDir folder;
        ModelInfo model;
        model.folder = folder.path().toStdString();
        fs::create_directories(model.folder / "vae");
        const auto planes = [&](const std::string& channels) {
            std::ofstream(model.folder / "vae/config.json") << "{\"block_out_channels\": " << channels << "}";
            return estimateMemory(model, sized(64)).decoder / (7 * 64 * 64 * 4);
        };
        QCOMPARE(planes("[16, 32, 64, 64]"), std::uint64_t{32});
        QCOMPARE(planes("[16]"), std::uint64_t{16});
        for (const char* odd : {"[]", "5", "[16, -1]", "[16, \"x\"]", "{}", "["}) {
            QCOMPARE(planes(odd), std::uint64_t{256});
        }
    }

    // The highest peaks of the process in MiB that docs/service.md lists.
    void holdsWhatTheEmbeddedModelWasMeasuredToNeed_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("measured");
        QTest::newRow("256") << 256 << 233;
        QTest::newRow("512") << 512 << 420;
        QTest::newRow("1024") << 1024 << 997;
    }

    void holdsWhatTheEmbeddedModelWasMeasuredToNeed() {
        QFETCH(int, side);
        QFETCH(int, measured);
        const auto model = findModel("lightgen-shapes");
        VERIFY_OK(model);
        const auto estimated = static_cast<double>(estimateMemory(*model, sized(side)).total()) / kMiB;
        QVERIFY2(estimated >= measured, qPrintable(QString::number(estimated)));
        QVERIFY2(estimated <= 1.4 * measured, qPrintable(QString::number(estimated)));
    }

    void anEditNeedsItsPicturesBesides() {
        auto request = sized(512);
        const auto before = estimateMemory(ModelInfo{}, request).total();
        request.inpainting = Inpainting{pattern(512, 512), GrayImage(512, 512)};
        const auto need = estimateMemory(ModelInfo{}, request);
        QCOMPARE(need.pictures, 512 * 512 * std::uint64_t{15});
        QCOMPARE(need.total(), before + need.pictures);
    }

    void guidanceDoublesTheTransformer() {
        auto request = sized(256);
        const auto guided = estimateMemory(ModelInfo{}, request).transformer;
        request.guidance = 1.0;
        QCOMPARE(estimateMemory(ModelInfo{}, request).transformer * 2, guided);
    }

    void weightsOfAnotherPrecisionAreCopied() {
        QTemporaryDir folder;
        ModelInfo model;
        model.folder = folder.path().toStdString();
        model.files = {{"lightgen.safetensors", 1000 * kMiB, ""}, {"tokenizer/spiece.model", kMiB, ""}};
        std::ofstream(model.folder / "lightgen.safetensors") << "########{\"w\":{\"dtype\":\"BF16\",\"shape\":[1]}}";
        auto request = sized(256);
        QCOMPARE(estimateMemory(model, request).weights, 3000 * kMiB);  // the mapped file, and four bytes for two
        request.precision = Precision::BFloat16;
        QCOMPARE(estimateMemory(model, request).weights, 1000 * kMiB);
    }

    void theSecondSetOfWeightsCountsOnlyWhereItIsUsed() {
        ModelInfo model;
        model.files = {{"a.safetensors", 100 * kMiB, ""}, {"dpo.safetensors", 100 * kMiB, ""}};
        model.dpoWeights = "dpo.safetensors";
        auto request = sized(256);
        QCOMPARE(estimateMemory(model, request).weights, 100 * kMiB);
        request.variant = 1.0;
        QCOMPARE(estimateMemory(model, request).weights, 200 * kMiB);
        request.variant = 0.5;
        QCOMPARE(estimateMemory(model, request).weights, 300 * kMiB);
    }

    void whatIsAvailableIsWhatTheSystemSays() { QCOMPARE(FakeSystem().available(), 8000 * kMiB); }

    void aControlGroupMayLeaveLess() {
        FakeSystem system;
        system.write("proc/self/cgroup", "0::/user.slice/app\n");
        system.write("sys/fs/cgroup/user.slice/app/memory.max", "max\n");
        system.write("sys/fs/cgroup/user.slice/app/memory.current", "1048576\n");
        QCOMPARE(system.available(), 8000 * kMiB);
        system.write("sys/fs/cgroup/user.slice/memory.max", std::to_string(1000 * kMiB));
        system.write("sys/fs/cgroup/user.slice/memory.current", std::to_string(400 * kMiB));
        QCOMPARE(system.available(), 600 * kMiB);
    }

    void anOldControlGroupToo() {
        FakeSystem system;
        system.write("proc/self/cgroup", "5:cpu:/\n4:memory:/box\n");
        system.write("sys/fs/cgroup/memory/box/memory.limit_in_bytes", std::to_string(1000 * kMiB));
        system.write("sys/fs/cgroup/memory/box/memory.usage_in_bytes", std::to_string(1100 * kMiB));
        QCOMPARE(system.available(), std::uint64_t{0});
    }

    void thisSystemHasSomeMemory() { QVERIFY(availableMemory() > kMiB); }

    void theRefusalNamesBothNumbersAndTheWayOut() {
        const MemoryNeed need{.weights = 3000 * kMiB, .transformer = 10, .decoder = 1000 * kMiB, .program = 0};
        VERIFY_OK(checkMemory(need, 4000 * kMiB, sized(512)));
        const auto refused = checkMemory(need, 3999 * kMiB, sized(512));
        VERIFY_FAILS(refused, ErrorCode::OutOfMemory);
        for (const char* words : {"512x512", "4000 MiB", "3999 MiB", "smaller size", "bfloat16"}) {
            QVERIFY2(refused.error().message.english().find(words) != std::string::npos, words);
        }
    }
};

LIGHTGEN_TEST(MemoryEstimateTest)
#include "memory_estimate_test.moc"

#include <ATen/ops/equal.h>

#include <QTemporaryDir>

#include <fstream>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "inference/weights/tensor_file.h"
#include "tests/support/test_class.h"
#include "tests/training/small_run.h"
#include "training/data/cached_batches.h"
#include "training/data/latent_cache.h"
#include "training/data/tar_reader.h"

using namespace lightgen;
using namespace lightgen::training;
using namespace lightgen::training::data;
using lightgen::tests::SmallRun;
namespace fs = std::filesystem;

namespace {

std::string tarMember(const std::string& name, const std::string& content, char kind = '0') {
    std::string header(512, '\0');
    header.replace(0, std::min<std::size_t>(name.size(), 100), name.substr(0, 100));
    header.replace(124, 11, fmt::format("{:011o}", content.size()));
    header[156] = kind;
    header.replace(257, 5, "ustar");
    header.replace(148, 8, "        ");
    unsigned sum = 0;
    for (const char byte : header) {
        sum += static_cast<unsigned char>(byte);
    }
    header.replace(148, 7, fmt::format("{:06o}", sum) + '\0');
    auto padded = content;
    padded.resize((content.size() + 511) / 512 * 512, '\0');
    return header + padded;
}

const std::string kTarEnd(1024, '\0');

std::string pngBytes(std::uint8_t level) {
    core::RgbImage image(40, 30);
    std::ranges::fill(image.pixels, level);
    const auto bytes = *core::encodePng(image);
    return {bytes.begin(), bytes.end()};
}

void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

struct Read {
    std::vector<CaptionedFile> files;
    std::vector<Problem> problems;

    explicit Read(const fs::path& place) {
        status = readCaptionedFiles(
            place,
            [this](CaptionedFile file) -> core::Result<bool> {
                files.push_back(std::move(file));
                return true;
            },
            [this](Problem problem) { problems.push_back(std::move(problem)); }
        );
    }
    bool complainsOf(const std::string& name, const std::string& reason) const {
        return std::ranges::any_of(problems, [&](const Problem& problem) {
            return problem.name.find(name) != std::string::npos && problem.reason.find(reason) != std::string::npos;
        });
    }
    core::Status status;
};

}  // namespace

class TrainingDataTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path place(const char* name) const {
        const auto path = fs::path(m_folder.path().toStdString()) / name;
        fs::create_directories(path);
        return path;
    }

private Q_SLOTS:
    void shardsGivePicturesWithTheirPrompts() {
        const auto folder = place("shards");
        const std::string longName(150, 'n');
        write(
            folder / "00000.tar",
            tarMember("a.jpg", "picture a") + tarMember("a.json", R"({"prompt": "an apple"})") +
                tarMember("b.txt", " a bee \n") + tarMember("b.jpg", "picture b") +
                tarMember("././@LongLink", longName + ".jpg" + '\0', 'L') + tarMember(longName, "picture c") +
                tarMember("././@LongLink", longName + ".json" + '\0', 'L') +
                tarMember(longName, R"({"prompt": "a cat"})") + kTarEnd
        );
        const Read read(folder);
        QVERIFY(read.status);
        QCOMPARE(read.files.size(), std::size_t{3});
        QCOMPARE(read.files[0].caption, std::string("an apple"));
        QCOMPARE(read.files[1].caption, std::string("a bee"));
        QCOMPARE(read.files[2].caption, std::string("a cat"));
        QVERIFY(read.problems.empty());
    }

    void whatIsWrongIsNamedAndTheRestIsRead() {
        const auto folder = place("wrong");
        const auto good = tarMember("good.jpg", "picture") + tarMember("good.json", R"({"prompt": "good"})");
        write(folder / "0-cut.tar", good + tarMember("late.jpg", std::string(4000, 'x')).substr(0, 1500));
        write(folder / "1-empty.tar", "");
        write(folder / "2-no-tar.tar", std::string(2048, 'q'));
        write(folder / "3-no-end.tar", good);
        write(
            folder / "4-parts.tar",
            tarMember("zero.jpg", "") + tarMember("zero.json", R"({"prompt": "zero"})") +
                tarMember("alone.jpg", "picture") + tarMember("words.json", R"({"prompt": "words"})") +
                tarMember("odd.jpg", "picture") + tarMember("odd.json", R"({"text": 1})") +
                tarMember("blank.jpg", "p") + tarMember("blank.txt", " \n") + good + kTarEnd
        );
        const Read read(folder);
        QVERIFY(read.status);
        QCOMPARE(read.files.size(), std::size_t{3});
        QVERIFY(read.complainsOf("0-cut", "cut off inside late.jpg"));
        QVERIFY(read.complainsOf("1-empty", "empty"));
        QVERIFY(read.complainsOf("2-no-tar", "no tar"));
        QVERIFY(read.complainsOf("3-no-end", "end mark"));
        QVERIFY(read.complainsOf("zero", "zero bytes"));
        QVERIFY(read.complainsOf("alone", "no caption"));
        QVERIFY(read.complainsOf("words", "no picture"));
        QVERIFY(read.complainsOf("odd", "\"prompt\""));
        QVERIFY(read.complainsOf("blank", "empty"));
        QCOMPARE(read.problems.size(), std::size_t{9});
    }

    void everyCutOfAShardEndsInASentence() {
        const auto folder = place("cuts");
        const auto whole = tarMember("a.jpg", std::string(600, 'x')) + tarMember("a.txt", "caption") + kTarEnd;
        for (std::size_t size = 1; size < whole.size() - 512; size += 37) {
            write(folder / "cut.tar", whole.substr(0, size));
            const Read read(folder);
            QVERIFY(read.status);
            QVERIFY2(!read.problems.empty(), qPrintable(QString::number(size)));
        }
    }

    void foldersWithTextFilesAreRead() {
        const auto folder = place("folder");
        write(folder / "one.png", pngBytes(10));
        write(folder / "one.txt", "one picture");
        write(folder / "two.png", pngBytes(20));
        const Read read(folder);
        QCOMPARE(read.files.size(), std::size_t{1});
        QCOMPARE(read.files[0].caption, std::string("one picture"));
        QVERIFY(read.complainsOf("two", "no caption"));
        const Read nothing(place("nothing"));
        QVERIFY(!nothing.status && nothing.status.error().code == core::ErrorCode::NotFound);
    }

    void aCacheGoesOnWhereItWasAndTrains() {
        SmallRun run;
        QVERIFY(run.prepare());
        const auto data = place("data"), cache = place("cache");
        for (int i = 0; i < 5; ++i) {
            write(
                data / fmt::format("{}.png", i),
                i == 1 ? std::string("no picture") : pngBytes(static_cast<std::uint8_t>(40 * i))
            );
            write(data / fmt::format("{}.txt", i), "a red circle");
        }
        const auto vae = inference::loadVae(run.network.vaeFolder);
        const auto tokenizer = core::Tokenizer::open(run.network.tokenizer);
        QVERIFY(vae && tokenizer);
        CacheOptions options{.data = data, .out = cache};
        options.patchSize = run.network.network.patchSize;
        options.textLength = run.network.network.textLength;
        options.shardSize = 2;
        const auto whole = writeCache(options, *vae, *tokenizer, nullptr);
        QVERIFY2(whole, whole ? "" : whole.error().message.english().c_str());
        QCOMPARE(whole->pictures, std::int64_t{4});
        QCOMPARE(whole->problems.size(), std::size_t{1});
        QVERIFY(whole->problems.front().name.find("1") != std::string::npos);
        const auto shards = cacheShards(cache);
        QCOMPARE(shards.size(), std::size_t{2});  // two pictures in each, though eight are encoded at once
        for (const auto& shard : shards) {
            const auto tensors = inference::readTensors(shard);
            QVERIFY(tensors && tensors->at("tokens").size(0) == 2);
        }
        const auto last = *core::readFile(shards.back(), 1 << 24);
        fs::remove(shards.back());
        const auto resumed = writeCache(options, *vae, *tokenizer, nullptr);
        QVERIFY(resumed && resumed->complete);
        QCOMPARE(resumed->pictures, std::int64_t{4});
        QVERIFY(*core::readFile(cacheShards(cache).back(), 1 << 24) == last);
        const auto skipped = *core::readTextFile(cache / "skipped.txt", 1 << 20);
        QVERIFY2(skipped.find("1") != std::string::npos, skipped.c_str());

        run.network.cache = cache;
        const auto trained = run.train("cached", 2);
        QVERIFY2(trained, trained ? "" : trained.error().message.english().c_str());

        options.pixels = 128;
        const auto refused = writeCache(options, *vae, *tokenizer, nullptr);
        QVERIFY(!refused && refused.error().code == core::ErrorCode::Incompatible);
        const auto unfit = openCachedBatches(cache, {1, at::kCPU, 7, 8});
        QVERIFY(!unfit && unfit.error().code == core::ErrorCode::Incompatible);
        QVERIFY(!openCachedBatches(place("nothing here"), {}));
    }

    void picturesAreScaledAndCutToASquare() {
        core::RgbImage image(40, 20);
        for (int y = 0; y < 20; ++y) {
            for (int x = 10; x < 30; ++x) {
                image.at(x, y)[0] = 255;
            }
        }
        const auto square = squarePicture(image, 64);
        QCOMPARE(square.size(2), std::int64_t{64});
        QCOMPARE(square.size(3), std::int64_t{64});
        QVERIFY(square[0][0].slice(1, 4, 60).min().item<double>() > 0.9);
    }
};

LIGHTGEN_TEST(TrainingDataTest)
#include "training_data_test.moc"

#include <ATen/TensorOperators.h>
#include <ATen/ops/equal.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <span>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "inference/torch_engine.h"
#include "tests/support/test_class.h"
#include "tests/training/training_process.h"
#include "training/checkpoint.h"
#include "training/preference_pairs.h"

using namespace lightgen;
using namespace lightgen::training;
using namespace lightgen::tests;
namespace fs = std::filesystem;

namespace {

int freePort() {
    const int file = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(file, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(file, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(file);
    return ntohs(address.sin_port);
}

}  // namespace

class TrainingRunsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoProcessesFollowOneWithTwiceTheBatch() {
        SmallRun run;
        const auto prepared = run.prepare(Kind::Pretraining);
        QVERIFY2(prepared, prepared ? "" : prepared.error().message.english().c_str());
        const auto start = [&](const char* name, int batch, const QStringList& more = {}) {
            return startTraining(
                run.root, Kind::Pretraining, name, 50, more + QStringList{QStringLiteral("BATCH=%1").arg(batch)}
            );
        };
        const auto alone = start("alone", 4);
        QVERIFY2(ended(*alone), alone->readAll());
        const QStringList shared{
            QStringLiteral("WORLD_SIZE=2"),
            QStringLiteral("MASTER_ADDR=127.0.0.1"),
            QStringLiteral("MASTER_PORT=%1").arg(freePort())};
        const auto first = start("together", 2, shared + QStringList{QStringLiteral("RANK=0")});
        const auto second = start("together", 2, shared + QStringList{QStringLiteral("RANK=1")});
        QVERIFY2(ended(*first), first->readAll());
        QVERIFY2(ended(*second), second->readAll());
        const auto one = lossesOf(run.root / "alone"), two = lossesOf(run.root / "together");
        QCOMPARE(one.size(), std::size_t{50});
        QCOMPARE(two.size(), std::size_t{50});
        for (std::size_t i = 0; i < one.size(); ++i) {
            QVERIFY2(
                std::abs(one[i].loss - two[i].loss) <= 1e-4 * one[i].loss,
                qPrintable(QStringLiteral("step %1: %2 against %3").arg(one[i].step).arg(one[i].loss).arg(two[i].loss))
            );
        }
        const auto a = loadCheckpoint(run.root / "alone"), b = loadCheckpoint(run.root / "together");
        QVERIFY(a && b && *a && *b);
        double difference = 0.0, size = 0.0;
        for (const auto& [name, value] : (*a)->tensors) {
            if (name.starts_with("model.")) {
                difference += (value - (*b)->tensors.at(name)).square().sum().item<double>();
                size += value.square().sum().item<double>();
            }
        }
        QVERIFY2(std::sqrt(difference / size) <= 1e-4, qPrintable(QString::number(std::sqrt(difference / size))));
    }

    void variablesThatContradictEachOtherAreAnError() {
        qputenv("RANK", "2");
        qputenv("WORLD_SIZE", "2");
        qputenv("MASTER_ADDR", "127.0.0.1");
        qputenv("MASTER_PORT", "1");
        const auto beyond = ProcessGroup::fromEnvironment();
        QVERIFY(!beyond && beyond.error().code == core::ErrorCode::InvalidArgument);
        qputenv("RANK", "one");
        const auto noNumber = ProcessGroup::fromEnvironment();
        QVERIFY(!noNumber && noNumber.error().message.english().find("RANK=one") != std::string::npos);
        for (const auto* name : {"RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"}) {
            qunsetenv(name);
        }
        const auto alone = ProcessGroup::fromEnvironment();
        QVERIFY(alone && (*alone)->size() == 1 && (*alone)->leads());
    }

    void partsOfABatchAddUpToTheWhole() {
        SmallRun run;
        QVERIFY(run.prepare());
        run.network.bfloat16 = false;
        const auto whole = run.train("whole", 3);
        run.network.accumulate = 2;
        const auto parts = run.train("parts", 3);
        run.network.recompute = true;
        const auto recomputed = run.train("recomputed", 3);
        QVERIFY(whole && parts && recomputed);
        for (const auto& [name, value] : *whole) {
            const auto wanted = value.to(at::kFloat);
            for (const auto* other : {&*parts, &*recomputed}) {
                const double difference = (wanted - other->at(name).to(at::kFloat)).abs().max().item<double>();
                QVERIFY2(difference <= 0.01 * (0.01 + wanted.abs().max().item<double>()), name.c_str());
            }
        }
        run.network.accumulate = 3;
        const auto refused = run.train("uneven", 1);
        QVERIFY(!refused && refused.error().code == core::ErrorCode::InvalidArgument);
    }

    void fineTuningGoesOnAtALargerSize() {
        SmallRun run;
        QVERIFY(run.prepare());
        QVERIFY(run.train("small", 2));
        run.network.warmStart = run.root / "small";
        run.network.picturePixels = 512;
        run.network.windowSize = 4;
        const auto tuned = run.train("large", 2);
        QVERIFY2(tuned, tuned ? "" : tuned.error().message.english().c_str());
        for (const auto& [name, value] : *tuned) {
            QVERIFY2(value.isfinite().all().item<bool>(), name.c_str());
        }
    }

    void preferenceTrainingBecomesAVariant() {
        SmallRun run;
        const auto bundle = run.makeBundle();
        QVERIFY2(bundle, bundle ? "" : bundle.error().message.english().c_str());
        const auto trained = trainDpo(run.dpo(*bundle, "dpo", 4));
        QVERIFY2(trained, trained ? "" : trained.error().message.english().c_str());
        const auto card = *bundle / "README.md";
        QVERIFY(core::writeFileAtomically(card, "a card"));
        QVERIFY(addDpoWeights(run.root / "dpo", *bundle));
        QVERIFY(core::writeFileAtomically(card, "a card with the scores of the new weights"));
        const auto model = core::readModelBundle(*bundle);
        QVERIFY(model && model->dpoWeights == "dpo.safetensors");
        const auto problems = core::verifyModelBundle(*model);
        QVERIFY(problems && problems->empty());
        auto request = core::defaultRequest(*model);
        request.model = bundle->string();
        request.prompt = "a red circle";
        const auto engine = inference::makeTorchEngine();
        const auto base = engine->generate(request, {}, {});
        request.variant = 1.0;
        const auto tuned = engine->generate(request, {}, {});
        QVERIFY(base && tuned);
        QVERIFY(
            std::get<core::GenerationResult>(*base).tokens.values !=
            std::get<core::GenerationResult>(*tuned).tokens.values
        );
    }

    void votedPairsAreReadAndBadLinesNamed() {
        SmallRun run;
        const auto bundle = run.makeBundle();
        QVERIFY(bundle);
        const auto& root = run.root;
        core::RgbImage light(64, 64), dark(64, 64);
        std::ranges::fill(light.pixels, std::uint8_t{250});
        QVERIFY(core::writePicture(root / "light.png", light, {}));
        QVERIFY(core::writePicture(root / "dark.png", dark, {}));
        const auto whole = core::readFile(root / "light.png", 1 << 20);
        QVERIFY(whole && core::writeFileAtomically(root / "cut.png", std::span(*whole).first(whole->size() / 2)));
        QVERIFY(core::writeFileAtomically(root / "empty.png", std::string_view()));
        QVERIFY(core::writeFileAtomically(
            root / "votes.jsonl",
            std::string_view(R"({"prompt": "a red circle", "winner": "light.png", "loser": "dark.png"}
{"prompt": "a red circle", "winner": "missing.png", "loser": "dark.png"}
{"prompt": "a red circle", "winner": "light.png", "loser": "empty.png"}
{"prompt": "a red circle", "winner": "cut.png", "loser": "dark.png"}
not JSON

{"prompt": "a blue circle", "winner": "dark.png", "loser": "light.png"}
{"prompt": "a blue circle", "winner": "dark.png"}
)")
        ));
        auto options = run.dpo(*bundle, "voted", 1);
        options.votes = root / "votes.jsonl";
        options.pairs = 0;
        const auto trained = trainDpo(options);
        QVERIFY2(trained, trained ? "" : trained.error().message.english().c_str());
        const auto store = PairStore::open(options.folder / "pairs");
        QVERIFY(store);
        QCOMPARE(store->size(), std::int64_t{2});
        const auto batch = store->batch(1, 1, 3);
        QVERIFY(at::equal(batch.winner, store->batch(1, 1, 3).winner));
        QVERIFY(!at::equal(batch.winner, batch.loser));
        const auto skipped = core::readTextFile(options.folder / "pairs" / "skipped.txt", 1 << 20);
        QVERIFY(skipped);
        QCOMPARE(std::ranges::count(*skipped, '\n'), std::ptrdiff_t{5});
        for (const char* named : {"line 2: ", "missing.png", "line 3: ", "line 4: ", "line 5", "line 8"}) {
            QVERIFY2(skipped->find(named) != std::string::npos, skipped->c_str());
        }
        const auto none = PairStore::open(root / "nothing");
        QVERIFY(!none && none.error().code == core::ErrorCode::NotFound);
    }
};

LIGHTGEN_TEST(TrainingRunsTest)
#include "training_runs_test.moc"

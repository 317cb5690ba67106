#include <ATen/TensorOperators.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/ones.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <arpa/inet.h>
#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "inference/torch_engine.h"
#include "tests/support/test_class.h"
#include "tests/training/small_run.h"
#include "training/bundle_export.h"
#include "training/dpo_training.h"
#include "training/preference_pairs.h"
#include "training/training_loop.h"

using namespace lightgen;
using namespace lightgen::training;
using lightgen::tests::same;
using lightgen::tests::SmallRun;
namespace fs = std::filesystem;

namespace {

// What a training process of these tests does: everything is in its environment.
core::Status trainAsTold() {
    SmallRun run;
    auto options = run.network;
    const fs::path root(qgetenv("LIGHTGEN_WORKER_ROOT").toStdString());
    options.vaeFolder = root / "vae";
    options.tokenizer = root / "spiece.model";
    options.folder = qgetenv("LIGHTGEN_WORKER_FOLDER").toStdString();
    options.batch = qEnvironmentVariableIntValue("LIGHTGEN_WORKER_BATCH");
    options.steps = qEnvironmentVariableIntValue("LIGHTGEN_WORKER_STEPS");
    options.cooldownSteps = 10;
    options.checkpointMinutes = qEnvironmentVariableIsSet("LIGHTGEN_WORKER_SAVES") ? 0.0 : 5.0;
    options.bfloat16 = false;
    options.optimizer.warmupSteps = 10;
    LIGHTGEN_TRY(options.group, ProcessGroup::fromEnvironment());
    return pretrain(options);
}

// Not a test: started by those below in processes of its own.
class TrainingWorker final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trains() {
        const auto trained = trainAsTold();
        QVERIFY2(trained, trained ? "" : trained.error().message.c_str());
    }
};
const tests::Registration kWorker("TrainingWorker", [] { return std::make_unique<TrainingWorker>(); });

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

struct Workplace {
    SmallRun run;
    fs::path root;

    core::Status prepare() {
        root = run.folder.path().toStdString();
        LIGHTGEN_CHECK(run.prepare());
        fs::copy(run.network.vaeFolder, root / "vae", fs::copy_options::recursive);
        return {};
    }

    std::unique_ptr<QProcess>
    worker(const std::string& name, int batch, int steps, const QStringList& more = {}) const {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIGHTGEN_WORKER_ROOT"), QString::fromStdString(root.string()));
        environment.insert(QStringLiteral("LIGHTGEN_WORKER_FOLDER"), QString::fromStdString((root / name).string()));
        environment.insert(QStringLiteral("LIGHTGEN_WORKER_BATCH"), QString::number(batch));
        environment.insert(QStringLiteral("LIGHTGEN_WORKER_STEPS"), QString::number(steps));
        environment.insert(QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("1"));
        environment.insert(QStringLiteral("GLOO_SOCKET_IFNAME"), QStringLiteral("lo"));
        for (const auto& pair : more) {
            environment.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
        }
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("TrainingWorker")});
        return process;
    }
};

bool ended(QProcess& process) {
    return process.waitForFinished(200'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

double lossOf(const fs::path& folder) {  // of the first line of loss.csv: the mean over 50 steps
    std::ifstream in(folder / "loss.csv");
    std::string line;
    std::getline(in, line);
    std::getline(in, line);
    return std::stod(line.substr(line.find(',') + 1));
}

core::Result<fs::path> bundleOf(SmallRun& run) {
    LIGHTGEN_CHECK(run.prepare());
    LIGHTGEN_CHECK(run.train("base", 2));
    const auto root = fs::path(run.folder.path().toStdString());
    core::ModelInfo info;
    info.name = info.title = "miniature";
    info.clampX0 = 3.0;
    info.defaultSteps = info.defaultSamplerSteps = 2;
    LIGHTGEN_CHECK(exportBundle({root / "base", root / "bundle", info, run.network}));
    return root / "bundle";
}

DpoOptions dpoOf(const SmallRun& run, const fs::path& bundle, const char* name, std::int64_t steps) {
    DpoOptions options;
    options.folder = fs::path(run.folder.path().toStdString()) / name;
    options.model = bundle;
    options.source = run.network.source;
    options.pairs = 4;
    options.sampledAtOnce = 2;
    options.batch = 2;
    options.steps = steps;
    options.cooldownSteps = 0;
    options.bfloat16 = false;
    options.optimizer.learningRate = 1e-3;
    return options;
}

}  // namespace

class TrainingRunsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoProcessesFollowOneWithTwiceTheBatch() {
        Workplace workplace;
        const auto prepared = workplace.prepare();
        QVERIFY2(prepared, prepared ? "" : prepared.error().message.c_str());
        const auto alone = workplace.worker("alone", 4, 50);
        QVERIFY2(ended(*alone), alone->readAll());
        const QStringList shared{
            QStringLiteral("WORLD_SIZE=2"),
            QStringLiteral("MASTER_ADDR=127.0.0.1"),
            QStringLiteral("MASTER_PORT=%1").arg(freePort())};
        const auto first = workplace.worker("together", 2, 50, shared + QStringList{QStringLiteral("RANK=0")});
        const auto second = workplace.worker("together", 2, 50, shared + QStringList{QStringLiteral("RANK=1")});
        QVERIFY2(ended(*first), first->readAll());
        QVERIFY2(ended(*second), second->readAll());
        const double one = lossOf(workplace.root / "alone"), two = lossOf(workplace.root / "together");
        QVERIFY2(std::abs(one - two) <= 1e-4 * one, qPrintable(QStringLiteral("%1 against %2").arg(one).arg(two)));
        const auto a = loadCheckpoint(workplace.root / "alone"), b = loadCheckpoint(workplace.root / "together");
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

    void aKilledRunGoesOnToTheSameWeights() {
        Workplace workplace;
        QVERIFY(workplace.prepare());
        const auto whole = workplace.worker("whole", 2, 20);
        QVERIFY2(ended(*whole), whole->readAll());
        const QStringList saves{QStringLiteral("LIGHTGEN_WORKER_SAVES=1")};
        const auto killed = workplace.worker("killed", 2, 20, saves);
        const auto reached = [&] {
            const auto found = loadCheckpoint(workplace.root / "killed");
            return found && *found && (*found)->step >= 3;
        };
        QTRY_VERIFY_WITH_TIMEOUT(reached() || killed->state() == QProcess::NotRunning, 120'000);
        killed->kill();
        killed->waitForFinished();
        const auto resumed = workplace.worker("killed", 2, 20, saves);
        QVERIFY2(ended(*resumed), resumed->readAll());
        const auto a = loadCheckpoint(workplace.root / "whole"), b = loadCheckpoint(workplace.root / "killed");
        QVERIFY(a && b && *a && *b);
        QVERIFY(same((*a)->tensors, (*b)->tensors));
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
        QVERIFY(!noNumber && noNumber.error().message.find("RANK=one") != std::string::npos);
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
        run.network.warmStart = fs::path(run.folder.path().toStdString()) / "small";
        run.network.picturePixels = 512;
        run.network.windowSize = 4;
        const auto tuned = run.train("large", 2);
        QVERIFY2(tuned, tuned ? "" : tuned.error().message.c_str());
        for (const auto& [name, value] : *tuned) {
            QVERIFY2(value.isfinite().all().item<bool>(), name.c_str());
        }
    }

    void aLossThatIsNotFiniteEndsTheRunAndKeepsTheLastCheckpoint() {
        QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        Parameters parameters(1);
        const auto weight = parameters.take("weight", {4}, inference::Init::Ones);
        Optimizer optimizer(parameters, {});
        const TrainingLoop loop{
            .progress = {path, 10, 0.0, 1},
            .checkpointMinutes = 0.0,
            .loss = [&](std::int64_t step, int) -> core::Result<at::Tensor> {
                return weight.square().sum() * (step == 3 ? std::nan("") : 1.0);
            },
            .save =
                [&](std::int64_t step) {
                    return saveCheckpoint(path, {step, "{}", {{"w", weight.detach()}}}, 0);
                }};
        const auto ran = runLoop(loop, 0, optimizer);
        QVERIFY(!ran);
        QVERIFY2(ran.error().message.find("at step 3") != std::string::npos, ran.error().message.c_str());
        const auto kept = loadCheckpoint(path);
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->step, std::int64_t{3});
        QVERIFY((*kept)->tensors.at("w").isfinite().all().item<bool>());
    }

    void aFullDiskLeavesThePreviousCheckpoint() {
        QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        QVERIFY(saveCheckpoint(path, {1, "{}", {{"w", at::ones({100})}}}, 0));
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto saved = saveCheckpoint(path, {2, "{}", {{"w", at::ones({100'000})}}}, 0);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!saved);
        const auto kept = loadCheckpoint(path);
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->step, std::int64_t{1});
        QVERIFY(at::equal((*kept)->tensors.at("w"), at::ones({100})));
    }

    void preferenceTrainingResumesAndBecomesAVariant() {
        SmallRun run;
        const auto bundle = bundleOf(run);
        QVERIFY2(bundle, bundle ? "" : bundle.error().message.c_str());
        const auto whole = trainDpo(dpoOf(run, *bundle, "whole", 4));
        QVERIFY2(whole, whole ? "" : whole.error().message.c_str());
        QVERIFY(trainDpo(dpoOf(run, *bundle, "resumed", 2)));
        QVERIFY(trainDpo(dpoOf(run, *bundle, "resumed", 4)));
        const fs::path root(run.folder.path().toStdString());
        const auto a = inference::readTensors(root / "whole" / "dpo.safetensors");
        const auto b = inference::readTensors(root / "resumed" / "dpo.safetensors");
        QVERIFY(a && b && same(*a, *b));

        QVERIFY(addDpoWeights(root / "whole", *bundle));
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
        const auto bundle = bundleOf(run);
        QVERIFY(bundle);
        const fs::path root(run.folder.path().toStdString());
        core::RgbImage light(64, 64), dark(64, 64);
        std::ranges::fill(light.pixels, std::uint8_t{250});
        QVERIFY(core::writePicture(root / "light.png", light, {}));
        QVERIFY(core::writePicture(root / "dark.png", dark, {}));
        QVERIFY(core::writeFileAtomically(
            root / "votes.jsonl",
            std::string_view(R"({"prompt": "a red circle", "winner": "light.png", "loser": "dark.png"}
{"prompt": "a red circle", "winner": "missing.png", "loser": "dark.png"}
not JSON

{"prompt": "a blue circle", "winner": "dark.png", "loser": "light.png"}
{"prompt": "a blue circle", "winner": "dark.png"}
)")
        ));
        auto options = dpoOf(run, *bundle, "voted", 1);
        options.votes = root / "votes.jsonl";
        options.pairs = 0;
        const auto trained = trainDpo(options);
        QVERIFY2(trained, trained ? "" : trained.error().message.c_str());
        const auto store = PairStore::open(options.folder / "pairs");
        QVERIFY(store);
        QCOMPARE(store->size(), std::int64_t{2});
        const auto batch = store->batch(1, 1, 3);
        QVERIFY(at::equal(batch.winner, store->batch(1, 1, 3).winner));
        QVERIFY(!at::equal(batch.winner, batch.loser));
        const auto none = PairStore::open(root / "nothing");
        QVERIFY(!none && none.error().code == core::ErrorCode::NotFound);
    }
};

LIGHTGEN_TEST(TrainingRunsTest)
#include "training_runs_test.moc"

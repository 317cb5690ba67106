#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/zeros.h>

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "inference/mar/token_rows.h"
#include "inference/torch_engine.h"
#include "tests/support/test_class.h"
#include "tests/training/small_run.h"
#include "training/bundle_export.h"
#include "training/checkpoint.h"
#include "training/masked_loss.h"
#include "training/presets.h"
#include "training/progress.h"
#include "training/run_state.h"
#include "training/scenes/tokenizer_training.h"

using namespace lightgen;
using namespace lightgen::training;
using lightgen::tests::same;
using lightgen::tests::SmallRun;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

class TrainerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masksBetweenTheMinimumAndEverything() {
        auto generator = at::make_generator<at::CPUGeneratorImpl>(3);
        std::int64_t least = 64, most = 0;
        for (int i = 0; i < 300; ++i) {
            const auto count = drawMaskCount(64, 0.7, generator);
            least = std::min(least, count);
            most = std::max(most, count);
        }
        QVERIFY2(least >= 45 && least <= 47, qPrintable(QString::number(least)));
        QCOMPARE(most, std::int64_t{64});
    }

    void everyRowOfAMaskHidesEquallyMany() {
        auto generator = at::make_generator<at::CPUGeneratorImpl>(3);
        const auto mask = drawMask(5, 16, 11, generator);
        QVERIFY(at::equal(mask.to(at::kLong).sum(1), at::ones({5}, at::kLong) * 11));
        QVERIFY(!at::equal(mask[0], mask[1]));
    }

    void describesHiddenTokensAsTheWholePassDoes() {
        const at::NoGradGuard noGrad;
        auto config = SmallRun().network.network;
        Parameters parameters(5);
        const inference::Network network(inference::WeightScope(parameters), config);
        auto generator = at::make_generator<at::CPUGeneratorImpl>(9);
        MaskedBatch batch{
            .grid = {4, 4},
            .tokens = at::rand({2, 16, config.tokenChannels()}, generator),
            .text = at::rand({2, config.textLength, config.captionChannels}, generator),
            .mask = drawMask(2, 16, 12, generator),
            .drop = at::zeros({2})};
        const auto hidden = inference::visibleTokens(batch.mask == 0);
        const auto difference =
            (inference::rowsAt(describeAll(network, batch), hidden) - describeHidden(network, batch)).abs().max();
        QVERIFY2(difference.item<double>() < 1e-5, qPrintable(QString::number(difference.item<double>())));
    }

    void droppedTextDoesNotReachTheResult() {
        const at::NoGradGuard noGrad;
        auto config = SmallRun().network.network;
        Parameters parameters(5);
        const inference::Network network(inference::WeightScope(parameters), config);
        auto generator = at::make_generator<at::CPUGeneratorImpl>(9);
        MaskedBatch batch{
            .grid = {4, 4},
            .tokens = at::rand({1, 16, config.tokenChannels()}, generator),
            .text = at::rand({1, config.textLength, config.captionChannels}, generator),
            .mask = drawMask(1, 16, 12, generator),
            .drop = at::ones({1})};
        const auto first = describeAll(network, batch);
        batch.text = batch.text + 1.0;
        QVERIFY(at::equal(first, describeAll(network, batch)));
        batch.drop = at::zeros({1});
        QVERIFY(!at::equal(first, describeAll(network, batch)));
    }

    void recomputingChangesNeitherTheResultNorTheGradients() {
        const auto config = SmallRun().network.network;
        std::map<std::string, at::Tensor> gradients[2];
        at::Tensor results[2];
        for (const int recompute : {0, 1}) {
            Parameters parameters(5);
            const inference::Network network(inference::WeightScope(parameters), config);
            auto generator = at::make_generator<at::CPUGeneratorImpl>(9);
            const MaskedBatch batch{
                .grid = {4, 4},
                .tokens = at::rand({2, 16, config.tokenChannels()}, generator),
                .text = at::rand({2, config.textLength, config.captionChannels}, generator),
                .mask = drawMask(2, 16, 12, generator),
                .drop = at::zeros({2})};
            results[recompute] =
                recompute == 1 ? describeHiddenRecomputing(network, batch) : describeHidden(network, batch);
            results[recompute].square().sum().backward();
            for (const auto& [name, value] : parameters.all()) {
                if (value.grad().defined()) {
                    gradients[recompute].emplace(name, value.grad());
                }
            }
        }
        QVERIFY(at::equal(results[0], results[1]));
        QCOMPARE(gradients[1].size(), gradients[0].size());
        for (const auto& [name, value] : gradients[0]) {
            const double difference = (value - gradients[1].at(name)).abs().max().item<double>();
            QVERIFY2(difference <= 1e-5 * (1.0 + value.abs().max().item<double>()), name.c_str());
        }
    }

    void theLargeConfigurationIsThePublishedNetwork() {
        const auto size = sizeOf(largeNetwork().network);
        QCOMPARE(size.tensors, std::int64_t{813});
        QCOMPARE(size.parameters, std::int64_t{792244352});
        const auto golden = inference::readTensors(
            fs::path(LIGHTGEN_SOURCE_DIR) / "tests" / "golden" / "end_to_end" / "lightgen.safetensors"
        );
        QVERIFY2(golden, golden ? "" : golden.error().message.english().c_str());
        for (const auto& [name, value] : *golden) {
            QVERIFY2(std::ranges::find(size.names, name) != size.names.end(), name.c_str());
        }
    }

    void optimiserStepsTowardsLessLossAndAveragesTheWeights() {
        Parameters parameters(1);
        const auto weight = parameters.take("layer.weight", {8, 8}, inference::Init::XavierUniform);
        Optimizer optimizer(parameters, {.learningRate = 0.01, .warmupSteps = 1});
        const auto before = weight.detach().square().sum().item<double>();
        for (int i = 0; i < 20; ++i) {
            weight.square().sum().backward();
            QVERIFY(std::isfinite(optimizer.step()));
        }
        const auto after = weight.detach().square().sum().item<double>();
        QVERIFY(after < before);
        const auto average = optimizer.average().at("layer.weight").square().sum().item<double>();
        QVERIFY(average > after && average < before);
    }

    void aGradientThatIsNotFiniteChangesNothing() {
        Parameters parameters(1);
        const auto weight = parameters.take("weight", {4}, inference::Init::Ones);
        Optimizer optimizer(parameters, {});
        (weight.sum() * std::nan("")).backward();
        QVERIFY(!std::isfinite(optimizer.step()));
        QVERIFY(at::equal(weight.detach(), at::ones({4})));
        QCOMPARE(optimizer.steps(), std::int64_t{0});
    }

    void checkpointsComeBackFromPartsAndReplaceOlderOnes() {
        QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        auto generator = at::make_generator<at::CPUGeneratorImpl>(2);
        const inference::TensorMap tensors{
            {"a", at::rand({100}, generator)}, {"b", at::rand({100}, generator)}, {"c", at::rand({7}, generator)}};
        QVERIFY(saveCheckpoint(path, {5, "{}", tensors}, 0));
        QVERIFY(saveCheckpoint(path, {6, "{}", tensors}, 500));
        QVERIFY(!fs::exists(path / "step-000000005"));
        QVERIFY(
            fs::exists(path / "step-000000006" / "state-00003-of-00003.safetensors") ||
            fs::exists(path / "step-000000006" / "state-00002-of-00002.safetensors")
        );
        const auto loaded = loadCheckpoint(path);
        QVERIFY(loaded && loaded->has_value());
        QCOMPARE((*loaded)->step, std::int64_t{6});
        QVERIFY(same((*loaded)->tensors, tensors));
    }

    void anUnfinishedCheckpointIsNotTaken() {
        QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        QVERIFY(saveCheckpoint(path, {5, "{}", {{"a", at::ones({3})}}}, 0));
        fs::create_directories(path / "step-000000009");  // killed before its state.json was there
        const auto loaded = loadCheckpoint(path);
        QVERIFY(loaded && loaded->has_value());
        QCOMPARE((*loaded)->step, std::int64_t{5});
    }

    void aResumedRunEndsWithTheSameWeights() {
        SmallRun run;
        const auto prepared = run.prepare();
        QVERIFY2(prepared, prepared ? "" : prepared.error().message.english().c_str());
        const auto whole = run.train("whole", 4);
        QVERIFY2(whole, whole ? "" : whole.error().message.english().c_str());
        QVERIFY(run.train("resumed", 2));
        const auto resumed = run.train("resumed", 4);
        QVERIFY(resumed);
        QVERIFY(same(*whole, *resumed));
        const auto csv = read(fs::path(run.folder.path().toStdString()) / "resumed" / "loss.csv");
        QVERIFY(csv.starts_with("step,loss"));
    }

    void aRunDoesNotGoOnWithOtherSettings() {
        SmallRun run;
        QVERIFY(run.prepare());
        QVERIFY(run.train("run", 1));
        run.network.batch = 8;
        const auto refused = run.train("run", 2);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == core::ErrorCode::Incompatible);
        QVERIFY2(
            refused.error().message.english().find("\"batch\" (4, now 8)") != std::string::npos,
            refused.error().message.english().c_str()
        );
    }

    void aRunStartsFromTheWeightsOfARunOrOfAModel() {
        SmallRun run;
        QVERIFY(run.prepare());
        const fs::path root(run.folder.path().toStdString());
        const auto first = run.train("first", 4);
        QVERIFY(first);
        core::ModelInfo small;
        small.name = small.title = "small";
        QVERIFY(exportBundle({root / "first", root / "bundle", small, run.network}));
        const auto ofBundle = readStartingWeights(root / "bundle");
        QVERIFY(ofBundle);
        QCOMPARE(ofBundle->size(), first->size());
        for (const auto& [name, value] : *first) {
            const auto found = ofBundle->find(name);
            QVERIFY2(found != ofBundle->end(), name.c_str());
            QVERIFY2(at::equal(found->second, value.to(at::kHalf)), name.c_str());
        }
        for (const auto* start : {"first", "bundle"}) {
            run.network.warmStart = root / start;
            run.network.optimizer.learningRate = 1e-12;
            const auto next = run.train(std::string("from ") + start, 1);
            QVERIFY(next);
            for (const auto& [name, value] : *next) {
                const auto difference = (value.to(at::kFloat) - first->at(name).to(at::kFloat)).abs().max();
                QVERIFY2(difference.item<double>() < 1e-2, name.c_str());
            }
        }
        const auto nothing = readStartingWeights(root / "not there");
        QVERIFY(!nothing && nothing.error().code == core::ErrorCode::NotFound);
    }

    void anExportedRunIsABundleThatDraws() {
        SmallRun run;
        QVERIFY(run.prepare());
        QVERIFY(run.train("run", 4));
        const fs::path root(run.folder.path().toStdString());
        core::ModelInfo info;
        info.name = "miniature";
        info.title = "Miniature";
        info.description = "A test.";
        info.licence = "MIT";
        info.clampX0 = 3.0;
        info.defaultSteps = 4;
        info.defaultSamplerSteps = 4;
        const auto exported = exportBundle({root / "run", root / "bundle", info, run.network});
        QVERIFY2(exported, exported ? "" : exported.error().message.english().c_str());
        const auto model = core::readModelBundle(root / "bundle");
        QVERIFY2(model, model ? "" : model.error().message.english().c_str());
        QCOMPARE(model->previewFactors.size(), std::size_t{5});
        auto request = core::defaultRequest(*model);
        request.model = (root / "bundle").string();
        request.prompt = "a red circle";
        const auto outcome = inference::makeTorchEngine()->generate(request, {}, {});
        QVERIFY2(outcome, outcome ? "" : outcome.error().message.english().c_str());
        QCOMPARE(std::get<core::GenerationResult>(*outcome).image.width, 256);
    }

    void anExportInEightBitsIsHalfAsLargeAndStillDraws() {
        SmallRun run;
        QVERIFY(run.prepare());
        QVERIFY(run.train("run", 2));
        const fs::path root(run.folder.path().toStdString());
        core::ModelInfo info;
        info.name = info.title = "small";
        info.clampX0 = 3.0;
        info.defaultSteps = info.defaultSamplerSteps = 4;
        QVERIFY(exportBundle({root / "run", root / "half", info, run.network}));
        QVERIFY(exportBundle({root / "run", root / "eight", info, run.network, true}));
        QVERIFY(
            fs::file_size(root / "eight" / "lightgen.safetensors") <
            0.75 * static_cast<double>(fs::file_size(root / "half" / "lightgen.safetensors"))
        );
        const auto half = readStartingWeights(root / "half"), eight = readStartingWeights(root / "eight");
        QVERIFY(half && eight);
        QCOMPARE(eight->size(), half->size());
        for (const auto& [name, value] : *half) {
            const auto wanted = value.to(at::kFloat);
            const double difference = (eight->at(name).to(at::kFloat) - wanted).abs().max().item<double>();
            QVERIFY2(difference <= wanted.abs().max().item<double>() / 250.0, name.c_str());
        }
        auto request = core::defaultRequest(*core::readModelBundle(root / "eight"));
        request.model = (root / "eight").string();
        request.prompt = "a red circle";
        const auto outcome = inference::makeTorchEngine()->generate(request, {}, {});
        QVERIFY2(outcome, outcome ? "" : outcome.error().message.english().c_str());
    }

    void lossCurveIsAPictureOfTheCsv() {
        QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        std::ofstream(
            path / "loss.csv"
        ) << "step,loss,gradient_norm,images_per_second,minutes\n50,1.0,0,0,0\n100,0.5,0,0,0\n";
        QVERIFY(writeLossCurve(path / "loss.csv", path / "loss.svg"));
        QVERIFY(read(path / "loss.svg").find("M420.0 20.0L780.0 360.0") != std::string::npos);
    }
};

LIGHTGEN_TEST(TrainerTest)
#include "trainer_test.moc"

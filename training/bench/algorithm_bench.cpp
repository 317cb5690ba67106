#include "training/bench/algorithm_bench.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "core/keyed_noise.h"
#include "inference/device.h"
#include "training/bench/random_weights.h"
#include "training/plain/plain_algorithm.h"

namespace lightgen::training {

using namespace inference;

namespace {

double seconds(const std::function<void()>& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void compare(BenchRow& row, const at::Tensor& plain, const at::Tensor& engine) {
    const auto expected = plain.to(at::kCPU, at::kDouble);
    const auto difference = engine.to(at::kCPU, at::kDouble) - expected;
    const double scale = std::max(1.0, std::sqrt(expected.square().mean().item<double>()));
    const double max = difference.abs().max().item<double>() / scale;
    const double rms = std::sqrt(difference.square().mean().item<double>()) / scale;
    // Written so that NaN stays.
    row.maxDifference = max <= row.maxDifference ? row.maxDifference : max;
    row.rmsDifference = rms <= row.rmsDifference ? row.rmsDifference : rms;
}

// One bench: a network of random weights and everything both sides are given.
class Contest {
public:
    explicit Contest(const AlgorithmBench& bench)
        : m_bench(bench)
        , m_weights(bench.seed)
        , m_placed(m_weights, bench.device, at::kFloat)
        , m_network(WeightScope(m_placed), bench.network)
        , m_grid(core::TokenGrid::of(bench.size, bench.network.tokenPixels()))
        , m_random(bench.seed, m_grid, bench.network.tokenChannels())
        , m_start(GenerationState::blank(m_grid, bench.network.tokenChannels(), core::randomOrder(bench.seed, m_grid)))
        , m_text(m_network.textAligner(textStates())) {
        m_loop.steps = bench.steps;
        m_loop.guidance = bench.guidance;
    }

    std::vector<BenchRow> run(const std::function<void(int, int)>& onStep);

private:
    at::Tensor textStates() {
        const std::int64_t shape[] = {1, m_bench.network.textLength, m_bench.network.captionChannels};
        return m_placed.take("states of the text encoder", shape, Init::Normal002);
    }
    void prepare();
    void repeatStep(const GenerationState& before, const PlainStep& plain);
    void compareWholeRuns(const at::Tensor& plainTokens);
    Conditions conditions() const { return {m_network, m_prepared, m_preparedText, *m_plan}; }

    const AlgorithmBench& m_bench;
    RandomWeights m_weights;
    PlacedSource m_placed;
    Network m_network;
    core::TokenGrid m_grid;
    KeyedRandom m_random;
    GenerationState m_start;
    at::Tensor m_text;
    LoopSettings m_loop;
    PreparedGrid m_prepared;
    PreparedText m_preparedText;
    std::optional<SamplerPlan> m_plan;
    // Limits of kind sampling: z from the same tokens, new tokens from the same z, the whole run.
    BenchRow m_transformers{.name = "transformers", .maxLimit = 2e-5, .rmsLimit = 5e-6};
    BenchRow m_diffusion{.name = "diffusion", .maxLimit = 8e-3, .rmsLimit = 1.2e-3};
    BenchRow m_total{.name = "total", .maxLimit = 1.3e-2, .rmsLimit = 1.2e-3};
};

void Contest::prepare() {
    m_prepared = prepareGrid(m_network, m_grid);
    prepareEmpty(m_prepared, m_network);
    m_preparedText = m_network.crossDecoder.prepare(m_text);
    waitFor(m_preparedText.unconditional.back());
}

// The engine's turn on the state that the plain algorithm just had, so that a busy machine slows both alike.
void Contest::repeatStep(const GenerationState& before, const PlainStep& plain) {
    at::Tensor z, sampled;
    m_transformers.plainSeconds += plain.transformerSeconds;
    m_transformers.engineSeconds +=
        seconds([&] { waitFor(z = conditionTokens(conditions(), before, plain.placed, m_loop.guided())); });
    compare(m_transformers, plain.z, z);
    const SamplerInput input{plain.z, static_cast<std::int64_t>(plain.placed.size()), plain.guidance};
    const auto noise = [&](int draw) { return m_random.noise(before.step, plain.placed, draw).to(m_bench.device); };
    m_diffusion.plainSeconds += plain.diffusionSeconds;
    m_diffusion.engineSeconds +=
        seconds([&] { waitFor(sampled = sampleTokens(m_network.denoiser, *m_plan, m_loop.sampler, input, noise)); });
    compare(m_diffusion, plain.sampled, sampled);
}

// The engine's own loop from the start, on its own tokens: whether it ends where the plain algorithm ends.
void Contest::compareWholeRuns(const at::Tensor& plainTokens) {
    auto state = m_start;
    generateTokens(conditions(), m_loop, m_random, state);
    compare(m_total, plainTokens, state.tokens);
}

std::vector<BenchRow> Contest::run(const std::function<void(int, int)>& onStep) {
    prepare();  // as warm-up; then again on the clock
    m_transformers.engineSeconds += seconds([&] { prepare(); });
    m_diffusion.engineSeconds += seconds([&] { m_plan.emplace(m_network.denoiser, m_bench.samplerSteps); });
    const PlainInput input{m_text, m_bench.samplerSteps, m_loop};
    const auto plain = plainGenerate(m_network, input, m_start, m_random, [&](const auto& before, const auto& step) {
        repeatStep(before, step);
        if (onStep) {
            onStep(before.step + 1, m_bench.steps);
        }
    });
    m_total.plainSeconds = m_transformers.plainSeconds + m_diffusion.plainSeconds;
    m_total.engineSeconds = m_transformers.engineSeconds + m_diffusion.engineSeconds;
    compareWholeRuns(plain.tokens);
    return {m_transformers, m_diffusion, m_total};
}

}  // namespace

AlgorithmBench AlgorithmBench::fixed() {
    AlgorithmBench bench;
    bench.network.width = 384;
    bench.network.encoderHeads = bench.network.decoderHeads = bench.network.crossHeads = 6;
    bench.network.diffusionDepth = 8;
    bench.network.diffusionWidth = 576;
    bench.network.textLength = 128;
    return bench;
}

std::vector<BenchRow> runAlgorithmBench(const AlgorithmBench& bench, const std::function<void(int, int)>& onStep) {
    const c10::InferenceMode inference;
    if (bench.threads > 0) {
        at::set_num_threads(bench.threads);
    }
    return Contest(bench).run(onStep);
}

}  // namespace lightgen::training

#include "training/dpo_training.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/randint.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/atomic_file.h"
#include "core/model_json.h"
#include "inference/weights/weight_store.h"
#include "training/autocast.h"
#include "training/checkpoint.h"
#include "training/dpo_loss.h"
#include "training/preference_pairs.h"
#include "training/run_state.h"
#include "training/scenes/draws.h"
#include "training/trainee.h"
#include "training/training_loop.h"

namespace lightgen::training {

namespace {

constexpr std::string_view kNetwork = "network.";

struct Draws {
    at::Tensor mask;    // [B, L]
    SharedNoise noise;  // [B * L], [B * L, C]
};

class DpoTraining {
public:
    DpoTraining(
        const DpoOptions& options,
        core::ModelInfo info,
        core::Tokenizer tokenizer,
        inference::T5Encoder text,
        inference::Network reference,
        inference::Vae vae
    )
        : m_options(options)
        , m_info(std::move(info))
        , m_tokenizer(std::move(tokenizer))
        , m_text(std::move(text))
        , m_reference(std::move(reference))
        , m_vae(std::move(vae))
        , m_parameters(options.seed, options.device)
        , m_policy(inference::WeightScope(m_parameters) / "network", m_info.network)
        , m_optimizer(m_parameters, options.optimizer)
        , m_tables(options.device) {}

    core::Status run() {
        const auto settings = settingsOfRun();
        const RunFolder run{m_options.folder, settings, m_options.partBytes};
        LIGHTGEN_TRY(const auto first, start(run));
        LIGHTGEN_CHECK(makePairs());
        LIGHTGEN_TRY(const auto pairs, PairStore::open(m_options.folder / "pairs"));
        const int processes = m_options.group ? m_options.group->size() : 1;
        const TrainingLoop loop{
            .progress =
                {m_options.folder,
                 m_options.steps,
                 m_options.maxMinutes,
                 static_cast<int>(m_options.batch) * processes,
                 m_options.reportEvery},
            .cooldownSteps = m_options.cooldownSteps,
            .checkpointMinutes = m_options.checkpointMinutes,
            .loss = [&](std::int64_t step, int) -> core::Result<at::Tensor> { return loss(pairs, step); },
            .group = m_options.group,
            .save = [&](std::int64_t step) { return saveRun(run, step, m_parameters, m_optimizer); }};
        LIGHTGEN_CHECK(runLoop(loop, first, m_optimizer));
        return leads() ? writeWeights() : core::Status();
    }

private:
    bool leads() const { return !m_options.group || m_options.group->leads(); }

    core::Result<std::int64_t> start(const RunFolder& run) {
        std::int64_t first = 0;
        if (leads()) {
            LIGHTGEN_TRY(const auto step, resumeRun(run, m_parameters, m_optimizer));
            if (!step) {
                LIGHTGEN_TRY(const auto weights, readStartingWeights(m_options.model));
                m_parameters.load(weights);
                m_optimizer.restartAverage();
            }
            first = step.value_or(0);
            fmt::print(stderr, "DPO of {} parameters, from step {}\n", m_parameters.count(), first);
        }
        if (m_options.group) {
            const auto steps = at::tensor(std::vector<std::int64_t>{first, m_optimizer.steps()});
            m_options.group->shareFromFirst({steps});
            m_options.group->shareFromFirst(m_optimizer.everything());
            first = steps[0].item<std::int64_t>();
            m_optimizer.setSteps(steps[1].item<std::int64_t>());
        }
        return first;
    }

    core::Status makePairs() {
        if (leads() && !m_options.votes.empty()) {
            LIGHTGEN_TRY(
                const auto voted,
                addVotedPairs(
                    m_options.votes,
                    m_options.folder / "pairs",
                    m_options.decode,
                    m_options.pixels,
                    m_reference,
                    m_vae,
                    m_tokenizer
                )
            );
            fmt::print(stderr, "{} voted pairs, {} lines left out\n", voted.pairs, voted.problems.size());
            for (const auto& problem : voted.problems) {
                fmt::print(stderr, "left out: {}\n", problem);
            }
        }
        if (leads() && m_options.pairs > 0) {
            LIGHTGEN_CHECK(samplePairs(pairPlan(), m_reference, m_text, m_vae, m_tokenizer));
        }
        if (m_options.group) {
            m_options.group->agreed(true);  // the others wait here
        }
        return {};
    }

    PairPlan pairPlan() const {
        const int side = m_options.pixels / m_info.network.tokenPixels();
        return {
            .folder = m_options.folder / "pairs",
            .source = m_options.source,
            .seed = m_options.seed,
            .count = m_options.pairs,
            .batch = m_options.sampledAtOnce,
            .pixels = m_options.pixels,
            .maxMinutes = m_options.maxMinutes / 2.0,
            .sampling = {
                .grid = {side, side},
                .steps = m_info.defaultSteps,
                .samplerSteps = m_info.defaultSamplerSteps,
                .guidance = m_info.defaultGuidance,
                .sampler = {m_info.defaultTemperature, m_info.clampX0, m_info.prediction}}};
    }

    // For all processes; each takes its rows.
    Draws draw(std::int64_t step, at::IntArrayRef tokens, std::int64_t first) const {
        auto generator = at::make_generator<at::CPUGeneratorImpl>(
            scenes::splitMix(m_options.seed ^ 0xD90 ^ static_cast<std::uint64_t>(step) << 20)
        );
        const auto batch = tokens[0], length = tokens[1], channels = tokens[2];
        const auto hidden = drawMaskCount(length, m_options.minimumMaskRatio, generator);
        const auto mask = drawMask(batch, length, hidden, generator);
        const auto t =
            at::randint(0, inference::kDiffusionSteps, {batch, length}, generator, at::TensorOptions(at::kLong));
        const auto noise = at::randn({batch, length, channels}, generator, at::TensorOptions(at::kFloat));
        const auto mine = [&](const at::Tensor& x) { return x.narrow(0, first, m_options.batch).to(m_options.device); };
        return {mine(mask), {mine(t).flatten(), mine(noise).flatten(0, 1)}};
    }

    at::Tensor loss(const PairStore& pairs, std::int64_t step) const {
        const int processes = m_options.group ? m_options.group->size() : 1;
        const auto first = m_options.group ? m_options.group->rank() * m_options.batch : 0;
        const auto all = pairs.batch(m_options.seed, step, m_options.batch * processes);
        const auto draws = draw(step, all.winner.sizes(), first);
        const auto mine = [&](const at::Tensor& x) { return x.narrow(0, first, m_options.batch).to(m_options.device); };
        const Autocast autocast(m_options.device.type(), m_options.bfloat16);
        at::Tensor text;
        {
            const at::NoGradGuard noGrad;
            text = m_text(mine(all.ids), mine(all.idMask)).to(at::kFloat);
        }
        const auto errors = [&](const inference::Network& network, const at::Tensor& tokens) {
            const MaskedBatch batch{
                .grid = squareGrid(tokens.size(1)),
                .tokens = tokens,
                .text = text,
                .mask = draws.mask,
                .drop = at::zeros({m_options.batch}, at::TensorOptions(at::kFloat).device(m_options.device))};
            return tokenErrors(network, m_tables, m_info.prediction, batch, draws.noise).perPicture;
        };
        const auto winner = mine(all.winner), loser = mine(all.loser);
        DpoErrors found;
        {
            const at::NoGradGuard noGrad;
            found.referenceWinner = errors(m_reference, winner);
            found.referenceLoser = errors(m_reference, loser);
        }
        found.policyWinner = errors(m_policy, winner);
        found.policyLoser = errors(m_policy, loser);
        return dpoLoss(found, m_options.beta).loss;
    }

    nlohmann::json settingsOfRun() const {
        return {
            {"kind", "dpo"},
            {"seed", m_options.seed},
            {"model", m_info.name},
            {"batch", m_options.batch},
            {"processes", m_options.group ? m_options.group->size() : 1},
            {"beta", m_options.beta},
            {"minimum_mask_ratio", m_options.minimumMaskRatio},
            {"picture_pixels", m_options.pixels},
            {"bfloat16", m_options.bfloat16},
            {"pairs", m_options.pairs},
            {"network", core::networkObjectOf(m_info.network)},
            {"scenes", m_options.source->settings()},
            {"optimizer", settingsOf(m_options.optimizer)}};
    }

    core::Status writeWeights() const {
        inference::TensorMap weights;
        for (const auto& [name, value] : m_optimizer.average()) {
            weights.emplace(name.substr(kNetwork.size()), value.to(at::kCPU, at::kHalf));
        }
        return inference::writeSafetensors(m_options.folder / "dpo.safetensors", weights);
    }

    const DpoOptions& m_options;
    core::ModelInfo m_info;
    core::Tokenizer m_tokenizer;
    inference::T5Encoder m_text;
    inference::Network m_reference;
    inference::Vae m_vae;
    Parameters m_parameters;
    inference::Network m_policy;
    Optimizer m_optimizer;
    DiffusionTables m_tables;
};

}  // namespace

core::Status trainDpo(const DpoOptions& options) {
    LIGHTGEN_TRY(auto info, core::readModelBundle(options.model));
    LIGHTGEN_TRY(auto tokenizer, core::Tokenizer::open(core::tokenizerFile(info.folder)));
    LIGHTGEN_TRY(auto text, inference::loadTextEncoder(info.folder / "text_encoder", options.device));
    LIGHTGEN_TRY(auto vae, inference::loadVae(info.folder / "vae", options.device));
    LIGHTGEN_TRY(auto reference, inference::loadNetwork(info, {.device = options.device}));
    return DpoTraining(
               options, std::move(info), std::move(tokenizer), std::move(text), std::move(reference), std::move(vae)
    )
        .run();
}

core::Status addDpoWeights(const std::filesystem::path& run, const std::filesystem::path& bundle) {
    LIGHTGEN_TRY(auto info, core::readModelBundle(bundle));
    LIGHTGEN_TRY(const auto weights, inference::readTensors(run / "dpo.safetensors"));
    LIGHTGEN_TRY(const auto start, readStartingWeights(bundle));
    inference::TensorMap changed;
    for (const auto& [name, value] : weights) {
        const auto before = start.find(std::string(kNetwork) + name);
        if (before == start.end() || before->second.sizes() != value.sizes()) {
            return core::fail(
                core::ErrorCode::Incompatible,
                "{}: its tensor '{}' does not fit the model {}",
                run.string(),
                name,
                info.name
            );
        }
        if (!at::equal(before->second.to(at::kHalf), value)) {
            changed.emplace(name, value);
        }
    }
    if (changed.empty()) {
        return core::fail(
            core::ErrorCode::Incompatible, "{}: its weights are those of the model {}", run.string(), info.name
        );
    }
    info.dpoWeights = "dpo.safetensors";
    LIGHTGEN_CHECK(inference::writeSafetensors(bundle / *info.dpoWeights, changed));
    LIGHTGEN_TRY(info.files, core::describeBundleFiles(bundle));
    return core::writeFileAtomically(bundle / "model.json", core::modelJson(info));
}

}  // namespace lightgen::training

#include "training/golden/recorded_run.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/full.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <fmt/format.h>

#include <memory>
#include <utility>

#include "core/generation_plan.h"
#include "inference/mar/schedule.h"
#include "inference/patches.h"

namespace lightgen::training::golden {

using namespace inference;

namespace {

// Those of kind sampling (limits.json), which hold for the iterations of end_to_end and inpaint as well.
constexpr Limit kZ{2e-5, 5e-6};
constexpr Limit kSampled{8e-3, 1.2e-3};
constexpr Limit kGuidance{1e-6, 1e-6};

at::Tensor bytesOf(const std::vector<std::uint8_t>& values) {
    return at::tensor(at::ArrayRef<std::uint8_t>(values), at::kByte);
}

at::Tensor marked(const std::vector<std::int32_t>& tokens, const core::TokenGrid& grid) {
    return at::zeros({grid.count()}, at::kByte).index_fill_(0, indexTensor(tokens), 1);
}

}  // namespace

RecordedRun::RecordedRun(CaseContext& context, const Network& network, const TensorMap& stored, RunSettings settings)
    : m_context(context)
    , m_network(network)
    , m_stored(stored)
    , m_settings(std::move(settings))
    , m_grid(prepareGrid(network, m_settings.grid, PositionLayout::Authors))
    , m_plan(network.denoiser, m_settings.samplerSteps) {
    prepareEmpty(m_grid, network);
    while (m_stored.contains(name(m_steps, "sampled"))) {
        ++m_steps;
    }
}

std::string RecordedRun::name(int step, const char* part) const {
    return fmt::format("iter_{:02}.{}", step, part);
}

at::Tensor RecordedRun::part(int step, const char* what) const {
    return m_stored.at(name(step, what));
}

RecordedRun::Rows RecordedRun::rowsOf(int step, std::int64_t picture) const {
    const auto counts = part(step, "predicted").sum(1, /*keepdim=*/false, at::kLong);  // [B]
    return {
        counts.narrow(0, 0, picture).sum().item<std::int64_t>(),
        counts[picture].item<std::int64_t>(),
        counts.sum().item<std::int64_t>()};
}

at::Tensor RecordedRun::storedZ(int step, const Rows& rows) const {
    const auto found = m_stored.find(name(step, "z"));
    if (found == m_stored.end()) {
        return {};
    }
    const auto conditional = found->second.narrow(0, rows.first, rows.count);
    if (!m_settings.loop.guided()) {
        return conditional;
    }
    return at::cat({conditional, found->second.narrow(0, rows.all + rows.first, rows.count)}, 0);
}

RecordedRandom RecordedRun::noiseOf(std::int64_t picture) const {
    std::vector<RecordedRandom::Iteration> iterations;
    for (int step = 0; step < m_steps; ++step) {
        const auto rows = rowsOf(step, picture);
        iterations.push_back(
            {part(step, "noise_init").narrow(0, rows.first, rows.count),
             part(step, "noise").narrow(1, rows.first, rows.count)}
        );
    }
    return RecordedRandom(std::move(iterations));
}

Conditions RecordedRun::conditions(const PreparedText& text) const {
    return {m_network, m_grid, text, m_plan};
}

void RecordedRun::compareMasks(
    int step, const GenerationState& state, const std::vector<std::int32_t>& placed, std::int64_t picture
) {
    const auto label = [&](const char* what) { return m_settings.stem + name(step, what); };
    m_context.compareExactly(label("mask"), part(step, "mask")[picture], bytesOf(state.mask));
    m_context.compareExactly(label("predicted"), part(step, "predicted")[picture], marked(placed, m_settings.grid));
}

void RecordedRun::compareIterations(const GenerationState& start, const at::Tensor& text, std::int64_t picture) {
    const auto& loop = m_settings.loop;
    const auto prepared = m_network.crossDecoder.prepare(text);
    const int total = static_cast<int>(start.order.size());
    auto random = noiseOf(picture);
    auto state = start;
    for (int step = 0; step < m_steps; ++step) {
        const auto rows = rowsOf(step, picture);
        const int masked = state.masked();
        const auto placed = state.next(placedCount(total, masked, step, m_steps));
        compareMasks(step, state, placed, picture);
        if (static_cast<std::int64_t>(placed.size()) != rows.count) {
            return;  // reported by compareMasks; nothing else can be compared
        }
        const auto label = m_settings.stem + name(step, "");
        const int kept = keptMasked(total, masked, step, m_steps);
        const double guidance = guidanceScale(loop.guidanceSchedule, loop.guidance, m_settings.grid.count(), kept);
        m_context.compareWithin(label + "cfg", kGuidance, part(step, "cfg"), at::full({1}, guidance, at::kFloat));
        auto z = conditionTokens(conditions(prepared), state, placed, loop.guided());
        if (const auto expected = storedZ(step, rows); expected.defined()) {
            m_context.compareWithin(label + "z from stored tokens", kZ, expected, z);
            z = expected;
        }
        const auto sampled =
            sampleTokens(m_network.denoiser, m_plan, loop.sampler, {z, rows.count, guidance}, [&](int draw) {
                return random.noise(step, placed, draw);
            });
        const auto expected = part(step, "sampled").narrow(0, rows.first, rows.count);
        m_context.compareWithin(label + "sampled from stored z", kSampled, expected, sampled);
        state.place(placed, expected);
        if (const auto whole = m_stored.find(name(step, "tokens")); whole != m_stored.end()) {
            m_context.compareExactly(label + "tokens", whole->second[picture], state.tokens);
        }
    }
}

core::SavedState RecordedRun::recordedState(const GenerationState& start, std::int64_t picture) const {
    core::SavedState saved;
    auto state = start;
    for (int step = 0; step < m_steps; ++step) {
        const auto rows = rowsOf(step, picture);
        const auto placed = state.next(static_cast<int>(rows.count));
        state.place(placed, part(step, "sampled").narrow(0, rows.first, rows.count));
        saved.placedPerStep.push_back(static_cast<std::int32_t>(rows.count));
    }
    const auto tokens = state.tokens.contiguous();
    const auto* values = tokens.const_data_ptr<float>();
    saved.tokens = {m_settings.grid, static_cast<int>(tokens.size(1)), {values, values + tokens.numel()}};
    saved.order.assign(start.order.rbegin(), start.order.rend());
    return saved;
}

void RecordedRun::compareBranches(
    const GenerationState& start, const at::Tensor& text, std::int64_t picture, const at::Tensor& expectedLatent
) {
    const int pixels = m_network.config.tokenPixels();
    core::GenerationRequest request;
    request.size = {m_settings.grid.columns * pixels, m_settings.grid.rows * pixels};
    request.steps = m_steps;
    request.branch.emplace();
    request.branch->from.state = std::make_shared<const core::SavedState>(recordedState(start, picture));
    for (int step = 0; step < m_steps; ++step) {
        request.branch->step = step;
        const auto plan = core::planOf(request, pixels);
        auto kept = core::branchTokens(*request.branch, plan);
        const auto tokens = at::from_blob(kept.values.data(), {plan.grid.count(), kept.channels}, at::kFloat).clone();
        const std::vector<std::int32_t> order(plan.order.rbegin(), plan.order.rend());
        auto loop = m_settings.loop;
        loop.scheduleTokens = plan.scheduleTokens;
        const auto branch = GenerationState::at(plan.grid, tokens, order, plan.placed(), step);
        m_context.compare(
            fmt::format("{}latent, branched at step {}", m_settings.stem, step),
            "latent",
            expectedLatent,
            finished(loop, branch, text, picture)
        );
    }
}

at::Tensor RecordedRun::latent(GenerationState start, const at::Tensor& text, std::int64_t picture) {
    return finished(m_settings.loop, std::move(start), text, picture);
}

at::Tensor
RecordedRun::finished(LoopSettings loop, GenerationState start, const at::Tensor& text, std::int64_t picture) {
    auto random = noiseOf(picture);
    const auto prepared = m_network.crossDecoder.prepare(text);
    generateTokens(conditions(prepared), loop, random, start);
    return unpatchify(start.tokens.unsqueeze(0), m_settings.grid, m_network.config.patchSize);
}

std::vector<std::int32_t> orderOf(const at::Tensor& orders, std::int64_t picture) {
    const auto row = orders[picture].to(at::kCPU, at::kLong).contiguous();
    const auto* values = row.const_data_ptr<std::int64_t>();
    return std::vector<std::int32_t>(values, values + row.numel());
}

}  // namespace lightgen::training::golden

#include "inference/generation_job.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/isfinite.h>

#include <algorithm>
#include <utility>

#include "core/composite.h"
#include "core/mask.h"
#include "core/own_tokens.h"
#include "inference/generate.h"
#include "inference/patches.h"
#include "inference/preview.h"
#include "inference/token_tensors.h"

namespace lightgen::inference {

using core::ErrorCode;
using core::GenerationRequest;
using core::GenerationResult;

namespace {

constexpr int kLargestPart = 4;      // of a picture is decoded on its own: a fourth
constexpr int kResamplingReach = 4;  // pixels: what is scaled up to a larger picture looks so far beyond the band

LoopSettings loopSettings(const GenerationRequest& request, const core::ModelInfo& info, int scheduleTokens) {
    return {
        .steps = request.steps,
        .scheduleTokens = scheduleTokens,
        .guidance = request.guidance,
        .guidanceSchedule = request.guidanceSchedule,
        .sampler = {.temperature = request.temperature, .clampX0 = info.clampX0, .prediction = info.prediction}};
}

// Where an edit is written back. Nothing: so much of the picture that the rest would look another way too.
std::optional<core::PixelRect> partOf(const core::Inpainting& edit) {
    const auto painted = core::paintedBounds(edit.mask);
    if (!painted) {
        return std::nullopt;
    }
    const auto part = core::inflated(*painted, edit.band + kResamplingReach, edit.mask.size());
    const auto pixels = [](const auto& area) { return std::int64_t{area.width} * area.height; };
    return pixels(part) * kLargestPart <= pixels(edit.mask) ? std::optional(part) : std::nullopt;
}

}  // namespace

std::string hashOf(const core::ModelInfo& info) {
    const auto found = std::find_if(info.files.begin(), info.files.end(), [&](const auto& file) {
        return file.path == info.baseWeights;
    });
    return found == info.files.end() ? std::string() : found->sha256;
}

core::Result<PreparedText> GenerationJob::readPrompt() {
    const int length = m_model.network.config.textLength;
    LIGHTGEN_TRY(const auto prompt, m_model.tokenizer.encode(m_request.prompt, length));
    if (prompt.cutAt) {
        m_notes.push_back(core::phrase(
            "The prompt has {} tokens, the model reads {}: what follows the first {} bytes has no effect.",
            prompt.tokens,
            length,
            *prompt.cutAt
        ));
    }
    return m_loaded.text(prompt, m_stop);
}

at::Tensor GenerationJob::encodePicture() const {
    const auto picture = pictureTensor(m_request.inpainting->image).to(m_model.network.device());
    const auto latent = m_model.vae.normalised(m_model.vae.encode(picture).mean) * m_model.info.tokenScale;
    return patchify(latent, m_model.info.network.patchSize).squeeze(0).to(at::kCPU);  // [L, C]
}

// Of the picture to change: its own, or those of its pixels.
core::TokenArray GenerationJob::editedTokens() {
    const int channels = m_model.info.network.tokenChannels();
    auto own = core::ownTokens(*m_request.inpainting, m_plan, channels, hashOf(m_model.info));
    if (!own.note.empty()) {
        m_notes.push_back(std::move(own.note));
    }
    return own.tokens ? *std::move(own.tokens) : arrayOf(encodePicture(), m_grid);
}

core::Result<core::TokenArray> GenerationJob::knownTokens() {
    const int channels = m_model.info.network.tokenChannels();
    if (m_request.inpainting) {
        return editedTokens();
    }
    if (!m_request.branch) {
        const auto count = static_cast<std::size_t>(m_grid.count()) * static_cast<std::size_t>(channels);
        return core::TokenArray{m_grid, channels, std::vector<float>(count)};
    }
    auto tokens = core::branchTokens(*m_request.branch, m_plan);
    if (tokens.channels != channels) {
        return core::fail(
            ErrorCode::Incompatible,
            "The tokens of the picture to branch from have {} numbers each, those of the model '{}' have {}; choose "
            "the model that made it.",
            tokens.channels,
            m_model.info.name,
            channels
        );
    }
    return tokens;
}

core::Result<GenerationState> GenerationJob::startState() {
    LIGHTGEN_TRY(auto tokens, knownTokens());
    m_known = tensorOf(tokens);
    int placed = m_plan.placed();
    if (const auto& earlier = m_request.resume.state) {
        LIGHTGEN_CHECK(core::checkResume(m_plan, *earlier, tokens, hashOf(m_model.info)));
        tokens = earlier->tokens;
        placed = earlier->placedAfter(earlier->step());
        m_placedPerStep = earlier->placedPerStep;
    }
    const std::vector<std::int32_t> order(m_plan.order.rbegin(), m_plan.order.rend());
    return GenerationState::at(m_grid, tensorOf(tokens), order, placed, static_cast<int>(m_placedPerStep.size()));
}

void GenerationJob::report(
    const GenerationState& state, const std::vector<std::int32_t>& placed, const core::StepObserver& onStep
) {
    m_placedPerStep.push_back(static_cast<std::int32_t>(placed.size()));
    if (!onStep) {
        return;
    }
    m_state = &state;
    onStep(core::StepEvent{
        .step = state.step,
        .of = m_request.steps,
        .grid = m_grid,
        .placed = placed,
        .mask = state.mask,
        .preview = m_previews == Previews::Enabled ? previewImage(state, m_model.info) : core::RgbImage()});
    m_state = nullptr;
}

// All but the picture.
GenerationResult GenerationJob::resultOf(const GenerationState& state) const {
    GenerationResult result;
    result.tokens = arrayOf(state.tokens, m_grid);
    result.order = m_plan.order;
    result.placedPerStep = m_placedPerStep;
    result.modelName = m_model.info.name;
    result.modelHash = hashOf(m_model.info);
    result.threads = at::get_num_threads();
    result.notes = m_notes;
    result.request = m_request;
    return result;
}

// Of a small edit only what will be written back; around it the picture is the one that was given.
core::RgbImage GenerationJob::decoded(const at::Tensor& tokens) {
    const auto part = m_request.inpainting ? partOf(*m_request.inpainting) : std::nullopt;
    if (!part) {
        return m_loaded.decode(tokens, m_grid);
    }
    const auto made = m_loaded.decodePart(tokens, m_known, m_grid, *part);
    auto image = m_request.inpainting->image;
    for (int y = 0; y < part->height; ++y) {
        std::copy_n(made.at(0, y), 3 * part->width, image.at(part->x, part->y + y));
    }
    return image;
}

GenerationResult GenerationJob::finish(const GenerationState& state) {
    auto result = resultOf(state);
    result.image = decoded(state.tokens);
    if (const auto& inpainting = m_request.inpainting; inpainting && inpainting->composited) {
        result.image = core::composite(inpainting->image, result.image, inpainting->mask, inpainting->band);
    }
    return result;
}

core::Result<std::optional<GenerationResult>> GenerationJob::run(const core::StepObserver& onStep, Previews previews) {
    m_previews = previews;
    LIGHTGEN_TRY(const auto text, readPrompt());
    if (m_stop.stop_requested()) {
        return std::nullopt;
    }
    LIGHTGEN_TRY(auto state, startState());
    const auto start = state.visible().empty() ? LoadedModel::Start::Blank : LoadedModel::Start::Known;
    const auto& grid = m_loaded.grid(m_grid, start, m_stop);
    if (m_stop.stop_requested()) {
        return std::nullopt;
    }
    const auto origin = m_request.inpainting ? m_request.inpainting->origin : core::TokenCell{};
    KeyedRandom random(m_request.seed, m_grid, m_model.info.network.tokenChannels(), core::NoiseStream::Token, origin);
    const auto end = generateTokens(
        {m_model.network, grid, text, m_loaded.plan(m_request.samplerSteps)},
        loopSettings(m_request, m_model.info, m_plan.scheduleTokens),
        random,
        state,
        [&](const auto& now, const auto& placed) { report(now, placed, onStep); },
        m_stop
    );
    if (end == LoopEnd::Stopped || m_stop.stop_requested()) {
        return std::nullopt;
    }
    if (!state.tokens.isfinite().all().item<bool>()) {
        return core::fail(
            ErrorCode::Internal,
            "The model '{}' computed numbers that are not finite; other steps, guidance or precision may help.",
            m_model.info.name
        );
    }
    return finish(state);
}

}  // namespace lightgen::inference

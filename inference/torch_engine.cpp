#include "inference/torch_engine.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/isfinite.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>
#include <sched.h>

#include <algorithm>
#include <chrono>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

#include "core/keyed_noise.h"
#include "core/mask.h"
#include "inference/generate.h"
#include "inference/loaded_model.h"
#include "inference/patches.h"
#include "inference/preview.h"

namespace lightgen::inference {

namespace {

using core::ErrorCode;
using core::GenerationRequest;
using core::GenerationResult;

int availableCores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof(set), &set) == 0 ? std::max(1, CPU_COUNT(&set)) : 1;
}

at::Tensor rowOf(std::vector<std::int64_t> values) {
    return at::from_blob(values.data(), {1, static_cast<std::int64_t>(values.size())}, at::kLong).clone();
}

std::string hashOf(const core::ModelInfo& info) {
    const auto found = std::find_if(info.files.begin(), info.files.end(), [&](const auto& file) {
        return file.path == info.baseWeights;
    });
    return found == info.files.end() ? std::string() : found->sha256;
}

core::Error outOfMemory(const GenerationRequest& request) {
    return {
        ErrorCode::OutOfMemory,
        fmt::format(
            "There is not enough memory for a picture of {}x{} with the model '{}'; close other programs, or choose a "
            "smaller picture or model.",
            request.size.width,
            request.size.height,
            request.model
        )};
}

core::Error fromTorch(const c10::Error& error, const GenerationRequest& request) {
    const std::string_view text = error.what_without_backtrace();
    for (const std::string_view sign : {"out of memory", "can't allocate memory", "not enough memory"}) {
        if (text.find(sign) != std::string_view::npos) {
            return outOfMemory(request);
        }
    }
    const auto code = request.device == core::Device::Cpu ? ErrorCode::Internal : ErrorCode::Device;
    return {code, fmt::format("LibTorch failed while it made the picture: {}", text.substr(0, text.find('\n')))};
}

LoopSettings loopSettings(const GenerationRequest& request, const core::ModelInfo& info) {
    return {
        .steps = request.steps,
        .guidance = request.guidance,
        .guidanceSchedule = request.guidanceSchedule,
        .sampler = {.temperature = request.temperature, .clampX0 = info.clampX0, .prediction = info.prediction}};
}

// One request on its way to a picture. An empty optional means that it was stopped.
class Job {
public:
    Job(const Model& model, LoadedModel& loaded, core::CheckedRequest checked, const std::stop_token& stop)
        : m_model(model)
        , m_loaded(loaded)
        , m_request(std::move(checked.request))
        , m_notes(std::move(checked.notes))
        , m_stop(stop)
        , m_grid(core::TokenGrid::of(m_request.size, model.info.network.tokenPixels())) {}

    core::Result<std::optional<GenerationResult>> run(const core::StepObserver& onStep, Previews previews);

private:
    core::Result<PreparedText> readPrompt();
    GenerationState startState() const;
    at::Tensor encodePicture() const;
    GenerationResult finish(const GenerationState& state);
    void
    report(const GenerationState& state, const std::vector<std::int32_t>& placed, const core::StepObserver& onStep);

    const Model& m_model;
    LoadedModel& m_loaded;
    GenerationRequest m_request;
    std::vector<std::string> m_notes;
    std::stop_token m_stop;
    core::TokenGrid m_grid;
    Previews m_previews = Previews::Enabled;
    std::vector<std::int32_t> m_placed;
    std::vector<std::int32_t> m_placedPerStep;
};

core::Result<PreparedText> Job::readPrompt() {
    const int length = m_model.network.config.textLength;
    LIGHTGEN_TRY(const auto prompt, m_model.tokenizer.encode(m_request.prompt, length));
    if (prompt.cutAt) {
        m_notes.push_back(fmt::format(
            "The prompt has {} tokens, the model reads {}: what follows the first {} bytes has no effect.",
            prompt.tokens,
            length,
            *prompt.cutAt
        ));
    }
    const auto device = m_model.network.device();
    const auto states = m_model.textEncoder(rowOf(prompt.ids).to(device), rowOf(prompt.mask).to(device));  // [1, T, ..]
    const auto type = m_model.network.encoder.position.scalar_type();
    const auto aligned = m_model.network.textAligner(states.to(type), m_stop);  // [1, T, D]
    return m_model.network.crossDecoder.prepare(aligned);
}

at::Tensor Job::encodePicture() const {
    const auto picture = pictureTensor(m_request.inpainting->image).to(m_model.network.device());
    const auto latent = m_model.vae.normalised(m_model.vae.encode(picture).mean) * m_model.info.tokenScale;
    return patchify(latent, m_model.info.network.patchSize).squeeze(0).to(at::kCPU);  // [L, C]
}

GenerationState Job::startState() const {
    auto order = core::randomOrder(m_request.seed, m_grid);
    if (!m_request.inpainting) {
        return GenerationState::blank(m_grid, m_model.info.network.tokenChannels(), std::move(order));
    }
    const auto painted = core::tokensUnder(m_request.inpainting->mask, m_model.info.network.tokenPixels());
    std::erase_if(order, [&](auto token) { return !std::binary_search(painted.begin(), painted.end(), token); });
    return GenerationState::around(m_grid, encodePicture(), std::move(order));
}

void Job::report(
    const GenerationState& state, const std::vector<std::int32_t>& placed, const core::StepObserver& onStep
) {
    m_placed.insert(m_placed.end(), placed.begin(), placed.end());
    m_placedPerStep.push_back(static_cast<std::int32_t>(placed.size()));
    if (!onStep) {
        return;
    }
    onStep(core::StepEvent{
        .step = state.step,
        .of = m_request.steps,
        .grid = m_grid,
        .placed = placed,
        .mask = state.mask,
        .preview = m_previews == Previews::Enabled ? previewImage(state, m_model.info) : core::RgbImage()});
}

GenerationResult Job::finish(const GenerationState& state) {
    const auto tokens = state.tokens.contiguous();
    const auto latent =
        unpatchify(tokens.unsqueeze(0), m_grid, m_model.info.network.patchSize).to(m_model.network.device());
    const auto picture = m_model.vae.decode(m_model.vae.denormalised(latent / m_model.info.tokenScale));
    GenerationResult result;
    result.image = pictureImage(picture);
    result.tokens.grid = m_grid;
    result.tokens.channels = static_cast<int>(tokens.size(1));
    result.tokens.values.assign(tokens.const_data_ptr<float>(), tokens.const_data_ptr<float>() + tokens.numel());
    result.order = std::move(m_placed);
    result.placedPerStep = std::move(m_placedPerStep);
    result.modelName = m_model.info.name;
    result.modelHash = hashOf(m_model.info);
    result.threads = at::get_num_threads();
    result.notes = std::move(m_notes);
    result.request = std::move(m_request);
    return result;
}

core::Result<std::optional<GenerationResult>> Job::run(const core::StepObserver& onStep, Previews previews) {
    m_previews = previews;
    LIGHTGEN_TRY(const auto text, readPrompt());
    if (m_stop.stop_requested()) {
        return std::nullopt;
    }
    auto state = startState();
    const auto start = state.visible().empty() ? LoadedModel::Start::Blank : LoadedModel::Start::Known;
    const auto& grid = m_loaded.grid(m_grid, start, m_stop);
    if (m_stop.stop_requested()) {
        return std::nullopt;
    }
    KeyedRandom random(m_request.seed, m_grid, m_model.info.network.tokenChannels());
    const auto end = generateTokens(
        {m_model.network, grid, text, m_loaded.plan(m_request.samplerSteps)},
        loopSettings(m_request, m_model.info),
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

class TorchEngine final : public core::Engine {
public:
    explicit TorchEngine(const TorchEngineOptions& options)
        : m_options(options) {}

    core::Result<core::GenerationOutcome>
    generate(const GenerationRequest& request, const core::StepObserver& onStep, std::stop_token stop) override {
        try {
            return compute(request, onStep, stop);
        } catch (const c10::Error& error) {
            return tl::unexpected(fromTorch(error, request));
        } catch (const std::bad_alloc&) {
            return tl::unexpected(outOfMemory(request));
        } catch (const std::exception& error) {
            return core::fail(ErrorCode::Internal, "The picture could not be made: {}", error.what());
        }
    }

private:
    core::Result<core::GenerationOutcome>
    compute(const GenerationRequest& request, const core::StepObserver& onStep, const std::stop_token& stop) {
        const c10::InferenceMode inference;
        const auto began = std::chrono::steady_clock::now();
        LIGHTGEN_TRY(const auto info, core::findModel(request.model));
        LIGHTGEN_TRY(auto checked, core::validate(request, info));
        const int asked = checked.request.threads;
        at::set_num_threads(asked > 0 ? asked : availableCores());
        LIGHTGEN_TRY(const auto model, m_loaded.get(info, checked.request));
        if (stop.stop_requested()) {
            return core::Cancelled{};
        }
        Job job(*model, m_loaded, std::move(checked), stop);
        LIGHTGEN_TRY(auto result, job.run(onStep, m_options.previews));
        if (!result) {
            return core::Cancelled{};
        }
        result->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        return *std::move(result);
    }

    TorchEngineOptions m_options;
    LoadedModel m_loaded;
};

}  // namespace

std::unique_ptr<core::Engine> makeTorchEngine(const TorchEngineOptions& options) {
    return std::make_unique<TorchEngine>(options);
}

}  // namespace lightgen::inference

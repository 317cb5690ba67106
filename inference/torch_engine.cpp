#include "inference/torch_engine.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
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

#include "core/composite.h"
#include "core/generation_plan.h"
#include "core/own_tokens.h"
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

at::Tensor tensorOf(const core::TokenArray& tokens) {
    auto tensor = at::empty({tokens.grid.count(), tokens.channels}, at::kFloat);
    std::copy(tokens.values.begin(), tokens.values.end(), tensor.data_ptr<float>());
    return tensor;
}

core::TokenArray arrayOf(const at::Tensor& tokens, core::TokenGrid grid) {
    const auto flat = tokens.contiguous();
    const float* values = flat.const_data_ptr<float>();
    return {grid, static_cast<int>(flat.size(1)), {values, values + flat.numel()}};
}

core::RgbImage
decodeTokens(const at::Tensor& tokens, core::TokenGrid grid, const Vae& vae, const core::ModelInfo& info) {
    const auto latent = unpatchify(tokens.contiguous().unsqueeze(0), grid, info.network.patchSize);
    return pictureImage(vae.decode(vae.denormalised(latent / info.tokenScale)));
}

// Sets the number of threads for as long as it lives.
class WithThreads {
public:
    explicit WithThreads(int threads)
        : m_before(at::get_num_threads()) {
        at::set_num_threads(threads);
    }
    ~WithThreads() { at::set_num_threads(m_before); }
    WithThreads(const WithThreads&) = delete;
    WithThreads& operator=(const WithThreads&) = delete;

private:
    int m_before;
};

LoopSettings loopSettings(const GenerationRequest& request, const core::ModelInfo& info, int scheduleTokens) {
    return {
        .steps = request.steps,
        .scheduleTokens = scheduleTokens,
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
        , m_plan(core::planOf(m_request, model.info.network.tokenPixels()))
        , m_grid(m_plan.grid)
        , m_placedPerStep(m_plan.placedPerStep) {}

    core::Result<std::optional<GenerationResult>> run(const core::StepObserver& onStep, Previews previews);
    core::SavedState progress() const { return core::savedState(resultOf(*m_state)); }

private:
    core::Result<PreparedText> readPrompt();
    core::Result<core::TokenArray> knownTokens();
    core::TokenArray editedTokens();
    core::Result<GenerationState> startState();
    at::Tensor encodePicture() const;
    GenerationResult resultOf(const GenerationState& state) const;
    GenerationResult finish(const GenerationState& state);
    void
    report(const GenerationState& state, const std::vector<std::int32_t>& placed, const core::StepObserver& onStep);

    const Model& m_model;
    LoadedModel& m_loaded;
    GenerationRequest m_request;
    std::vector<std::string> m_notes;
    std::stop_token m_stop;
    core::GenerationPlan m_plan;
    core::TokenGrid m_grid;
    Previews m_previews = Previews::Enabled;
    std::vector<std::int32_t> m_placedPerStep;
    const GenerationState* m_state = nullptr;  // after the newest step, while it is being reported
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

// Of the picture to change: its own, or those of its pixels.
core::TokenArray Job::editedTokens() {
    const int channels = m_model.info.network.tokenChannels();
    auto own = core::ownTokens(*m_request.inpainting, m_plan, channels, hashOf(m_model.info));
    if (!own.note.empty()) {
        m_notes.push_back(std::move(own.note));
    }
    return own.tokens ? *std::move(own.tokens) : arrayOf(encodePicture(), m_grid);
}

core::Result<core::TokenArray> Job::knownTokens() {
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

core::Result<GenerationState> Job::startState() {
    LIGHTGEN_TRY(auto tokens, knownTokens());
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

void Job::report(
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
GenerationResult Job::resultOf(const GenerationState& state) const {
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

GenerationResult Job::finish(const GenerationState& state) {
    auto result = resultOf(state);
    result.image = decodeTokens(state.tokens.to(m_model.network.device()), m_grid, m_model.vae, m_model.info);
    if (const auto& inpainting = m_request.inpainting; inpainting && inpainting->composited) {
        result.image = core::composite(inpainting->image, result.image, inpainting->mask, inpainting->band);
    }
    return result;
}

core::Result<std::optional<GenerationResult>> Job::run(const core::StepObserver& onStep, Previews previews) {
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

// What every call of the engine is wrapped in: nothing that LibTorch throws leaves it.
template <class Outcome, class Compute>
core::Result<Outcome> guarded(const GenerationRequest& request, Compute compute) {
    try {
        return compute();
    } catch (const c10::Error& error) {
        return tl::unexpected(fromTorch(error, request));
    } catch (const std::bad_alloc&) {
        return tl::unexpected(outOfMemory(request));
    } catch (const std::exception& error) {
        return core::fail(ErrorCode::Internal, "The picture could not be made: {}", error.what());
    }
}

class TorchEngine final : public core::Engine {
public:
    explicit TorchEngine(const TorchEngineOptions& options)
        : m_options(options) {}

    core::Result<core::GenerationOutcome>
    generate(const GenerationRequest& request, const core::StepObserver& onStep, std::stop_token stop) override {
        auto outcome = guarded<core::GenerationOutcome>(request, [&] { return compute(request, onStep, stop); });
        m_job = nullptr;
        return outcome;
    }

    std::optional<core::SavedState> progress() const override {
        return m_job != nullptr ? std::optional(m_job->progress()) : std::nullopt;
    }

    core::Result<std::variant<core::RgbImage, core::Cancelled>>
    decode(const core::SavedState& state, int step, std::stop_token stop) override {
        return guarded<std::variant<core::RgbImage, core::Cancelled>>(state.request, [&] {
            return decodeStep(state, step, stop);
        });
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
        if (checked.request.branch && !checked.request.branch->from.state) {
            return core::fail(ErrorCode::Internal, "The picture to branch from was not read before the work began.");
        }
        Job job(*model, m_loaded, std::move(checked), stop);
        m_job = &job;
        LIGHTGEN_TRY(auto result, job.run(onStep, m_options.previews));
        if (!result) {
            return core::Cancelled{};
        }
        result->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        return *std::move(result);
    }

    // In the midst of a job too: touches nothing of the loaded model but its VAE.
    core::Result<std::variant<core::RgbImage, core::Cancelled>>
    decodeStep(const core::SavedState& state, int step, const std::stop_token& stop) {
        const c10::InferenceMode inference;
        if (stop.stop_requested()) {
            return core::Cancelled{};
        }
        LIGHTGEN_CHECK(core::checkState(state));
        if (step < 0 || step > state.step()) {
            return core::fail(
                ErrorCode::InvalidArgument, "There is no step {}; the picture has {}.", step, state.step()
            );
        }
        LIGHTGEN_TRY(const auto info, core::findModel(state.request.model));
        if (state.tokens.channels != info.network.tokenChannels()) {
            return core::fail(
                ErrorCode::Incompatible, "The tokens were not made by the model '{}' that is installed.", info.name
            );
        }
        const int asked = state.request.threads;
        const WithThreads threads(asked > 0 ? asked : availableCores());
        LIGHTGEN_TRY(const auto vae, m_loaded.vae(info, state.request.device));
        if (stop.stop_requested()) {
            return core::Cancelled{};
        }
        const auto tokens = tensorOf(core::continuedTokens(state, step)).to(vae.device);
        return decodeTokens(tokens, state.tokens.grid, *vae.vae, info);
    }

    TorchEngineOptions m_options;
    LoadedModel m_loaded;
    const Job* m_job = nullptr;  // while it runs
};

}  // namespace

std::unique_ptr<core::Engine> makeTorchEngine(const TorchEngineOptions& options) {
    return std::make_unique<TorchEngine>(options);
}

}  // namespace lightgen::inference

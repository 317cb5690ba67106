#include "inference/torch_engine.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>
#include <sched.h>

#include <algorithm>
#include <chrono>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

#include "core/thread_count.h"
#include "inference/generation_job.h"
#include "inference/loaded_model.h"
#include "inference/token_tensors.h"

namespace lightgen::inference {

namespace {

using core::ErrorCode;
using core::GenerationRequest;

int availableCores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof(set), &set) == 0 ? std::max(1, CPU_COUNT(&set)) : 1;
}

int threadsOf(const GenerationRequest& request, const core::ModelInfo& model) {
    return request.threads > 0 ? request.threads : core::threadsFor(model, request.size, availableCores());
}

core::Error outOfMemory(const GenerationRequest& request) {
    return {
        ErrorCode::OutOfMemory,
        core::phrase(
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
    return {code, core::phrase("LibTorch failed while it made the picture: {}", text.substr(0, text.find('\n')))};
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
        at::set_num_threads(threadsOf(checked.request, info));
        LIGHTGEN_TRY(const auto model, m_loaded.get(info, checked.request));
        if (stop.stop_requested()) {
            return core::Cancelled{};
        }
        if (checked.request.branch && !checked.request.branch->from.state) {
            return core::fail(ErrorCode::Internal, "The picture to branch from was not read before the work began.");
        }
        GenerationJob job(*model, m_loaded, std::move(checked), stop);
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
        const WithThreads threads(threadsOf(state.request, info));
        LIGHTGEN_TRY(const auto vae, m_loaded.vae(info, state.request.device));
        if (stop.stop_requested()) {
            return core::Cancelled{};
        }
        return decodeTokens(tensorOf(core::continuedTokens(state, step)), state.tokens.grid, *vae, info);
    }

    TorchEngineOptions m_options;
    LoadedModel m_loaded;
    const GenerationJob* m_job = nullptr;  // while it runs
};

}  // namespace

std::unique_ptr<core::Engine> makeTorchEngine(const TorchEngineOptions& options) {
    return std::make_unique<TorchEngine>(options);
}

}  // namespace lightgen::inference

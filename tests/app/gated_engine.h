// An engine whose steps the test lets through one by one, so that nothing has to be waited for by time.
#pragma once

#include <memory>
#include <semaphore>
#include <string>

#include "core/engine.h"

namespace lightgen::tests {

struct Gate {
    std::counting_semaphore<> started{0};    // released when a job begins
    std::counting_semaphore<> finishing{0};  // acquired by a job before it ends; a stop request opens it
};

// Makes 2 x 2 pictures in one step. The prompt "fail" fails, the prompts "throw" and "bad_alloc" throw.
class GatedEngine final : public core::Engine {
public:
    explicit GatedEngine(std::shared_ptr<Gate> gate)
        : m_gate(std::move(gate)) {}

    core::Result<core::GenerationOutcome>
    generate(const core::GenerationRequest& request, const core::StepObserver& onStep, std::stop_token stop) override {
        const std::stop_callback open(stop, [this] { m_gate->finishing.release(); });
        m_gate->started.release();
        onStep(core::StepEvent{.step = 1, .of = 1, .grid = {1, 1}, .placed = {0}, .mask = {0}, .preview = {}});
        m_gate->finishing.acquire();
        if (stop.stop_requested()) {
            return core::GenerationOutcome(core::Cancelled{});
        }
        if (request.prompt == "fail") {
            return core::fail(core::ErrorCode::Corrupt, "The script said so.");
        }
        if (request.prompt == "throw") {
            throw std::runtime_error("a tensor is missing");
        }
        if (request.prompt == "bad_alloc") {
            throw std::bad_alloc();
        }
        core::GenerationResult result;
        result.image = core::RgbImage(2, 2);
        result.request = request;
        result.request.size = {2, 2};
        return core::GenerationOutcome(std::move(result));
    }

private:
    std::shared_ptr<Gate> m_gate;
};

}  // namespace lightgen::tests

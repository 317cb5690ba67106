#include "training/bench/reroll_bench.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "core/recipe.h"
#include "core/schedule.h"

namespace lightgen::training {

namespace {

core::Result<core::GenerationResult> made(core::Engine& engine, const core::GenerationRequest& request) {
    LIGHTGEN_TRY(auto outcome, engine.generate(request, {}, {}));
    return std::get<core::GenerationResult>(std::move(outcome));  // nobody stops it
}

core::GenerationRequest wholeRequest(const RerollBench& bench, core::PixelSize size) {
    auto request = core::defaultRequest(bench.model);
    request.prompt = bench.model.examplePrompts.empty() ? "a picture" : bench.model.examplePrompts.front();
    request.size = size;
    request.seed = 7;
    request.threads = bench.threads;
    request.device = bench.device;
    return request;
}

// The first tokens of the picture, which has its own: nothing is encoded.
core::GenerationRequest reroll(const core::GenerationResult& whole, int tokens, int tokenPixels, int steps) {
    auto request = whole.request;
    request.seed += 1;
    request.steps = core::inpaintingSteps(steps, tokens, whole.tokens.grid.count());
    auto& edit = request.inpainting.emplace();
    edit.image = whole.image;
    edit.mask = core::GrayImage(request.size.width, request.size.height);
    edit.tokensOf = core::imageId(whole);
    edit.from.state = std::make_shared<const core::SavedState>(core::savedState(whole));
    for (int token = 0; token < tokens; ++token) {
        const int x = whole.tokens.grid.column(token) * tokenPixels;
        const int y = whole.tokens.grid.row(token) * tokenPixels;
        edit.mask.pixels
            [static_cast<std::size_t>(y) * static_cast<std::size_t>(request.size.width) + static_cast<std::size_t>(x)] =
            255;
    }
    return request;
}

class Runs {
public:
    Runs(core::Engine& engine, const RerollBench& bench, const std::function<void(int, int)>& onRun)
        : m_engine(engine)
        , m_bench(bench)
        , m_onRun(onRun)
        , m_of(static_cast<int>(bench.sizes.size() * (bench.shares.size() + 1)) * (bench.repetitions + 1)) {}

    // The fastest of several, after one that warms up.
    core::Result<core::GenerationResult> fastest(const core::GenerationRequest& request) {
        core::GenerationResult best;
        best.seconds = std::numeric_limits<double>::max();
        for (int run = 0; run <= m_bench.repetitions; ++run) {
            LIGHTGEN_TRY(auto result, made(m_engine, request));
            if (run > 0 && result.seconds < best.seconds) {
                best = std::move(result);
            }
            m_onRun(++m_done, m_of);
        }
        return best;
    }

private:
    core::Engine& m_engine;
    const RerollBench& m_bench;
    const std::function<void(int, int)>& m_onRun;
    int m_done = 0;
    int m_of;
};

}  // namespace

core::Result<std::vector<RerollRow>>
runRerollBench(core::Engine& engine, const RerollBench& bench, const std::function<void(int done, int of)>& onRun) {
    Runs runs(engine, bench, onRun);
    std::vector<RerollRow> rows;
    for (const auto& size : bench.sizes) {
        const auto request = wholeRequest(bench, size);
        LIGHTGEN_TRY(const auto whole, runs.fastest(request));
        const int all = whole.tokens.grid.count();
        for (const double share : bench.shares) {
            const int tokens = std::max(1, static_cast<int>(std::lround(share * all)));
            const auto part = reroll(whole, tokens, bench.model.network.tokenPixels(), request.steps);
            LIGHTGEN_TRY(const auto result, runs.fastest(part));
            rows.push_back({size, tokens, all, part.steps, whole.seconds, result.seconds});
        }
    }
    return rows;
}

}  // namespace lightgen::training

#include "training/bench/reroll_bench.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "core/mask.h"
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

// A block of tokens in the middle of the picture, which has its own tokens: nothing is encoded.
core::Inpainting painted(const core::GenerationResult& whole, int tokens, int tokenPixels) {
    core::Inpainting edit;
    edit.image = whole.image;
    edit.mask = core::GrayImage(whole.image.width, whole.image.height);
    edit.tokensOf = core::imageId(whole);
    edit.from.state = std::make_shared<const core::SavedState>(core::savedState(whole));
    const auto& grid = whole.tokens.grid;
    const int rows = std::min(grid.rows, static_cast<int>(std::ceil(std::sqrt(tokens))));
    const int columns = std::min(grid.columns, (tokens + rows - 1) / rows);
    for (int token = 0; token < tokens; ++token) {
        const int row = (grid.rows - rows) / 2 + token / columns;
        const int column = (grid.columns - columns) / 2 + token % columns;
        const auto line = static_cast<std::size_t>(row * tokenPixels) * static_cast<std::size_t>(edit.mask.width);
        edit.mask.pixels[line + static_cast<std::size_t>(column * tokenPixels)] = 255;
    }
    return edit;
}

// The fastest of several runs, after one that warms up.
class Runs {
public:
    Runs(core::Engine& engine, const RerollBench& bench, const std::function<void(int, int)>& onRun)
        : m_engine(engine)
        , m_bench(bench)
        , m_onRun(onRun)
        , m_of(static_cast<int>(bench.sizes.size() * (bench.shares.size() + 1)) * (bench.repetitions + 1)) {}

    // Seconds and result of `work`, which gives a Result<GenerationResult>.
    template <class Work>
    core::Result<std::pair<double, core::GenerationResult>> fastest(Work work) {
        std::pair<double, core::GenerationResult> best{std::numeric_limits<double>::max(), {}};
        for (int run = 0; run <= m_bench.repetitions; ++run) {
            const auto began = std::chrono::steady_clock::now();
            LIGHTGEN_TRY(auto result, work());
            const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - began;
            if (run > 0 && taken.count() < best.first) {
                best = {taken.count(), std::move(result)};
            }
            m_onRun(++m_done, m_of);
        }
        return best;
    }

    core::Result<core::GenerationResult> whole(const core::GenerationRequest& request) {
        return made(m_engine, request);
    }

    core::Result<core::GenerationResult> part(const core::Inpainting& edit, core::GenerationRequest request) {
        const int tokenPixels = m_bench.model.network.tokenPixels();
        LIGHTGEN_TRY(const auto region, core::planRegion(edit, m_bench.model));
        LIGHTGEN_TRY(request.inpainting, core::cut(edit, region, m_bench.resample));
        request.size = region.size;
        const int masked = static_cast<int>(core::tokensUnder(request.inpainting->mask, tokenPixels).size());
        const int all = core::TokenGrid::of(region.size, tokenPixels).count();
        request.steps = core::inpaintingSteps(request.steps, masked, all);
        LIGHTGEN_TRY(auto result, made(m_engine, request));
        return core::pasteResult(edit, region, std::move(result), tokenPixels, m_bench.resample);
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
        auto request = wholeRequest(bench, size);
        LIGHTGEN_TRY(const auto whole, runs.fastest([&] { return runs.whole(request); }));
        const int all = whole.second.tokens.grid.count();
        request.seed += 1;
        for (const double share : bench.shares) {
            const int tokens = std::max(1, static_cast<int>(std::lround(share * all)));
            const auto edit = painted(whole.second, tokens, bench.model.network.tokenPixels());
            LIGHTGEN_TRY(const auto part, runs.fastest([&] { return runs.part(edit, request); }));
            rows.push_back({size, tokens, all, part.second.request.steps, whole.first, part.first});
        }
    }
    return rows;
}

}  // namespace lightgen::training

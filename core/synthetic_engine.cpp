#include "core/synthetic_engine.h"

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "core/composite.h"
#include "core/generation_plan.h"
#include "core/keyed_noise.h"
#include "core/own_tokens.h"
#include "core/schedule.h"
#include "core/sha256.h"

namespace lightgen::core {

namespace {

std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (const char character : text) {
        hash = (hash ^ static_cast<unsigned char>(character)) * 1099511628211U;
    }
    return hash;
}

template <class Number>
std::optional<Number> numberBehind(std::string_view words, std::string_view prompt) {
    const auto start = prompt.find(words);
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    const auto digits = prompt.substr(start + words.size());
    Number number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

// Throws std::bad_alloc where the system or a limit refuses it. The memory is asked for, not used.
std::unique_ptr<char[]> scriptedMemory(const GenerationRequest& request) {
    const auto perPixel = numberBehind<std::uint64_t>("[allocate ", request.prompt).value_or(0);
    const auto pixels =
        static_cast<std::uint64_t>(request.size.width) * static_cast<std::uint64_t>(request.size.height);
    std::unique_ptr<char[]> memory(new char[perPixel * pixels + 1]);
    static_cast<volatile char*>(memory.get())[0] = 0;  // or the compiler leaves the allocation out
    return memory;
}

constexpr std::size_t kKeyBytes = 6;

std::uint64_t keyOf(const GenerationRequest& request) {
    return hashOf(request.prompt) ^ request.seed * 0x9E3779B97F4A7C15U;
}

// The pixels of one token: its first numbers are the colours of the gradient it belongs to.
void drawToken(RgbImage& image, std::int32_t token, const TokenArray& tokens, int tokenPixels) {
    const auto channels = static_cast<std::size_t>(tokens.channels);
    const auto byte = [&](std::size_t index) {
        const auto at = static_cast<std::size_t>(token) * channels + index;
        return index < channels ? static_cast<unsigned>(tokens.values[at]) : 0U;
    };
    const auto ramp = [](int position, int length, unsigned from, unsigned to) {
        const auto share = static_cast<unsigned>(position);
        const auto whole = static_cast<unsigned>(std::max(1, length - 1));
        return static_cast<std::uint8_t>((from * (whole - share) + to * share) / whole);
    };
    const int left = tokens.grid.column(token) * tokenPixels;
    const int top = tokens.grid.row(token) * tokenPixels;
    for (int y = top; y < top + tokenPixels; ++y) {
        for (int x = left; x < left + tokenPixels; ++x) {
            auto* pixel = image.at(x, y);
            pixel[0] = ramp(x, image.width, byte(0), byte(1));
            pixel[1] = ramp(y, image.height, byte(2), byte(3));
            pixel[2] = ramp(x + y, image.width + image.height - 1, byte(4), byte(5));
        }
    }
}

RgbImage previewOf(const RgbImage& image, const StepEvent& event, int latentPixels, int latentsPerToken) {
    constexpr std::uint8_t kMidGrey = 128;
    RgbImage preview(image.width / latentPixels, image.height / latentPixels);
    for (int y = 0; y < preview.height; ++y) {
        for (int x = 0; x < preview.width; ++x) {
            const auto token = static_cast<std::size_t>(event.grid.index(y / latentsPerToken, x / latentsPerToken));
            if (event.mask[token]) {
                std::fill_n(preview.at(x, y), 3, kMidGrey);
            } else {
                std::copy_n(image.at(x * latentPixels, y * latentPixels), 3, preview.at(x, y));
            }
        }
    }
    return preview;
}

TokenCell originOf(const GenerationRequest& request) {
    return request.inpainting ? request.inpainting->origin : TokenCell{};
}

// Of the tokens that are made: the colours of their gradient, then noise.
void makeTokens(TokenArray& tokens, std::span<const std::int32_t> placed, const GenerationRequest& request) {
    const auto channels = static_cast<std::size_t>(tokens.channels);
    const auto origin = originOf(request);
    for (const auto token : placed) {
        const auto values = std::span(tokens.values).subspan(static_cast<std::size_t>(token) * channels, channels);
        const int row = tokens.grid.row(token) - origin.row;
        tokenNoise(request.seed, NoiseStream::Token, row, tokens.grid.column(token) - origin.column, 0, values);
        for (std::size_t index = 0; index < std::min(kKeyBytes, channels); ++index) {
            values[index] = static_cast<float>(keyOf(request) >> (8 * index) & 0xFF);
        }
    }
}

// There is nothing to encode a picture with: its tokens are zero.
TokenArray knownTokens(const GenerationPlan& plan, int channels, GenerationResult& result) {
    const auto& request = result.request;
    if (request.branch) {
        return branchTokens(*request.branch, plan);
    }
    auto own = request.inpainting ? ownTokens(*request.inpainting, plan, channels, result.modelHash) : OwnTokens{};
    if (!own.note.empty()) {
        result.notes.push_back(std::move(own.note));
    }
    const auto count = static_cast<std::size_t>(plan.grid.count()) * static_cast<std::size_t>(channels);
    return own.tokens ? *std::move(own.tokens) : TokenArray{plan.grid, channels, std::vector<float>(count)};
}

// False: stopped meanwhile.
bool waitFor(std::chrono::milliseconds delay, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, delay, [] { return false; });
    return !stop.stop_requested();
}

}  // namespace

SyntheticEngine::SyntheticEngine()
    : SyntheticEngine(Script{}) {}
SyntheticEngine::SyntheticEngine(Script script)
    : SyntheticEngine(std::move(script), syntheticModel()) {}
SyntheticEngine::SyntheticEngine(Script script, ModelInfo model)
    : m_script(std::move(script))
    , m_model(std::move(model)) {}

ModelInfo SyntheticEngine::syntheticModel() {
    ModelInfo model;
    model.name = "synthetic";
    model.title = "Synthetic gradients";
    model.description = "No network: colour gradients for tests.";
    model.licence = "MIT";
    model.trainedSizes = {{256, 256}, {512, 512}};
    model.dpoWeights = "none";
    model.examplePrompts = {"a gradient"};
    return model;
}

Result<GenerationOutcome>
SyntheticEngine::generate(const GenerationRequest& request, const StepObserver& onStep, std::stop_token stop) {
    const auto started = std::chrono::steady_clock::now();
    LIGHTGEN_TRY(auto checked, validate(request, m_model));
    const auto memory = scriptedMemory(checked.request);
    LIGHTGEN_TRY(auto result, start(std::move(checked)));
    const auto steps = result.request.steps;
    const int scheduled = planOf(result.request, m_model.network.tokenPixels()).scheduleTokens;
    const auto failAt = m_script.failAtStep ? m_script.failAtStep : numberBehind<int>("[fail at step ", request.prompt);
    auto state = savedState(result);
    StepEvent event{state.step(), steps, state.tokens.grid, {}, {}, {}};
    while (event.step < steps) {
        if (!waitFor(m_script.stepDelay, stop)) {
            return GenerationOutcome(Cancelled{});
        }
        if (event.step + 1 == failAt) {
            return tl::unexpected(m_script.error);
        }
        const int masked = static_cast<int>(state.order.size()) - state.placedAfter(event.step);
        state.placedPerStep.push_back(placedCount(scheduled, masked, event.step, steps));
        event.placed = state.placedIn(++event.step);
        event.mask = state.maskAfter(event.step);
        makeTokens(state.tokens, event.placed, result.request);
        for (const auto token : event.placed) {
            drawToken(result.image, token, state.tokens, m_model.network.tokenPixels());
        }
        event.preview = previewOf(result.image, event, m_model.network.vaeStride, m_model.network.patchSize);
        m_progress = state;
        if (onStep) {
            onStep(event);
        }
        m_progress.reset();
    }
    if (stop.stop_requested()) {
        return GenerationOutcome(Cancelled{});
    }
    if (const auto& inpainting = result.request.inpainting; inpainting && inpainting->composited) {
        result.image = composite(inpainting->image, result.image, inpainting->mask, inpainting->band);
    }
    result.tokens = std::move(state.tokens);
    result.placedPerStep = std::move(state.placedPerStep);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return GenerationOutcome(std::move(result));
}

// With what a branch or an earlier run has made.
Result<GenerationResult> SyntheticEngine::start(CheckedRequest checked) const {
    const auto& network = m_model.network;
    if (checked.request.branch && !checked.request.branch->from.state) {
        return fail(ErrorCode::Internal, "The picture to branch from was not read before the work began.");
    }
    GenerationResult result;
    result.request = std::move(checked.request);
    result.notes = std::move(checked.notes);
    const auto& request = result.request;
    const auto plan = planOf(request, network.tokenPixels());
    result.order = plan.order;
    result.placedPerStep = plan.placedPerStep;
    result.modelName = m_model.name;
    result.modelHash =
        sha256Hex(std::span(reinterpret_cast<const std::uint8_t*>(m_model.name.data()), m_model.name.size()));
    result.tokens = knownTokens(plan, network.tokenChannels(), result);
    if (const auto& earlier = request.resume.state) {
        LIGHTGEN_CHECK(checkResume(plan, *earlier, result.tokens, result.modelHash));
        result.tokens = earlier->tokens;
        result.placedPerStep = earlier->placedPerStep;
    }
    result.image = request.inpainting ? request.inpainting->image : RgbImage(request.size.width, request.size.height);
    result.threads = 1;
    const auto state = savedState(result);
    const auto mask = state.maskAfter(state.step());
    for (std::int32_t token = 0; token < plan.grid.count(); ++token) {
        const bool isOurs = !result.request.inpainting || std::ranges::find(plan.order, token) != plan.order.end();
        if (mask[static_cast<std::size_t>(token)] == 0 && isOurs) {
            drawToken(result.image, token, state.tokens, network.tokenPixels());
        }
    }
    return result;
}

Result<std::variant<RgbImage, Cancelled>>
SyntheticEngine::decode(const SavedState& state, int step, std::stop_token stop) {
    if (stop.stop_requested()) {
        return Cancelled{};
    }
    LIGHTGEN_CHECK(checkState(state));
    const auto tokens = continuedTokens(state, step);
    const int side = m_model.network.tokenPixels();
    RgbImage image(tokens.grid.columns * side, tokens.grid.rows * side);
    for (std::int32_t token = 0; token < tokens.grid.count(); ++token) {
        drawToken(image, token, tokens, side);
    }
    return image;
}

}  // namespace lightgen::core

#include "core/synthetic_engine.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <numbers>
#include <numeric>

#include "core/keyed_noise.h"
#include "core/mask.h"
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

// Tokens in the order in which they leave the mask. In an order the first entries stay masked longest.
std::vector<std::int32_t> tokensToMake(const GenerationRequest& request, int tokenPixels) {
    auto order = randomOrder(request.seed, TokenGrid::of(request.size, tokenPixels));
    std::ranges::reverse(order);
    if (request.inpainting) {
        const auto masked = tokensUnder(request.inpainting->mask, tokenPixels);
        std::erase_if(order, [&](std::int32_t token) { return !std::ranges::binary_search(masked, token); });
    }
    return order;
}

// MaskGIT's cosine schedule: how many tokens stay masked after each step.
std::vector<std::int32_t> placedPerStep(int tokens, int steps) {
    std::vector<std::int32_t> counts;
    int masked = tokens;
    for (int step = 1; step <= steps; ++step) {
        const double share = std::cos(std::numbers::pi / 2.0 * step / steps);
        const int keep = step == steps ? 0 : std::max(1, std::min(masked - 1, static_cast<int>(tokens * share)));
        counts.push_back(masked - keep);
        masked = keep;
    }
    return counts;
}

RgbImage gradient(PixelSize size, std::uint64_t key) {
    RgbImage image(size.width, size.height);
    const auto ramp = [](int position, int length, unsigned from, unsigned to) {
        const auto share = static_cast<unsigned>(position);
        const auto whole = static_cast<unsigned>(std::max(1, length - 1));
        return (from * (whole - share) + to * share) / whole;
    };
    const auto byte = [&](int index) { return static_cast<unsigned>(key >> (8 * index) & 0xFF); };
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            auto* pixel = image.at(x, y);
            pixel[0] = static_cast<std::uint8_t>(ramp(x, size.width, byte(0), byte(1)));
            pixel[1] = static_cast<std::uint8_t>(ramp(y, size.height, byte(2), byte(3)));
            pixel[2] = static_cast<std::uint8_t>(ramp(x + y, size.width + size.height - 1, byte(4), byte(5)));
        }
    }
    return image;
}

// Outside the tokens that are made, the given picture stays as it is.
RgbImage finalImage(const GenerationRequest& request, const std::vector<std::int32_t>& made, int tokenPixels) {
    auto painted = gradient(request.size, hashOf(request.prompt) ^ request.seed * 0x9E3779B97F4A7C15U);
    if (!request.inpainting) {
        return painted;
    }
    const auto grid = TokenGrid::of(request.size, tokenPixels);
    auto image = request.inpainting->image;
    for (const auto token : made) {
        for (int y = 0; y < tokenPixels; ++y) {
            const int x = grid.column(token) * tokenPixels;
            const int row = grid.row(token) * tokenPixels + y;
            std::copy_n(painted.at(x, row), 3 * tokenPixels, image.at(x, row));
        }
    }
    return image;
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

TokenArray noiseTokens(const GenerationRequest& request, const NetworkConfig& network) {
    TokenArray tokens{TokenGrid::of(request.size, network.tokenPixels()), network.tokenChannels(), {}};
    const auto channels = static_cast<std::size_t>(tokens.channels);
    tokens.values.resize(static_cast<std::size_t>(tokens.grid.count()) * channels);
    for (int token = 0; token < tokens.grid.count(); ++token) {
        const auto values = std::span(tokens.values).subspan(static_cast<std::size_t>(token) * channels, channels);
        tokenNoise(request.seed, NoiseStream::Token, tokens.grid.row(token), tokens.grid.column(token), 0, values);
    }
    return tokens;
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
    const auto& network = m_model.network;
    LIGHTGEN_TRY(auto checked, validate(request, m_model));
    const auto failAt = m_script.failAtStep ? m_script.failAtStep : numberBehind<int>("[fail at step ", request.prompt);
    const auto memory = scriptedMemory(checked.request);
    GenerationResult result;
    result.order = tokensToMake(checked.request, network.tokenPixels());
    result.placedPerStep = placedPerStep(static_cast<int>(result.order.size()), checked.request.steps);
    result.image = finalImage(checked.request, result.order, network.tokenPixels());

    StepEvent event{0, checked.request.steps, TokenGrid::of(checked.request.size, network.tokenPixels()), {}, {}, {}};
    event.mask.resize(static_cast<std::size_t>(event.grid.count()));
    for (const auto token : result.order) {
        event.mask[static_cast<std::size_t>(token)] = 1;
    }
    auto next = result.order.begin();
    for (const auto count : result.placedPerStep) {
        if (!waitFor(m_script.stepDelay, stop)) {
            return GenerationOutcome(Cancelled{});
        }
        if (++event.step == failAt) {
            return tl::unexpected(m_script.error);
        }
        std::sort(next, next + count);
        event.placed.assign(next, next + count);
        for (const auto token : event.placed) {
            event.mask[static_cast<std::size_t>(token)] = 0;
        }
        next += count;
        event.preview = previewOf(result.image, event, network.vaeStride, network.patchSize);
        if (onStep) {
            onStep(event);
        }
    }
    if (stop.stop_requested()) {
        return GenerationOutcome(Cancelled{});
    }
    result.tokens = noiseTokens(checked.request, network);
    result.modelName = m_model.name;
    result.modelHash =
        sha256Hex(std::span(reinterpret_cast<const std::uint8_t*>(m_model.name.data()), m_model.name.size()));
    result.threads = 1;
    result.request = std::move(checked.request);
    result.notes = std::move(checked.notes);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return GenerationOutcome(std::move(result));
}

}  // namespace lightgen::core

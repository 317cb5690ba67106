#include "core/request.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

#include "core/generation_plan.h"
#include "core/mask.h"
#include "core/model_bundle.h"
#include "core/request_limits.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

template <class Choice>
struct Named {
    Choice choice;
    std::string_view name;
};

constexpr std::array kSchedules{
    Named{GuidanceSchedule::Constant, "constant"}, Named{GuidanceSchedule::Linear, "linear"}};
constexpr std::array kSamplers{Named{Sampler::Ancestral, "ancestral"}};
constexpr std::array kOrders{
    Named{GenerationOrder::Random, "random"},
    Named{GenerationOrder::CentreFirst, "centre-first"},
    Named{GenerationOrder::Rows, "rows"},
    Named{GenerationOrder::Given, "given"}};
constexpr std::array kDevices{Named{Device::Cpu, "cpu"}, Named{Device::Cuda, "cuda"}};
constexpr std::array kPrecisions{Named{Precision::Float32, "float32"}, Named{Precision::BFloat16, "bfloat16"}};

template <class Table, class Choice>
std::string_view nameIn(const Table& table, Choice choice) {
    for (const auto& entry : table) {
        if (entry.choice == choice) {
            return entry.name;
        }
    }
    return "unknown";
}

template <class Choice, std::size_t N>
Result<Choice> parseIn(const std::array<Named<Choice>, N>& table, const Phrase& what, std::string_view text) {
    std::string names;
    for (const auto& entry : table) {
        if (entry.name == text) {
            return entry.choice;
        }
        names += (names.empty() ? "" : ", ") + std::string(entry.name);
    }
    return fail(ErrorCode::InvalidArgument, "'{}' is no {}; choose from: {}.", printable(text), what, names);
}

template <class Number>
std::optional<Number> wholeText(std::string_view text) {
    Number number{};
    const auto end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

Status checkPrompt(const GenerationRequest& request) {
    constexpr auto code = ErrorCode::InvalidArgument;
    const auto& prompt = request.prompt;
    if (!request.inpainting && prompt.find_first_not_of(" \t\r\n") == std::string::npos) {
        return fail(code, "The prompt is empty; say what the picture should show.");
    }
    if (prompt.size() > kMaxPromptBytes) {
        return fail(
            code, "The prompt has {} bytes; at most {} are allowed. Shorten it.", prompt.size(), kMaxPromptBytes
        );
    }
    if (const auto nul = prompt.find('\0'); nul != std::string::npos) {
        return fail(code, "The prompt holds a NUL character at byte {}; remove it.", nul);
    }
    if (const auto invalid = firstInvalidUtf8(prompt)) {
        return fail(
            code,
            "The prompt is not valid UTF-8: byte {} (0x{}) breaks it. Type it anew or convert it to UTF-8.",
            *invalid,
            fmt::format("{:02X}", static_cast<unsigned char>(prompt[*invalid]))
        );
    }
    return {};
}

Status checkSide(const Phrase& side, int pixels, int tokenPixels) {
    constexpr auto code = ErrorCode::InvalidArgument;
    if (!kSideRange.holds(pixels)) {
        return fail(code, "{} is {}; it must be a multiple of {} {}.", side, pixels, tokenPixels, kSideRange.text());
    }
    if (pixels % tokenPixels != 0) {
        const int nearest = std::max(tokenPixels, pixels / tokenPixels * tokenPixels);
        return fail(
            code,
            "{} is {}; it must be a multiple of {} {}; try {}.",
            side,
            pixels,
            tokenPixels,
            kSideRange.text(),
            nearest
        );
    }
    return {};
}

Status checkNumber(const Phrase& field, double value, const NumberRange& range, const Phrase& advice) {
    if (range.holds(value)) {
        return {};
    }
    return fail(ErrorCode::InvalidArgument, "{} is {}; it must be {}; {}.", field, value, range.text(), advice);
}

Status checkNumbers(const GenerationRequest& request) {
    const auto usual = [](int number) { return phrase("{} is usual", number); };
    LIGHTGEN_CHECK(checkNumber(phrase("The number of steps"), request.steps, kStepsRange, usual(64)));
    LIGHTGEN_CHECK(
        checkNumber(phrase("The guidance"), request.guidance, kGuidanceRange, phrase("1 means none, 4 is usual"))
    );
    LIGHTGEN_CHECK(checkNumber(phrase("The temperature"), request.temperature, kTemperatureRange, usual(1)));
    LIGHTGEN_CHECK(
        checkNumber(phrase("The number of sampler steps"), request.samplerSteps, kSamplerStepsRange, usual(100))
    );
    LIGHTGEN_CHECK(checkNumber(
        phrase("The variant"), request.variant, kVariantRange, phrase("0 means the base weights, 1 the DPO weights")
    ));
    return checkNumber(
        phrase("The number of threads"), request.threads, kThreadsRange, phrase("0 means all there are")
    );
}

Status checkInpainting(const GenerationRequest& request) {
    const auto& inpainting = *request.inpainting;
    const auto& [picture, mask] = std::tie(inpainting.image, inpainting.mask);
    const auto& size = request.size;
    const auto pixels = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    const auto check = [&](const Phrase& what, PixelSize found, std::size_t bytes, std::size_t expected) -> Status {
        if (found == size && bytes == expected) {
            return {};
        }
        return fail(
            ErrorCode::InvalidArgument,
            "{} has {}x{} pixels, but the picture to make has {}x{}; scale it or choose that size.",
            what,
            found.width,
            found.height,
            size.width,
            size.height
        );
    };
    if (picture.empty() || mask.empty()) {
        return fail(
            ErrorCode::InvalidArgument,
            "The picture to change or its mask is missing: a recipe does not hold them; open the picture and paint "
            "again."
        );
    }
    LIGHTGEN_CHECK(check(phrase("The picture to change"), picture.size(), picture.pixels.size(), 3 * pixels));
    LIGHTGEN_CHECK(check(phrase("The mask"), mask.size(), mask.pixels.size(), pixels));
    LIGHTGEN_CHECK(
        checkNumber(phrase("The band around the painted part"), inpainting.band, kBandRange, phrase("{} is usual", 8))
    );
    if (!inpainting.tokensOf.empty() && !isImageId(inpainting.tokensOf)) {
        return fail(ErrorCode::InvalidArgument, "'{}' is no id of a picture.", printable(inpainting.tokensOf));
    }
    return {};
}

// How many tokens the request makes; an error where the mask selects none.
Result<int> tokensToMake(const GenerationRequest& request, int tokenPixels) {
    if (!request.inpainting) {
        return TokenGrid::of(request.size, tokenPixels).count();
    }
    const auto tokens = tokensUnder(request.inpainting->mask, tokenPixels);
    if (tokens.empty()) {
        return fail(
            ErrorCode::InvalidArgument,
            "The mask selects nothing: no pixel is {} or brighter. Paint where the picture should be made anew.",
            Inpainting::kMaskThreshold
        );
    }
    return static_cast<int>(tokens.size());
}

}  // namespace

Phrase NumberRange::text() const {
    if (high >= 2147483647) {
        return excludesLow ? phrase("above {}", low) : phrase("at least {}", low);
    }
    return excludesLow ? phrase("above {}, at most {}", low, high) : phrase("from {} to {}", low, high);
}

Result<CheckedRequest> validate(GenerationRequest request, const ModelInfo& model) {
    const int tokenPixels = model.network.tokenPixels();
    LIGHTGEN_CHECK(checkPrompt(request));
    LIGHTGEN_CHECK(checkSide(phrase("The width of the picture"), request.size.width, tokenPixels));
    LIGHTGEN_CHECK(checkSide(phrase("The height of the picture"), request.size.height, tokenPixels));
    LIGHTGEN_CHECK(checkNumbers(request));
    if (request.variant > 0 && !model.dpoWeights) {
        return fail(
            ErrorCode::InvalidArgument,
            "The variant is {}, but the model '{}' has no DPO weights; use 0 (base).",
            request.variant,
            model.name
        );
    }
    if (request.inpainting) {
        LIGHTGEN_CHECK(checkInpainting(request));
    }
    const auto grid = TokenGrid::of(request.size, tokenPixels);
    const int asked = request.steps;
    LIGHTGEN_CHECK(checkOrder(request, grid));
    if (request.branch) {
        LIGHTGEN_CHECK(checkBranch(request, grid));
    }
    LIGHTGEN_TRY(const int tokens, tokensToMake(request, tokenPixels));
    CheckedRequest checked{std::move(request), {}};
    if (checked.request.steps < asked) {
        checked.notes.push_back(phrase(
            "{} steps were asked for, but the branch leaves fewer tokens to make: {} steps are used.",
            asked,
            checked.request.steps
        ));
    }
    if (checked.request.steps > tokens) {
        checked.notes.push_back(phrase(
            "{} steps were asked for, but there are only {} tokens to make: {} steps are used.",
            checked.request.steps,
            tokens,
            tokens
        ));
        checked.request.steps = tokens;
    }
    return checked;
}

GenerationRequest defaultRequest(const ModelInfo& model) {
    GenerationRequest request;
    request.model = model.name;
    request.size = model.defaultSize;
    request.steps = model.defaultSteps;
    request.guidance = model.defaultGuidance;
    request.guidanceSchedule = model.defaultGuidanceSchedule;
    request.temperature = model.defaultTemperature;
    request.samplerSteps = model.defaultSamplerSteps;
    return request;
}

std::string_view name(GuidanceSchedule schedule) {
    return nameIn(kSchedules, schedule);
}
std::string_view name(Sampler sampler) {
    return nameIn(kSamplers, sampler);
}
std::string_view name(GenerationOrder order) {
    return nameIn(kOrders, order);
}
std::string_view name(Device device) {
    return nameIn(kDevices, device);
}
std::string_view name(Precision precision) {
    return nameIn(kPrecisions, precision);
}

Result<GuidanceSchedule> parseGuidanceSchedule(std::string_view text) {
    return parseIn(kSchedules, phrase("guidance schedule"), text);
}
Result<Sampler> parseSampler(std::string_view text) {
    return parseIn(kSamplers, phrase("sampler"), text);
}
Result<GenerationOrder> parseGenerationOrder(std::string_view text) {
    return parseIn(kOrders, phrase("generation order"), text);
}
Result<Device> parseDevice(std::string_view text) {
    return parseIn(kDevices, phrase("device"), text);
}
Result<Precision> parsePrecision(std::string_view text) {
    return parseIn(kPrecisions, phrase("precision"), text);
}

Result<PixelSize> parseSize(std::string_view text) {
    const auto cross = text.find_first_of("xX");
    if (cross != std::string_view::npos) {
        const auto width = wholeText<int>(text.substr(0, cross));
        const auto height = wholeText<int>(text.substr(cross + 1));
        if (width && height) {
            return PixelSize{*width, *height};
        }
    }
    return fail(
        ErrorCode::InvalidArgument,
        "The size '{}' cannot be read; write width x height in pixels, for example 512x256.",
        printable(text)
    );
}

Result<double> parseVariant(std::string_view text) {
    if (text == "base") {
        return 0.0;
    }
    if (text == "dpo") {
        return 1.0;
    }
    const auto number = wholeText<double>(text);
    if (!number || !kVariantRange.holds(*number)) {
        return fail(
            ErrorCode::InvalidArgument,
            "The variant '{}' cannot be read; write base, dpo or a number from 0 to 1.",
            printable(text)
        );
    }
    return *number;
}

}  // namespace lightgen::core

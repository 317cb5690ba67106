#include "core/request_settings.h"

#include <charconv>
#include <functional>
#include <map>

#include "core/request_limits.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

using SetValue = std::function<Status(GenerationRequest&, const std::string&)>;

tl::unexpected<Error> noValue(std::string_view text, const Phrase& expected) {
    return fail(ErrorCode::InvalidArgument, "'{}' is no {}.", printable(text), expected);
}

template <class Number>
Result<Number> numberFrom(std::string_view text) {
    Number number{};
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size()) {
        return noValue(text, std::is_integral_v<Number> ? phrase("whole number") : phrase("number"));
    }
    return number;
}

template <class Number>
SetValue setNumber(Number GenerationRequest::*field, NumberRange range) {
    return [field, range](GenerationRequest& request, const std::string& text) -> Status {
        LIGHTGEN_TRY(const auto number, numberFrom<Number>(text));
        if (!range.holds(static_cast<double>(number))) {
            return noValue(text, phrase("number {}", range.text()));
        }
        request.*field = number;
        return {};
    };
}

template <class Choice>
SetValue setChoice(Choice GenerationRequest::*field, Result<Choice> (*parse)(std::string_view)) {
    return [field, parse](GenerationRequest& request, const std::string& text) -> Status {
        LIGHTGEN_TRY(request.*field, parse(text));
        return {};
    };
}

SetValue setSide(int PixelSize::*side) {
    return [side](GenerationRequest& request, const std::string& text) -> Status {
        LIGHTGEN_TRY(request.size.*side, numberFrom<int>(text));
        return kSideRange.holds(request.size.*side) ? Status() : noValue(text, phrase("side: {}", kSideRange.text()));
    };
}

SetValue setText(std::string GenerationRequest::*field) {
    return [field](GenerationRequest& request, const std::string& text) -> Status {
        request.*field = text;
        return {};
    };
}

const std::map<std::string, SetValue, std::less<>>& settings() {
    constexpr NumberRange kSeeds{0, 18446744073709551615.0};
    using Request = GenerationRequest;
    static const std::map<std::string, SetValue, std::less<>> all{
        {"prompt", setText(&Request::prompt)},
        {"model", setText(&Request::model)},
        {"variant", setChoice(&Request::variant, parseVariant)},
        {"size", setChoice(&Request::size, parseSize)},
        {"width", setSide(&PixelSize::width)},
        {"height", setSide(&PixelSize::height)},
        {"seed", setNumber(&Request::seed, kSeeds)},
        {"steps", setNumber(&Request::steps, kStepsRange)},
        {"guidance", setNumber(&Request::guidance, kGuidanceRange)},
        {"guidance_schedule", setChoice(&Request::guidanceSchedule, parseGuidanceSchedule)},
        {"sampler", setChoice(&Request::sampler, parseSampler)},
        {"sampler_steps", setNumber(&Request::samplerSteps, kSamplerStepsRange)},
        {"temperature", setNumber(&Request::temperature, kTemperatureRange)},
        {"device", setChoice(&Request::device, parseDevice)},
        {"precision", setChoice(&Request::precision, parsePrecision)},
        {"threads", setNumber(&Request::threads, kThreadsRange)},
        {"order", setChoice(&Request::order, parseGenerationOrder)},
    };
    return all;
}

}  // namespace

bool isSetting(std::string_view name) {
    return settings().contains(name);
}

std::string settingNames() {
    std::string names;
    for (const auto& [name, set] : settings()) {
        names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

Status setSetting(GenerationRequest& request, std::string_view name, const std::string& value) {
    const auto found = settings().find(name);
    if (found == settings().end()) {
        return fail(
            ErrorCode::InvalidArgument, "There is no setting '{}'; there are {}.", printable(name), settingNames()
        );
    }
    auto set = found->second(request, value);
    if (!set) {
        return fail(ErrorCode::InvalidArgument, "{}: {}", name, set.error().message);
    }
    return {};
}

}  // namespace lightgen::core

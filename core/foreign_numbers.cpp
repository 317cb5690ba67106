#include "core/foreign_numbers.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <initializer_list>
#include <string_view>

#include "core/presets.h"
#include "core/request_limits.h"

namespace lightgen::core {
namespace {

// "CFG scale", "cfg_scale" and "cfgscale" are one.
std::string spelled(std::string_view key) {
    std::string plain;
    for (const char c : key) {
        if (std::isalnum(static_cast<unsigned char>(c))) {
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    return plain;
}

const std::string* valueOf(const PictureSettings& settings, std::initializer_list<std::string_view> spellings) {
    for (const auto& [key, value] : settings) {
        if (std::ranges::find(spellings, spelled(key)) != spellings.end()) {
            return &value;
        }
    }
    return nullptr;
}

template <class Number>
std::optional<Number> numberIn(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// "512x768", "(512, 768)"
std::optional<PixelSize> sizeIn(std::string_view text) {
    std::vector<int> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!std::isdigit(static_cast<unsigned char>(text[at]))) {
            ++at;
            continue;
        }
        int number = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
        if (error != std::errc()) {
            return std::nullopt;
        }
        numbers.push_back(number);
        at = static_cast<std::size_t>(end - text.data());
    }
    return numbers.size() == 2 ? std::optional(PixelSize{numbers[0], numbers[1]}) : std::nullopt;
}

std::optional<std::string> sizeText(const PictureSettings& settings) {
    if (const auto* size = valueOf(settings, {"size", "resolution"})) {
        return *size;
    }
    const auto* width = valueOf(settings, {"width"});
    const auto* height = valueOf(settings, {"height"});
    return width && height ? std::optional(*width + "x" + *height) : std::nullopt;
}

int mostSteps(PixelSize size, const ModelInfo& model) {
    return TokenGrid::of(size, model.network.tokenPixels()).count();
}

}  // namespace

ForeignNumbers foreignNumbers(const PictureSettings& settings, const ModelInfo& model) {
    ForeignNumbers numbers;
    const auto leave = [&](ForeignNumber which, const std::string& value) { numbers.left.push_back({which, value}); };
    if (const auto* text = valueOf(settings, {"seed", "noiseseed"})) {
        numbers.seed = numberIn<std::uint64_t>(*text);
        if (!numbers.seed) {
            leave(ForeignNumber::Seed, *text);
        }
    }
    if (const auto text = sizeText(settings)) {
        const auto size = sizeIn(*text);
        numbers.size = size && isTrainedSize(*size, model) ? size : std::nullopt;
        if (!numbers.size) {
            leave(ForeignNumber::Size, *text);
        }
    }
    if (const auto* text = valueOf(settings, {"steps"})) {
        const auto steps = numberIn<int>(*text);
        const int most = mostSteps(numbers.size.value_or(defaultRequest(model).size), model);
        numbers.steps = steps && *steps >= static_cast<int>(kStepsRange.low) && *steps <= most ? steps : std::nullopt;
        if (!numbers.steps) {
            leave(ForeignNumber::Steps, *text);
        }
    }
    if (const auto* text = valueOf(settings, {"cfgscale", "cfg", "guidancescale", "guidance"})) {
        const auto guidance = numberIn<double>(*text);
        numbers.guidance = guidance && kGuidanceRange.holds(*guidance) ? guidance : std::nullopt;
        if (!numbers.guidance) {
            leave(ForeignNumber::Guidance, *text);
        }
    }
    return numbers;
}

}  // namespace lightgen::core

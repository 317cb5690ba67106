#include "core/presets.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/request_limits.h"

namespace lightgen::core {
namespace {

constexpr std::array kAspects{
    Aspect{1, 1},
    Aspect{5, 4},
    Aspect{4, 3},
    Aspect{3, 2},
    Aspect{16, 9},
    Aspect{2, 1},
    Aspect{4, 5},
    Aspect{3, 4},
    Aspect{2, 3},
    Aspect{9, 16},
    Aspect{1, 2}};

int nearestSide(double pixels, int tokenPixels) {
    const auto first = static_cast<int>(std::ceil(kSideRange.low / tokenPixels)) * tokenPixels;
    const auto last = static_cast<int>(kSideRange.high) / tokenPixels * tokenPixels;
    return std::clamp(static_cast<int>(std::lround(pixels / tokenPixels)) * tokenPixels, first, last);
}

}  // namespace

QualityNumbers numbersOf(Quality quality, const ModelInfo& model, PixelSize size) {
    const int cells = std::max(1, TokenGrid::of(size, model.network.tokenPixels()).count());
    int steps = model.defaultSteps;
    if (quality == Quality::Draft) {
        steps = (steps + 3) / 4;
    } else if (quality == Quality::Fine) {
        steps = 2 * steps;
    }
    return {std::clamp(steps, 1, cells), model.defaultGuidance};
}

std::optional<Quality> qualityOf(const QualityNumbers& numbers, const ModelInfo& model, PixelSize size) {
    // Where there are few cells, Fine cannot take more steps than Standard: the plainer name wins.
    for (const Quality quality : {Quality::Standard, Quality::Draft, Quality::Fine}) {
        const auto own = numbersOf(quality, model, size);
        if (own.steps == numbers.steps && std::abs(own.guidance - numbers.guidance) < 1e-6) {
            return quality;
        }
    }
    return std::nullopt;
}

std::span<const Aspect> usualAspects() {
    return kAspects;
}

PixelSize sizeOf(Aspect aspect, int pixels, int tokenPixels) {
    const double ratio = static_cast<double>(aspect.width) / aspect.height;
    const double height = std::sqrt(pixels / ratio);
    return {nearestSide(height * ratio, tokenPixels), nearestSide(height, tokenPixels)};
}

bool isTrainedSize(PixelSize size, const ModelInfo& model) {
    return size == model.defaultSize || std::ranges::find(model.trainedSizes, size) != model.trainedSizes.end();
}

}  // namespace lightgen::core

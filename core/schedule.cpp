#include "core/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lightgen::core {

int keptMasked(int total, int masked, int step, int steps) {
    const double angle = std::numbers::pi / 2.0 * (step + 1) / steps;
    const int scheduled = static_cast<int>(std::floor(total * std::cos(angle)));
    return std::max(1, std::min(masked - 1, scheduled));
}

int placedCount(int total, int masked, int step, int steps) {
    return step >= steps - 1 ? masked : masked - keptMasked(total, masked, step, steps);
}

int inpaintingSteps(int steps, int masked, int all) {
    constexpr int kFewest = 4;
    const auto share = std::lround(static_cast<double>(steps) * masked / std::max(1, all));
    return std::clamp(std::max(kFewest, static_cast<int>(share)), 1, std::max(1, masked));
}

}  // namespace lightgen::core

#include "core/schedule.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
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
    const std::int64_t whole = std::max(1, all);
    const auto share = (std::int64_t{steps} * masked + whole - 1) / whole;
    return static_cast<int>(std::clamp(share, std::int64_t{1}, std::int64_t{std::max(1, masked)}));
}

}  // namespace lightgen::core

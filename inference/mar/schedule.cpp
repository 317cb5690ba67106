#include "inference/mar/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lightgen::inference {

int clampedSteps(int steps, int total) {
    return std::min(steps, total);
}

int keptMasked(int total, int masked, int step, int steps) {
    const double angle = std::numbers::pi / 2.0 * (step + 1) / steps;
    const int scheduled = static_cast<int>(std::floor(total * std::cos(angle)));
    return std::max(1, std::min(masked - 1, scheduled));
}

int placedCount(int total, int masked, int step, int steps) {
    return step >= steps - 1 ? masked : masked - keptMasked(total, masked, step, steps);
}

double guidanceScale(core::GuidanceSchedule schedule, double guidance, int gridTokens, int kept) {
    if (schedule == core::GuidanceSchedule::Constant) {
        return guidance;
    }
    return 1.0 + (guidance - 1.0) * (gridTokens - kept) / gridTokens;
}

}  // namespace lightgen::inference

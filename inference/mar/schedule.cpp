#include "inference/mar/schedule.h"

#include <algorithm>

namespace lightgen::inference {

int clampedSteps(int steps, int total) {
    return std::min(steps, total);
}

double guidanceScale(core::GuidanceSchedule schedule, double guidance, int gridTokens, int kept) {
    if (schedule == core::GuidanceSchedule::Constant) {
        return guidance;
    }
    return 1.0 + (guidance - 1.0) * (gridTokens - kept) / gridTokens;
}

}  // namespace lightgen::inference

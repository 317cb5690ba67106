// How many tokens leave the mask in which iteration, and with which guidance. No torch.
#pragma once

#include "core/request.h"
#include "core/schedule.h"

namespace lightgen::inference {

// The steps that can run: every iteration places at least one of the `total` tokens to generate.
int clampedSteps(int steps, int total);

using core::keptMasked;
using core::placedCount;

// The guidance scale of an iteration. `kept` is keptMasked, also in the last iteration, so `linear` ends at
// 1 + (guidance - 1) * (L - 1) / L. gridTokens: L, all tokens of the picture; known ones count as done.
double guidanceScale(core::GuidanceSchedule schedule, double guidance, int gridTokens, int kept);

}  // namespace lightgen::inference

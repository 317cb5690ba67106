// How many tokens leave the mask in which iteration, and with which guidance. No torch.
#pragma once

#include "core/request.h"

namespace lightgen::inference {

// The steps that can run: every iteration places at least one of the `total` tokens to generate.
int clampedSteps(int steps, int total);

// Tokens that stay masked after iteration `step` (from 0) of `steps`, while `masked` of the `total` tokens to generate
// still are: max(1, min(masked - 1, floor(total * cos(pi / 2 * (step + 1) / steps)))) (MaskGIT's cosine schedule).
// Evaluated in float64, in the authors' order of operations: 256 tokens, 12 steps, step 7 lands on 128.00000000000003.
int keptMasked(int total, int masked, int step, int steps);

// Tokens placed in iteration `step`: masked - keptMasked, and everything in the last iteration.
int placedCount(int total, int masked, int step, int steps);

// The guidance scale of an iteration. `kept` is keptMasked, also in the last iteration, so `linear` ends at
// 1 + (guidance - 1) * (L - 1) / L. gridTokens: L, all tokens of the picture; known ones count as done.
double guidanceScale(core::GuidanceSchedule schedule, double guidance, int gridTokens, int kept);

}  // namespace lightgen::inference

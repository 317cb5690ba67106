// MaskGIT's cosine schedule: how many tokens each iteration places. The same for every engine.
#pragma once

namespace lightgen::core {

// Tokens that stay masked after iteration `step` (from 0) of `steps`, while `masked` of the `total` tokens to generate
// still are: max(1, min(masked - 1, floor(total * cos(pi / 2 * (step + 1) / steps)))).
// Evaluated in float64, in the authors' order of operations: 256 tokens, 12 steps, step 7 lands on 128.00000000000003.
int keptMasked(int total, int masked, int step, int steps);

// Tokens placed in iteration `step`: masked - keptMasked, and everything in the last iteration.
int placedCount(int total, int masked, int step, int steps);

// Steps for making `masked` of `all` tokens anew, where `steps` would make all: as few as place no more tokens at once,
// on average, than those do; at least 1, at most one per token.
int inpaintingSteps(int steps, int masked, int all);

}  // namespace lightgen::core

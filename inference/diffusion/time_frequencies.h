// The frequencies of the time embedding. No torch.
#pragma once

#include <vector>

namespace lightgen::inference {

// exp(-ln(10000) * i / count), i = 0 .. count - 1, with the last bits that the authors' PyTorch gives them: its float32
// exponential (SLEEF's expf_u10) is one unit off in every tenth frequency, which at timestep 999 moves the angle by
// 3e-5, more than anything else in the network.
std::vector<float> timeFrequencies(int count);

}  // namespace lightgen::inference

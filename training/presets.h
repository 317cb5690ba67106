// The fixed choices of the models that the project trains for itself.
#pragma once

#include <string>
#include <vector>

#include "training/pretraining.h"
#include "training/vae_training.h"

namespace lightgen::training {

struct Preset {
    VaeTrainingOptions vae;
    PretrainingOptions network;
};
// "shapes", "mini" or "large". Errors: InvalidArgument.
core::Result<Preset> preset(const std::string& name);
inline const std::vector<std::string> kPresetNames{"shapes", "mini", "large"};

// LightGen Shapes: flat shapes at 256 x 256 on a grid of 8 x 8 tokens of 32 x 32 pixels; small enough for a CPU.
VaeTrainingOptions shapesVae();
PretrainingOptions shapesNetwork();

// LightGen Mini: the teacher's scenes at 256 x 256 and, fine-tuned, 512 x 512, on tokens of 16 x 16 pixels as the
// published model has them; small enough to be shipped, large enough to want a GPU.
VaeTrainingOptions miniVae();
PretrainingOptions miniNetwork();

// The published network, 792 million parameters; trained on a cache with the states of its large text encoder.
PretrainingOptions largeNetwork();

}  // namespace lightgen::training

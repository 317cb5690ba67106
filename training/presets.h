// The fixed choices of the models that the project trains for itself.
#pragma once

#include "training/pretraining.h"
#include "training/vae_training.h"

namespace lightgen::training {

// LightGen Shapes: flat shapes at 256 x 256 on a grid of 8 x 8 tokens of 32 x 32 pixels; small enough for a CPU.
VaeTrainingOptions shapesVae();
PretrainingOptions shapesNetwork();

}  // namespace lightgen::training

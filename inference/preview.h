// Cheap pictures of a generation that is not finished.
#pragma once

#include "core/image.h"
#include "core/model_bundle.h"
#include "inference/generation_state.h"

namespace lightgen::inference {

// One pixel per latent pixel by the bundle's factors, which map the normalised latent (tokens / tokenScale) to RGB;
// tokens still masked are mid-grey. Empty when the bundle has no factors.
core::RgbImage previewImage(const GenerationState& state, const core::ModelInfo& info);

}  // namespace lightgen::inference

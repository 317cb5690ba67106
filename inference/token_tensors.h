// Tokens as they are kept, as tensors, and as a picture.
#pragma once

#include <ATen/core/Tensor.h>

#include "core/image.h"
#include "core/model_bundle.h"
#include "core/saved_state.h"
#include "inference/vae/vae.h"

namespace lightgen::inference {

at::Tensor tensorOf(const core::TokenArray& tokens);                       // -> [L, C] float32 on the CPU
core::TokenArray arrayOf(const at::Tensor& tokens, core::TokenGrid grid);  // [L, C] on the CPU
// tokens: [L, C] on the device of the VAE.
core::RgbImage
decodeTokens(const at::Tensor& tokens, core::TokenGrid grid, const Vae& vae, const core::ModelInfo& info);

}  // namespace lightgen::inference

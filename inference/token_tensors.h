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
// The picture of tokens [L, C]; computed on the device of the VAE.
core::RgbImage decodeTokens(
    const at::Tensor& tokens, core::TokenGrid grid, const Vae& vae, const core::ModelInfo& info, NormPass norms = {}
);
// Of that picture the pixels in `part`.
core::RgbImage decodePart(
    const at::Tensor& tokens,
    core::TokenGrid grid,
    const Vae& vae,
    const core::ModelInfo& info,
    const core::PixelRect& part,
    NormPass norms
);

}  // namespace lightgen::inference

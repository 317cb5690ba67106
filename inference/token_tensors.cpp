#include "inference/token_tensors.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>

#include <algorithm>

#include "inference/patches.h"

namespace lightgen::inference {

at::Tensor tensorOf(const core::TokenArray& tokens) {
    auto tensor = at::empty({tokens.grid.count(), tokens.channels}, at::kFloat);
    std::copy(tokens.values.begin(), tokens.values.end(), tensor.data_ptr<float>());
    return tensor;
}

core::TokenArray arrayOf(const at::Tensor& tokens, core::TokenGrid grid) {
    const auto flat = tokens.contiguous();
    const float* values = flat.const_data_ptr<float>();
    return {grid, static_cast<int>(flat.size(1)), {values, values + flat.numel()}};
}

core::RgbImage
decodeTokens(const at::Tensor& tokens, core::TokenGrid grid, const Vae& vae, const core::ModelInfo& info) {
    const auto latent = unpatchify(tokens.contiguous().unsqueeze(0), grid, info.network.patchSize);
    return pictureImage(vae.decode(vae.denormalised(latent / info.tokenScale)));
}

}  // namespace lightgen::inference

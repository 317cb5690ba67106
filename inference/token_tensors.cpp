#include "inference/token_tensors.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>

#include <algorithm>

#include "inference/patches.h"

namespace lightgen::inference {

namespace {

at::Tensor latentOf(const at::Tensor& tokens, core::TokenGrid grid, const Vae& vae, const core::ModelInfo& info) {
    const auto onDevice = tokens.to(vae.device()).contiguous().unsqueeze(0);
    return vae.denormalised(unpatchify(onDevice, grid, info.network.patchSize) / info.tokenScale);
}

}  // namespace

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

core::RgbImage decodeTokens(
    const at::Tensor& tokens, core::TokenGrid grid, const Vae& vae, const core::ModelInfo& info, NormPass norms
) {
    return pictureImage(vae.decode(latentOf(tokens, grid, vae, info), norms));
}

core::RgbImage decodePart(
    const at::Tensor& tokens,
    core::TokenGrid grid,
    const Vae& vae,
    const core::ModelInfo& info,
    const core::PixelRect& part,
    NormPass norms
) {
    return pictureImage(vae.decoder.part(latentOf(tokens, grid, vae, info), part, norms));
}

}  // namespace lightgen::inference

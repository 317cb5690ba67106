#include "inference/patches.h"

namespace lightgen::inference {

at::Tensor patchify(const at::Tensor& latent, int patch) {
    const auto batch = latent.size(0);
    const auto channels = latent.size(1);
    const auto rows = latent.size(2) / patch;
    const auto columns = latent.size(3) / patch;
    const auto cells = latent.reshape({batch, channels, rows, patch, columns, patch});  // [B, C, R, p, S, p]
    return cells.permute({0, 2, 4, 1, 3, 5}).reshape({batch, rows * columns, channels * patch * patch});
}

at::Tensor unpatchify(const at::Tensor& tokens, core::TokenGrid grid, int patch) {
    const auto batch = tokens.size(0);
    const auto channels = tokens.size(2) / (patch * patch);
    const auto cells = tokens.reshape({batch, grid.rows, grid.columns, channels, patch, patch});  // [B, R, S, C, p, p]
    return cells.permute({0, 3, 1, 4, 2, 5}).reshape({batch, channels, grid.rows * patch, grid.columns * patch});
}

}  // namespace lightgen::inference

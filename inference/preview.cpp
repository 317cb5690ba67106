#include "inference/preview.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace lightgen::inference {

namespace {

constexpr std::uint8_t kUndecided = 128;

// One token on the picture: `latent` points at its [C, p, p] numbers.
void drawToken(
    core::RgbImage& image, int token, const core::TokenGrid& grid, const float* latent, const core::ModelInfo& info
) {
    const int patch = info.network.patchSize;
    const auto& bias = info.previewFactors.back();
    for (int i = 0; i < patch; ++i) {
        for (int j = 0; j < patch; ++j) {
            auto* pixel = image.at(grid.column(token) * patch + j, grid.row(token) * patch + i);
            for (std::size_t colour = 0; colour < 3; ++colour) {
                double value = bias[colour];
                for (int c = 0; c < info.network.vaeChannels; ++c) {
                    const double x = latent[(c * patch + i) * patch + j] / info.tokenScale;
                    value += x * info.previewFactors[static_cast<std::size_t>(c)][colour];
                }
                pixel[colour] = static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255.0));
            }
        }
    }
}

}  // namespace

core::RgbImage previewImage(const GenerationState& state, const core::ModelInfo& info) {
    const auto channels = static_cast<std::size_t>(info.network.vaeChannels);
    if (info.previewFactors.size() != channels + 1) {
        return {};
    }
    const auto& grid = state.grid;
    core::RgbImage image(grid.columns * info.network.patchSize, grid.rows * info.network.patchSize);
    std::fill(image.pixels.begin(), image.pixels.end(), kUndecided);
    const auto tokens = state.tokens.contiguous();
    const float* values = tokens.const_data_ptr<float>();
    for (const auto token : state.visible()) {
        drawToken(image, token, grid, values + static_cast<std::int64_t>(token) * tokens.size(1), info);
    }
    return image;
}

}  // namespace lightgen::inference

// The image tokenizer: SD3's AutoencoderKL (diffusers 0.31) with any widths. Names as in diffusers' state_dict.
// Pictures [B, 3, H, W] in -1..1; latents [B, C, h, w], h = H / stride. GroupNorm eps 1e-6, SiLU.
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>
#include <vector>

#include "core/geometry.h"
#include "core/image.h"
#include "inference/vae/group_norm.h"
#include "inference/vae/vae_config.h"
#include "inference/weights/weight_source.h"

namespace lightgen::inference {

struct Conv2d {
    at::Tensor weight, bias;  // [out, in, k, k], [out]
    std::int64_t stride = 1;
    std::int64_t padding = 0;

    Conv2d() = default;
    Conv2d(
        const WeightScope& scope,
        std::int64_t in,
        std::int64_t out,
        std::int64_t kernel,
        std::int64_t stride,
        std::int64_t padding
    );
    at::Tensor operator()(const at::Tensor& x) const;
};

struct ResnetBlock {
    GroupNorm norm1, norm2;
    Conv2d conv1, conv2;
    std::optional<Conv2d> shortcut;

    ResnetBlock(const WeightScope& scope, std::int64_t in, std::int64_t out, std::int64_t groups);
    at::Tensor operator()(const at::Tensor& x, NormPass& norms) const;
};

// One head over all positions, with a residual.
struct VaeAttention {
    GroupNorm norm;
    at::Tensor qWeight, qBias, kWeight, kBias, vWeight, vBias, outWeight, outBias;

    VaeAttention(const WeightScope& scope, std::int64_t channels, std::int64_t groups);
    at::Tensor operator()(const at::Tensor& x, NormPass& norms) const;
};

struct MidBlock {
    ResnetBlock before;
    std::optional<VaeAttention> attention;
    ResnetBlock after;

    MidBlock(const WeightScope& scope, std::int64_t channels, const VaeConfig& config);
    at::Tensor operator()(const at::Tensor& x, NormPass& norms) const;
};

class VaeEncoder {
public:
    VaeEncoder(const WeightScope& scope, const VaeConfig& config);
    at::Tensor operator()(const at::Tensor& picture
    ) const;  // [B, 3, H, W] -> moments [B, 2C, h, w]: mean, log variance

private:
    struct Level {
        std::vector<ResnetBlock> resnets;
        std::optional<Conv2d> downsample;
    };
    Conv2d m_in;
    std::vector<Level> m_levels;
    std::optional<MidBlock> m_mid;
    GroupNorm m_normOut;
    Conv2d m_out;
};

class VaeDecoder {
public:
    VaeDecoder(const WeightScope& scope, const VaeConfig& config);
    at::Device device() const { return m_in.weight.device(); }
    // [B, C, h, w] -> [B, 3, H, W]
    at::Tensor operator()(const at::Tensor& latent, NormPass norms = {}) const;
    // [1, C, h, w] -> [1, 3, part.height, part.width]: of what the call above gives with the same norms that part, in
    // pixels. Coarse levels, of which it needs more than half, are computed whole.
    at::Tensor part(const at::Tensor& latent, const core::PixelRect& part, NormPass norms) const;

private:
    struct Level {
        std::vector<ResnetBlock> resnets;
        std::optional<Conv2d> upsample;
    };
    at::Tensor throughLevel(const Level& level, at::Tensor h, NormPass& norms) const;
    std::vector<core::PixelRect> neededOf(const core::PixelRect& part, const at::Tensor& latent) const;

    Conv2d m_in;
    std::optional<MidBlock> m_mid;
    std::vector<Level> m_levels;
    GroupNorm m_normOut;
    Conv2d m_out;
};

struct Posterior {
    at::Tensor mean, logvar;  // [B, C, h, w], logvar clamped to [-30, 20]
};

struct Vae {
    VaeConfig config;
    VaeEncoder encoder;
    VaeDecoder decoder;

    Vae(const WeightScope& scope, const VaeConfig& config);

    at::Device device() const { return decoder.device(); }
    Posterior encode(const at::Tensor& picture) const;
    at::Tensor decode(const at::Tensor& latent, NormPass norms = {}) const { return decoder(latent, norms); }

    // Between the decoder's latents and the network's: (z - shift) * scaling, and back.
    at::Tensor normalised(const at::Tensor& latent) const;
    at::Tensor denormalised(const at::Tensor& latent) const;
};

Posterior splitMoments(const at::Tensor& moments);

// [H, W, 3] bytes <-> [1, 3, H, W] in -1..1; back with (x / 2 + 0.5) clamped and rounded.
at::Tensor pictureTensor(const core::RgbImage& image);
core::RgbImage pictureImage(const at::Tensor& picture);

}  // namespace lightgen::inference

#include "inference/vae/vae.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/conv_transpose2d.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/kron.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/tensor.h>

#include <algorithm>
#include <array>

namespace lightgen::inference {

using core::PixelRect;

namespace {

// Nearest-neighbour upsampling by two and then a 3x3 convolution, as one transposed 4x4 convolution of stride two: the
// kernel's pixels that fall on the same pixel of x are added beforehand, which leaves 4 products of 9.
at::Tensor upsampled(const at::Tensor& x, const Conv2d& conv) {
    constexpr std::array<float, 12> kSums{0, 0, 1, 0, 1, 1, 1, 1, 0, 1, 0, 0};  // [4, 3]: of rows, and of columns
    const auto sums = at::tensor(at::ArrayRef<float>(kSums)).view({4, 3}).to(conv.weight.options());
    const auto kernel = at::matmul(conv.weight.flatten(2), at::kron(sums, sums).t());  // [out, in, 16]
    return at::conv_transpose2d(x, kernel.unflatten(2, {4, 4}).transpose(0, 1), conv.bias, 2, 1);
}

std::int64_t pixelsOf(core::PixelSize size) {
    return std::int64_t{size.width} * size.height;
}

// At half the resolution, the pixels that `rect` touches; and at twice the resolution.
PixelRect halved(const PixelRect& rect) {
    const int left = rect.x / 2, top = rect.y / 2;
    return {left, top, (rect.right() + 1) / 2 - left, (rect.bottom() + 1) / 2 - top};
}

PixelRect doubled(const PixelRect& rect) {
    return {2 * rect.x, 2 * rect.y, 2 * rect.width, 2 * rect.height};
}

// `part` of h, which is the rectangle `has`.
at::Tensor cutOut(const at::Tensor& h, const PixelRect& part, const PixelRect& has) {
    return h.narrow(2, part.y - has.y, part.height).narrow(3, part.x - has.x, part.width);
}

Conv2d conv3(const WeightScope& scope, std::int64_t in, std::int64_t out) {
    return {scope, in, out, 3, 1, 1};
}

}  // namespace

Conv2d::Conv2d(
    const WeightScope& scope,
    std::int64_t in,
    std::int64_t out,
    std::int64_t kernel,
    std::int64_t step,
    std::int64_t pad
)
    : weight(scope.take("weight", {out, in, kernel, kernel}, Init::KaimingUniform))
    , bias(scope.take("bias", {out}, Init::Zeros))
    , stride(step)
    , padding(pad) {}

at::Tensor Conv2d::operator()(const at::Tensor& x) const {
    return at::conv2d(x, weight, bias, stride, padding);
}

ResnetBlock::ResnetBlock(const WeightScope& scope, std::int64_t in, std::int64_t out, std::int64_t groups)
    : norm1(scope / "norm1", in, groups)
    , norm2(scope / "norm2", out, groups)
    , conv1(conv3(scope / "conv1", in, out))
    , conv2(conv3(scope / "conv2", out, out)) {
    if (in != out) {
        shortcut = Conv2d(scope / "conv_shortcut", in, out, 1, 1, 0);
    }
}

at::Tensor ResnetBlock::operator()(const at::Tensor& x, NormPass& norms) const {
    const auto h = conv2(at::silu(norms(norm2, conv1(at::silu(norms(norm1, x))))));
    return (shortcut ? (*shortcut)(x) : x) + h;
}

VaeAttention::VaeAttention(const WeightScope& scope, std::int64_t channels, std::int64_t groups)
    : norm(scope / "group_norm", channels, groups)
    , qWeight(scope.take("to_q.weight", {channels, channels}, Init::XavierUniform))
    , qBias(scope.take("to_q.bias", {channels}, Init::Zeros))
    , kWeight(scope.take("to_k.weight", {channels, channels}, Init::XavierUniform))
    , kBias(scope.take("to_k.bias", {channels}, Init::Zeros))
    , vWeight(scope.take("to_v.weight", {channels, channels}, Init::XavierUniform))
    , vBias(scope.take("to_v.bias", {channels}, Init::Zeros))
    , outWeight(scope.take("to_out.0.weight", {channels, channels}, Init::XavierUniform))
    , outBias(scope.take("to_out.0.bias", {channels}, Init::Zeros)) {}

at::Tensor VaeAttention::operator()(const at::Tensor& x, NormPass& norms) const {
    const auto channels = x.size(1), height = x.size(2), width = x.size(3);
    const auto h = norms(norm, x).flatten(2).transpose(1, 2).unsqueeze(1);  // [B, 1, h * w, C]
    const auto attended = at::scaled_dot_product_attention(
        at::linear(h, qWeight, qBias), at::linear(h, kWeight, kBias), at::linear(h, vWeight, vBias)
    );
    const auto out = at::linear(attended, outWeight, outBias);
    return x + out.squeeze(1).transpose(1, 2).reshape({x.size(0), channels, height, width});
}

MidBlock::MidBlock(const WeightScope& scope, std::int64_t channels, const VaeConfig& config)
    : before(scope / "resnets" / 0, channels, channels, config.normGroups)
    , after(scope / "resnets" / 1, channels, channels, config.normGroups) {
    if (config.midAttention) {
        attention.emplace(scope / "attentions" / 0, channels, config.normGroups);
    }
}

at::Tensor MidBlock::operator()(const at::Tensor& x, NormPass& norms) const {
    const auto h = before(x, norms);
    return after(attention ? (*attention)(h, norms) : h, norms);
}

VaeEncoder::VaeEncoder(const WeightScope& scope, const VaeConfig& config)
    : m_in(conv3(scope / "conv_in", 3, config.blockChannels.front())) {
    auto channels = config.blockChannels.front();
    for (std::size_t i = 0; i < config.blockChannels.size(); ++i) {
        const auto block = scope / "down_blocks" / static_cast<int>(i);
        const auto out = config.blockChannels[i];
        Level level;
        for (int j = 0; j < config.layersPerBlock; ++j) {
            level.resnets.emplace_back(block / "resnets" / j, channels, out, config.normGroups);
            channels = out;
        }
        if (i + 1 < config.blockChannels.size()) {
            level.downsample = Conv2d(block / "downsamplers" / 0 / "conv", out, out, 3, 2, 0);
        }
        m_levels.push_back(std::move(level));
    }
    m_mid.emplace(scope / "mid_block", channels, config);
    m_normOut = GroupNorm(scope / "conv_norm_out", channels, config.normGroups);
    m_out = conv3(scope / "conv_out", channels, 2 * config.latentChannels);
}

at::Tensor VaeEncoder::operator()(const at::Tensor& picture) const {
    NormPass norms;
    auto h = m_in(picture.contiguous(at::MemoryFormat::ChannelsLast));  // about three times faster on a CPU
    for (const auto& level : m_levels) {
        for (const auto& resnet : level.resnets) {
            h = resnet(h, norms);
        }
        if (level.downsample) {
            h = (*level.downsample)(at::constant_pad_nd(h, {0, 1, 0, 1}));  // diffusers pads right and bottom only
        }
    }
    return m_out(at::silu(norms(m_normOut, (*m_mid)(h, norms))));
}

VaeDecoder::VaeDecoder(const WeightScope& scope, const VaeConfig& config)
    : m_in(conv3(scope / "conv_in", config.latentChannels, config.blockChannels.back())) {
    auto channels = config.blockChannels.back();
    m_mid.emplace(scope / "mid_block", channels, config);
    const auto levels = config.blockChannels.size();
    for (std::size_t i = 0; i < levels; ++i) {
        const auto block = scope / "up_blocks" / static_cast<int>(i);
        const auto out = config.blockChannels[levels - 1 - i];
        Level level;
        for (int j = 0; j <= config.layersPerBlock; ++j) {
            level.resnets.emplace_back(block / "resnets" / j, channels, out, config.normGroups);
            channels = out;
        }
        if (i + 1 < levels) {
            level.upsample = conv3(block / "upsamplers" / 0 / "conv", out, out);
        }
        m_levels.push_back(std::move(level));
    }
    m_normOut = GroupNorm(scope / "conv_norm_out", channels, config.normGroups);
    m_out = conv3(scope / "conv_out", channels, 3);
}

at::Tensor VaeDecoder::throughLevel(const Level& level, at::Tensor h, NormPass& norms) const {
    for (const auto& resnet : level.resnets) {
        h = resnet(h, norms);
    }
    return level.upsample ? upsampled(h, *level.upsample) : h;
}

at::Tensor VaeDecoder::operator()(const at::Tensor& latent, NormPass norms) const {
    auto h = (*m_mid)(m_in(latent.contiguous(at::MemoryFormat::ChannelsLast)), norms);
    for (const auto& level : m_levels) {
        h = throughLevel(level, std::move(h), norms);
    }
    return m_out(at::silu(norms(m_normOut, h)));
}

// For every level what of its input the part depends on: a 3x3 convolution looks at one pixel more on each side.
std::vector<PixelRect> VaeDecoder::neededOf(const PixelRect& part, const at::Tensor& latent) const {
    const auto sizeAt = [&](std::size_t level) {
        return core::PixelSize{static_cast<int>(latent.size(3)) << level, static_cast<int>(latent.size(2)) << level};
    };
    std::vector<PixelRect> needed(m_levels.size());
    auto rect = core::inflated(part, 1, sizeAt(m_levels.size() - 1));
    for (std::size_t i = m_levels.size(); i-- > 0;) {
        const auto size = sizeAt(i);
        rect = core::inflated(rect, 2 * static_cast<int>(m_levels[i].resnets.size()), size);
        if (2 * pixelsOf(rect.size()) > pixelsOf(size)) {
            rect = {0, 0, size.width, size.height};
        }
        needed[i] = rect;
        rect = halved(core::inflated(rect, 1, size));  // of the upsampling convolution before it
    }
    return needed;
}

// Every level computes the pixels at the rim of what it is given wrongly, as if nothing were beyond; those are what the
// next one leaves out. Where the picture ends nothing is beyond.
at::Tensor VaeDecoder::part(const at::Tensor& latent, const PixelRect& part, NormPass norms) const {
    auto h = (*m_mid)(m_in(latent.contiguous(at::MemoryFormat::ChannelsLast)), norms);
    const auto needed = neededOf(part, latent);
    PixelRect has{0, 0, static_cast<int>(latent.size(3)), static_cast<int>(latent.size(2))};
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        h = throughLevel(m_levels[i], cutOut(h, needed[i], has), norms);
        has = m_levels[i].upsample ? doubled(needed[i]) : needed[i];
    }
    return cutOut(m_out(at::silu(norms(m_normOut, h))), part, has);
}

Vae::Vae(const WeightScope& scope, const VaeConfig& vaeConfig)
    : config(vaeConfig)
    , encoder(scope / "encoder", vaeConfig)
    , decoder(scope / "decoder", vaeConfig) {}

Posterior splitMoments(const at::Tensor& moments) {
    const auto parts = moments.chunk(2, 1);
    return {parts[0], parts[1].clamp(-30.0, 20.0)};
}

Posterior Vae::encode(const at::Tensor& picture) const {
    return splitMoments(encoder(picture));
}

at::Tensor Vae::normalised(const at::Tensor& latent) const {
    return (latent - config.shiftFactor) * config.scalingFactor;
}

at::Tensor Vae::denormalised(const at::Tensor& latent) const {
    return latent / config.scalingFactor + config.shiftFactor;
}

at::Tensor pictureTensor(const core::RgbImage& image) {
    const auto bytes = at::from_blob(
        const_cast<std::uint8_t*>(image.pixels.data()), {1, image.height, image.width, 3}, at::TensorOptions(at::kByte)
    );
    return bytes.to(at::kFloat).div_(255.0).mul_(2.0).sub_(1.0).permute({0, 3, 1, 2});
}

core::RgbImage pictureImage(const at::Tensor& picture) {
    const auto bytes = (picture.detach() / 2.0 + 0.5)
                           .clamp(0.0, 1.0)
                           .mul(255.0)
                           .round()
                           .to(at::kByte)
                           .squeeze(0)
                           .permute({1, 2, 0})
                           .contiguous();
    core::RgbImage image(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)));
    std::copy_n(bytes.const_data_ptr<std::uint8_t>(), image.pixels.size(), image.pixels.begin());
    return image;
}

}  // namespace lightgen::inference

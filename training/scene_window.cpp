#include "training/scene_window.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "inference/patches.h"
#include "training/autocast.h"
#include "training/scenes/draws.h"

namespace lightgen::training {

namespace {

constexpr std::int64_t kEncodeBatch = 16;

}  // namespace

SceneWindow::SceneWindow(const inference::Vae& vae, const core::Tokenizer& tokenizer, SceneWindowOptions options)
    : m_vae(vae)
    , m_tokenizer(tokenizer)
    , m_options(std::move(options)) {
    if (m_options.distinct > 0 && m_options.distinct <= m_options.size) {
        m_options.size = m_options.distinct;  // all there are: nothing ever enters
        m_options.freshPerStep = 0;
    }
    const auto side = m_options.picturePixels / (vae.config.stride() * m_options.patchSize);
    const auto channels = vae.config.latentChannels * m_options.patchSize * m_options.patchSize;
    m_tokens = at::empty(
        {m_options.size, static_cast<std::int64_t>(side) * side, channels},
        at::TensorOptions(at::kHalf).device(m_options.device)
    );
}

std::int64_t SceneWindow::sourceIndex(std::int64_t index) const {
    return m_options.distinct > 0 ? index % m_options.distinct : index;
}

SceneWindow::Group SceneWindow::groupOf(std::int64_t index) const {
    const auto fresh = m_options.freshPerStep;
    if (fresh == 0) {
        const auto first = index - index % kEncodeBatch;
        return {first, std::min(first + kEncodeBatch, m_options.size)};
    }
    const auto into = ((index - m_options.size) % fresh + fresh) % fresh;  // from the first scene of its step
    const auto first = index - into % kEncodeBatch;
    return {std::max<std::int64_t>(0, first), std::min(first + kEncodeBatch, index - into + fresh)};
}

void SceneWindow::encode(std::int64_t first, std::int64_t end) {
    for (auto index = first; index < end;) {
        const auto group = groupOf(index);
        const auto tokens = tokensOf(group);
        for (; index < group.end; ++index) {
            m_tokens[index % m_options.size].copy_(tokens[index - group.first]);
        }
    }
}

at::Tensor SceneWindow::tokensOf(const Group& group) const {
    const at::NoGradGuard noGrad;
    std::vector<std::int64_t> indices;
    for (auto index = group.first; index < group.end; ++index) {
        indices.push_back(sourceIndex(index));
    }
    const auto pictures = m_options.source->pictures(m_options.seed, indices, m_options.picturePixels);
    const Autocast autocast(m_tokens.device().type(), m_options.bfloat16);
    const auto latents = m_vae.normalised(m_vae.encode(pictures.to(m_tokens.device())).mean.to(at::kFloat));
    return inference::patchify(latents, m_options.patchSize).to(at::kHalf);
}

core::Result<SceneBatch> SceneWindow::batch(std::int64_t step, std::int64_t batchSize) {
    const auto end = m_options.size + step * m_options.freshPerStep;
    if (m_end < 0) {
        fmt::print(stderr, "composing and encoding {} scenes\n", m_options.size);
    }
    const auto first = m_end < 0 ? end - m_options.size : std::max(m_end, end - m_options.size);
    encode(first, end);
    m_end = end;

    scenes::Draws draws(m_options.seed ^ 0xBA7C4, static_cast<std::uint64_t>(step));
    std::vector<at::Tensor> tokens, ids, masks;
    for (std::int64_t i = 0; i < batchSize; ++i) {
        const auto index = end - 1 - static_cast<std::int64_t>(draws.below(static_cast<std::size_t>(m_options.size)));
        const auto caption = m_options.source->caption(m_options.seed, sourceIndex(index), draws.next());
        LIGHTGEN_TRY(const auto prompt, m_tokenizer.encode(caption, m_options.textLength));
        tokens.push_back(m_tokens[index % m_options.size]);
        ids.push_back(at::tensor(prompt.ids, at::TensorOptions(at::kLong)));
        masks.push_back(at::tensor(prompt.mask, at::TensorOptions(at::kLong)));
    }
    const auto device = m_tokens.device();
    return SceneBatch{at::stack(tokens).to(at::kFloat), at::stack(ids).to(device), at::stack(masks).to(device), {}};
}

}  // namespace lightgen::training

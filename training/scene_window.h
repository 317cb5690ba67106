// The training data: an endless sequence of composed scenes of which a window is held encoded in memory. The window
// moves on by a few scenes per step, so that every scene is used several times and encoding costs little. What a step
// sees depends on its number alone, so a resumed run sees the same.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

#include "core/result.h"
#include "core/tokenizer.h"
#include "inference/vae/vae.h"
#include "training/batch_source.h"
#include "training/picture_source.h"

namespace lightgen::training {

struct SceneWindowOptions {
    std::uint64_t seed = 1;
    SharedSource source;
    int picturePixels = 256;
    int patchSize = 2;
    int textLength = 32;
    std::int64_t size = 8192;        // scenes held
    std::int64_t freshPerStep = 16;  // scenes that enter, and leave, per step
    std::int64_t distinct = 0;       // scenes after which the source repeats itself, all held if they fit; 0: endless
    bool bfloat16 = true;            // of the encoder
    at::Device device = at::kCPU;    // of the VAE
};

class SceneWindow final : public BatchSource {
public:
    SceneWindow(const inference::Vae& vae, const core::Tokenizer& tokenizer, SceneWindowOptions options);

    // Moves the window to `step` and draws a batch from it.
    core::Result<SceneBatch> batch(std::int64_t step, std::int64_t batchSize) override;

private:
    // Scenes that are encoded together: always the same ones, for the last digits depend on it.
    struct Group {
        std::int64_t first = 0, end = 0;
    };
    Group groupOf(std::int64_t index) const;
    void encode(std::int64_t first, std::int64_t end);
    at::Tensor tokensOf(const Group& group) const;  // [group, L, C] float16
    std::int64_t sourceIndex(std::int64_t index) const;

    const inference::Vae& m_vae;
    const core::Tokenizer& m_tokenizer;
    SceneWindowOptions m_options;
    at::Tensor m_tokens;      // [size, L, C] float16, on the VAE's device; scene i lies at i % size
    std::int64_t m_end = -1;  // scenes m_end - size .. m_end - 1 are held; -1: none
};

}  // namespace lightgen::training

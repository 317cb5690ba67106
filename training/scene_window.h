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
#include "training/scenes/scene.h"

namespace lightgen::training {

struct SceneWindowOptions {
    std::uint64_t seed = 1;
    scenes::SceneOptions scenes;
    int picturePixels = 256;
    int patchSize = 2;
    int textLength = 32;
    std::int64_t size = 8192;        // scenes held
    std::int64_t freshPerStep = 16;  // scenes that enter, and leave, per step
    bool bfloat16 = true;            // of the encoder
};

struct SceneBatch {
    at::Tensor tokens;  // [B, L, C] float32
    at::Tensor ids;     // [B, T] int64
    at::Tensor idMask;  // [B, T] int64
};

class SceneWindow {
public:
    SceneWindow(const inference::Vae& vae, const core::Tokenizer& tokenizer, SceneWindowOptions options);

    // Moves the window to `step` and draws a batch from it.
    core::Result<SceneBatch> batch(std::int64_t step, std::int64_t batchSize);

private:
    void encode(std::int64_t first, std::int64_t count);

    const inference::Vae& m_vae;
    const core::Tokenizer& m_tokenizer;
    SceneWindowOptions m_options;
    at::Tensor m_tokens;      // [size, L, C] float16; scene i lies at i % size
    std::int64_t m_end = -1;  // scenes m_end - size .. m_end - 1 are held; -1: none
};

}  // namespace lightgen::training

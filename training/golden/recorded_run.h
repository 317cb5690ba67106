// A recorded sampling run, as the kinds sampling, end_to_end and inpaint store it: iter_NN.mask, .predicted, .cfg, .z,
// .noise_init, .noise, .sampled. B pictures, K tokens to generate in each, n placed in an iteration, D width, C
// channels.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/saved_state.h"
#include "inference/generate.h"
#include "training/golden/case_context.h"

namespace lightgen::training::golden {

struct RunSettings {
    std::string stem;  // before the names of tensors in the report: "run_a/"
    core::TokenGrid grid;
    int samplerSteps = 100;
    inference::LoopSettings loop;
};

class RecordedRun {
public:
    RecordedRun(CaseContext& context, const inference::Network& network, const TensorMap& stored, RunSettings settings);

    // Every iteration from the stored state: masks, guidance, z from the stored tokens, new tokens from the stored z.
    // start: the state of picture `picture` before the first iteration; text: [1, T, D], from the aligner.
    void compareIterations(const inference::GenerationState& start, const at::Tensor& text, std::int64_t picture);
    // The whole run with the recorded noise -> latent [1, c, h, w].
    at::Tensor latent(inference::GenerationState start, const at::Tensor& text, std::int64_t picture);

    // Going on from the recorded state after each step, as a branch with nothing changed does, ends in the latent.
    void compareBranches(
        const inference::GenerationState& start,
        const at::Tensor& text,
        std::int64_t picture,
        const at::Tensor& expectedLatent
    );

private:
    struct Rows {
        std::int64_t first = 0, count = 0, all = 0;  // of one picture among those of the batch
    };
    std::string name(int step, const char* part) const;
    at::Tensor part(int step, const char* part) const;
    Rows rowsOf(int step, std::int64_t picture) const;
    at::Tensor storedZ(int step, const Rows& rows) const;  // [n or 2n, D] of one picture; undefined if not stored
    // The finished run as the token store would hold it.
    core::SavedState recordedState(const inference::GenerationState& start, std::int64_t picture) const;
    at::Tensor finished(
        inference::LoopSettings loop, inference::GenerationState start, const at::Tensor& text, std::int64_t picture
    );
    inference::RecordedRandom noiseOf(std::int64_t picture) const;
    inference::Conditions conditions(const inference::PreparedText& text) const;
    void compareMasks(
        int step, const inference::GenerationState& state, const std::vector<std::int32_t>& placed, std::int64_t picture
    );

    CaseContext& m_context;
    const inference::Network& m_network;
    const TensorMap& m_stored;
    RunSettings m_settings;
    inference::PreparedGrid m_grid;
    inference::SamplerPlan m_plan;
    int m_steps = 0;
};

// An order tensor's row as the loop takes it.
std::vector<std::int32_t> orderOf(const at::Tensor& orders, std::int64_t picture);

}  // namespace lightgen::training::golden

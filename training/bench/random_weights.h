// Weights for benchmarks and tests: seeded, random, none of them degenerate.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>

#include "inference/weights/weight_source.h"

namespace lightgen::training {

// Matrices are normals scaled by 1 / sqrt(inputs), norm weights 1 + 0.1 N, biases 0.05 N, positions and special tokens
// 0.2 N. The diffusion MLP is arranged so that its noise prediction lies close to its input, as a trained one's does at
// the noisiest timestep: otherwise the factor 1/sqrt(alphabar_999), about 2e4, makes every sample explode and hides
// what follows.
class RandomWeights final : public inference::WeightSource {
public:
    explicit RandomWeights(std::uint64_t seed);

    at::Tensor take(const std::string& name, at::IntArrayRef shape, inference::Init init) override;
    bool contains(const std::string&) const override { return true; }

    // All that was taken, by name: to be written to a file.
    const std::map<std::string, at::Tensor>& all() const { return m_all; }

private:
    at::Tensor normal(at::IntArrayRef shape, double scale);
    at::Tensor ordinary(const std::string& name, at::IntArrayRef shape);
    at::Tensor ofDiffusionMlp(const std::string& name, at::IntArrayRef shape);
    // [width, channels], orthonormal columns without mean and without the two carrier units.
    const at::Tensor& frame(std::int64_t width, std::int64_t channels);

    at::Generator m_generator;
    at::Tensor m_frame;
    std::map<std::string, at::Tensor> m_all;
};

}  // namespace lightgen::training

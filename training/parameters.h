// The parameters of a network in training: created by the layers that ask for them, named as in the checkpoint.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "inference/weights/weight_source.h"

namespace lightgen::training {

class Parameters final : public inference::WeightSource {
public:
    explicit Parameters(std::uint64_t seed, at::Device device = at::kCPU);

    at::Tensor take(const std::string& name, at::IntArrayRef shape, inference::Init init) override;
    bool contains(const std::string&) const override { return true; }

    // Sorted by name; the tensors are the leaves that the layers hold and the optimiser changes.
    const std::map<std::string, at::Tensor>& all() const { return m_all; }
    std::int64_t count() const;
    // Copies values by name; every parameter must be there with its shape.
    void load(const std::map<std::string, at::Tensor>& values);

private:
    at::Device m_device;
    at::Generator m_generator;
    std::map<std::string, at::Tensor> m_all;
};

}  // namespace lightgen::training

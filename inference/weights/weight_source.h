// What a network is built from. A layer asks for its tensors by checkpoint name and shape; the source reads them from
// files (weights/weight_store.h), creates them for training (training/parameters.h) or only counts them.
// So one set of layers serves the engine, the trainer and the tests, and names equal the authors' state_dict.
#pragma once

#include <ATen/core/Tensor.h>

#include <string>
#include <string_view>
#include <utility>

namespace lightgen::inference {

// How a new parameter starts; of no interest when weights are read.
// Normal002 and Normal1: normal with that standard deviation; NormalFanIn: with 1 / sqrt(inputs of a neuron).
enum class Init { Zeros, Ones, Normal002, Normal1, NormalFanIn, XavierUniform, KaimingUniform };

class WeightSource {
public:
    virtual ~WeightSource() = default;
    // Never throws for what is wrong in a file: the first problem is kept for the loader to report, and a tensor of the
    // right shape is handed out so that construction goes on.
    virtual at::Tensor take(const std::string& name, at::IntArrayRef shape, Init init) = 0;
    virtual bool contains(const std::string& name) const = 0;
};

// A place in the checkpoint's name tree: scope / "blocks" / 3 is "blocks.3.".
class WeightScope {
public:
    explicit WeightScope(WeightSource& source, std::string prefix = {})
        : m_source(&source)
        , m_prefix(std::move(prefix)) {}

    WeightScope operator/(std::string_view child) const {
        return WeightScope(*m_source, m_prefix + std::string(child) + ".");
    }
    WeightScope operator/(int index) const { return *this / std::to_string(index); }

    at::Tensor take(std::string_view name, at::IntArrayRef shape, Init init) const {
        return m_source->take(m_prefix + std::string(name), shape, init);
    }
    bool contains(std::string_view name) const { return m_source->contains(m_prefix + std::string(name)); }

private:
    WeightSource* m_source;
    std::string m_prefix;
};

}  // namespace lightgen::inference

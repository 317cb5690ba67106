#include "training/parameters.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>
#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

namespace lightgen::training {

using inference::Init;

Parameters::Parameters(std::uint64_t seed, at::Device device)
    : m_device(device)
    , m_generator(at::make_generator<at::CPUGeneratorImpl>(seed)) {}

at::Tensor Parameters::take(const std::string& name, at::IntArrayRef shape, Init init) {
    if (const auto known = m_all.find(name); known != m_all.end()) {
        return known->second;
    }
    if (m_device.is_meta()) {  // shapes alone: nothing is allocated
        return m_all.emplace(name, at::empty(shape, at::TensorOptions(at::kFloat).device(m_device))).first->second;
    }
    auto value = at::empty(shape, at::kFloat);
    const auto fanOut = static_cast<double>(shape[0]);
    const auto fanIn = shape.size() > 1 ? static_cast<double>(value.numel()) / fanOut : 1.0;
    switch (init) {
        case Init::Zeros: value.zero_(); break;
        case Init::Ones: value.fill_(1.0); break;
        case Init::Normal002: value.normal_(0.0, 0.02, m_generator); break;
        case Init::Normal1: value.normal_(0.0, 1.0, m_generator); break;
        case Init::NormalFanIn: value.normal_(0.0, 1.0 / std::sqrt(fanIn), m_generator); break;
        case Init::XavierUniform: {
            const double bound = std::sqrt(6.0 / (fanIn + fanOut));
            value.uniform_(-bound, bound, m_generator);
            break;
        }
        case Init::KaimingUniform: {
            const double bound = 1.0 / std::sqrt(fanIn);
            value.uniform_(-bound, bound, m_generator);
            break;
        }
    }
    value = value.to(m_device).requires_grad_(true);
    m_all.emplace(name, value);
    return value;
}

std::int64_t Parameters::count() const {
    std::int64_t sum = 0;
    for (const auto& [name, value] : m_all) {
        sum += value.numel();
    }
    return sum;
}

void Parameters::load(const std::map<std::string, at::Tensor>& values) {
    const at::NoGradGuard noGrad;
    for (auto& [name, value] : m_all) {
        const auto found = values.find(name);
        if (found == values.end()) {
            throw std::runtime_error(fmt::format("the checkpoint has no tensor '{}'", name));
        }
        if (found->second.sizes() != value.sizes()) {
            throw std::runtime_error(fmt::format("tensor '{}' of the checkpoint has another shape", name));
        }
        value.copy_(found->second);
    }
}

}  // namespace lightgen::training

#include "training/bench/random_weights.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linalg_qr.h>
#include <ATen/ops/zeros.h>

#include <cmath>

namespace lightgen::training {

namespace {

// Two hidden units of the diffusion MLP carry a constant of +K and -K, large beside everything else. So the last
// LayerNorm divides by nearly the same number whatever the token is, and the way from input to output is nearly linear.
constexpr double kNormDivisor = 30.0;
constexpr double kGate = 3e-3;
constexpr double kFinalModulation = 1e-4;

bool endsWith(const std::string& text, const char* end) {
    return text.ends_with(end);
}

bool isNorm(const std::string& name) {
    return name.find("norm") != std::string::npos || endsWith(name, "z_proj_ln.weight") ||
           endsWith(name, "z_proj_ln.bias");
}

}  // namespace

RandomWeights::RandomWeights(std::uint64_t seed)
    : m_generator(at::make_generator<at::CPUGeneratorImpl>(seed)) {}

at::Tensor RandomWeights::normal(at::IntArrayRef shape, double scale) {
    auto values = at::empty(shape, at::kFloat);
    values.normal_(0.0, scale, m_generator);
    return values;
}

at::Tensor RandomWeights::take(const std::string& name, at::IntArrayRef shape, inference::Init) {
    if (const auto known = m_all.find(name); known != m_all.end()) {
        return known->second;
    }
    const bool diffusion = name.find("diffloss.net.") != std::string::npos;
    return m_all.emplace(name, diffusion ? ofDiffusionMlp(name, shape) : ordinary(name, shape)).first->second;
}

at::Tensor RandomWeights::ordinary(const std::string& name, at::IntArrayRef shape) {
    if (shape.size() == 2) {
        return normal(shape, 1.0 / std::sqrt(static_cast<double>(shape[1])));
    }
    if (shape.size() == 4) {  // convolution
        return normal(shape, 1.0 / std::sqrt(static_cast<double>(shape[1] * shape[2] * shape[3])));
    }
    if (shape.size() == 3) {
        return normal(shape, 0.2);
    }
    return isNorm(name) && endsWith(name, "weight") ? normal(shape, 0.1) + 1.0 : normal(shape, 0.05);
}

const at::Tensor& RandomWeights::frame(std::int64_t width, std::int64_t channels) {
    if (!m_frame.defined()) {
        const auto rows = normal({width - 2, channels}, 1.0);
        const auto centred = rows - rows.mean(0, /*keepdim=*/true);
        const auto orthonormal = std::get<0>(at::linalg_qr(centred.to(at::kDouble))).to(at::kFloat);
        m_frame = at::cat({at::zeros({2, channels}), orthonormal}, 0);
    }
    return m_frame;
}

at::Tensor RandomWeights::ofDiffusionMlp(const std::string& name, at::IntArrayRef shape) {
    if (endsWith(name, "input_proj.weight")) {
        const double spread = std::sqrt(static_cast<double>(shape[0]) / static_cast<double>(shape[1]));
        return frame(shape[0], shape[1]) * spread;
    }
    if (endsWith(name, "input_proj.bias")) {
        auto bias = at::zeros(shape);
        const double carrier = kNormDivisor * std::sqrt(static_cast<double>(shape[0]) / 2.0);
        bias[0].fill_(carrier);
        bias[1].fill_(-carrier);
        return bias;
    }
    if (endsWith(name, "in_ln.weight")) {
        auto weight = (normal(shape, 0.1) + 1.0) * kNormDivisor;
        weight.narrow(0, 0, 2).zero_();
        return weight;
    }
    if (endsWith(name, "final_layer.linear.weight")) {
        const auto channels = shape[0] / 2;
        const double spread = std::sqrt(static_cast<double>(shape[1]) / static_cast<double>(channels));
        const auto prediction = frame(shape[1], channels).t() * (kNormDivisor / spread);
        return at::cat({prediction, normal({channels, shape[1]}, 1.0 / std::sqrt(static_cast<double>(shape[1])))}, 0);
    }
    if (endsWith(name, "final_layer.linear.bias")) {
        return at::zeros(shape);
    }
    if (name.find("adaLN_modulation") != std::string::npos) {
        auto values = ordinary(name, shape);
        if (name.find("final_layer") != std::string::npos) {
            return values * kFinalModulation;
        }
        values.narrow(0, shape[0] / 3 * 2, shape[0] / 3).mul_(kGate);
        return values;
    }
    return ordinary(name, shape);
}

}  // namespace lightgen::training

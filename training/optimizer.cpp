#include "training/optimizer.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/_foreach_lerp.h>
#include <ATen/ops/_foreach_mul.h>
#include <ATen/ops/_foreach_norm.h>
#include <ATen/ops/_fused_adamw.h>
#include <ATen/ops/full.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <algorithm>
#include <cmath>

namespace lightgen::training {

namespace {

bool decays(const std::string& name, const at::Tensor& parameter) {
    const bool special = name.find("pos_embed") != std::string::npos || name.find("mask_token") != std::string::npos ||
                         name.find("fake_latent") != std::string::npos ||
                         name.find("relative_attention_bias") != std::string::npos;
    return parameter.dim() >= 2 && !special;
}

}  // namespace

Optimizer::Optimizer(const Parameters& parameters, OptimizerOptions options)
    : m_options(options)
    , m_groups(2) {
    m_groups[0].weightDecay = options.weightDecay;
    for (const auto& [name, parameter] : parameters.all()) {
        add(m_groups[decays(name, parameter) ? 0 : 1], name, parameter);
    }
    std::erase_if(m_groups, [](const Group& group) { return group.parameters.empty(); });
}

void Optimizer::add(Group& group, const std::string& name, const at::Tensor& parameter) {
    group.names.push_back(name);
    group.parameters.push_back(parameter);
    group.firstMoments.push_back(at::zeros_like(parameter.detach()));
    group.secondMoments.push_back(at::zeros_like(parameter.detach()));
    group.averages.push_back(parameter.detach().clone());
    group.stepCounts.push_back(at::zeros({}, parameter.options().requires_grad(false).dtype(at::kFloat)));
}

double Optimizer::step(double learningRateScale) {
    const at::NoGradGuard noGrad;
    std::vector<std::vector<at::Tensor>> gradients(m_groups.size());
    std::vector<at::Tensor> norms;
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        for (const auto& parameter : m_groups[g].parameters) {
            gradients[g].push_back(parameter.grad().defined() ? parameter.grad() : at::zeros_like(parameter));
        }
        const auto groupNorms = at::_foreach_norm(gradients[g], 2.0);
        norms.insert(norms.end(), groupNorms.begin(), groupNorms.end());
    }
    const double norm = at::stack(norms).norm().item<double>();
    if (std::isfinite(norm)) {
        ++m_steps;
        const double warmup = std::min(
            1.0, static_cast<double>(m_steps) / static_cast<double>(std::max<std::int64_t>(1, m_options.warmupSteps))
        );
        const double emaDecay =
            std::min(m_options.emaDecay, (1.0 + static_cast<double>(m_steps)) / (10.0 + static_cast<double>(m_steps)));
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            auto& group = m_groups[g];
            if (norm > m_options.clipNorm) {
                at::_foreach_mul_(gradients[g], m_options.clipNorm / norm);
            }
            for (auto& count : group.stepCounts) {
                count.add_(1);
            }
            at::_fused_adamw_(
                group.parameters,
                gradients[g],
                group.firstMoments,
                group.secondMoments,
                {},
                group.stepCounts,
                m_options.learningRate * warmup * learningRateScale,
                m_options.beta1,
                m_options.beta2,
                group.weightDecay,
                m_options.eps,
                false,
                false
            );
            at::_foreach_lerp_(group.averages, group.parameters, 1.0 - emaDecay);
        }
    }
    for (auto& group : m_groups) {
        for (auto& parameter : group.parameters) {
            parameter.mutable_grad().reset();
        }
    }
    return norm;
}

std::vector<at::Tensor> Optimizer::gradients() const {
    std::vector<at::Tensor> found;
    for (const auto& group : m_groups) {
        for (const auto& parameter : group.parameters) {
            if (parameter.grad().defined()) {
                found.push_back(parameter.grad());
            }
        }
    }
    return found;
}

std::vector<at::Tensor> Optimizer::everything() const {
    std::vector<at::Tensor> all;
    for (const auto& group : m_groups) {
        for (const auto* tensors : {&group.parameters, &group.firstMoments, &group.secondMoments, &group.averages}) {
            all.insert(all.end(), tensors->begin(), tensors->end());
        }
    }
    return all;
}

void Optimizer::setSteps(std::int64_t steps) {
    m_steps = steps;
    for (auto& group : m_groups) {
        for (auto& count : group.stepCounts) {
            count.fill_(static_cast<double>(steps));
        }
    }
}

std::map<std::string, at::Tensor> Optimizer::average() const {
    std::map<std::string, at::Tensor> averages;
    for (const auto& group : m_groups) {
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            averages.emplace(group.names[i], group.averages[i]);
        }
    }
    return averages;
}

void Optimizer::swapWithAverage() {
    const at::NoGradGuard noGrad;
    for (auto& group : m_groups) {
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            const auto value = group.parameters[i].detach().clone();
            group.parameters[i].copy_(group.averages[i]);
            group.averages[i].copy_(value);
        }
    }
}

void Optimizer::restartAverage() {
    const at::NoGradGuard noGrad;
    for (auto& group : m_groups) {
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            group.averages[i].copy_(group.parameters[i]);
        }
    }
}

std::map<std::string, at::Tensor> Optimizer::state() const {
    std::map<std::string, at::Tensor> state{{"adam_step", at::full({1}, m_steps, at::TensorOptions(at::kLong))}};
    for (const auto& group : m_groups) {
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            state.emplace("adam_m." + group.names[i], group.firstMoments[i]);
            state.emplace("adam_v." + group.names[i], group.secondMoments[i]);
            state.emplace("ema." + group.names[i], group.averages[i]);
        }
    }
    return state;
}

void Optimizer::load(const std::map<std::string, at::Tensor>& state) {
    const at::NoGradGuard noGrad;
    setSteps(state.at("adam_step").item<std::int64_t>());
    for (auto& group : m_groups) {
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            group.firstMoments[i].copy_(state.at("adam_m." + group.names[i]));
            group.secondMoments[i].copy_(state.at("adam_v." + group.names[i]));
            group.averages[i].copy_(state.at("ema." + group.names[i]));
        }
    }
}

}  // namespace lightgen::training

// AdamW (Loshchilov and Hutter 2019) over named parameters, without decay on norms, biases, positions and special
// tokens, with clipping of the gradient's 2-norm and an exponential moving average (EMA) of the weights.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "training/parameters.h"

namespace lightgen::training {

struct OptimizerOptions {
    double learningRate = 1e-3;  // after warm-up, before the decay
    double beta1 = 0.9;
    double beta2 = 0.95;  // as MAR
    double eps = 1e-8;
    double weightDecay = 0.02;
    double clipNorm = 3.0;  // as MAR
    double emaDecay = 0.9995;
    std::int64_t warmupSteps = 200;
};

class Optimizer {
public:
    Optimizer(const Parameters& parameters, OptimizerOptions options);

    // One step from the gradients of the last backward(), which are cleared. Returns the norm before clipping, or
    // nothing happens when it is not finite (returned as it is).
    double step(double learningRateScale = 1.0);

    // Of the last backward(), of those parameters that took part: what several processes average before step().
    std::vector<at::Tensor> gradients() const;
    // Everything that step() changes, in an order that depends on the names alone.
    std::vector<at::Tensor> everything() const;
    void setSteps(std::int64_t steps);

    std::int64_t steps() const { return m_steps; }
    const OptimizerOptions& options() const { return m_options; }

    // The averaged weights: [name] -> tensor.
    std::map<std::string, at::Tensor> average() const;
    // Exchanges the parameters' values with the averages: once to sample or export, once to go on.
    void swapWithAverage();
    // Starts the average anew from the present values (warm start).
    void restartAverage();

    // Full state as named tensors: "adam_m.X", "adam_v.X", "ema.X", "adam_step".
    std::map<std::string, at::Tensor> state() const;
    void load(const std::map<std::string, at::Tensor>& state);

private:
    struct Group {
        double weightDecay = 0.0;
        std::vector<std::string> names;
        std::vector<at::Tensor> parameters, firstMoments, secondMoments, averages, stepCounts;
    };
    void add(Group& group, const std::string& name, const at::Tensor& parameter);

    OptimizerOptions m_options;
    std::vector<Group> m_groups;
    std::int64_t m_steps = 0;
};

}  // namespace lightgen::training

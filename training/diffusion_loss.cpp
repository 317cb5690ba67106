#include "training/diffusion_loss.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/exp.h>
#include <ATen/ops/log.h>
#include <ATen/ops/tanh.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/where.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace lightgen::training {

namespace {

at::Tensor table(const std::vector<double>& values, at::Device device) {
    return at::tensor(values, at::TensorOptions(at::kDouble)).to(at::kFloat).to(device);
}

at::Tensor perRow(const at::Tensor& values, const at::Tensor& t) {
    return values.index_select(0, t).unsqueeze(1);
}  // [N, 1]

// KL divergence of two normal distributions given by mean and log variance.
at::Tensor
normalKl(const at::Tensor& mean1, const at::Tensor& logvar1, const at::Tensor& mean2, const at::Tensor& logvar2) {
    return 0.5 * (-1.0 + logvar2 - logvar1 + at::exp(logvar1 - logvar2) + (mean1 - mean2).square() * at::exp(-logvar2));
}

at::Tensor approximateNormalCdf(const at::Tensor& x) {
    return 0.5 * (1.0 + at::tanh(std::sqrt(2.0 / std::numbers::pi) * (x + 0.044715 * x.pow(3))));
}

// -log likelihood of x under a normal distribution discretised to 256 levels in -1..1: the term of timestep 0.
at::Tensor discretisedNll(const at::Tensor& x, const at::Tensor& mean, const at::Tensor& logScale) {
    const auto centred = x - mean;
    const auto inverse = at::exp(-logScale);
    const auto cdfAbove = approximateNormalCdf(inverse * (centred + 1.0 / 255.0));
    const auto cdfBelow = approximateNormalCdf(inverse * (centred - 1.0 / 255.0));
    const auto logAbove = at::log(cdfAbove.clamp_min(1e-12));
    const auto logBelow = at::log((1.0 - cdfBelow).clamp_min(1e-12));
    const auto logBetween = at::log((cdfAbove - cdfBelow).clamp_min(1e-12));
    return -at::where(x < -0.999, logAbove, at::where(x > 0.999, logBelow, logBetween));
}

}  // namespace

DiffusionTables::DiffusionTables(at::Device device) {
    const auto schedule = inference::NoiseSchedule::respaced(inference::kDiffusionSteps);
    sqrtAlphasCumprod = table(schedule.sqrtAlphasCumprod, device);
    sqrtOneMinusAlphasCumprod = table(schedule.sqrtOneMinusAlphasCumprod, device);
    sqrtRecipAlphasCumprod = table(schedule.sqrtRecipAlphasCumprod, device);
    sqrtRecipm1AlphasCumprod = table(schedule.sqrtRecipm1AlphasCumprod, device);
    posteriorMeanCoef1 = table(schedule.posteriorMeanCoef1, device);
    posteriorMeanCoef2 = table(schedule.posteriorMeanCoef2, device);
    posteriorLogVarianceClipped = table(schedule.posteriorLogVarianceClipped, device);
    logBetas = table(schedule.logBetas, device);
}

DiffusionTerms diffusionTerms(
    const inference::Denoiser& denoiser, const DiffusionTables& tables, core::Prediction kind, const DiffusionRows& rows
) {
    const auto& [x0, z, t, noise] = rows;
    const auto signal = perRow(tables.sqrtAlphasCumprod, t), spread = perRow(tables.sqrtOneMinusAlphasCumprod, t);
    const auto noisy = signal * x0 + spread * noise;
    const auto output = denoiser(noisy, t, z).to(at::kFloat).chunk(2, 1);  // prediction, variance: [N, C] each
    const auto& prediction = output[0];
    const bool velocity =
        kind == core::Prediction::Velocity;  // v = sqrt(a) eps - sqrt(1 - a) x0 (Salimans and Ho 2022)
    const auto target = velocity ? signal * noise - spread * x0 : noise;

    const auto frozen = prediction.detach();
    const auto predictedX0 = velocity ? signal * noisy - spread * frozen
                                      : perRow(tables.sqrtRecipAlphasCumprod, t) * noisy -
                                            perRow(tables.sqrtRecipm1AlphasCumprod, t) * frozen;
    const auto coefficient1 = perRow(tables.posteriorMeanCoef1, t), coefficient2 = perRow(tables.posteriorMeanCoef2, t);
    const auto trueMean = coefficient1 * x0 + coefficient2 * noisy;
    const auto mean = coefficient1 * predictedX0 + coefficient2 * noisy;
    const auto least = perRow(tables.posteriorLogVarianceClipped, t), most = perRow(tables.logBetas, t);
    const auto fraction = (output[1] + 1.0) / 2.0;
    const auto logvar = fraction * most + (1.0 - fraction) * least;
    const auto kl = normalKl(trueMean, least, mean, logvar).mean(1);
    const auto nll = discretisedNll(x0, mean, 0.5 * logvar).mean(1);
    const auto vb = at::where(t == 0, nll, kl) / std::numbers::ln2;
    return {(prediction - target).square().mean(1), vb, prediction};
}

}  // namespace lightgen::training

#include "inference/diffusion/sampler.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/from_blob.h>

namespace lightgen::inference {

namespace {

at::Tensor timestepsTensor(const NoiseSchedule& schedule, at::Device device) {
    auto copy = schedule.timesteps;
    return at::from_blob(copy.data(), {static_cast<std::int64_t>(copy.size())}, at::kLong).clone().to(device);
}

// The tables are float64 and meet the tensors as float32 numbers.
double at32(const std::vector<double>& table, int index) {
    return static_cast<double>(static_cast<float>(table[static_cast<std::size_t>(index)]));
}

at::Tensor predictedX0(
    const NoiseSchedule& schedule,
    const SamplerSettings& settings,
    int index,
    const at::Tensor& x,
    const at::Tensor& value
) {
    const auto x0 =
        settings.prediction == core::Prediction::Epsilon
            ? x * at32(schedule.sqrtRecipAlphasCumprod, index) - value * at32(schedule.sqrtRecipm1AlphasCumprod, index)
            : x * at32(schedule.sqrtAlphasCumprod, index) - value * at32(schedule.sqrtOneMinusAlphasCumprod, index);
    return settings.clampX0 ? x0.clamp(-*settings.clampX0, *settings.clampX0) : x0;
}

}  // namespace

SamplerPlan::SamplerPlan(const Denoiser& denoiser, int steps)
    : schedule(NoiseSchedule::respaced(steps))
    , times(denoiser.timeEmbedding(timestepsTensor(schedule, denoiser.timeFc1.weight.device()))) {}

at::Tensor guidedOutput(const at::Tensor& out, double guidance) {
    const auto halves = out.chunk(2, 0);
    const auto channels = out.size(1) / 2;
    const auto conditional = halves[0].narrow(1, 0, channels);
    const auto unconditional = halves[1].narrow(1, 0, channels);
    const auto prediction = unconditional + (conditional - unconditional) * guidance;
    return at::cat({prediction, halves[0].narrow(1, channels, channels)}, 1);
}

at::Tensor ancestralStep(
    const NoiseSchedule& schedule,
    const SamplerSettings& settings,
    int index,
    const at::Tensor& x,
    const at::Tensor& out,
    const at::Tensor& noise
) {
    const auto parts = out.chunk(2, 1);  // prediction, variance: [n, C] each
    const auto x0 = predictedX0(schedule, settings, index, x, parts[0]);
    const auto mean = x0 * at32(schedule.posteriorMeanCoef1, index) + x * at32(schedule.posteriorMeanCoef2, index);
    if (index == 0) {
        return mean;
    }
    // The learned value in -1..1 lies between the smallest and the largest variance that make sense (Nichol 2021, eq.
    // 15).
    const auto share = (parts[1] + 1.0) / 2.0;
    const auto logVariance =
        share * at32(schedule.logBetas, index) + (1.0 - share) * at32(schedule.posteriorLogVarianceClipped, index);
    return mean + (logVariance * 0.5).exp() * noise * settings.temperature;
}

at::Tensor sampleTokens(
    const Denoiser& denoiser,
    const SamplerPlan& plan,
    const SamplerSettings& settings,
    const SamplerInput& input,
    const DrawNoise& noise,
    const std::stop_token& stop
) {
    const bool guided = input.z.size(0) == 2 * input.rows;
    const auto condition = denoiser.condEmbed(input.z);  // [n or 2n, W]
    const auto type = condition.scalar_type();           // of the network; x itself stays float32
    auto x = noise(0);                                   // [n, C]
    const int steps = plan.schedule.steps();
    for (int step = 0; step < steps && !stop.stop_requested(); ++step) {
        const int index = steps - 1 - step;
        const auto projected = denoiser.inputProj(x.to(type));
        const auto rows = guided ? at::cat({projected, projected}, 0) : projected;
        const auto out = denoiser.evaluate(rows, condition + plan.times.select(0, index)).to(at::kFloat);
        x = ancestralStep(
            plan.schedule,
            settings,
            index,
            x,
            guided ? guidedOutput(out, input.guidance) : out,
            index > 0 ? noise(step + 1) : at::Tensor()
        );
    }
    return x;
}

}  // namespace lightgen::inference

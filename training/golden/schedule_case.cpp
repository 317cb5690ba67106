// Kind schedule: the tables of the diffusion process, full and respaced.
#include <ATen/TensorOperators.h>
#include <ATen/ops/ones_like.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/where.h>

#include "inference/diffusion/noise_schedule.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"

namespace lightgen::training::golden {

namespace {

using inference::NoiseSchedule;

// Of the ratio computed / stored: a few units in the last place of float64, grown by 1000 products.
constexpr Limit kRatio{1e-11, 1e-11};

struct Table {
    const char* name;
    std::vector<double> NoiseSchedule::*values;
};

constexpr Table kTables[] = {
    {"betas", &NoiseSchedule::betas},
    {"alphas_cumprod", &NoiseSchedule::alphasCumprod},
    {"alphas_cumprod_prev", &NoiseSchedule::alphasCumprodPrev},
    {"sqrt_alphas_cumprod", &NoiseSchedule::sqrtAlphasCumprod},
    {"sqrt_one_minus_alphas_cumprod", &NoiseSchedule::sqrtOneMinusAlphasCumprod},
    {"sqrt_recip_alphas_cumprod", &NoiseSchedule::sqrtRecipAlphasCumprod},
    {"sqrt_recipm1_alphas_cumprod", &NoiseSchedule::sqrtRecipm1AlphasCumprod},
    {"posterior_variance", &NoiseSchedule::posteriorVariance},
    {"posterior_log_variance_clipped", &NoiseSchedule::posteriorLogVarianceClipped},
    {"posterior_mean_coef1", &NoiseSchedule::posteriorMeanCoef1},
    {"posterior_mean_coef2", &NoiseSchedule::posteriorMeanCoef2},
    {"log_betas", &NoiseSchedule::logBetas},
};

// Small entries count as much as large ones; where the stored one is 0, so must be the computed one.
at::Tensor ratio(const at::Tensor& computed, const at::Tensor& stored) {
    return at::where(stored.eq(0), computed + 1.0, computed / stored);
}

core::Status replay(CaseContext& context, const std::string& file) {
    LIGHTGEN_TRY(const auto stored, context.tensors(file));
    LIGHTGEN_TRY(const auto map, tensorNamed(stored, "timestep_map"));
    const auto schedule = NoiseSchedule::respaced(static_cast<int>(map.numel()));
    const auto stem = file.substr(0, file.find('.')) + "/";
    context.compareExactly(stem + "timestep_map", map, at::tensor(schedule.timesteps, at::kLong));
    for (const auto& table : kTables) {
        LIGHTGEN_TRY(const auto expected, tensorNamed(stored, table.name));
        const auto computed = at::tensor(schedule.*table.values, at::kDouble).to(expected.device());
        context.compareWithin(stem + table.name, kRatio, at::ones_like(expected), ratio(computed, expected));
    }
    return {};
}

}  // namespace

core::Status runScheduleCase(CaseContext& context) {
    for (const auto& file : context.files("respace_")) {
        LIGHTGEN_CHECK(replay(context, file));
    }
    return {};
}

}  // namespace lightgen::training::golden

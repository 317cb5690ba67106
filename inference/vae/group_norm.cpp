#include "inference/vae/group_norm.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/group_norm.h>
#include <ATen/ops/native_group_norm.h>

namespace lightgen::inference {

namespace {

constexpr double kEps = 1e-6;

GroupStatistics statisticsOf(const GroupNorm& norm, const at::Tensor& x) {
    const auto perGroup = [&](const at::Tensor& perChannel) {  // [1, C] -> [groups]
        return perChannel.view({norm.groups, -1}).sum(1, false, at::kDouble);
    };
    return {perGroup(x.sum({2, 3})), perGroup(x.square().sum({2, 3})), x.size(2) * x.size(3)};
}

// The same bytes as norm(x).
at::Tensor recorded(const GroupNorm& norm, const at::Tensor& x, NormStatistics& kept) {
    const auto channels = x.size(1), pixels = x.size(2) * x.size(3);
    const auto [result, means, reciprocals] =
        at::native_group_norm(x, norm.weight, norm.bias, 1, channels, pixels, norm.groups, kEps);
    const auto mean = means.flatten().to(at::kDouble);
    const auto variance = reciprocals.flatten().to(at::kDouble).square().reciprocal() - kEps;
    const auto values = static_cast<double>(pixels * (channels / norm.groups));
    kept.push_back({mean * values, (variance + mean.square()) * values, pixels});
    return result;
}

at::Tensor normalised(const GroupNorm& norm, const at::Tensor& x, const GroupStatistics& statistics) {
    const auto perGroup = x.size(1) / norm.groups;
    const auto values = static_cast<double>(statistics.pixels * perGroup);
    const auto mean = statistics.sum / values;
    const auto variance = (statistics.squares / values - mean.square()).clamp_min(0.0);
    const auto perChannel = [&](const at::Tensor& t) { return t.to(x.scalar_type()).repeat_interleave(perGroup); };
    return at::batch_norm(x, norm.weight, norm.bias, perChannel(mean), perChannel(variance), false, 0.0, kEps, false);
}

}  // namespace

GroupNorm::GroupNorm(const WeightScope& scope, std::int64_t channels, std::int64_t groupCount)
    : weight(scope.take("weight", {channels}, Init::Ones))
    , bias(scope.take("bias", {channels}, Init::Zeros))
    , groups(groupCount) {}

at::Tensor GroupNorm::operator()(const at::Tensor& x) const {
    return at::group_norm(x, groups, weight, bias, kEps);
}

NormPass NormPass::recording(NormStatistics& kept) {
    NormPass pass;
    pass.m_kept = &kept;
    return pass;
}

NormPass NormPass::ofPart(const NormStatistics& whole, NormStatistics& kept) {
    auto pass = recording(kept);
    pass.m_whole = &whole;
    return pass;
}

NormPass NormPass::ofChangedPart(const NormStatistics& whole, const NormStatistics& part) {
    NormPass pass;
    pass.m_whole = &whole;
    pass.m_part = &part;
    return pass;
}

at::Tensor NormPass::operator()(const GroupNorm& norm, const at::Tensor& x) {
    if (m_whole == nullptr) {
        return m_kept == nullptr ? norm(x) : recorded(norm, x, *m_kept);
    }
    const auto now = statisticsOf(norm, x);
    if (m_kept != nullptr) {
        m_kept->push_back(now);
    }
    auto whole = m_whole->at(m_next);
    if (m_part != nullptr) {
        const auto& before = m_part->at(m_next);
        whole.sum = whole.sum - before.sum + now.sum;
        whole.squares = whole.squares - before.squares + now.squares;
    }
    ++m_next;
    return normalised(norm, x, whole);
}

}  // namespace lightgen::inference

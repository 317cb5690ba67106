#include "training/golden/case_context.h"

#include <ATen/TensorOperators.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "core/atomic_file.h"

namespace lightgen::training::golden {

using core::ErrorCode;
using core::fail;

namespace {

std::string shapeText(const at::Tensor& tensor) {
    const auto shape = tensor.sizes();
    return fmt::format("[{}]", fmt::join(shape.begin(), shape.end(), ", "));
}

struct Difference {
    double max = 0.0;
    double rms = 0.0;
};

double rmsOf(const at::Tensor& values) {
    return std::sqrt(values.square().mean().item<double>());
}

// unit: Relative divides by max(1, rms of the stored tensor). NaN stays NaN and so exceeds every limit.
Difference difference(const at::Tensor& stored, const at::Tensor& computed, Unit unit) {
    if (stored.numel() == 0) {
        return {};
    }
    const auto expected = stored.detach().to(at::kCPU, at::kDouble);
    const auto delta = (computed.detach().to(at::kCPU, at::kDouble) - expected).abs();
    const double scale = unit == Unit::Relative ? std::max(1.0, rmsOf(expected)) : 1.0;
    return {delta.max().item<double>() / scale, rmsOf(delta) / scale};
}

}  // namespace

CaseContext::CaseContext(CaseFolder place, Limits limits, LineObserver onLine, at::Device device)
    : m_case(std::move(place))
    , m_limits(std::move(limits))
    , m_onLine(std::move(onLine))
    , m_device(device) {}

bool CaseContext::has(std::string_view file) const {
    std::error_code ignored;
    return std::filesystem::exists(path(file), ignored);
}

std::vector<std::string> CaseContext::files(std::string_view prefix, std::string_view suffix) const {
    std::vector<std::string> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder(), error)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(suffix) && name.size() >= prefix.size() + suffix.size()) {
            found.push_back(name);
        }
    }
    std::ranges::sort(found);
    return found;
}

core::Result<std::string> CaseContext::text(std::string_view file) const {
    return core::readTextFile(path(file), kMaxJsonBytes);
}

core::Result<nlohmann::json> CaseContext::config(std::string_view file) const {
    LIGHTGEN_TRY(const auto content, text(file));
    auto json = nlohmann::json::parse(content, nullptr, false);
    if (!json.is_object()) {
        return fail(ErrorCode::Corrupt, "{}: is no JSON object", path(file).string());
    }
    return json;
}

core::Result<core::NetworkConfig> CaseContext::network(std::string_view file) const {
    LIGHTGEN_TRY(const auto json, config(file));
    const auto fluid = json.find("fluid");
    if (fluid == json.end()) {
        return fail(ErrorCode::Corrupt, "{}: has no \"fluid\", the arguments of the network", path(file).string());
    }
    return core::parseNetworkConfig(fluid->dump(), path(file).string());
}

core::Result<TensorMap> CaseContext::tensors(std::string_view file) const {
    LIGHTGEN_TRY(auto all, inference::readTensors(path(file)));
    for (auto& [name, tensor] : all) {
        tensor = tensor.to(m_device, tensor.scalar_type() == at::kHalf ? at::kFloat : tensor.scalar_type());
    }
    return all;
}

void CaseContext::compare(const std::string& tensor, const at::Tensor& stored, const at::Tensor& computed) {
    compare(tensor, tensor, stored, computed);
}

void CaseContext::compare(
    const std::string& tensor, std::string_view limitName, const at::Tensor& stored, const at::Tensor& computed
) {
    Line line{.caseName = m_case.name, .tensor = tensor, .limit = m_limits.find(m_case.kind, limitName)};
    if (!line.limit && stored.is_floating_point()) {
        line.sentence = fmt::format("{} has no limit for '{}' of kind {}", m_limits.origin(), limitName, m_case.kind);
        return add(std::move(line));
    }
    judge(std::move(line), stored, computed);
}

void CaseContext::compareExactly(const std::string& tensor, const at::Tensor& stored, const at::Tensor& computed) {
    judge({.caseName = m_case.name, .tensor = tensor}, stored, computed);
}

void CaseContext::compareWithin(
    const std::string& tensor, const Limit& limit, const at::Tensor& stored, const at::Tensor& computed
) {
    judge({.caseName = m_case.name, .tensor = tensor, .limit = limit}, stored, computed);
}

void CaseContext::judge(Line line, const at::Tensor& stored, const at::Tensor& computed) {
    if (!computed.defined() || stored.sizes() != computed.sizes()) {
        const auto found = computed.defined() ? shapeText(computed) : std::string("none");
        line.sentence = fmt::format("has shape {}, expected {}", found, shapeText(stored));
        return add(std::move(line));
    }
    const auto found = difference(stored, computed, line.limit ? line.limit->unit : Unit::EightBitLevels);
    line.max = found.max;
    line.rms = found.rms;
    const auto limit = line.limit.value_or(Limit{});
    line.ok = line.max <= limit.max && line.rms <= limit.rms;  // false for NaN
    add(std::move(line));
}

void CaseContext::expect(const std::string& what, bool holds, const std::string& sentence) {
    add({.caseName = m_case.name, .tensor = what, .ok = holds, .sentence = holds ? std::string() : sentence});
}

void CaseContext::add(Line line) {
    m_onLine(line);
}

core::Result<at::Tensor> tensorNamed(const TensorMap& tensors, const std::string& name) {
    const auto found = tensors.find(name);
    if (found == tensors.end()) {
        return fail(ErrorCode::Corrupt, "the case has no tensor '{}'", name);
    }
    return found->second;
}

std::vector<std::string> stemsOf(const TensorMap& tensors, std::string_view suffix) {
    std::vector<std::string> stems;
    for (const auto& [name, tensor] : tensors) {
        if (name.size() > suffix.size() && name.ends_with(suffix)) {
            stems.push_back(name.substr(0, name.size() - suffix.size()));
        }
    }
    return stems;
}

}  // namespace lightgen::training::golden

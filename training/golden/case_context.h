// One folder of reference data while it is replayed: its files, and where its comparisons go.
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/model_bundle.h"
#include "core/result.h"
#include "inference/device.h"
#include "inference/weights/tensor_file.h"
#include "training/golden/limits.h"
#include "training/golden/report.h"

namespace lightgen::training::golden {

using inference::TensorMap;

struct CaseFolder {
    std::filesystem::path folder;
    std::string name;  // for the report
    std::string kind;  // "kind" of its case.json
};

class CaseContext {
public:
    CaseContext(CaseFolder place, Limits limits, LineObserver onLine, at::Device device = at::kCPU);

    const std::filesystem::path& folder() const { return m_case.folder; }
    std::filesystem::path path(std::string_view file) const { return m_case.folder / file; }
    bool has(std::string_view file) const;
    // Names of the files in the folder that begin and end so, sorted.
    std::vector<std::string> files(std::string_view prefix, std::string_view suffix = ".safetensors") const;

    // A text file of the folder, as the parsers of configurations take it.
    core::Result<std::string> text(std::string_view file) const;
    // A JSON object of the folder; the caller may use nlohmann's throwing access: what it throws fails the case.
    core::Result<nlohmann::json> config(std::string_view file = "config.json") const;
    // "fluid" of a config.json; `file` may lead to another folder ("../end_to_end/config.json").
    core::Result<core::NetworkConfig> network(std::string_view file = "config.json") const;
    // All tensors of a file, on the device of the replay. F16 (exact inputs, nothing was computed in it) comes as
    // float32, other types as stored.
    core::Result<TensorMap> tensors(std::string_view file) const;

    at::Device device() const { return m_device; }
    // Weights of a file, where the replay computes.
    inference::PlacedSource placed(inference::WeightSource& weights) const { return {weights, m_device, at::kFloat}; }

    // Floating point: within the limit for `limitName`, and without a limit a failure. Integers and booleans: equal,
    // unless there is a limit. Shapes must agree.
    void compare(const std::string& tensor, const at::Tensor& stored, const at::Tensor& computed);
    void compare(
        const std::string& tensor, std::string_view limitName, const at::Tensor& stored, const at::Tensor& computed
    );
    // Equal, whatever the type.
    void compareExactly(const std::string& tensor, const at::Tensor& stored, const at::Tensor& computed);
    // Within a limit that limits.json does not hold.
    void
    compareWithin(const std::string& tensor, const Limit& limit, const at::Tensor& stored, const at::Tensor& computed);
    // Things that are not tensors; the sentence is shown if it does not hold.
    void expect(const std::string& what, bool holds, const std::string& sentence);

private:
    void judge(Line line, const at::Tensor& stored, const at::Tensor& computed);
    void add(Line line);

    CaseFolder m_case;
    Limits m_limits;
    LineObserver m_onLine;
    at::Device m_device;
};

// The tensor of that name, or an error that names it.
core::Result<at::Tensor> tensorNamed(const TensorMap& tensors, const std::string& name);

// "case_0" and "case_1" of {"case_0.x", "case_0.y", "case_1.x"} for the suffix ".x".
std::vector<std::string> stemsOf(const TensorMap& tensors, std::string_view suffix);

}  // namespace lightgen::training::golden

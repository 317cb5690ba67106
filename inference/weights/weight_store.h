// The weights of a network as layers take them: float32 on the CPU, read from safetensors files.
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/result.h"
#include "inference/weights/tensor_file.h"
#include "inference/weights/weight_source.h"

namespace lightgen::inference {

// Float32 tensors are views of the mapped file (never write to them); F64, F16 and BF16 are converted when taken. A
// tensor "X" stored as I8 together with "X.scale", F32 [out], is dequantised: row i of X times scale i. Layers are
// built first and problem() is asked afterwards.
class WeightStore final : public WeightSource {
public:
    // A safetensors file, an index ("*.safetensors.index.json") with its shards beside it, or a folder that holds
    // either under the names diffusers and transformers use.
    static core::Result<WeightStore> open(const std::filesystem::path& path);
    // Several files that together hold the weights; no name may occur twice.
    static core::Result<WeightStore> open(const std::vector<std::filesystem::path>& files);

    at::Tensor take(const std::string& name, at::IntArrayRef shape, Init init) override;
    bool contains(const std::string& name) const override { return m_places.contains(name); }

    // The first thing that take() could not hand out.
    core::Status problem() const;
    // Names that nobody took, for loading that must use everything.
    std::vector<std::string> unused() const;
    std::vector<std::string> names() const;
    // The shape and type of a stored tensor: sizes of a network can be read off its weights.
    const TensorInfo* find(const std::string& name) const;
    // "__metadata__" of the first file.
    const std::map<std::string, std::string>& metadata() const { return m_files.front().header().metadata; }

private:
    struct Place {
        std::size_t file = 0;
        const TensorInfo* info = nullptr;  // lives in the header that the file shares
    };

    WeightStore() = default;
    static core::Result<WeightStore> openIndex(const std::filesystem::path& index);
    core::Status addFile(const std::filesystem::path& path, const std::set<std::string>* wanted);
    at::Tensor readFloat(const std::string& name, const Place& place);
    at::Tensor dequantise(const std::string& name, const Place& place);
    at::Tensor refuse(core::Phrase what, at::IntArrayRef shape);

    std::filesystem::path m_path;  // what was opened, for messages
    std::vector<TensorFile> m_files;
    std::map<std::string, Place> m_places;
    std::set<std::string> m_taken;
    std::optional<core::Error> m_problem;
};

// base + variant * (other - base), in float32: 0 gives the base weights, 1 the other ones, both exactly. A tensor that
// `other` does not hold is that of `base`, so `other` may be a file of the changed tensors only. Both outlive this.
class BlendedSource final : public WeightSource {
public:
    BlendedSource(WeightSource& base, WeightSource& other, double variant)
        : m_base(&base)
        , m_other(&other)
        , m_variant(variant) {}

    at::Tensor take(const std::string& name, at::IntArrayRef shape, Init init) override;
    bool contains(const std::string& name) const override { return m_base->contains(name); }

private:
    WeightSource* m_base;
    WeightSource* m_other;
    double m_variant;
};

}  // namespace lightgen::inference

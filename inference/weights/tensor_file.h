// Safetensors files as torch tensors: reading over a mapping, and writing.
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "core/result.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/safetensors.h"

namespace lightgen::inference {

using TensorMap = std::map<std::string, at::Tensor>;

// One mapped file and what its header says. Copies share the mapping.
class TensorFile {
public:
    static core::Result<TensorFile> open(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_file->path(); }
    const SafetensorsHeader& header() const { return *m_header; }

    // A view of the mapping, which lives as long as the tensor: must not be written to. `info` is of this file's
    // header.
    at::Tensor read(const TensorInfo& info) const;

private:
    TensorFile(std::shared_ptr<const MappedFile> file, std::shared_ptr<const SafetensorsHeader> header);

    std::shared_ptr<const MappedFile> m_file;
    std::shared_ptr<const SafetensorsHeader> m_header;
};

// All tensors of a file with the types they are stored in; views as from TensorFile::read.
core::Result<TensorMap> readTensors(const std::filesystem::path& path);

// Writes all or nothing (core/atomic_file.h). Tensors may live on any
// device and need not be contiguous; types other than those of DType are refused.
core::Status writeSafetensors(
    const std::filesystem::path& path, const TensorMap& tensors, const std::map<std::string, std::string>& metadata = {}
);

}  // namespace lightgen::inference

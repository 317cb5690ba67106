// A file mapped into memory for reading: weights are used where the page cache holds them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "core/result.h"

namespace lightgen::inference {

// Owns one read-only mapping. Writing to its bytes is a crash, and so is reading what another process has cut off the
// file meanwhile: model files are replaced by renaming, never rewritten in place.
class MappedFile {
public:
    static core::Result<MappedFile> open(const std::filesystem::path& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return m_bytes; }
    const std::filesystem::path& path() const { return m_path; }

private:
    MappedFile(std::filesystem::path path, std::span<const std::byte> bytes);
    void unmap();

    std::filesystem::path m_path;
    std::span<const std::byte> m_bytes;  // empty for an empty file, which is not mapped
};

}  // namespace lightgen::inference

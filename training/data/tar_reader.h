// The members of a tar file (POSIX ustar, with GNU's long names), one after another.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"

namespace lightgen::training::data {

struct TarMember {
    std::string name;
    std::vector<std::uint8_t> bytes;
};

class TarReader {
public:
    static core::Result<TarReader> open(const std::filesystem::path& file);

    // The next regular file; nothing at the end. Errors: Corrupt (no tar, cut off): nothing more can be read.
    core::Result<std::optional<TarMember>> next();

private:
    TarReader(std::ifstream stream, std::string name, std::uint64_t size);
    core::Result<std::vector<std::uint8_t>> content(std::uint64_t size, const std::string& member);

    std::ifstream m_stream;
    std::string m_name;
    std::uint64_t m_left = 0;  // bytes of the file behind what was read
};

}  // namespace lightgen::training::data

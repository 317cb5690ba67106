// Files that are whole or not there at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

// As write(2); tests put a full disk here.
using WriteCall = std::function<ssize_t(int file, const void* bytes, std::size_t count)>;

// Writes a temporary file in the same folder, syncs it to the disk, renames it to `path` and syncs the folder. After a
// failure `path` is as it was before and the temporary is gone. A symbolic link is followed; an existing file keeps its
// permissions; what is no regular file (a device, a folder) is refused.
// Errors: NotFound (no such folder), Unwritable, DiskFull.
Status writeFileAtomically(
    const std::filesystem::path& path, std::span<const std::uint8_t> bytes, const WriteCall& write = {}
);
Status writeFileAtomically(const std::filesystem::path& path, std::string_view text);

// The whole content of a regular file. Errors: NotFound, Unreadable, Incompatible (more than maxBytes).
Result<std::vector<std::uint8_t>> readFile(const std::filesystem::path& path, std::size_t maxBytes);
Result<std::string> readTextFile(const std::filesystem::path& path, std::size_t maxBytes);

// Creates the folder and those above it. Errors: Unwritable, DiskFull.
Status createFolder(const std::filesystem::path& folder);

}  // namespace lightgen::core

// Where `generate` puts its pictures: found out, and every obstacle with it, before anything is computed.
#pragma once

#include <filesystem>
#include <string>

#include "core/request.h"
#include "core/result.h"

namespace lightgen::cli {

// That the folder is there and a file can be made in it. Errors: NotFound, Unwritable, DiskFull.
core::Status checkFolder(const std::filesystem::path& folder);

class PicturePaths {
public:
    // out: a PNG file (with count > 1: name-1.png, name-2.png, ...), or an existing folder.
    static core::Result<PicturePaths> open(const std::filesystem::path& out, int count);

    // Of picture `index` (from 0). In a folder a name that is not in use, elsewhere an existing file is replaced.
    std::filesystem::path path(int index, const core::GenerationRequest& request) const;

private:
    std::filesystem::path m_folder;
    std::string m_stem;  // empty: names are made from prompt and seed
    int m_count = 1;
};

}  // namespace lightgen::cli

// The gallery's own trash: files/ and info/ laid out as the freedesktop trash specification has it, so that nothing but
// the folder itself is needed to put a picture back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

struct TrashedFile {
    std::filesystem::path file = {};  // in the trash
    std::filesystem::path origin;     // where it was
};

class Trash {
public:
    explicit Trash(std::filesystem::path folder)
        : m_folder(std::move(folder)) {}

    // Moves a file in; it is never in neither place. Errors: NotFound, Unreadable, Unwritable, DiskFull.
    Result<TrashedFile> take(const std::filesystem::path& file) const;
    // Moves it back, under another name if its own has been taken since. Gives where it is now.
    Result<std::filesystem::path> putBack(const TrashedFile& trashed) const;
    // After the file itself has gone elsewhere.
    void forget(const TrashedFile& trashed) const;

    // Those that can be put back. What a crash left half done is tidied up.
    std::vector<TrashedFile> list() const;

private:
    std::filesystem::path infoOf(const std::filesystem::path& file) const;

    std::filesystem::path m_folder;
};

}  // namespace lightgen::core

// The folder that results are written to, and their names: 000042-seed7-a-large-red-circle.png
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/engine.h"
#include "core/result.h"

namespace lightgen::service {

class PictureStore {
public:
    enum class MissingFolder { Create, Refuse };

    PictureStore(std::filesystem::path folder, MissingFolder missing);

    // That the folder is there and can be written to.
    core::Status check() const;

    // Writes the picture with its recipe under a new name; nothing is left behind after a failure, nothing is replaced.
    // Services that share a folder take turns.
    core::Result<std::filesystem::path> save(const core::GenerationResult& result) const;

private:
    std::filesystem::path m_folder;
    MissingFolder m_missing;
};

// The prompt as part of a file name: letters and digits of any script in lower case, '-' for the rest, at most 60 bytes
// cut between characters; "picture" when nothing is left.
std::string promptSlug(std::string_view prompt);

// number: one more than the highest number that begins a file name in the folder.
std::string pictureName(std::uint64_t number, const core::GenerationRequest& request);

}  // namespace lightgen::service

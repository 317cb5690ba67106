// The folder that results are written to, and their names: 000042-seed7-a-large-red-circle.png
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/engine.h"
#include "core/result.h"

namespace lightgen::service {

class PictureStore {
public:
    enum class MissingFolder { Create, Refuse };

    PictureStore(std::filesystem::path folder, MissingFolder missing);

    // That the folder is there and can be written to.
    core::Status check() const;

    // Told the file that is about to be written; false: it is not.
    using Claim = std::function<bool(const std::filesystem::path&)>;

    // Writes the picture with its recipe under a new name; nothing is left behind after a failure, nothing is replaced.
    // Services that share a folder take turns. None: the claim was refused.
    core::Result<std::optional<std::filesystem::path>>
    save(const core::GenerationResult& result, const Claim& claim = {}) const;

private:
    std::filesystem::path m_folder;
    MissingFolder m_missing;
};

// number: one more than the highest number that begins a file name in the folder.
std::string pictureName(std::uint64_t number, const core::GenerationRequest& request);

}  // namespace lightgen::service

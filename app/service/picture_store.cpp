#include "app/service/picture_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/file_name.h"
#include "core/recipe.h"
#include "core/system_reason.h"

namespace lightgen::service {

using core::ErrorCode;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kNumberLimit = 1'000'000'000'000;  // no folder has more pictures: not a number of ours

// Held while a name is chosen and its file is written. A file system without locks is used without.
class FolderTurn {
public:
    explicit FolderTurn(const fs::path& folder)
        : m_folder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (m_folder >= 0) {
            ::flock(m_folder, LOCK_EX);
        }
    }
    ~FolderTurn() {
        if (m_folder >= 0) {
            ::close(m_folder);
        }
    }
    FolderTurn(const FolderTurn&) = delete;
    FolderTurn& operator=(const FolderTurn&) = delete;

private:
    int m_folder;
};

// Of our own names only: other programs begin theirs with dates.
std::uint64_t numberOf(std::string_view fileName) {
    std::uint64_t number = 0;
    const auto parsed = std::from_chars(fileName.data(), fileName.data() + fileName.size(), number);
    const auto rest = fileName.substr(static_cast<std::size_t>(parsed.ptr - fileName.data()));
    const bool ours = parsed.ec == std::errc{} && number < kNumberLimit && rest.starts_with("-seed");
    return ours ? number : 0;
}

core::Result<std::uint64_t> nextNumber(const fs::path& folder) {
    std::error_code error;
    std::uint64_t highest = 0;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        highest = std::max(highest, numberOf(entry->path().filename().string()));
    }
    if (error) {
        return core::fail(
            ErrorCode::Unreadable,
            "Cannot list the pictures folder '{}': {}.",
            folder.string(),
            core::systemReason(error.value())
        );
    }
    return highest + 1;
}

}  // namespace

std::string pictureName(std::uint64_t number, const core::GenerationRequest& request) {
    return fmt::format("{:06}-seed{}-{}.png", number, request.seed, core::fileNameFrom(request.prompt));
}

PictureStore::PictureStore(fs::path folder, MissingFolder missing)
    : m_folder(std::move(folder))
    , m_missing(missing) {}

core::Status PictureStore::check() const {
    std::error_code error;
    if (m_missing == MissingFolder::Create) {
        fs::create_directories(m_folder, error);
    }
    if (!fs::is_directory(m_folder, error)) {
        return core::fail(
            ErrorCode::NotFound,
            "The pictures folder '{}' does not exist; create it or choose another one.",
            m_folder.string()
        );
    }
    if (::access(m_folder.c_str(), W_OK | X_OK) != 0) {
        return core::fail(
            ErrorCode::Unwritable,
            "The pictures folder '{}' cannot be written to ({}); allow it or choose another one.",
            m_folder.string(),
            core::systemReason(errno)
        );
    }
    return {};
}

core::Result<std::optional<fs::path>>
PictureStore::save(const core::GenerationResult& result, const Claim& claim) const {
    const FolderTurn turn(m_folder);
    LIGHTGEN_TRY(auto number, nextNumber(m_folder));
    const auto path = m_folder / pictureName(number, result.request);
    if (claim && !claim(path)) {
        return std::nullopt;
    }
    LIGHTGEN_CHECK(core::writePicture(path, result.image, core::recipeChunks(result)));
    return path;
}

}  // namespace lightgen::service

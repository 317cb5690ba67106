#include "app/cli/picture_paths.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/file_name.h"
#include "core/utf8.h"

namespace lightgen::cli {

using core::ErrorCode;
namespace fs = std::filesystem;

namespace {

constexpr const char* kExtension = ".png";

// 0, or the errno with which the system refuses a new file in the folder.
int refusal(const fs::path& folder) {
    const int probe = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (probe >= 0) {
        ::close(probe);
        return 0;
    }
    // Not every file system has nameless files; then the permissions have to do.
    const bool unsupported = errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL;
    return unsupported && ::access(folder.c_str(), W_OK | X_OK) == 0 ? 0 : errno;
}

core::Status checkFile(const fs::path& file) {
    std::error_code error;
    if (file.extension() != kExtension) {
        return core::fail(
            ErrorCode::InvalidArgument,
            "'{}' is neither an existing folder nor a name that ends in {}, the format that can be written; change "
            "--out.",
            core::printable(file),
            kExtension
        );
    }
    if (fs::exists(file, error) && !fs::is_regular_file(file, error)) {
        return core::fail(
            ErrorCode::InvalidArgument, "'{}' is not a regular file; choose another --out.", core::printable(file)
        );
    }
    return {};
}

}  // namespace

core::Status checkFolder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        return core::fail(
            ErrorCode::NotFound,
            "The folder '{}' does not exist; create it or choose another one.",
            core::printable(folder)
        );
    }
    const int reason = refusal(folder);
    if (reason == 0) {
        return {};
    }
    const bool full = reason == ENOSPC || reason == EDQUOT;
    return core::fail(
        full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
        "No file can be made in the folder '{}' ({}); {} or choose another one.",
        core::printable(folder),
        std::generic_category().message(reason),
        full ? "free some space" : "allow it"
    );
}

core::Result<PicturePaths> PicturePaths::open(const fs::path& out, int count) {
    PicturePaths paths;
    paths.m_count = count;
    std::error_code error;
    if (!out.has_filename() || fs::is_directory(out, error)) {
        paths.m_folder = out;
    } else {
        paths.m_folder = out.parent_path();
        paths.m_stem = out.stem().string();
        LIGHTGEN_CHECK(checkFile(out));
    }
    LIGHTGEN_CHECK(checkFolder(paths.m_folder.empty() ? "." : paths.m_folder));
    return paths;
}

fs::path PicturePaths::path(int index, const core::GenerationRequest& request) const {
    if (!m_stem.empty()) {
        return m_folder / (m_count > 1 ? fmt::format("{}-{}{}", m_stem, index + 1, kExtension) : m_stem + kExtension);
    }
    const auto stem = fmt::format("{}-seed{}", core::fileNameFrom(request.prompt), request.seed);
    auto path = m_folder / (stem + kExtension);
    std::error_code error;
    for (int copy = 2; fs::exists(path, error); ++copy) {
        path = m_folder / fmt::format("{}-{}{}", stem, copy, kExtension);
    }
    return path;
}

}  // namespace lightgen::cli

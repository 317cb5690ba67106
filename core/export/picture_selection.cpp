#include "core/export/picture_selection.h"

#include <glob.h>

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

Result<std::vector<fs::path>> picturesIn(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        const bool hidden = entry->path().filename().native().starts_with('.');
        if (!hidden && entry->is_regular_file(ignored) && hasPictureEnding(entry->path())) {
            found.push_back(entry->path());
        }
    }
    if (error) {
        return fail(
            ErrorCode::Unreadable, "Cannot list the folder {}: {}.", printable(folder), systemReason(error.value())
        );
    }
    std::ranges::sort(found);
    return found;
}

std::vector<fs::path> matching(const std::string& pattern) {
    ::glob_t matches{};
    std::vector<fs::path> found;
    if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &matches) == 0) {
        for (std::size_t i = 0; i < matches.gl_pathc; ++i) {
            std::error_code ignored;
            if (fs::is_regular_file(matches.gl_pathv[i], ignored)) {
                found.emplace_back(matches.gl_pathv[i]);
            }
        }
    }
    ::globfree(&matches);
    std::ranges::sort(found);
    return found;
}

Result<std::vector<fs::path>> meantBy(const std::string& selector) {
    std::error_code ignored;
    if (fs::is_directory(selector, ignored)) {
        return picturesIn(selector);
    }
    if (fs::exists(fs::symlink_status(selector, ignored))) {
        return std::vector<fs::path>{selector};
    }
    return matching(selector);
}

}  // namespace

bool hasPictureEnding(const fs::path& file) {
    static constexpr std::array<std::string_view, 19> kEndings{
        ".png",
        ".jpg",
        ".jpeg",
        ".webp",
        ".avif",
        ".heic",
        ".tif",
        ".tiff",
        ".exr",
        ".gif",
        ".bmp",
        ".tga",
        ".psd",
        ".hdr",
        ".jp2",
        ".ppm",
        ".pgm",
        ".ico",
        ".dds"};
    auto ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

Result<std::vector<fs::path>> selectPictures(const std::vector<std::string>& selectors) {
    std::vector<fs::path> all;
    std::set<fs::path> seen;
    for (const auto& selector : selectors) {
        LIGHTGEN_TRY(const auto found, meantBy(selector));
        if (found.empty()) {
            return fail(
                ErrorCode::NotFound,
                "No picture fits '{}'; name files, folders or patterns such as 'pictures/*.png'.",
                printable(selector)
            );
        }
        for (const auto& file : found) {
            if (seen.insert(file.lexically_normal()).second) {
                all.push_back(file);
            }
        }
    }
    return all;
}

}  // namespace lightgen::core

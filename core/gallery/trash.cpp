#include "core/gallery/trash.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <optional>
#include <string>
#include <system_error>

#include "core/atomic_file.h"
#include "core/png_codec.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

namespace fs = std::filesystem;

constexpr auto kFiles = "files";
constexpr auto kInfo = "info";
constexpr auto kInfoEnding = ".trashinfo";
constexpr std::size_t kMostInfoBytes = 64 * 1024;
constexpr std::size_t kLongestName = 255;
constexpr std::size_t kRoomForNumber = 24;  // and for the ending of the info file

std::string escaped(const std::string& path) {
    constexpr std::string_view kPlain = "-_.~/";
    std::string text;
    for (const char letter : path) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool isPlain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                             (byte >= 'A' && byte <= 'Z') || kPlain.find(letter) != std::string_view::npos;
        text += isPlain ? std::string(1, letter) : fmt::format("%{:02X}", byte);
    }
    return text;
}

int digit(char letter) {
    return letter >= '0' && letter <= '9'   ? letter - '0'
           : letter >= 'A' && letter <= 'F' ? letter - 'A' + 10
           : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10
                                            : -1;
}

std::string unescaped(std::string_view text) {
    std::string path;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isCode = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
        path += isCode ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
        i += isCode ? 2 : 0;
    }
    return path;
}

std::string infoText(const fs::path& origin) {
    const std::time_t now = std::time(nullptr);
    std::tm time{};
    ::localtime_r(&now, &time);
    return fmt::format(
        "[Trash Info]\nPath={}\nDeletionDate={:04}-{:02}-{:02}T{:02}:{:02}:{:02}\n",
        escaped(origin.string()),
        time.tm_year + 1900,
        time.tm_mon + 1,
        time.tm_mday,
        time.tm_hour,
        time.tm_min,
        time.tm_sec
    );
}

std::optional<fs::path> originIn(const std::string& info) {
    constexpr std::string_view kMark = "\nPath=";
    const auto start = info.find(kMark);
    if (start == std::string::npos) {
        return std::nullopt;
    }
    const auto first = start + kMark.size();
    const auto path = unescaped(std::string_view(info).substr(first, info.find('\n', first) - first));
    return path.starts_with('/') && path.find('\0') == std::string::npos ? std::optional(fs::path(path)) : std::nullopt;
}

// "a.png", "a 2.png", "a 3.png", ...
std::string numbered(const fs::path& name, int number) {
    if (number == 1) {
        return name.string();
    }
    return fmt::format("{} {}{}", name.stem().string(), number, name.extension().string());
}

bool isThere(const fs::path& file) {
    struct ::stat facts {};
    return ::lstat(file.c_str(), &facts) == 0;
}

tl::unexpected<Error> notMoved(const fs::path& file, int code) {
    const auto kind = code == ENOENT   ? ErrorCode::NotFound
                      : code == ENOSPC ? ErrorCode::DiskFull
                                       : ErrorCode::Unwritable;
    return fail(kind, "{} cannot be moved: {}.", printable(file), systemReason(code));
}

// Across file systems a copy comes first and the original goes when that is safe on the disk. Nothing is replaced.
Status moveFile(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return {};
    }
    const int refused = errno;
    if (refused == EINVAL && !isThere(to) && ::rename(from.c_str(), to.c_str()) == 0) {
        return {};  // a file system that cannot promise it
    }
    if (refused != EXDEV) {
        return notMoved(from, refused);
    }
    LIGHTGEN_TRY(const auto bytes, readFile(from, kMaxPngFileBytes));
    struct ::stat facts {};
    const bool isKnown = ::stat(from.c_str(), &facts) == 0;
    LIGHTGEN_CHECK(writeFileAtomically(to, bytes));
    if (isKnown) {
        const struct ::timespec times[2] = {facts.st_atim, facts.st_mtim};
        ::utimensat(AT_FDCWD, to.c_str(), times, 0);
    }
    return ::unlink(from.c_str()) == 0 ? Status() : Status(notMoved(from, errno));
}

}  // namespace

fs::path Trash::infoOf(const fs::path& file) const {
    return m_folder / kInfo / (file.filename().string() + kInfoEnding);
}

Result<TrashedFile> Trash::take(const fs::path& file) const {
    LIGHTGEN_CHECK(createFolder(m_folder / kFiles));
    LIGHTGEN_CHECK(createFolder(m_folder / kInfo));
    ::chmod(m_folder.c_str(), 0700);
    std::error_code error;
    const auto origin = fs::absolute(file, error).lexically_normal();
    if (error || !isThere(origin)) {
        return notMoved(file, error ? error.value() : ENOENT);
    }
    auto name = origin.filename();
    if (name.string().size() > kLongestName - kRoomForNumber) {
        const auto ending = name.extension().string().substr(0, kRoomForNumber);
        name = name.string().substr(0, kLongestName - 3 * kRoomForNumber) + ending;
    }
    TrashedFile trashed{.origin = origin};
    for (int number = 1; trashed.file.empty(); ++number) {
        const auto candidate = m_folder / kFiles / numbered(name, number);
        // The info file claims the name, as the specification has it.
        const int claim = ::open(infoOf(candidate).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (claim >= 0) {
            ::close(claim);
            trashed.file = candidate;
        } else if (errno != EEXIST) {
            return notMoved(file, errno);
        }
    }
    auto moved = writeFileAtomically(infoOf(trashed.file), infoText(origin));
    if (moved) {
        moved = moveFile(origin, trashed.file);
    }
    if (!moved) {
        forget(trashed);
        return tl::unexpected(std::move(moved).error());
    }
    return trashed;
}

Result<fs::path> Trash::putBack(const TrashedFile& trashed) const {
    LIGHTGEN_CHECK(createFolder(trashed.origin.parent_path()));
    for (int number = 1;; ++number) {
        const auto target = trashed.origin.parent_path() / numbered(trashed.origin.filename(), number);
        if (isThere(target)) {
            continue;
        }
        LIGHTGEN_CHECK(moveFile(trashed.file, target));
        forget(trashed);
        return target;
    }
}

void Trash::forget(const TrashedFile& trashed) const {
    ::unlink(infoOf(trashed.file).c_str());
}

std::vector<TrashedFile> Trash::list() const {
    std::vector<TrashedFile> all;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder / kInfo, error), end; !error && entry != end; entry.increment(error)) {
        const auto& info = entry->path();
        if (info.extension() != kInfoEnding) {
            continue;
        }
        const auto file = m_folder / kFiles / info.stem();
        const auto text = readTextFile(info, kMostInfoBytes);
        const auto origin = text ? originIn(*text) : std::nullopt;
        if (isThere(file) && origin) {
            all.push_back({file, *origin});
        } else if (!isThere(file)) {
            std::error_code ignored;
            fs::remove(info, ignored);  // claimed, and then the program ended
        }
    }
    return all;
}

}  // namespace lightgen::core

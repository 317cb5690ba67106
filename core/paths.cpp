#include "core/paths.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <pwd.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "core/atomic_file.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxUserDirsBytes = 64 * 1024;

// The XDG specification: relative paths are invalid and must be ignored.
std::optional<fs::path> absoluteFrom(const char* variable) {
    const char* value = std::getenv(variable);
    if (!value || value[0] != '/') {
        return std::nullopt;
    }
    return fs::path(value);
}

fs::path ourFolder(const char* variable, std::string_view fallback) {
    return absoluteFrom(variable).value_or(homeFolder() / fallback) / kFolderName;
}

// A line of user-dirs.dirs: XDG_PICTURES_DIR="$HOME/Bilder".
std::optional<fs::path> picturesFrom(std::string_view line) {
    constexpr std::string_view kStart = "XDG_PICTURES_DIR=\"";
    constexpr std::string_view kHome = "$HOME";
    if (!line.starts_with(kStart) || line.back() != '"' || line.size() <= kStart.size()) {
        return std::nullopt;
    }
    auto value = line.substr(kStart.size(), line.size() - kStart.size() - 1);
    if (value.starts_with(kHome)) {
        return homeFolder().native() + std::string(value.substr(kHome.size()));
    }
    return value.starts_with('/') ? std::optional(fs::path(value)) : std::nullopt;
}

std::optional<fs::path> picturesFromUserDirs() {
    const auto config = absoluteFrom("XDG_CONFIG_HOME").value_or(homeFolder() / ".config");
    const auto text = readTextFile(config / "user-dirs.dirs", kMaxUserDirsBytes);
    if (!text) {
        return std::nullopt;
    }
    for (std::string_view rest = *text; !rest.empty();) {
        const auto end = rest.find('\n');
        if (const auto pictures = picturesFrom(rest.substr(0, end))) {
            return pictures;
        }
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return std::nullopt;
}

Result<fs::path> privateFolder(const fs::path& folder) {
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return fail(
            ErrorCode::Unwritable, "The folder {} could not be created: {}.", printable(folder), systemReason(errno)
        );
    }
    struct stat status {};
    const bool ours = ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
                      status.st_uid == ::geteuid() && (status.st_mode & 077) == 0;
    if (!ours) {
        return fail(
            ErrorCode::Unwritable,
            "The folder {} must be a folder of yours that nobody else can enter (mode 0700); remove it or set "
            "XDG_RUNTIME_DIR to another place.",
            printable(folder)
        );
    }
    return folder;
}

}  // namespace

fs::path homeFolder() {
    if (const auto home = absoluteFrom("HOME")) {
        return *home;
    }
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    ::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found);
    return found && found->pw_dir && found->pw_dir[0] == '/' ? fs::path(found->pw_dir) : fs::path("/");
}

fs::path configFolder() {
    return ourFolder("XDG_CONFIG_HOME", ".config");
}
fs::path dataFolder() {
    return ourFolder("XDG_DATA_HOME", ".local/share");
}
fs::path stateFolder() {
    return ourFolder("XDG_STATE_HOME", ".local/state");
}
fs::path cacheFolder() {
    return ourFolder("XDG_CACHE_HOME", ".cache");
}

std::vector<fs::path> systemDataFolders() {
    const char* value = std::getenv("XDG_DATA_DIRS");
    std::string_view rest = value && *value ? value : "/usr/local/share:/usr/share";
    std::vector<fs::path> folders;
    while (!rest.empty()) {
        const auto colon = rest.find(':');
        if (rest.front() == '/') {
            folders.push_back(fs::path(rest.substr(0, colon)) / kFolderName);
        }
        rest.remove_prefix(colon == std::string_view::npos ? rest.size() : colon + 1);
    }
    return folders;
}

fs::path picturesFolder() {
    if (const auto fromEnvironment = absoluteFrom("XDG_PICTURES_DIR")) {
        return *fromEnvironment / "LightGen";
    }
    return picturesFromUserDirs().value_or(homeFolder() / "Pictures") / "LightGen";
}

fs::path programFolder() {
    std::error_code error;
    const auto program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path("/usr/bin") : program.parent_path();
}

Result<fs::path> runtimeFolder() {
    if (const auto runtime = absoluteFrom("XDG_RUNTIME_DIR")) {
        return privateFolder(*runtime / kFolderName);
    }
    return privateFolder(fs::path("/tmp") / fmt::format("{}-{}", kFolderName, ::geteuid()));
}

}  // namespace lightgen::core

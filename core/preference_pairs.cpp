#include "core/preference_pairs.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/paths.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

constexpr std::size_t kMostBytes = 256 * 1024 * 1024;

tl::unexpected<Error> refused(const std::filesystem::path& file) {
    const auto code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Unwritable;
    return fail(code, "The vote cannot be written to {}: {}.", printable(file), std::strerror(errno));
}

// Everything after the last whole line was cut off by a crash.
bool dropTornLine(int file) {
    struct ::stat facts {};
    if (::fstat(file, &facts) != 0) {
        return false;
    }
    auto end = facts.st_size;
    for (char letter = 0; end > 0; --end) {
        if (::pread(file, &letter, 1, end - 1) != 1) {
            return false;
        }
        if (letter == '\n') {
            break;
        }
    }
    return end == facts.st_size || ::ftruncate(file, end) == 0;
}

Result<PreferencePair> pairFrom(std::string_view line, std::size_t number) {
    const auto where = fmt::format("line {} of the votes", number);
    LIGHTGEN_TRY(const auto json, parseJson(std::string(line), where));
    const auto text = [&](const char* key) {
        const auto found = json.is_object() ? json.find(key) : json.end();
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (text("winner").empty() || text("loser").empty()) {
        return fail(ErrorCode::Corrupt, "In {} a 'winner' or a 'loser' is missing.", where);
    }
    return PreferencePair{text("prompt"), text("winner"), text("loser")};
}

}  // namespace

std::filesystem::path preferencesFile() {
    return dataFolder() / "preferences.jsonl";
}

Status appendPreference(const std::filesystem::path& file, const PreferencePair& pair) {
    if (pair.winner == pair.loser) {
        return fail(ErrorCode::InvalidArgument, "A picture cannot be better than itself.");
    }
    for (const auto& picture : {pair.winner, pair.loser}) {
        if (firstInvalidUtf8(picture.string())) {
            return fail(
                ErrorCode::InvalidArgument,
                "The vote cannot be kept: the name {} is not valid UTF-8; rename the picture.",
                printable(picture)
            );
        }
    }
    LIGHTGEN_CHECK(createFolder(file.parent_path()));
    const auto line = dumpJson(Json{
                          {"prompt", replaceInvalidUtf8(pair.prompt)},
                          {"winner", pair.winner.string()},
                          {"loser", pair.loser.string()}}) +
                      "\n";
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (opened < 0) {
        return refused(file);
    }
    ::flock(opened, LOCK_EX);  // another window may vote as well
    Status status;
    if (!dropTornLine(opened) || ::write(opened, line.data(), line.size()) != static_cast<ssize_t>(line.size()) ||
        ::fsync(opened) != 0) {
        status = refused(file);
    }
    ::close(opened);
    return status;
}

Result<std::vector<PreferencePair>> readPreferences(const std::filesystem::path& file) {
    auto text = readTextFile(file, kMostBytes);
    if (!text && text.error().code == ErrorCode::NotFound) {
        return std::vector<PreferencePair>();
    }
    if (!text) {
        return tl::unexpected(std::move(text).error());
    }
    std::vector<PreferencePair> pairs;
    std::string_view rest = *text;
    for (std::size_t number = 1;; ++number) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) {
            return pairs;
        }
        if (end > 0) {
            LIGHTGEN_TRY(auto pair, pairFrom(rest.substr(0, end), number));
            pairs.push_back(std::move(pair));
        }
        rest.remove_prefix(end + 1);
    }
}

}  // namespace lightgen::core

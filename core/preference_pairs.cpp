#include "core/preference_pairs.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/paths.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

constexpr std::size_t kMostBytes = 256 * 1024 * 1024;

tl::unexpected<Error> refused(const std::filesystem::path& file) {
    const auto code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Unwritable;
    return fail(code, "The vote cannot be written to {}: {}.", printable(file), systemReason(errno));
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

Result<PreferencePair> pairFrom(std::string_view line, const Phrase& where, const std::filesystem::path& folder) {
    LIGHTGEN_TRY(const auto json, parseJson(line, where));
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where));
    std::string prompt, winner, loser;
    const std::array<std::pair<const char*, std::string*>, 3> texts{
        {{"prompt", &prompt}, {"winner", &winner}, {"loser", &loser}}};
    for (const auto& [key, target] : texts) {
        LIGHTGEN_CHECK(fields.require(key));
        LIGHTGEN_CHECK(fields.read(key, *target));
    }
    if (winner.empty() || loser.empty()) {
        return fail(ErrorCode::Corrupt, "In {} the 'winner' or the 'loser' is empty.", where);
    }
    return PreferencePair{std::move(prompt), folder / winner, folder / loser};  // absolute paths stay as they are
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

Result<std::vector<PreferenceLine>> readPreferenceLines(const std::filesystem::path& file) {
    LIGHTGEN_TRY(const auto text, readTextFile(file, kMostBytes));
    std::vector<PreferenceLine> lines;
    std::string_view rest = text;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
            const auto where = phrase("{}, line {}", printable(file), number);
            lines.push_back({where, end != std::string_view::npos, pairFrom(line, where, file.parent_path())});
        }
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    return lines;
}

Result<std::vector<PreferencePair>> readPreferences(const std::filesystem::path& file) {
    auto lines = readPreferenceLines(file);
    if (!lines && lines.error().code == ErrorCode::NotFound) {
        return std::vector<PreferencePair>();
    }
    if (!lines) {
        return tl::unexpected(std::move(lines).error());
    }
    std::vector<PreferencePair> pairs;
    for (auto& line : *lines) {
        if (line.whole) {
            LIGHTGEN_TRY(auto pair, std::move(line.pair));
            pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

}  // namespace lightgen::core

// Which of two pictures of one prompt is better, as a person sees it: what lightgen-train dpo reads.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

struct PreferencePair {
    std::string prompt;
    std::filesystem::path winner;
    std::filesystem::path loser;
    friend bool operator==(const PreferencePair&, const PreferencePair&) = default;
};

// $XDG_DATA_HOME/lightgen-studio/preferences.jsonl
std::filesystem::path preferencesFile();

// One line of JSON more: {"prompt":, "winner":, "loser":}. It is there as a whole or not at all. Errors:
// InvalidArgument (a name that is no UTF-8: JSON cannot hold it; twice the same picture), Unwritable, DiskFull.
Status appendPreference(const std::filesystem::path& file, const PreferencePair& pair);

// A line that holds something. Pictures with relative paths lie beside the file.
struct PreferenceLine {
    Phrase where;       // the file and the line's number, for messages
    bool whole = true;  // false: the last one, without its line break; it may have been cut off
    Result<PreferencePair> pair;
};
// Errors: NotFound, Unreadable. What is wrong in a line stands in it: Corrupt.
Result<std::vector<PreferenceLine>> readPreferenceLines(const std::filesystem::path& file);

// A file that is not there has none. A last line that was cut off does not count. Errors: Unreadable, Corrupt (names
// the line).
Result<std::vector<PreferencePair>> readPreferences(const std::filesystem::path& file);

}  // namespace lightgen::core

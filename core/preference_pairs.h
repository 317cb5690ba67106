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

// A file that is not there has none. A last line that was cut off does not count. Errors: Unreadable, Corrupt (names
// the line).
Result<std::vector<PreferencePair>> readPreferences(const std::filesystem::path& file);

}  // namespace lightgen::core

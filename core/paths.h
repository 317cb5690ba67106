// Where the program keeps its things (XDG base directories). Nothing here creates a folder but runtimeFolder().
#pragma once

#include <filesystem>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

inline constexpr auto kFolderName = "lightgen-studio";

std::filesystem::path homeFolder();
std::filesystem::path configFolder();                    // $XDG_CONFIG_HOME/lightgen-studio
std::filesystem::path dataFolder();                      // $XDG_DATA_HOME/lightgen-studio
std::filesystem::path stateFolder();                     // $XDG_STATE_HOME/lightgen-studio: journal, logs
std::filesystem::path cacheFolder();                     // $XDG_CACHE_HOME/lightgen-studio
std::vector<std::filesystem::path> systemDataFolders();  // $XDG_DATA_DIRS, each with /lightgen-studio

// The user's folder for pictures (XDG_PICTURES_DIR from the environment or user-dirs.dirs), below it LightGen.
std::filesystem::path picturesFolder();

// Of the running program.
std::filesystem::path programFolder();

// For sockets: $XDG_RUNTIME_DIR/lightgen-studio or, without it, /tmp/lightgen-studio-UID; created with mode 0700.
// Errors: Unwritable, also where the folder belongs to someone else, is open to others or is a link.
Result<std::filesystem::path> runtimeFolder();

}  // namespace lightgen::core

// kill -9 in the middle of what is done to files: saves, exports, changes of the gallery. Every file that is there
// opens, and nothing is lost. Each storm returns what is wrong, in sentences; nothing if all is well.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/atomic_file.h"

namespace lightgen::soak {

struct FileStormPlan {
    std::filesystem::path folder;  // empty, and left for whoever wants to look
    int kills = 50;
    std::uint32_t seed = 0;                             // of the random moments
    std::function<void(int done)> onKill = [](int) {};  // after the files have been looked at
};

std::vector<std::string> saveStorm(const FileStormPlan& plan);
std::vector<std::string> exportStorm(const FileStormPlan& plan);
// Ratings, boards, the trash and scans; the index is held against one that is made anew from the files.
std::vector<std::string> galleryStorm(const FileStormPlan& plan);

// Runs `work` in a process of its own, with writes of 512 bytes at most, and kills it after so many of them; false: it
// came to its end before that.
bool killedAfter(int writes, const std::function<void(const core::WriteCall&)>& work);

// The first picture or side-car that is cut short; empty if all files but temporary ones are whole.
std::string firstBroken(const std::filesystem::path& folder);

}  // namespace lightgen::soak

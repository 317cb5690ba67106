// The command line of the studio.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"

namespace lightgen::studio {

struct Options {
    std::string theme;    // empty: as set
    std::string service;  // empty: beside the program
    bool newInstance = false;
    bool isPortable = false;
    std::string portableFolder;  // empty: beside the program
    bool benchmark = false;
    std::int64_t reportStart = 0;  // for the benchmark, which counts from here (steady clock, nanoseconds); 0: not
    std::vector<std::string> files;
};

// An exit code, if the program is to end: help, version, wrong usage.
std::optional<int> parse(int argc, char** argv, Options& options);

// With --portable, config, data, state, cache and pictures lie below one folder: set for this process and its service.
core::Status applyPortable(const Options& options);

}  // namespace lightgen::studio

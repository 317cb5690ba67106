// The command line of lightgen-service.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace lightgen::service {

struct ServiceOptions {
    std::string socket;                             // empty: service.sock in the user's runtime folder
    std::optional<std::filesystem::path> pictures;  // none: the user's pictures folder, created when it is missing
    std::optional<pid_t> parent;                    // the service ends when this process does
    int threads = 0;                                // for requests that do not say; 0: as many as the process was given
    std::optional<std::filesystem::path> state;     // journal and log; none: the user's state folder
    bool resume = false;                            // go on with what the journal holds instead of pausing
    int memoryMebibytes = 0;                        // most that a picture may need; 0: what is free
    bool logPrompts = false;
    int niceness = 0;                                  // 0 to 19, of the threads that compute
    std::optional<std::filesystem::path> diagnostics;  // write the report to this file and end
    bool synthetic = false;
    int syntheticStepMs = 0;  // how long each of its steps takes
};

struct ExitNow {
    int code = 0;  // 0 after --help, 2 on wrong usage; what there was to say has been printed
};

std::variant<ServiceOptions, ExitNow> parseOptions(int argc, char** argv);

}  // namespace lightgen::service

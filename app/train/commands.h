// The commands of `lightgen-train`.
#pragma once

#include <cstdint>
#include <string>

#include "app/command.h"

namespace lightgen::train {

using app::Command;
using app::Work;

Command addScenesCommand(CLI::App& program);
Command addVaeCommand(CLI::App& program);
Command addPretrainCommand(CLI::App& program);
Command addEvalCommand(CLI::App& program);
Command addExportCommand(CLI::App& program);

// What every training command has: how long, how many threads, where.
struct RunOptions {
    std::string out;
    std::int64_t steps = 0;  // 0: as the preset has it
    double maxMinutes = 0.0;
    std::uint64_t partMegabytes = 0;
    std::uint64_t seed = 1;
    int threads = 0;
    int milestone = 3;
    bool float32 = false;
};
void addRunOptions(CLI::App& command, RunOptions& options);

// Sets LibTorch's threads (0: all cores) and lets the allocator keep its memory: a training step asks for the same
// large blocks again and again, and page faults cost a sixth of the time.
void prepareComputing(int threads);

}  // namespace lightgen::train

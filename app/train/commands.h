// The commands of `lightgen-train`.
#pragma once

#include <cstdint>
#include <string>

#include <vector>

#include "app/command.h"
#include "core/result.h"

namespace lightgen::train {

using app::Command;
using app::Work;

Command addSpritesCommand(CLI::App& program);
Command addScenesCommand(CLI::App& program);
Command addVaeCommand(CLI::App& program);
Command addPretrainCommand(CLI::App& program);
Command addFinetuneCommand(CLI::App& program);
Command addCacheCommand(CLI::App& program);
Command addDpoCommand(CLI::App& program);
Command addDetectorCommand(CLI::App& program);
Command addAblateCommand(CLI::App& program);
Command addEvalCommand(CLI::App& program);
Command addExportCommand(CLI::App& program);

// What every training command has: how long, how many threads, where.
// What is shown: see docs/training.md, "Milestones".
struct SourceChoice {
    int milestone = 3;
    std::string sprites;
    std::vector<std::string> classes;
};
void addSourceOptions(CLI::App& command, SourceChoice& choice);

struct RunOptions {
    std::string out;
    SourceChoice source;
    std::int64_t steps = 0;  // 0: as the preset has it
    double maxMinutes = 0.0;
    std::int64_t reportEvery = 50;
    std::uint64_t partMegabytes = 0;
    std::uint64_t seed = 1;
    int threads = 0;
    bool float32 = false;
    std::string config;
    std::string device = "cpu";
};
void addRunOptions(CLI::App& command, RunOptions& options);

// Of the options of any training.
template <class Training>
void applyRun(const RunOptions& run, Training& options) {
    options.folder = run.out;
    options.seed = run.seed;
    options.maxMinutes = run.maxMinutes;
    options.reportEvery = run.reportEvery;
    options.partBytes = run.partMegabytes << 20;
    options.bfloat16 = !run.float32;
}
void addConfigOption(CLI::App& command, std::string& config, const char* usual);

// Sets LibTorch's threads (0: all cores) and lets the allocator keep its memory: a training step asks for the same
// large blocks again and again, and page faults cost a sixth of the time.
void prepareComputing(int threads);

}  // namespace lightgen::train

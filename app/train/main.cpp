// lightgen-train: makes the models.
#include <ATen/Parallel.h>
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <limits>
#include <thread>

#include "app/train/commands.h"
#include "core/version.h"

namespace lightgen::train {

void addSourceOptions(CLI::App& command, SourceChoice& choice) {
    command
        .add_option(
            "--milestone",
            choice.milestone,
            "Scenes: 1 single objects of 5 shapes and 6 colours, 2 all shapes and colours, 3 all categories, 4 the "
            "teacher's cut-outs"
        )
        ->check(CLI::Range(1, 4))
        ->capture_default_str();
    command.add_option("--sprites", choice.sprites, "Folder of the teacher's sprite sheet; default: the one supplied");
    command.add_option("--classes", choice.classes, "Classes of the teacher, separated by commas; default: all")
        ->delimiter(',');
}

void addRunOptions(CLI::App& command, RunOptions& options) {
    command.add_option("--out", options.out, "Folder of the run; a run found there goes on")->required();
    addSourceOptions(command, options.source);
    command.add_option("--steps", options.steps, "Steps of the whole run; default: the preset's")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--max-minutes", options.maxMinutes, "Stop cleanly after so many minutes; 0: no limit")
        ->check(CLI::NonNegativeNumber);
    command.add_option(
        "--part-size", options.partMegabytes, "Write checkpoints in files of at most so many MiB; 0: one file"
    );
    command.add_option("--report-every", options.reportEvery, "Steps whose mean is a line of loss.csv")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command.add_option("--seed", options.seed, "Seed of weights, scenes and noise")->capture_default_str();
    command.add_option("--threads", options.threads, "Threads; 0: all cores")->check(CLI::Range(0, 1024));
    command.add_flag("--float32", options.float32, "Compute in float32 instead of bfloat16 autocast");
    command.add_option("--device", options.device, "cpu or cuda")->capture_default_str();
}

void addConfigOption(CLI::App& command, std::string& config, const char* usual) {
    config = usual;
    command.add_option("--config", config, "Sizes and schedule: shapes (for a CPU), mini, or large (as published)")
        ->check(CLI::IsMember({"shapes", "mini", "large"}))
        ->capture_default_str();
}

void prepareComputing(int threads) {
    at::set_num_threads(threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_TOP_PAD, 256 << 20);
}

}  // namespace lightgen::train

int main(int argc, char** argv) {
    using namespace lightgen;
    CLI::App program{
        "Makes the models of LightGen: scenes, image tokenizer, pretraining, evaluation, bundles.", "lightgen-train"};
    program.set_version_flag(
        "--version", fmt::format("lightgen-train {}", core::programVersion()), "Print the version and exit"
    );
    program.require_subcommand(1);
    const std::vector<app::Command> commands{
        train::addSpritesCommand(program),
        train::addScenesCommand(program),
        train::addVaeCommand(program),
        train::addCacheCommand(program),
        train::addPretrainCommand(program),
        train::addFinetuneCommand(program),
        train::addDpoCommand(program),
        train::addDetectorCommand(program),
        train::addEvalCommand(program),
        train::addAblateCommand(program),
        train::addExportCommand(program)};
    return app::runProgram(program, commands, argc, argv);
}

// lightgen-train scenes: what the teacher shows.
#include <CLI/CLI.hpp>

#include <memory>

#include "app/train/commands.h"
#include "training/scenes/contact_sheet.h"

namespace lightgen::train {

namespace {

struct Options {
    std::string out;
    int milestone = 3;
    int count = 64;
    int columns = 8;
    int pixels = 128;
    std::uint64_t seed = 1;
};

core::Status run(const Options& options) {
    LIGHTGEN_TRY(auto scenes, training::scenes::milestone(options.milestone));
    return training::scenes::writeSceneSheet(
        options.out,
        {.scenes = std::move(scenes),
         .captions = {},
         .seed = options.seed,
         .count = options.count,
         .columns = options.columns,
         .size = {options.pixels, options.pixels}}
    );
}

}  // namespace

Command addScenesCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand("scenes", "Write a contact sheet of composed scenes and their captions");
    command->add_option("--out", options->out, "PNG of the sheet; captions go beside it as .jsonl")->required();
    command->add_option("--milestone", options->milestone, "Which scenes, 1 to 3")
        ->check(CLI::Range(1, 3))
        ->capture_default_str();
    command->add_option("--count", options->count, "Scenes")->check(CLI::Range(1, 10000))->capture_default_str();
    command->add_option("--columns", options->columns, "Scenes in a row")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command->add_option("--size", options->pixels, "Pixels of a side")
        ->check(CLI::Range(16, 1024))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "Seed")->capture_default_str();
    return {command, Work::Light, [options] { return run(*options); }};
}

}  // namespace lightgen::train

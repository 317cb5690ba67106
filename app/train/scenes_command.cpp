// lightgen-train scenes: what the teacher shows.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

#include "app/train/commands.h"
#include "training/scenes/contact_sheet.h"
#include "training/teacher/teacher_sheet.h"

namespace lightgen::train {

namespace {

struct Options {
    std::string out;
    SourceChoice source;
    int count = 64;
    int columns = 8;
    int pixels = 128;
    std::uint64_t seed = 1;
    bool statistics = false;
};

core::Status runTeacher(const Options& options) {
    namespace teacher = training::teacher;
    const auto folder =
        options.source.sprites.empty() ? teacher::defaultSpriteFolder() : std::filesystem::path(options.source.sprites);
    LIGHTGEN_TRY(const auto catalogue, teacher::readCatalogue(folder));
    LIGHTGEN_TRY(const auto chosen, teacher::optionsFor(catalogue, options.source.classes));
    if (!options.out.empty()) {
        LIGHTGEN_TRY(
            const double rate,
            teacher::writeTeacherSheet(
                options.out,
                catalogue,
                chosen,
                {.seed = options.seed, .count = options.count, .columns = options.columns, .pixels = options.pixels}
            )
        );
        fmt::print(
            "{}: {} scenes of {} x {}, {:.0f} images/s\n",
            options.out,
            options.count,
            options.pixels,
            options.pixels,
            rate
        );
    }
    if (options.statistics) {
        fmt::print("{}", teacher::statistics(catalogue, chosen, options.seed));
    }
    return {};
}

core::Status run(const Options& options) {
    if (options.out.empty() && !options.statistics) {
        return core::fail(core::ErrorCode::InvalidArgument, "nothing to do: give --out FILE, --statistics or both");
    }
    if (options.source.milestone == training::teacher::kMilestone) {
        return runTeacher(options);
    }
    if (options.statistics) {
        return core::fail(
            core::ErrorCode::InvalidArgument, "--statistics counts the teacher's captions: --milestone 4"
        );
    }
    LIGHTGEN_TRY(auto scenes, training::scenes::milestone(options.source.milestone));
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
    command->add_option(
        "--out", options->out, "PNG of the sheet; captions go beside it as .jsonl, the teacher's as .html too"
    );
    addSourceOptions(*command, options->source);
    command->add_option("--count", options->count, "Scenes")->check(CLI::Range(1, 10000))->capture_default_str();
    command->add_option("--columns", options->columns, "Scenes in a row")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command->add_option("--size", options->pixels, "Pixels of a side")
        ->check(CLI::Range(16, 1024))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "Seed")->capture_default_str();
    command->add_flag(
        "--statistics", options->statistics, "Print vocabulary, templates and paraphrases of the teacher"
    );
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

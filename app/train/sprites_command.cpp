// lightgen-train sprites: packs the teacher's cut-outs into one sheet.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "app/train/commands.h"
#include "training/teacher/sprite_sheet.h"

namespace lightgen::train {

namespace {

struct Options {
    std::string allowList, out;
};

core::Status run(const Options& options) {
    namespace teacher = training::teacher;
    LIGHTGEN_TRY(const auto list, teacher::readAllowList(options.allowList));
    teacher::PackReport report;
    LIGHTGEN_TRY(const auto sheet, teacher::packSprites(list, report));
    LIGHTGEN_CHECK(teacher::writeSpriteSheet(options.out, sheet));
    fmt::print(
        "{} cut-outs of {} classes, {:.1f} MB, in {}\n",
        sheet.tiles.size(),
        sheet.index.classes.size(),
        static_cast<double>(std::filesystem::file_size(std::filesystem::path(options.out) / "sprites.png")) / 1e6,
        options.out
    );
    for (const auto& skipped : report.skipped) {
        if (skipped.pictures == 0) {
            fmt::print("skipped: {} (not installed): {}\n", skipped.refusal.package, skipped.refusal.reason);
            continue;
        }
        fmt::print(
            "skipped: {} pictures of {} ({}): {}\n",
            skipped.pictures,
            skipped.refusal.package,
            skipped.refusal.licence,
            skipped.refusal.reason
        );
    }
    return {};
}

}  // namespace

Command addSpritesCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand(
        "sprites", "Pack the cut-outs of the allow-list into a sprite sheet (training/install_sources.sh first)"
    );
    command->add_option("--allow-list", options->allowList, "JSON with classes, files and licences")->required();
    command->add_option("--out", options->out, "Folder for sprites.png and sprites.json")->required();
    return {command, Work::Light, [options] { return run(*options); }};
}

}  // namespace lightgen::train

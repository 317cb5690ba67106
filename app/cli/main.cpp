// lightgen: the command line.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/cli/command.h"
#include "core/version.h"

int main(int argc, char** argv) {
    using namespace lightgen;
    CLI::App program{"LightGen makes pictures from words, on this computer.", "lightgen"};
    program.set_version_flag(
        "--version", fmt::format("lightgen {}", core::programVersion()), "Print the version and exit"
    );
    program.require_subcommand(1);
    const std::vector<app::Command> commands{
        cli::addGenerateCommand(program),
        cli::addInpaintCommand(program),
        cli::addCompareCommand(program),
        cli::addBatchCommand(program),
        cli::addExportCommand(program),
        cli::addInfoCommand(program),
        cli::addModelsCommand(program),
        cli::addVerifyCommand(program),
        cli::addBenchCommand(program),
        cli::addGenevalCommand(program),
    };
    return app::runProgram(program, commands, argc, argv);
}

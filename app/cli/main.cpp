// lightgen: the command line.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/passive_openmp.h"
#include "core/utf8.h"
#include "core/version.h"

namespace {

using namespace lightgen;

constexpr int kFailure = 1;
constexpr int kWrongUsage = 2;

int complain(int exitCode, std::string_view message) {
    fmt::print(stderr, "lightgen: {}\n", message);
    return exitCode;
}

// What would end the process over a closed pipe or a file size limit is ignored: the calls report it.
void ignoreWriteSignals() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

// The same words and columns for every command and those below it.
void describeHelp(CLI::App& app) {
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.get_formatter()->column_width(28);
    for (auto* command : app.get_subcommands({})) {
        describeHelp(*command);
    }
}

int run(const cli::Command& command, char** argv) {
    if (command.work == cli::Work::Computes) {
        app::ensurePassiveOpenMp(argv);
    }
    const auto done = command.run();
    // Results that did not arrive are a failure too: the disk behind a redirection may be full.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        return complain(kFailure, "The results could not be written to the standard output.");
    }
    if (!done) {
        const bool wrongUsage = done.error().code == core::ErrorCode::InvalidArgument;
        return complain(wrongUsage ? kWrongUsage : kFailure, done.error().message);
    }
    return 0;
}

int parseAndRun(int argc, char** argv) {
    CLI::App program{"LightGen makes pictures from words, on this computer.", "lightgen"};
    program.set_version_flag("--version", fmt::format("lightgen {}", core::programVersion()), "Print the version and exit");
    program.require_subcommand(1);
    const std::vector<cli::Command> commands{
        cli::addGenerateCommand(program),
        cli::addInfoCommand(program),
        cli::addModelsCommand(program),
        cli::addVerifyCommand(program),
        cli::addBenchCommand(program),
    };
    describeHelp(program);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ExtrasError& error) {
        return complain(
            kWrongUsage, core::printable(fmt::format("{}; a prompt of several words stands in quotes, see --help", error.what()))
        );
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            return program.exit(error, std::cout, std::cerr);
        }
        return complain(kWrongUsage, core::printable(fmt::format("{}; see --help", error.what())));
    }
    for (const auto& command : commands) {
        if (command.parser->parsed()) {
            return run(command, argv);
        }
    }
    return kWrongUsage;
}

}  // namespace

int main(int argc, char** argv) {
    ignoreWriteSignals();
    try {
        return parseAndRun(argc, argv);
    } catch (const std::bad_alloc&) {
        return complain(kFailure, "There is not enough memory for this.");
    } catch (const std::exception& error) {
        return complain(kFailure, error.what());
    }
}

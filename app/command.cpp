#include "app/command.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <new>
#include <string>

#include "app/passive_openmp.h"
#include "core/utf8.h"

namespace lightgen::app {

namespace {

constexpr int kFailure = 1;
constexpr int kWrongUsage = 2;

int complain(const CLI::App& program, int exitCode, std::string_view message) {
    fmt::print(stderr, "{}: {}\n", program.get_name(), message);
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

int run(const CLI::App& program, const Command& command, char** argv) {
    if (command.work == Work::Computes) {
        ensurePassiveOpenMp(argv);
    }
    const auto done = command.run();
    // Results that did not arrive are a failure too: the disk behind a redirection may be full.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        return complain(program, kFailure, "The results could not be written to the standard output.");
    }
    if (!done) {
        const bool wrongUsage = done.error().code == core::ErrorCode::InvalidArgument;
        return complain(program, wrongUsage ? kWrongUsage : kFailure, done.error().message.english());
    }
    return 0;
}

int parseAndRun(CLI::App& program, const std::vector<Command>& commands, int argc, char** argv) {
    describeHelp(program);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ExtrasError& error) {
        const auto hint = "a text of several words stands in quotes, see --help";
        return complain(program, kWrongUsage, core::printable(fmt::format("{}; {}", error.what(), hint)));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            return program.exit(error, std::cout, std::cerr);
        }
        return complain(program, kWrongUsage, core::printable(fmt::format("{}; see --help", error.what())));
    }
    for (const auto& command : commands) {
        if (command.parser->parsed()) {
            return run(program, command, argv);
        }
    }
    return kWrongUsage;
}

}  // namespace

int runProgram(CLI::App& program, const std::vector<Command>& commands, int argc, char** argv) {
    ignoreWriteSignals();
    try {
        return parseAndRun(program, commands, argc, argv);
    } catch (const std::bad_alloc&) {
        return complain(program, kFailure, "There is not enough memory for this.");
    } catch (const std::exception& error) {
        return complain(program, kFailure, error.what());
    }
}

}  // namespace lightgen::app

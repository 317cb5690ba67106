#include "app/service/service_options.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>

#include "core/version.h"

namespace lightgen::service {

std::variant<ServiceOptions, ExitNow> parseOptions(int argc, char** argv) {
    ServiceOptions options;
    CLI::App app{"The LightGen service: takes requests on a local socket, makes the pictures and writes them to disk."};
    app.set_version_flag("--version", fmt::format("lightgen-service {}", core::programVersion()));
    app.add_option("--socket", options.socket, "Local socket to listen on (default: in the user's runtime folder)");
    app.add_option("--pictures", options.pictures, "Existing folder for the pictures (default: the user's pictures)");
    app.add_option("--parent-pid", options.parent, "End when this process ends")->check(CLI::PositiveNumber);
    app.add_option("--threads", options.threads, "Threads of a job that does not say how many")
        ->check(CLI::Range(1, 1024));
    app.add_option(
        "--state",
        options.state,
        "Folder for journal and log (default: the user's state folder; with --synthetic nothing is kept)"
    );
    app.add_flag("--resume", options.resume, "Go on with what is left of the queue instead of pausing it");
    app.add_option("--nice", options.niceness, "How far the computing gives way to other programs, 0 to 19")
        ->check(CLI::Range(0, 19));
    app.add_option(
           "--memory", options.memoryMebibytes, "Most memory that a picture may need, in MiB (default: what is free)"
    )
        ->check(CLI::PositiveNumber);
    app.add_flag("--log-prompts", options.logPrompts, "Write prompts to the log file too");
    app.add_option("--diagnostics", options.diagnostics, "Write a report for a bug tracker to this file and end")
        ->type_name("FILE");
    app.add_flag("--synthetic", options.synthetic, "Make test patterns instead of pictures; needs no model");
    app.add_option("--synthetic-step-ms", options.syntheticStepMs, "How long a step of a test pattern takes")
        ->check(CLI::Range(0, 3'600'000));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        app.exit(error, std::cout, std::cerr);
        return ExitNow{asked ? 0 : 2};
    }
    return options;
}

}  // namespace lightgen::service

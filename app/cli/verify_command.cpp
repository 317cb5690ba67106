// lightgen verify DIR...
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/cli/command.h"
#include "core/request.h"
#include "inference/device.h"
#include "training/golden/verify.h"

namespace lightgen::cli {

namespace {

struct Options {
    std::vector<std::string> folders;
    std::string device = "cpu";
    bool json = false;
};

core::Status verify(const Options& options) {
    const auto print = [&options](const training::golden::Line& line) {
        if (!options.json) {
            fmt::print("{}\n", training::golden::lineText(line));
            std::fflush(stdout);
        }
    };
    LIGHTGEN_TRY(const auto wanted, core::parseDevice(options.device));
    LIGHTGEN_TRY(const auto device, inference::openDevice(wanted));
    const std::vector<std::filesystem::path> folders(options.folders.begin(), options.folders.end());
    LIGHTGEN_TRY(const auto report, training::golden::verify(folders, print, device));
    fmt::print("{}\n", options.json ? training::golden::reportJson(report) : training::golden::summaryText(report));
    if (!report.ok()) {
        return core::fail(
            core::ErrorCode::Incompatible,
            "{} of {} comparisons are beyond their limit.",
            report.failures(),
            report.lines.size()
        );
    }
    return {};
}

}  // namespace

Command addVerifyCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("verify", "Replay reference data and compare every tensor with its limit");
    const auto options = std::make_shared<Options>();
    parser->add_option("DIR", options->folders, "Folders of cases, or folders above them")->type_name("")->required();
    parser->add_option("--device", options->device, "cpu or cuda (default: cpu)")
        ->type_name("NAME")
        ->check(CLI::IsMember({"cpu", "cuda"}).description(""));
    parser->add_flag("--json", options->json, "Print the report as JSON");
    return {.parser = parser, .work = Work::Computes, .run = [options] { return verify(*options); }};
}

}  // namespace lightgen::cli

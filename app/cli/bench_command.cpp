// lightgen bench [--suite NAME]
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/picture_scaling.h"
#include "app/cli/progress_bar.h"
#include "core/json_fields.h"
#include "core/model_bundle.h"
#include "core/request.h"
#include "inference/device.h"
#include "inference/torch_engine.h"
#include "training/bench/algorithm_bench.h"
#include "training/bench/reroll_bench.h"

namespace lightgen::cli {

namespace {

struct Options {
    std::string suite = "algorithm";
    std::string model;
    int threads = 0;
    std::string device = "cpu";
    bool json = false;
};

core::Json described(const training::RerollRow& row) {
    return {
        {"name", fmt::format("{}x{}, {} of {} tokens", row.size.width, row.size.height, row.tokens, row.ofTokens)},
        {"plain_s", row.wholeSeconds},
        {"engine_s", row.seconds},
        {"ratio", row.wholeSeconds / row.seconds},
        {"share", row.share()},
        {"tokens", row.tokens},
        {"of_tokens", row.ofTokens},
        {"steps", row.steps},
    };
}

core::Json described(const training::BenchRow& row) {
    return {
        {"name", row.name},
        {"plain_s", row.plainSeconds},
        {"engine_s", row.engineSeconds},
        {"ratio", row.ratio()},
        {"max_difference", row.maxDifference},
        {"rms_difference", row.rmsDifference},
        {"max_limit", row.maxLimit},
        {"rms_limit", row.rmsLimit},
        {"agrees", row.agrees()},
    };
}

void print(const std::vector<training::RerollRow>& rows) {
    fmt::print("{:<12}{:>16}{:>8}{:>12}{:>12}{:>9}\n", "", "tokens", "steps", "whole s", "part s", "share");
    for (const auto& row : rows) {
        fmt::print(
            "{:<12}{:>16}{:>8}{:>12.3f}{:>12.3f}{:>8.1f}%\n",
            fmt::format("{}x{}", row.size.width, row.size.height),
            fmt::format("{} of {}", row.tokens, row.ofTokens),
            row.steps,
            row.wholeSeconds,
            row.seconds,
            100 * row.share()
        );
    }
}

void print(const std::vector<training::BenchRow>& rows) {
    fmt::print("{:<14}{:>10}{:>10}{:>8}   {}\n", "", "plain s", "engine s", "ratio", "largest difference (limit)");
    for (const auto& row : rows) {
        fmt::print(
            "{:<14}{:>10.2f}{:>10.2f}{:>8.2f}   {:.1e} ({:.1e})\n",
            row.name,
            row.plainSeconds,
            row.engineSeconds,
            row.ratio(),
            row.maxDifference,
            row.maxLimit
        );
    }
}

template <class Row>
void show(const std::vector<Row>& rows, bool asJson) {
    if (!asJson) {
        print(rows);
        return;
    }
    core::Json all = core::Json::array();
    std::ranges::transform(rows, std::back_inserter(all), [](const Row& row) { return described(row); });
    fmt::print("{}\n", core::dumpJson(all, 2));
}

core::Status benchReroll(const Options& options) {
    training::RerollBench configuration;
    LIGHTGEN_TRY(configuration.model, core::findModel(options.model));
    LIGHTGEN_TRY(configuration.device, core::parseDevice(options.device));
    configuration.threads = options.threads;
    configuration.resample = resample();
    const auto engine = inference::makeTorchEngine({.previews = inference::Previews::Disabled});
    const auto run = [&] {
        ProgressBar bar("reroll");
        return training::runRerollBench(*engine, configuration, [&bar](int done, int of) { bar.update(done, of); });
    };
    LIGHTGEN_TRY(const auto rows, run());
    show(rows, options.json);
    return {};
}

core::Status benchAlgorithm(const Options& options) {
    auto configuration = training::AlgorithmBench::fixed();
    configuration.threads = options.threads;
    LIGHTGEN_TRY(const auto device, core::parseDevice(options.device));
    LIGHTGEN_TRY(configuration.device, inference::openDevice(device));
    const auto rows = [&] {
        ProgressBar bar("algorithm");
        return training::runAlgorithmBench(configuration, [&bar](int done, int of) { bar.update(done, of); });
    }();
    show(rows, options.json);
    const auto apart = std::ranges::find_if_not(rows, &training::BenchRow::agrees);
    if (apart != rows.end()) {
        return core::fail(
            core::ErrorCode::Internal,
            "Engine and plain algorithm differ by {} in {}, more than the limit of {}.",
            fmt::format("{:.1e}", apart->maxDifference),
            apart->name,
            fmt::format("{:.1e}", apart->maxLimit)
        );
    }
    return {};
}

}  // namespace

Command addBenchCommand(CLI::App& program) {
    auto* parser =
        program.add_subcommand("bench", "Measure the engine: against the plain algorithm, or parts of a picture");
    const auto options = std::make_shared<Options>();
    parser->add_option("--suite", options->suite, "What to measure: algorithm (the default) or reroll")
        ->type_name("NAME")
        ->check(CLI::IsMember({"algorithm", "reroll"}).description(""));
    parser->add_option("--model", options->model, "Model of the suite reroll (default: the default model)")
        ->type_name("NAME|DIR");
    parser->add_option("--threads", options->threads, "Threads to compute with (default: as many as help)")
        ->type_name("N")
        ->check(CLI::Range(0, 1024).description(""));
    parser->add_option("--device", options->device, "cpu or cuda (default: cpu)")
        ->type_name("NAME")
        ->check(CLI::IsMember({"cpu", "cuda"}).description(""));
    parser->add_flag("--json", options->json, "Print the rows as JSON");
    return {.parser = parser, .work = Work::Computes, .run = [options] {
                return options->suite == "reroll" ? benchReroll(*options) : benchAlgorithm(*options);
            }};
}

}  // namespace lightgen::cli

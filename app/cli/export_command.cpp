// lightgen export SELECTOR... --format ... --out DIR
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/export_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_bar.h"
#include "core/export/export_run.h"
#include "core/export/picture_selection.h"
#include "core/json_fields.h"
#include "core/utf8.h"
#include "inference/torch_engine.h"

namespace lightgen::cli {

using core::ErrorCode;
using core::Json;
namespace fs = std::filesystem;

namespace {

bool isTimeline(core::ExportKind kind) {
    return kind == core::ExportKind::Film || kind == core::ExportKind::Frames;
}

core::Result<core::ExportReport> run(const core::ExportOrder& order) {
    const InterruptWatch interrupt;  // before the engine: its threads are to inherit the blocked signals
    std::unique_ptr<core::Engine> engine;
    ProgressBar bar("exporting");
    const core::ExportProgress show = [&bar](std::size_t done, std::size_t of) {
        bar.update(std::max(static_cast<int>(done), 1), static_cast<int>(of));
    };
    core::ExportHooks hooks;
    hooks.isCancelled = [token = interrupt.token()] { return token.stop_requested(); };
    if (isTimeline(order.kind)) {
        engine = inference::makeTorchEngine({.previews = inference::Previews::Disabled});
        hooks.decodeStep = core::stepDecoder(*engine, interrupt.token());
        hooks.onStep = show;
    } else {
        hooks.onPicture = show;
    }
    return core::runExport(order, hooks);
}

void printJson(const core::ExportReport& outcome) {
    Json written = Json::array();
    for (const auto& picture : outcome.written) {
        written.push_back(
            {{"source", picture.source.string()},
             {"path", picture.target.string()},
             {"notes", core::english(picture.notes)}}
        );
    }
    Json problems = Json::array();
    for (const auto& problem : outcome.problems) {
        problems.push_back({{"source", problem.source.string()}, {"message", problem.error.message.english()}});
    }
    fmt::print("{}\n", core::dumpJson({{"written", written}, {"problems", problems}, {"next", outcome.next}}, 2));
}

void print(const core::ExportReport& outcome) {
    for (const auto& picture : outcome.written) {
        fmt::print("{}\n", picture.target.string());
        for (const auto& note : picture.notes) {
            fmt::print(stderr, "note: {}: {}\n", core::printable(picture.target), note);
        }
    }
}

// One sentence for all that was not done.
core::Status verdict(const core::ExportReport& outcome, std::size_t pictures) {
    if (outcome.stopped) {
        return core::fail(
            outcome.stopped->code,
            "{} {} of {} pictures are done; run the same command with another --out and --skip {} to go on.",
            outcome.stopped->message,
            outcome.next,
            pictures,
            outcome.next
        );
    }
    if (outcome.cancelled) {
        return core::fail(
            ErrorCode::Internal,
            "Cancelled after {} of {} pictures; --skip {} goes on from there.",
            outcome.next,
            pictures,
            outcome.next
        );
    }
    if (!outcome.problems.empty()) {
        const auto& first = outcome.problems.front();
        return core::fail(
            ErrorCode::Incompatible,
            "{} of {} pictures were not exported; the first: {}",
            outcome.problems.size(),
            pictures,
            first.error.message
        );
    }
    return {};
}

core::Status exportPictures(const ExportOptions& options) {
    LIGHTGEN_TRY(auto order, orderFrom(options));
    LIGHTGEN_TRY(order.job.pictures, core::selectPictures(options.selectors));
    const auto count = order.job.pictures.size();
    LIGHTGEN_TRY(const auto outcome, run(order));
    if (options.json) {
        printJson(outcome);
    } else {
        print(outcome);
    }
    return verdict(outcome, count);
}

}  // namespace

Command addExportCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("export", "Write pictures again in other formats, sizes and names");
    const auto options = std::make_shared<ExportOptions>();
    addExportOptions(*parser, *options);
    return {.parser = parser, .work = Work::Computes, .run = [options] { return exportPictures(*options); }};
}

}  // namespace lightgen::cli

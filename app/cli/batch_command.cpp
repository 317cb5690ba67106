// lightgen batch FILE.txt|.jsonl|.csv --out DIR [--shard I/N] [--resume]
#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>
#include <memory>
#include <optional>

#include "app/cli/command.h"
#include "app/cli/generation_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_bar.h"
#include "core/atomic_file.h"
#include "core/batch/batch_run.h"
#include "core/json_fields.h"
#include "core/utf8.h"
#include "inference/torch_engine.h"

namespace lightgen::cli {

using core::ErrorCode;

namespace {

struct Options {
    std::string file;
    std::string out;
    GenerationOptions generation;
    std::vector<std::string> matrix;
    std::string shard = "1/1";
    bool resume = false;
    bool withTokens = false;
    bool dryRun = false;
    bool json = false;
};

// Against the model that each of them names, before anything is computed.
core::Status checkJobs(const std::vector<core::BatchJob>& jobs) {
    std::map<std::string, core::ModelInfo> models;
    return core::checkBatch(jobs, [&models](const core::GenerationRequest& request) -> core::Status {
        auto found = models.find(request.model);
        if (found == models.end()) {
            LIGHTGEN_TRY(auto model, core::findModel(request.model));
            found = models.emplace(request.model, std::move(model)).first;
        }
        LIGHTGEN_CHECK(core::validate(request, found->second));
        return {};
    });
}

core::Result<std::vector<core::BatchJob>> jobsFrom(const Options& options) {
    LIGHTGEN_TRY(const auto rows, core::readBatchFile(options.file));
    LIGHTGEN_TRY(const auto model, core::findModel(options.generation.model));
    core::BatchDefaults defaults;
    LIGHTGEN_TRY(defaults.request, requestWith(options.generation, model));
    for (const auto& axis : options.matrix) {
        LIGHTGEN_TRY(auto parsed, core::parseMatrix(axis));
        defaults.matrix.push_back(std::move(parsed));
    }
    LIGHTGEN_TRY(const auto jobs, core::planBatch(rows, defaults));
    LIGHTGEN_CHECK(checkJobs(jobs));
    return jobs;
}

class BatchWork {
public:
    explicit BatchWork(const Options& options)
        : m_options(options) {}

    core::Result<core::BatchReport> run(const std::vector<core::BatchJob>& jobs, core::Shard shard) {
        const auto engine = inference::makeTorchEngine({.previews = inference::Previews::Disabled});
        const core::BatchSettings settings{
            .folder = m_options.out, .shard = shard, .resumes = m_options.resume, .withTokens = m_options.withTokens};
        core::BatchObserver observer;
        observer.started = [&](const core::BatchJob& job) {
            m_bar.emplace(fmt::format("{}/{}", job.index, jobs.size()));
        };
        observer.stepped = [this](const core::StepEvent& event) { m_bar->update(event.step, event.of); };
        observer.made = [this](const core::BatchJob& job, const core::GenerationResult& result) {
            m_bar.reset();
            if (!m_options.json) {
                fmt::print("{}: {:.1f} s\n", job.name, result.seconds);
                std::fflush(stdout);
            }
        };
        observer.failed = [this](const core::BatchJob& job, const core::Error& error) {
            m_bar.reset();
            fmt::print(stderr, "line {}: {}\n", job.line, error.message);
        };
        auto report = core::runBatch(jobs, *engine, settings, observer, m_interrupt.token());
        m_bar.reset();
        return report;
    }

private:
    const Options& m_options;
    InterruptWatch m_interrupt;  // before the engine: its threads are to inherit the blocked signals
    std::optional<ProgressBar> m_bar;
};

core::Status verdict(const core::BatchReport& report) {
    if (report.stopped) {
        return core::fail(
            report.stopped->code,
            "{} --resume goes on after {} pictures.",
            report.stopped->message,
            report.made + report.there
        );
    }
    if (report.cancelled) {
        return core::fail(
            ErrorCode::Internal, "Cancelled after {} pictures; --resume goes on from there.", report.made + report.there
        );
    }
    if (report.failed > 0) {
        return core::fail(
            ErrorCode::Incompatible, "{} pictures could not be made; --resume tries them again.", report.failed
        );
    }
    return {};
}

core::Status batch(const Options& options) {
    LIGHTGEN_TRY(const auto shard, core::parseShard(options.shard));
    LIGHTGEN_TRY(const auto jobs, jobsFrom(options));
    if (options.dryRun) {
        for (const auto& job : jobs) {
            if (shard.holds(job.index)) {
                fmt::print("{}\n", job.name);
            }
        }
        return {};
    }
    LIGHTGEN_CHECK(core::createFolder(options.out));
    LIGHTGEN_TRY(const auto report, BatchWork(options).run(jobs, shard));
    if (options.json) {
        const core::Json all{
            {"pictures", jobs.size()}, {"made", report.made}, {"there", report.there}, {"failed", report.failed}};
        fmt::print("{}\n", core::dumpJson(all, 2));
    } else {
        fmt::print("{} made, {} were there already, {} failed\n", report.made, report.there, report.failed);
    }
    return verdict(report);
}

void addOptions(CLI::App& command, Options& options) {
    const auto add = [&command](const char* name, auto& target, const char* type, const char* text) {
        return command.add_option(name, target, text)->type_name(type);
    };
    add("FILE",
        options.file,
        "",
        "Prompts, one a line (.txt); objects, one a line (.jsonl); or a table with the settings' names first (.csv)")
        ->required();
    add("--out", options.out, "DIR", "Folder for the pictures and the manifest; it is created")->required();
    add("--shard", options.shard, "I/N", "Make every Nth picture only, beginning with the Ith (default: 1/1)");
    command.add_flag("--resume", options.resume, "Go on where an earlier run of the same batch ended");
    add("--matrix",
        options.matrix,
        "SETTING=A|B",
        "Every line with each of these values, as in guidance=2|4 or seed=1..8->allow_extra_args(false); may be given "
        "several times");
    addGenerationOptions(command, options.generation, {.seed = "0 for the first picture, then one more for each"});
    addSizeOption(command, options.generation);
    command.add_flag("--with-tokens", options.withTokens, "Put the tokens into the files: their timelines go along");
    command.add_flag("--dry-run", options.dryRun, "Print the names of the pictures and make none");
    command.add_flag("--json", options.json, "Print how many were made as JSON");
}

}  // namespace

Command addBatchCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("batch", "Make pictures from a file of prompts");
    const auto options = std::make_shared<Options>();
    addOptions(*parser, *options);
    return {.parser = parser, .work = Work::Computes, .run = [options] { return batch(*options); }};
}

}  // namespace lightgen::cli

// lightgen-train ablate: the paper's two ablations in small, each from one command: the score against the number of
// different training pictures, and against the number of iterations.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

#include "app/train/shapes_evaluation.h"
#include "app/train/source.h"
#include "app/train/teacher_evaluation.h"
#include "core/atomic_file.h"
#include "training/bundle_export.h"
#include "training/plot.h"
#include "training/presets.h"
#include "training/scenes/scene.h"
#include "training/teacher/teacher_sheet.h"

namespace lightgen::train {

namespace fs = std::filesystem;

namespace {

struct Options {
    RunOptions run;
    std::string over = "images", vae, detector;
    std::vector<std::int64_t> points;
    std::int64_t pictures = 0;
    int prompts = 10, batch = 0, window = 0, samplingSteps = 16;
};

struct Point {
    std::int64_t x = 0;
    double score = 0;
};

class Ablation {
public:
    // teacher: of milestone 4.
    Ablation(const Options& options, std::optional<Teacher> teacher, training::PretrainingOptions network)
        : m_options(options)
        , m_teacher(std::move(teacher))
        , m_network(std::move(network)) {}

    core::Status run() {
        for (const auto x : m_options.points) {
            LIGHTGEN_TRY(const auto bundle, train(x));
            if (m_options.run.maxMinutes > 0.0 && minutesLeft() <= 0.0) {
                fmt::print(
                    stderr, "the time is up before the end of {} {}; the same command goes on\n", x, m_options.over
                );
                break;
            }
            LIGHTGEN_TRY(const double score, evaluate(bundle));
            m_points.push_back({x, score});
            fmt::print("{} {}: {:.3f}\n", x, m_options.over, score);
            LIGHTGEN_CHECK(write());
        }
        return {};
    }

private:
    double minutesLeft() const {
        const std::chrono::duration<double, std::ratio<60>> spent = std::chrono::steady_clock::now() - m_start;
        return m_options.run.maxMinutes - spent.count();
    }

    // "images": a run of its own with so many different pictures; "iterations": one run goes on to so many steps.
    core::Result<fs::path> train(std::int64_t x) {
        auto options = m_network;
        const bool images = m_options.over == "images";
        options.folder = fs::path(m_options.run.out) / (images ? fmt::format("images-{}", x) : "iterations");
        if (images) {
            options.distinctPictures = x;
        } else {
            options.distinctPictures = m_options.pictures;
            options.steps = x;
            options.cooldownSteps = 0;
        }
        if (m_options.run.maxMinutes > 0.0) {
            options.maxMinutes = std::max(0.01, minutesLeft());
        }
        LIGHTGEN_CHECK(training::pretrain(options));
        core::ModelInfo info;
        info.name = fmt::format("ablation-{}-{}", m_options.over, x);
        info.title = fmt::format("{} {}", x, m_options.over);
        info.licence = "CC-BY-4.0";
        info.defaultSteps = m_options.samplingSteps;
        info.defaultSamplerSteps = 25;
        info.defaultGuidance = 3.0;
        info.clampX0 = 3.0;
        const auto bundle = fs::path(m_options.run.out) / info.name;
        LIGHTGEN_CHECK(training::exportBundle({options.folder, bundle, std::move(info), options}));
        return bundle;
    }

    core::Result<double> evaluate(const fs::path& bundle) {
        LIGHTGEN_TRY(const auto model, core::readModelBundle(bundle));
        auto settings = core::defaultRequest(model);
        settings.threads = m_options.run.threads;
        LIGHTGEN_TRY(settings.device, core::parseDevice(m_options.run.device));
        const auto out = bundle / "eval";
        const SheetOptions noSheets{.pictures = 0};
        if (m_teacher) {
            LIGHTGEN_TRY(
                const auto table,
                evaluateOnTeacher(
                    *m_teacher,
                    model,
                    {.detector = m_options.detector,
                     .out = out,
                     .settings = settings,
                     .prompts = m_options.prompts,
                     .seed = m_options.run.seed,
                     .sheets = noSheets}
                )
            );
            return table.overall();
        }
        const int milestone = m_options.run.source.milestone;
        LIGHTGEN_TRY(
            const auto report,
            evaluateOnShapes(
                model,
                {.out = out,
                 .settings = settings,
                 .milestone = milestone,
                 .singleObjects = m_options.prompts,
                 .others = milestone == training::scenes::kMilestoneCount ? m_options.prompts : 0,
                 .seed = m_options.run.seed,
                 .sheets = noSheets}
            )
        );
        return training::eval::scoreTable(report).overall();
    }

    core::Status write() const {
        const auto from = training::eval::textOf(training::eval::provenance(m_options.run.seed));
        std::string rows = fmt::format("# {}\n{},score\n", from, m_options.over);
        training::Plot plot{
            .title = fmt::format("score against {}", m_options.over),
            .xLabel = m_options.over,
            .points = {},
            .logarithmicX = true,
            .dots = true,
            .footer = from};
        for (const auto& point : m_points) {
            rows += fmt::format("{},{:.4f}\n", point.x, point.score);
            plot.points.emplace_back(static_cast<double>(point.x), point.score);
        }
        const auto base = fs::path(m_options.run.out) / ("score-against-" + m_options.over);
        LIGHTGEN_CHECK(core::writeFileAtomically(fs::path(base).concat(".csv"), rows));
        return training::writePlot(fs::path(base).concat(".svg"), plot);
    }

    const Options& m_options;
    std::optional<Teacher> m_teacher;
    training::PretrainingOptions m_network;
    std::vector<Point> m_points;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

core::Status run(const Options& given) {
    const bool judgedByDetector = given.run.source.milestone == training::teacher::kMilestone;
    if (judgedByDetector && given.detector.empty()) {
        return core::fail(core::ErrorCode::InvalidArgument, kDetectorWanted);
    }
    prepareComputing(given.run.threads);
    LIGHTGEN_TRY(auto chosen, training::preset(given.run.config));
    auto& network = chosen.network;
    applyRun(given.run, network);
    LIGHTGEN_TRY(network.device, deviceOf(given.run.device));
    LIGHTGEN_TRY(network.source, sourceOf(given.run.source, network.device));
    network.textEncoder.vocabulary =
        std::max<std::int64_t>(network.textEncoder.vocabulary, network.source->vocabulary());
    std::optional<Teacher> teacher;
    if (judgedByDetector) {
        LIGHTGEN_TRY(teacher, loadTeacher(given.run.source));
    }
    network.vaeFolder = given.vae;
    network.tokenizer = fs::path(given.run.out) / "spiece.model";
    network.batch = given.batch > 0 ? given.batch : network.batch;
    network.windowSize = given.window > 0 ? given.window : network.windowSize;
    network.freshPerStep = std::min(network.freshPerStep, network.windowSize);
    if (given.run.steps > 0) {
        network.steps = given.run.steps;
        network.cooldownSteps = given.run.steps / 5;
    }
    if (!fs::exists(network.tokenizer)) {
        LIGHTGEN_CHECK(training::writeTokenizer(network.tokenizer, *network.source));
    }
    return Ablation(given, std::move(teacher), network).run();
}

}  // namespace

Command addAblateCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command =
        program.add_subcommand("ablate", "Score against the number of training pictures or of iterations: CSV and SVG");
    options->run.source.milestone = 4;
    addRunOptions(*command, options->run);
    addConfigOption(*command, options->run.config, "mini");
    command->add_option("--over", options->over, "images or iterations")
        ->check(CLI::IsMember({"images", "iterations"}))
        ->capture_default_str();
    command->add_option("--points", options->points, "Numbers of pictures or of steps, ascending, separated by commas")
        ->delimiter(',')
        ->required();
    command->add_option("--pictures", options->pictures, "Of --over iterations: different pictures; 0: endless")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--vae", options->vae, "Folder of the image tokenizer")->required();
    command->add_option("--detector", options->detector, "Judge of milestone 4: folder of lightgen-train detector");
    command
        ->add_option(
            "--prompts",
            options->prompts,
            "Prompts of each category that is composed; of milestone 4 with 4 pictures each"
        )
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command->add_option("--batch", options->batch, "Pictures per step; 0: the configuration's")
        ->check(CLI::Range(0, 65536));
    command->add_option("--window", options->window, "Pictures held encoded in memory; 0: the configuration's")
        ->check(CLI::Range(0, 10000000));
    command->add_option("--sampling-steps", options->samplingSteps, "Steps of a picture")
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

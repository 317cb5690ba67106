// lightgen-train vae: the image tokenizer.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

#include "app/train/source.h"
#include "training/presets.h"

namespace lightgen::train {

namespace {

core::Status run(const RunOptions& run) {
    prepareComputing(run.threads);
    LIGHTGEN_TRY(const auto chosen, training::preset(run.config));
    auto options = chosen.vae;
    LIGHTGEN_TRY(options.device, deviceOf(run.device));
    applyRun(run, options);
    if (run.steps > 0) {
        options.steps = run.steps;
        options.cooldownSteps = run.steps / 4;
    }
    LIGHTGEN_TRY(options.source, sourceOf(run.source, options.device));
    LIGHTGEN_CHECK(training::trainVae(options));
    LIGHTGEN_TRY(const double psnr, training::vaePsnr(options.folder / "vae", *options.source, 32));
    fmt::print(
        "VAE in {}: {:.2f} dB PSNR on 32 held-out scenes of 256 x 256\n", (options.folder / "vae").string(), psnr
    );
    return {};
}

}  // namespace

Command addVaeCommand(CLI::App& program) {
    auto options = std::make_shared<RunOptions>();
    auto* command = program.add_subcommand("vae", "Train the image tokenizer; the result is the folder OUT/vae");
    addRunOptions(*command, *options);
    addConfigOption(*command, options->config, "shapes");
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train

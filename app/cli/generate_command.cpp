// lightgen generate PROMPT ... --out FILE|DIR
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <variant>

#include "app/cli/command.h"
#include "app/cli/generation_options.h"
#include "app/cli/picture_maker.h"
#include "app/cli/picture_paths.h"
#include "core/model_bundle.h"
#include "core/recipe.h"

namespace lightgen::cli {

using core::ErrorCode;
namespace fs = std::filesystem;

namespace {

struct Options {
    std::string prompt;
    GenerationOptions generation;
    int count = 1;
    std::string out, stepsOut;
    bool withTokens = false;
    bool json = false;
};

void addOptions(CLI::App& command, Options& options) {
    const auto add = [&command](const char* name, auto& target, const char* type, const char* text) {
        return addOption(command, name, target, type, text);
    };
    add("PROMPT", options.prompt, "", "What the picture should show")->required();
    add("--out", options.out, "FILE|DIR", "PNG file, or existing folder for files named after prompt and seed")
        ->required();
    addSizeOption(command, options.generation);
    addGenerationOptions(command, options.generation);
    add("--count", options.count, "N", "Pictures to make, one after another, with seeds N, N+1, ...")
        ->check(CLI::Range(1, 100000).description(""));
    add("--steps-out", options.stepsOut, "DIR", "Existing folder for a preview of every step");
    command.add_flag("--with-tokens", options.withTokens, "Put the tokens into the file: its timeline goes along");
    command.add_flag("--json", options.json, "Print what was made as JSON");
}

core::Result<core::GenerationRequest> requestFrom(const Options& options, const core::ModelInfo& model) {
    LIGHTGEN_TRY(auto request, requestWith(options.generation, model));
    request.prompt = options.prompt;
    request.seed = options.generation.seed ? request.seed : randomSeed();
    LIGHTGEN_CHECK(core::validate(request, model));  // before the model is loaded; the engine clamps and notes
    return request;
}

// The preview has one pixel per latent pixel; a file shows it at the size of the picture.
core::RgbImage enlarged(const core::RgbImage& preview, core::PixelSize size) {
    core::RgbImage large(size.width, size.height);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const auto* from = preview.at(x * preview.width / size.width, y * preview.height / size.height);
            std::copy(from, from + 3, large.at(x, y));
        }
    }
    return large;
}

inference::Previews previews(const Options& options) {
    return options.stepsOut.empty() ? inference::Previews::Disabled : inference::Previews::Enabled;
}

class Generation {
public:
    Generation(const Options& options, PicturePaths paths)
        : m_options(options)
        , m_paths(std::move(paths))
        , m_maker(options.json ? PictureMaker::Report::Json : PictureMaker::Report::Lines, previews(options)) {
        if (options.withTokens) {
            m_maker.putTokensIntoFiles();
        }
    }

    core::Status run(core::GenerationRequest request) {
        for (int index = 0; index < m_options.count; ++index, ++request.seed) {
            LIGHTGEN_CHECK(makePicture(index, request));
        }
        m_maker.finish();
        return {};
    }

private:
    core::Status makePicture(int index, const core::GenerationRequest& request) {
        const auto path = m_paths.path(index, request);
        const auto onStep = [&](const core::StepEvent& event) -> core::Status {
            return m_options.stepsOut.empty() ? core::Status() : writeStep(path, request, event);
        };
        LIGHTGEN_TRY(auto outcome, m_maker.make(fmt::format("seed {}", request.seed), request, onStep));
        if (!std::holds_alternative<core::GenerationResult>(outcome)) {
            return cancelledAt(index, m_options.count);
        }
        const auto& result = std::get<core::GenerationResult>(outcome);
        return m_maker.keep(path, result, fmt::format("{}x{}", result.image.width, result.image.height));
    }

    core::Status
    writeStep(const fs::path& picture, const core::GenerationRequest& request, const core::StepEvent& event) {
        if (event.preview.empty()) {
            return core::fail(
                ErrorCode::Incompatible,
                "The model has no preview factors, so its steps cannot be shown; leave out --steps-out."
            );
        }
        const auto name = fmt::format("{}-step{:04}.png", picture.stem().string(), event.step);
        return core::writePicture(fs::path(m_options.stepsOut) / name, enlarged(event.preview, request.size), {});
    }

    const Options& m_options;
    PicturePaths m_paths;
    PictureMaker m_maker;
};

core::Status generate(const Options& options) {
    LIGHTGEN_TRY(const auto model, core::findModel(options.generation.model));
    LIGHTGEN_TRY(auto request, requestFrom(options, model));
    LIGHTGEN_TRY(auto paths, PicturePaths::open(options.out, options.count));
    if (!options.stepsOut.empty()) {
        LIGHTGEN_CHECK(checkFolder(options.stepsOut));
    }
    return Generation(options, std::move(paths)).run(std::move(request));
}

}  // namespace

Command addGenerateCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("generate", "Make pictures from a prompt");
    const auto options = std::make_shared<Options>();
    addOptions(*parser, *options);
    return {.parser = parser, .work = Work::Computes, .run = [options] { return generate(*options); }};
}

}  // namespace lightgen::cli

// lightgen generate PROMPT ... --out FILE|DIR
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <random>
#include <variant>

#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/picture_paths.h"
#include "app/cli/progress_bar.h"
#include "app/cli/request_options.h"
#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/model_bundle.h"
#include "core/recipe.h"
#include "core/token_chunk.h"
#include "inference/torch_engine.h"

namespace lightgen::cli {

using core::ErrorCode;
namespace fs = std::filesystem;

namespace {

struct Options {
    std::string prompt;
    RequestOptions request;
    int count = 1;
    std::string out, stepsOut;
    bool withTokens = false;
    bool json = false;
};

void addOptions(CLI::App& command, Options& options) {
    const auto add = [&command](const char* name, auto& target, const char* type, const char* text) {
        return command.add_option(name, target, text)->type_name(type);
    };
    add("PROMPT", options.prompt, "", "What the picture should show")->required();
    add("--out", options.out, "FILE|DIR", "PNG file, or existing folder for files named after prompt and seed")
        ->required();
    addRequestOptions(command, options.request, "random, printed");
    add("--count", options.count, "N", "Pictures to make, one after another, with seeds N, N+1, ...")
        ->check(CLI::Range(1, 100000).description(""));
    add("--steps-out", options.stepsOut, "DIR", "Existing folder for a preview of every step");
    command.add_flag("--with-tokens", options.withTokens, "Put the tokens into the file: its timeline goes along");
    command.add_flag("--json", options.json, "Print what was made as JSON");
}

core::Result<core::GenerationRequest> requestFrom(const Options& options, const core::ModelInfo& model) {
    LIGHTGEN_TRY(auto request, requestFrom(options.request, model));
    request.prompt = options.prompt;
    // 32 bits are plenty to choose from and easy to type again.
    request.seed = options.request.seed ? request.seed : std::random_device{}();
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
        , m_engine(inference::makeTorchEngine({.previews = previews(options)})) {}

    core::Status run(core::GenerationRequest request) {
        for (int index = 0; index < m_options.count; ++index, ++request.seed) {
            LIGHTGEN_CHECK(makePicture(index, request));
        }
        if (m_options.json) {
            fmt::print("{}\n", core::dumpJson({{"pictures", m_made}}, 2));
        }
        return {};
    }

private:
    core::Status makePicture(int index, const core::GenerationRequest& request) {
        const auto path = m_paths.path(index, request);
        LIGHTGEN_TRY(auto outcome, compute(path, request));
        if (!std::holds_alternative<core::GenerationResult>(outcome)) {
            return core::fail(
                ErrorCode::Internal,
                "Cancelled after {} of {} pictures; the unfinished one was not written.",
                index,
                m_options.count
            );
        }
        const auto& result = std::get<core::GenerationResult>(outcome);
        LIGHTGEN_CHECK(write(path, result));
        report(path, result);
        return {};
    }

    core::Status write(const fs::path& path, const core::GenerationResult& result) const {
        if (!m_options.withTokens) {
            return core::writePicture(path, result.image, core::recipeChunks(result));
        }
        LIGHTGEN_TRY(const auto png, core::encodePng(result.image, core::recipeChunks(result)));
        LIGHTGEN_TRY(const auto whole, core::withTokens(png, core::savedState(result)));
        return core::writeFileAtomically(path, whole);
    }

    core::Result<core::GenerationOutcome> compute(const fs::path& path, const core::GenerationRequest& request) {
        ProgressBar bar(fmt::format("seed {}", request.seed));
        core::Status written;
        std::stop_source stop;
        const std::stop_callback interrupted(m_interrupt.token(), [&stop] { stop.request_stop(); });
        const auto onStep = [&](const core::StepEvent& event) {
            bar.update(event.step, event.of);
            if (written && !m_options.stepsOut.empty()) {
                written = writeStep(path, request, event);
            }
            if (!written) {
                stop.request_stop();  // a full disk is not worth the rest of the picture
            }
        };
        auto outcome = m_engine->generate(request, onStep, stop.get_token());
        LIGHTGEN_CHECK(written);
        return outcome;
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

    void report(const fs::path& path, const core::GenerationResult& result) {
        const auto& request = result.request;
        for (const auto& note : result.notes) {
            if (std::find(m_notes.begin(), m_notes.end(), note) == m_notes.end()) {
                fmt::print(stderr, "note: {}\n", note);
                m_notes.push_back(note);
            }
        }
        if (!m_options.json) {
            fmt::print(
                "{}: seed {}, {}x{}, {} steps, {:.1f} s\n",
                path.string(),
                request.seed,
                result.image.width,
                result.image.height,
                request.steps,
                result.seconds
            );
            std::fflush(stdout);
            return;
        }
        m_made.push_back({
            {"path", path.string()},
            {"seed", request.seed},
            {"width", result.image.width},
            {"height", result.image.height},
            {"steps", request.steps},
            {"seconds", result.seconds},
            {"threads", result.threads},
            {"model", result.modelName},
            {"model_hash", result.modelHash},
            {"recipe", core::Json::parse(core::recipeJson(result))},
        });
    }

    const Options& m_options;
    PicturePaths m_paths;
    InterruptWatch m_interrupt;  // before the engine: its threads are to inherit the blocked signals
    std::unique_ptr<core::Engine> m_engine;
    std::vector<std::string> m_notes;
    core::Json m_made = core::Json::array();
};

core::Status generate(const Options& options) {
    LIGHTGEN_TRY(const auto model, core::findModel(options.request.model));
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

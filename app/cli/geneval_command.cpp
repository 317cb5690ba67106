// lightgen geneval --prompts FILE.jsonl --out DIR: pictures in the folder layout of the public GenEval scorer
// (github.com/djghosh13/geneval): DIR/00000/metadata.jsonl, DIR/00000/samples/0000.png, ...
#include <CLI/CLI.hpp>

#include <memory>
#include <sstream>
#include <variant>

#include "app/cli/command.h"
#include "app/cli/generation_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_bar.h"
#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/model_bundle.h"
#include "core/recipe.h"
#include "core/request_json.h"
#include "inference/torch_engine.h"

namespace lightgen::cli {

using core::ErrorCode;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxPromptFileBytes = 64 << 20;

struct Options {
    GenerationOptions generation;
    std::string prompts, out;
    int samples = 4;
    bool json = false;
};

struct Prompt {
    std::string text;
    std::string line;  // as the file has it: the scorer reads tag, include and the rest out of it
};

core::Result<std::vector<Prompt>> readPrompts(const fs::path& file) {
    LIGHTGEN_TRY(const auto text, core::readTextFile(file, kMaxPromptFileBytes));
    std::vector<Prompt> prompts;
    std::istringstream lines(text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        const auto where = core::phrase("{}, line {}", file.string(), number);
        LIGHTGEN_TRY(const auto json, core::parseJson(line, where, ErrorCode::InvalidArgument));
        LIGHTGEN_TRY(const auto fields, core::JsonFields::of(json, where, ErrorCode::InvalidArgument));
        Prompt prompt{.text = {}, .line = line};
        LIGHTGEN_CHECK(fields.require("prompt"));
        LIGHTGEN_CHECK(fields.read("prompt", prompt.text));
        prompts.push_back(std::move(prompt));
    }
    if (prompts.empty()) {
        return core::fail(
            ErrorCode::InvalidArgument,
            "{}: there is no prompt in it; give the scorer's evaluation_metadata.jsonl, one JSON object a line.",
            file.string()
        );
    }
    return prompts;
}

core::Result<core::GenerationRequest> requestFrom(const Options& options, const core::ModelInfo& model) {
    LIGHTGEN_TRY(auto request, requestWith(options.generation, model));
    request.prompt = "a photo";  // each prompt takes its place
    LIGHTGEN_CHECK(core::validate(request, model));
    return request;
}

// What all pictures of a folder share; a run that goes on must not mix in others.
core::Status
checkSettings(const fs::path& folder, const core::GenerationRequest& request, const core::ModelInfo& model) {
    const auto file = folder / "settings.json";
    auto same = request;
    same.threads = 0;
    const core::Json settings{{"model", model.name}, {"request", core::Json::parse(core::requestToJson(same))}};
    const auto text = core::dumpJson(settings, 1) + "\n";
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        return core::writeFileAtomically(file, text);
    }
    LIGHTGEN_TRY(const auto before, core::readTextFile(file, kMaxPromptFileBytes));
    if (before != text) {
        return core::fail(
            ErrorCode::Incompatible,
            "{}: its pictures were made with other settings; go on with the same ones or choose another folder.",
            folder.string()
        );
    }
    return {};
}

class Pictures {
public:
    Pictures(const Options& options, core::GenerationRequest request)
        : m_options(options)
        , m_request(std::move(request))
        , m_engine(inference::makeTorchEngine({.previews = inference::Previews::Disabled})) {}

    core::Status make(const std::vector<Prompt>& prompts) {
        for (std::size_t i = 0; i < prompts.size(); ++i) {
            const auto folder = fs::path(m_options.out) / fmt::format("{:05}", i);
            LIGHTGEN_CHECK(core::createFolder(folder / "samples"));
            LIGHTGEN_CHECK(core::writeFileAtomically(folder / "metadata.jsonl", prompts[i].line + "\n"));
            for (int sample = 0; sample < m_options.samples; ++sample) {
                LIGHTGEN_CHECK(makeOne(prompts[i], folder / "samples" / fmt::format("{:04}.png", sample), sample));
                m_bar.update(
                    static_cast<int>(i) * m_options.samples + sample + 1,
                    static_cast<int>(prompts.size()) * m_options.samples
                );
            }
        }
        return {};
    }

    int made() const { return m_made; }
    int found() const { return m_found; }

private:
    core::Status makeOne(const Prompt& prompt, const fs::path& file, int sample) {
        std::error_code ignored;
        if (fs::exists(file, ignored)) {
            ++m_found;
            return {};
        }
        auto request = m_request;
        request.prompt = prompt.text;
        request.seed = m_request.seed + static_cast<std::uint64_t>(sample);
        LIGHTGEN_TRY(const auto outcome, m_engine->generate(request, {}, m_interrupt.token()));
        if (!std::holds_alternative<core::GenerationResult>(outcome)) {
            return core::fail(
                ErrorCode::Internal, "Cancelled after {} pictures; the same command goes on from there.", m_made
            );
        }
        const auto& result = std::get<core::GenerationResult>(outcome);
        LIGHTGEN_CHECK(core::writePicture(file, result.image, core::recipeChunks(result)));
        ++m_made;
        return {};
    }

    const Options& m_options;
    core::GenerationRequest m_request;
    InterruptWatch m_interrupt;  // before the engine: its threads are to inherit the blocked signals
    std::unique_ptr<core::Engine> m_engine;
    ProgressBar m_bar{"geneval"};
    int m_made = 0, m_found = 0;
};

core::Status geneval(const Options& options) {
    LIGHTGEN_TRY(const auto prompts, readPrompts(options.prompts));
    LIGHTGEN_TRY(const auto model, core::findModel(options.generation.model));
    LIGHTGEN_TRY(auto request, requestFrom(options, model));
    LIGHTGEN_CHECK(core::createFolder(options.out));
    LIGHTGEN_CHECK(checkSettings(options.out, request, model));
    Pictures pictures(options, std::move(request));
    LIGHTGEN_CHECK(pictures.make(prompts));
    if (options.json) {
        const core::Json made{
            {"folder", options.out},
            {"prompts", prompts.size()},
            {"made", pictures.made()},
            {"found", pictures.found()}};
        fmt::print("{}\n", core::dumpJson(made, 2));
        return {};
    }
    fmt::print(
        "{}: {} prompts, {} pictures made, {} were there\n",
        options.out,
        prompts.size(),
        pictures.made(),
        pictures.found()
    );
    return {};
}

}  // namespace

Command addGenevalCommand(CLI::App& program) {
    auto* parser =
        program.add_subcommand("geneval", "Make the pictures that the public GenEval scorer judges, in its layout");
    const auto options = std::make_shared<Options>();
    addOption(*parser, "--prompts", options->prompts, "FILE", "The scorer's evaluation_metadata.jsonl")->required();
    addOption(
        *parser,
        "--out",
        options->out,
        "DIR",
        "Folder for 00000/metadata.jsonl, 00000/samples/0000.png, ...; goes on where it was"
    )
        ->required();
    addOption(
        *parser, "--samples", options->samples, "N", "Pictures for each prompt, with the seed and those that follow it"
    )
        ->check(CLI::Range(1, 10000).description(""))
        ->capture_default_str();
    addGenerationOptions(*parser, options->generation, {.seed = "0"});
    addSizeOption(*parser, options->generation);
    parser->add_flag("--json", options->json, "Print what was made as JSON");
    return {.parser = parser, .work = Work::Computes, .run = [options] { return geneval(*options); }};
}

}  // namespace lightgen::cli

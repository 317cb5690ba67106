// lightgen info IMAGE
#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include "app/cli/command.h"
#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/png_codec.h"
#include "core/recipe.h"
#include "core/utf8.h"

namespace lightgen::cli {

using core::ErrorCode;
using core::Json;

namespace {

constexpr int kIndent = 2;

struct Options {
    std::string image;
    bool json = false;
};

struct Program {
    const char* name;
    const char* keyword;  // of the text chunk it leaves
};

// Ours first: it also writes `parameters` for others to read.
constexpr std::array kPrograms{
    Program{"lightgen", "lightgen"},
    Program{"a1111", "parameters"},
    Program{"invokeai", "invokeai_metadata"},
    Program{"comfyui", "prompt"},
};

const Program* writerOf(const core::TextChunks& texts) {
    for (const auto& program : kPrograms) {
        if (texts.contains(program.keyword)) {
            return &program;
        }
    }
    return nullptr;
}

void printRecipe(const core::GenerationRequest& request, const Json& recipe) {
    fmt::print("Prompt:       {}\n", request.prompt);
    fmt::print("Model:        {} (variant {})\n", request.model, request.variant);
    fmt::print("Size:         {}x{}\n", request.size.width, request.size.height);
    fmt::print("Seed:         {}\n", request.seed);
    fmt::print("Steps:        {}\n", request.steps);
    fmt::print("Guidance:     {} ({})\n", request.guidance, core::name(request.guidanceSchedule));
    fmt::print("Sampler:      {}, {} steps\n", core::name(request.sampler), request.samplerSteps);
    fmt::print("Temperature:  {}\n", request.temperature);
    fmt::print(
        "Computed on:  {}, {}, {} threads\n", core::name(request.device), core::name(request.precision), request.threads
    );
    fmt::print("Written by:   {}\n", recipe.value("program", "unknown"));
}

core::Status printOurs(const std::string& text, bool asJson) {
    LIGHTGEN_TRY(const auto request, core::requestFromRecipe(text));
    LIGHTGEN_TRY(const auto recipe, core::parseJson(text, "the recipe"));
    if (asJson) {
        fmt::print("{}\n", core::dumpJson({{"source", "lightgen"}, {"recipe", recipe}}, kIndent));
    } else {
        printRecipe(request, recipe);
    }
    return {};
}

void printForeign(const Program& program, const std::string& text, bool asJson) {
    if (!asJson) {
        fmt::print("Written by {}:\n{}\n", program.name, text);
        return;
    }
    const auto recipe = core::parseJson(text, "the recipe");  // A1111 writes plain text
    fmt::print("{}\n", core::dumpJson({{"source", program.name}, {"recipe", recipe ? *recipe : Json(text)}}, kIndent));
}

core::Status info(const Options& options) {
    LIGHTGEN_TRY(const auto bytes, core::readFile(options.image, core::kMaxPngFileBytes));
    const auto texts = core::readPngTexts(bytes);
    const auto shown = core::printable(std::filesystem::path(options.image));
    if (!texts) {
        return core::fail(texts.error().code, "{}: {}", shown, texts.error().message);
    }
    const auto* program = writerOf(*texts);
    if (program == nullptr) {
        return core::fail(ErrorCode::NotFound, "{} holds no recipe that is known here.", shown);
    }
    const auto& text = texts->at(program->keyword);
    if (program != &kPrograms.front()) {
        printForeign(*program, text, options.json);
        return {};
    }
    return printOurs(text, options.json);
}

}  // namespace

Command addInfoCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("info", "Show the recipe inside a PNG picture");
    const auto options = std::make_shared<Options>();
    parser->add_option("IMAGE", options->image, "PNG file: ours, or of A1111, InvokeAI or ComfyUI")
        ->type_name("")
        ->required();
    parser->add_flag("--json", options->json, "Print the recipe as JSON");
    return {.parser = parser, .run = [options] { return info(*options); }};
}

}  // namespace lightgen::cli

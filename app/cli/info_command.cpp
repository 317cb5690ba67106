// lightgen info IMAGE
#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <string_view>

#include "app/cli/command.h"
#include "core/json_fields.h"
#include "core/picture_decoder.h"
#include "core/recipe_reader.h"
#include "core/utf8.h"
#include "core/version.h"

namespace lightgen::cli {

using core::ErrorCode;
using core::Json;

namespace {

constexpr int kIndent = 2;

struct Options {
    std::string image;
    bool json = false;
};

// Of --json: what a program is called there.
std::string_view sourceOf(std::string_view program) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSources{
        {{core::kProgramName, "lightgen"},
         {"AUTOMATIC1111", "a1111"},
         {"InvokeAI", "invokeai"},
         {"ComfyUI", "comfyui"},
         {"Fooocus", "fooocus"},
         {"SwarmUI", "swarmui"}}};
    for (const auto& [name, source] : kSources) {
        if (name == program) {
            return source;
        }
    }
    return "unknown";
}

core::Result<core::PictureRecipe> recipeIn(const std::filesystem::path& file) {
    std::error_code ignored;
    if (core::isPngFile(file) || !std::filesystem::is_regular_file(file, ignored)) {
        return core::readRecipe(file);
    }
    LIGHTGEN_TRY(auto read, core::readForeignTexts(file));
    auto recipe = core::recipeFromTexts(std::move(read.texts));
    recipe.size = read.size;
    return recipe;
}

void printOurs(const core::PictureRecipe& recipe) {
    const auto& request = *recipe.request;
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
    for (const auto& [key, value] : recipe.settings) {
        if (key == "program") {
            fmt::print("Written by:   {}\n", value);
        }
    }
}

void printForeign(const core::PictureRecipe& recipe) {
    fmt::print("Prompt:       {}\n", recipe.prompt);
    if (!recipe.negativePrompt.empty()) {
        fmt::print("Without:      {}\n", recipe.negativePrompt);
    }
    for (const auto& [key, value] : recipe.settings) {
        fmt::print("{:<13} {}\n", key + ":", value);
    }
    fmt::print("Written by:   {}\n", recipe.program);
}

// Ours as the object that it is; of others what was understood, and the texts as they stand in the file.
Json recipeObject(const core::PictureRecipe& recipe) {
    if (recipe.request) {
        return core::parseJson(recipe.chunks.at("lightgen"), core::Phrase::verbatim("the recipe")).value_or(Json());
    }
    Json settings = Json::object();
    for (const auto& [key, value] : recipe.settings) {
        settings[key] = value;
    }
    return {
        {"prompt", recipe.prompt},
        {"negative_prompt", recipe.negativePrompt},
        {"settings", settings},
        {"texts", recipe.chunks},
        {"problems", core::english(recipe.problems)}};
}

core::Status info(const Options& options) {
    LIGHTGEN_TRY(const auto recipe, recipeIn(options.image));
    const auto shown = core::printable(std::filesystem::path(options.image));
    if (recipe.program.empty()) {
        return core::fail(ErrorCode::NotFound, "{} holds no recipe that is known here.", shown);
    }
    const bool nothing = recipe.prompt.empty() && recipe.settings.empty() && !recipe.request;
    if (nothing && !recipe.problems.empty()) {
        return core::fail(
            ErrorCode::Corrupt, "{} holds a recipe that cannot be understood: {}", shown, recipe.problems.front()
        );
    }
    if (options.json) {
        const Json all{
            {"source", sourceOf(recipe.program)},
            {"width", recipe.size.width},
            {"height", recipe.size.height},
            {"recipe", recipeObject(recipe)}};
        fmt::print("{}\n", core::dumpJson(all, kIndent));
    } else if (recipe.request) {
        printOurs(recipe);
    } else {
        printForeign(recipe);
    }
    return {};
}

}  // namespace

Command addInfoCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("info", "Show the recipe inside a picture");
    const auto options = std::make_shared<Options>();
    parser
        ->add_option(
            "IMAGE",
            options->image,
            "PNG, JPEG, WebP, AVIF, TIFF or OpenEXR file: ours, or of A1111, InvokeAI, ComfyUI, Fooocus or SwarmUI"
        )
        ->type_name("")
        ->required();
    parser->add_flag("--json", options->json, "Print the recipe as JSON");
    return {.parser = parser, .run = [options] { return info(*options); }};
}

}  // namespace lightgen::cli

#include "core/export/side_car.h"

#include "core/json_fields.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

std::string jsonOf(const PictureRecipe& recipe, const std::string& picture) {
    Json settings = Json::object();
    for (const auto& [key, value] : recipe.settings) {
        settings[key] = value;
    }
    Json object{
        {"picture", picture},
        {"width", recipe.size.width},
        {"height", recipe.size.height},
        {"program", recipe.program},
        {"prompt", recipe.prompt},
        {"negative_prompt", recipe.negativePrompt},
        {"settings", settings}};
    if (const auto ours = recipe.chunks.find("lightgen"); ours != recipe.chunks.end() && recipe.request) {
        object["recipe"] = parseJson(ours->second, Phrase::verbatim("the recipe")).value_or(Json());
    }
    return dumpJson(object, 2) + '\n';
}

// A1111's own text where there is one, else the prompt and the settings in its manner.
std::string textOf(const PictureRecipe& recipe) {
    const auto parameters = recipe.chunks.find("parameters");
    if (parameters != recipe.chunks.end() && !parameters->second.starts_with('{')) {
        return parameters->second + '\n';
    }
    std::string text = recipe.prompt + '\n';
    text += recipe.negativePrompt.empty() ? "" : "Negative prompt: " + recipe.negativePrompt + '\n';
    std::string settings;
    for (const auto& [key, value] : recipe.settings) {
        settings += (settings.empty() ? "" : ", ") + key + ": " + value;
    }
    return text + settings + '\n';
}

}  // namespace

Result<SideCar> parseSideCar(std::string_view text) {
    if (text == "none") {
        return SideCar::None;
    }
    if (text == "json") {
        return SideCar::Json;
    }
    if (text == "text") {
        return SideCar::Text;
    }
    return fail(ErrorCode::InvalidArgument, "'{}' is none of none, json and text.", printable(text));
}

std::string_view ending(SideCar kind) {
    return kind == SideCar::Json ? ".json" : kind == SideCar::Text ? ".txt" : "";
}

std::string sideCarText(const PictureRecipe& recipe, const std::string& picture, SideCar kind) {
    return kind == SideCar::Json ? jsonOf(recipe, picture) : textOf(recipe);
}

}  // namespace lightgen::core

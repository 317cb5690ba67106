#include "core/recipe_reader.h"

#include <algorithm>
#include <array>

#include "core/a1111_text.h"
#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/recipe.h"
#include "core/utf8.h"
#include "core/version.h"

namespace lightgen::core {

namespace {

const std::string* textOf(const PictureRecipe& recipe, const char* keyword) {
    const auto found = recipe.chunks.find(keyword);
    return found == recipe.chunks.end() ? nullptr : &found->second;
}

std::string plain(const Json& value) {
    return value.is_string() ? value.get_ref<const std::string&>() : describe(value).english();
}

// Simple values of an object become settings; texts of a prompt are left out.
void addSettings(PictureRecipe& recipe, const Json& object) {
    for (const auto& [key, value] : object.items()) {
        const bool isPrompt = key.find("prompt") != std::string::npos;
        if (value.is_primitive() && !value.is_null() && !isPrompt) {
            recipe.settings.emplace_back(key, plain(value));
        }
    }
}

std::string stringAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// A JSON object, or nothing and a problem.
std::optional<Json> objectIn(PictureRecipe& recipe, const char* keyword, const std::string& text) {
    auto json = parseJson(text, phrase("the text '{}'", keyword));
    if (json && json->is_object()) {
        return std::move(*json);
    }
    recipe.problems.push_back(
        json ? phrase("the text '{}' is no JSON object", keyword) : std::move(json).error().message
    );
    return std::nullopt;
}

void readOurs(PictureRecipe& recipe, const std::string& text) {
    recipe.program = kProgramName;
    auto request = requestFromRecipe(text);
    if (!request) {
        recipe.problems.push_back(std::move(request).error().message);
        return;
    }
    recipe.prompt = request->prompt;
    recipe.imageId = imageIdFromRecipe(text);
    recipe.request = *std::move(request);
    if (const auto json = objectIn(recipe, "lightgen", text)) {
        addSettings(recipe, *json);
    }
}

void readInvokeMetadata(PictureRecipe& recipe, const std::string& text) {
    recipe.program = "InvokeAI";
    if (const auto json = objectIn(recipe, "invokeai_metadata", text)) {
        recipe.prompt = stringAt(*json, "positive_prompt");
        recipe.negativePrompt = stringAt(*json, "negative_prompt");
        addSettings(recipe, *json);
        if (const auto model = json->find("model"); model != json->end() && model->is_object()) {
            recipe.settings.emplace_back("model", stringAt(*model, "name"));
        }
    }
}

// InvokeAI 2: {"image": {"prompt": [{"prompt": "...", "weight": 1}], "steps": ...}}
void readInvokeTwo(PictureRecipe& recipe, const std::string& text) {
    recipe.program = "InvokeAI";
    const auto json = objectIn(recipe, "sd-metadata", text);
    const auto image = json ? json->find("image") : Json::const_iterator();
    if (!json || image == json->end() || !image->is_object()) {
        return;
    }
    recipe.prompt = stringAt(*image, "prompt");
    if (const auto parts = image->find("prompt"); parts != image->end() && parts->is_array()) {
        for (const Json& part : *parts) {
            const auto words = part.is_object() ? stringAt(part, "prompt") : std::string();
            recipe.prompt += (recipe.prompt.empty() || words.empty() ? "" : ", ") + words;
        }
    }
    addSettings(recipe, *image);
}

// InvokeAI 1: "a red fox" -s 50 -S 42 -W 512 -H 512 -C 7.5 -A k_lms
void readDream(PictureRecipe& recipe, const std::string& text) {
    recipe.program = "InvokeAI";
    const bool quoted = text.starts_with('"');
    const auto end = quoted ? text.find('"', 1) : text.find(" -");
    recipe.prompt = text.substr(quoted ? 1 : 0, end == std::string::npos ? end : end - (quoted ? 1 : 0));
    constexpr std::array<std::pair<const char*, const char*>, 6> kOptions{
        {{" -s", "steps"},
         {" -S", "seed"},
         {" -W", "width"},
         {" -H", "height"},
         {" -C", "cfg_scale"},
         {" -A", "sampler"}}};
    for (const auto& [option, name] : kOptions) {
        const auto at = end == std::string::npos ? end : text.find(option, end);
        if (at == std::string::npos) {
            continue;
        }
        const auto start = text.find_first_not_of(' ', at + 3);
        if (start != std::string::npos) {
            recipe.settings.emplace_back(name, text.substr(start, text.find(' ', start) - start));
        }
    }
}

// One node of ComfyUI's graph: texts of prompt nodes, numbers of samplers, the size of the latents they begin with.
void readComfyNode(PictureRecipe& recipe, const Json& node) {
    const auto inputs = node.is_object() ? node.find("inputs") : Json::const_iterator();
    if (!node.is_object() || inputs == node.end() || !inputs->is_object()) {
        return;
    }
    const auto type = stringAt(node, "class_type");
    if (type.find("TextEncode") != std::string::npos) {
        const auto words = stringAt(*inputs, "text");
        recipe.prompt += (recipe.prompt.empty() || words.empty() ? "" : "\n") + words;
        return;
    }
    const auto has = [&](const char* word) { return type.find(word) != std::string::npos; };
    if (has("Sampler") || has("Loader") || (has("Empty") && has("Latent"))) {
        addSettings(recipe, *inputs);
    }
}

void readComfy(PictureRecipe& recipe) {
    recipe.program = "ComfyUI";
    const auto* graph = textOf(recipe, "prompt");
    if (!graph) {
        return;
    }
    if (const auto json = objectIn(recipe, "prompt", *graph)) {
        for (const Json& node : *json) {
            readComfyNode(recipe, node);
        }
    }
}

// The same keyword holds other things: A1111's text, or JSON of Fooocus and SwarmUI.
void readParameters(PictureRecipe& recipe, const std::string& text) {
    const auto start = text.find_first_not_of(" \t\r\n");
    if (start != std::string::npos && text[start] == '{') {
        recipe.program = textOf(recipe, "fooocus_scheme") ? "Fooocus" : "unknown";
        if (const auto json = objectIn(recipe, "parameters", text)) {
            const auto swarm = json->find("sui_image_params");
            const bool isSwarm = swarm != json->end() && swarm->is_object();
            recipe.program = isSwarm ? "SwarmUI" : recipe.program;
            const Json& values = isSwarm ? *swarm : *json;
            recipe.prompt = stringAt(values, "prompt");
            recipe.negativePrompt = stringAt(values, isSwarm ? "negativeprompt" : "negative_prompt");
            addSettings(recipe, values);
        }
        return;
    }
    auto read = parseA1111(text);
    recipe.program = "AUTOMATIC1111";
    if (const auto* version = read.setting("Version"); version && version->starts_with(kProgramName)) {
        recipe.program = kProgramName;
    }
    recipe.prompt = std::move(read.prompt);
    recipe.negativePrompt = std::move(read.negativePrompt);
    recipe.settings = std::move(read.settings);
}

}  // namespace

PictureRecipe recipeFromTexts(TextChunks chunks) {
    PictureRecipe recipe;
    recipe.chunks = std::move(chunks);
    if (const auto* ours = textOf(recipe, "lightgen")) {
        readOurs(recipe, *ours);
    } else if (const auto* metadata = textOf(recipe, "invokeai_metadata")) {
        readInvokeMetadata(recipe, *metadata);
    } else if (const auto* two = textOf(recipe, "sd-metadata")) {
        readInvokeTwo(recipe, *two);
    } else if (const auto* dream = textOf(recipe, "Dream")) {
        readDream(recipe, *dream);
    } else if (textOf(recipe, "prompt") || textOf(recipe, "workflow")) {
        readComfy(recipe);
    } else if (const auto* parameters = textOf(recipe, "parameters")) {
        readParameters(recipe, *parameters);
    }
    return recipe;
}

Result<PictureRecipe> readRecipe(const std::filesystem::path& path) {
    const auto inFile = [&](const Error& error) { return fail(error.code, "{}: {}", printable(path), error.message); };
    LIGHTGEN_TRY(const auto png, readFile(path, kMaxPngFileBytes));
    auto texts = readPngTexts(png);
    if (!texts) {
        return inFile(texts.error());
    }
    auto recipe = recipeFromTexts(*std::move(texts));
    LIGHTGEN_TRY(recipe.size, pngSize(png));
    return recipe;
}

}  // namespace lightgen::core

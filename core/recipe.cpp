#include "core/recipe.h"

#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/png_chunks.h"
#include "core/request_json.h"
#include "core/sha256.h"
#include "core/utf8.h"
#include "core/version.h"

namespace lightgen::core {

namespace {

constexpr int kSchema = 1;
constexpr std::size_t kShortHash = 10;  // as A1111 shows it

std::string program() {
    return fmt::format("{} {}", kProgramName, programVersion());
}

// A1111 takes a line that begins like this for the negative prompt; a zero-width space keeps it part of the prompt and
// leaves it looking the same.
std::string guardedPrompt(std::string_view prompt) {
    constexpr std::string_view kMark = "Negative prompt:";
    std::string guarded;
    while (true) {
        const auto end = prompt.find('\n');
        const auto line = prompt.substr(0, end);
        const auto start = line.find_first_not_of(" \t\r");
        if (start != std::string_view::npos && line.substr(start).starts_with(kMark)) {
            guarded += "\xE2\x80\x8B";
        }
        guarded += line;
        if (end == std::string_view::npos) {
            return guarded;
        }
        guarded += '\n';
        prompt.remove_prefix(end + 1);
    }
}

// A value with a separator in it is written as a JSON string.
std::string a1111Value(const std::string& value) {
    return value.find_first_of(",:\n\"") == std::string::npos ? value : dumpJson(value);
}

std::string_view sourceTypeOf(const GenerationRequest& request) {
    const bool isComposite = request.inpainting && request.inpainting->isImported;
    return isComposite ? kCompositeMedia : kTrainedMedia;
}

// All of the recipe but the id, which is made of it.
Json recipeObject(const GenerationResult& result) {
    GenerationRequest request = result.request;
    request.model = result.modelName;
    request.threads = result.threads;
    Json recipe = requestObject(request);
    recipe["schema"] = kSchema;
    recipe["program"] = program();
    recipe["model_hash"] = result.modelHash;
    recipe["mode"] = request.inpainting ? "inpaint" : "text-to-image";
    if (request.inpainting) {
        recipe["picture_sha256"] = sha256Hex(request.inpainting->image.pixels);
        recipe["picture_width"] = request.inpainting->image.width;
        recipe["picture_height"] = request.inpainting->image.height;
        recipe["mask_sha256"] = sha256Hex(request.inpainting->mask.pixels);
    }
    return recipe;
}

template <class Number>
std::span<const std::uint8_t> rawBytes(const std::vector<Number>& numbers) {
    return {reinterpret_cast<const std::uint8_t*>(numbers.data()), numbers.size() * sizeof(Number)};
}

struct Made {
    const TokenArray& tokens;
    const std::vector<std::int32_t>& order;
    const std::vector<std::int32_t>& placedPerStep;
};

std::string idOf(const Json& recipe, const Made& made) {
    constexpr std::size_t kDigits = 32;
    const auto text = dumpJson(recipe);
    Sha256 hash;
    hash.add({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    hash.add(rawBytes(made.tokens.values));
    hash.add(rawBytes(made.order));
    hash.add(rawBytes(made.placedPerStep));
    return hash.hex().substr(0, kDigits);
}

std::string idOf(const Json& recipe, const GenerationResult& result) {
    return idOf(recipe, Made{result.tokens, result.order, result.placedPerStep});
}

Phrase where() {
    return phrase("the recipe");
}

tl::unexpected<Error> inFile(const std::filesystem::path& path, Error error) {
    return fail(error.code, "{}: {}", printable(path), error.message);
}

}  // namespace

std::string recipeJson(const GenerationResult& result) {
    Json recipe = recipeObject(result);
    recipe["image_id"] = idOf(recipe, result);
    return dumpJson(recipe);
}

std::string imageId(const GenerationResult& result) {
    return idOf(recipeObject(result), result);
}

bool isWhollyGenerated(const TextChunks& chunks) {
    const auto xmp = chunks.find(std::string(kXmpKeyword));
    return xmp != chunks.end() && chunks.contains("lightgen") &&
           xmp->second.find('/' + std::string(kTrainedMedia)) != std::string::npos;
}

std::string imageIdFromRecipe(const std::string& recipeJson) {
    const auto json = parseJson(recipeJson, where());
    if (!json || !json->is_object()) {
        return {};
    }
    const auto found = json->find("image_id");
    return found != json->end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool isPictureOf(const std::string& recipeJson, const SavedState& state) {
    auto json = parseJson(recipeJson, where());
    const auto id = imageIdFromRecipe(recipeJson);
    if (!json || id.empty()) {
        return false;
    }
    json->erase("image_id");
    return idOf(*json, Made{state.tokens, state.order, state.placedPerStep}) == id;
}

std::string labelPacket(std::string_view sourceType) {
    // The IPTC NewsCodes begin with http, not https.
    constexpr std::string_view kCodes = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    return fmt::format(
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "  <rdf:Description rdf:about=\"\"\n"
        "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
        "    xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">\n"
        "   <xmp:CreatorTool>{}</xmp:CreatorTool>\n"
        "   <Iptc4xmpExt:DigitalSourceType>{}{}</Iptc4xmpExt:DigitalSourceType>\n"
        "  </rdf:Description>\n"
        " </rdf:RDF>\n"
        "</x:xmpmeta>\n"
        "<?xpacket end=\"r\"?>",
        program(),
        kCodes,
        sourceType
    );
}

std::string a1111Parameters(const GenerationResult& result) {
    const auto& request = result.request;
    auto text = fmt::format(
        "{}\nSteps: {}, Sampler: LightGen MAR cosine, CFG scale: {}, Seed: {}, Size: {}x{}",
        guardedPrompt(request.prompt),
        request.steps,
        request.guidance,
        request.seed,
        request.size.width,
        request.size.height
    );
    if (!result.modelHash.empty()) {
        text += ", Model hash: " + result.modelHash.substr(0, kShortHash);
    }
    if (!result.modelName.empty()) {
        text += ", Model: " + a1111Value(result.modelName);
    }
    if (request.variant > 0) {
        text += fmt::format(", Variant: {}", request.variant);
    }
    return text + ", Version: " + program();
}

TextChunks recipeChunks(const GenerationResult& result) {
    return {
        {"parameters", a1111Parameters(result)},
        {"lightgen", recipeJson(result)},
        {std::string(kXmpKeyword), labelPacket(sourceTypeOf(result.request))},
    };
}

Result<GenerationRequest> requestFromRecipe(const std::string& recipeJson) {
    LIGHTGEN_TRY(const auto json, parseJson(recipeJson, where(), ErrorCode::InvalidArgument));
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where(), ErrorCode::InvalidArgument));
    int schema = kSchema;
    LIGHTGEN_CHECK(fields.read("schema", schema, {1, 2147483647}));
    if (schema > kSchema) {
        return fail(
            ErrorCode::Incompatible,
            "The recipe was written by a newer version (schema {}, known here: {}); update {} to use it.",
            schema,
            kSchema,
            kProgramName
        );
    }
    LIGHTGEN_TRY(auto request, requestFromObject(json, where()));
    request.inpainting.reset();
    return request;
}

Status writePicture(const std::filesystem::path& path, const RgbImage& image, const TextChunks& chunks) {
    auto png = encodePng(image, chunks);
    if (!png) {
        return inFile(path, std::move(png).error());
    }
    return writeFileAtomically(path, *png);
}

Result<DecodedPng> readPicture(const std::filesystem::path& path) {
    LIGHTGEN_TRY(const auto bytes, readFile(path, kMaxPngFileBytes));
    auto decoded = decodePng(bytes);
    if (!decoded) {
        return inFile(path, std::move(decoded).error());
    }
    return decoded;
}

}  // namespace lightgen::core

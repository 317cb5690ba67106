#include "core/model_json.h"

#include <algorithm>
#include <cctype>
#include <limits>

#include "core/json_fields.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

constexpr int kSchema = 1;
constexpr double kHuge = std::numeric_limits<double>::max();

// A file inside the bundle: no way out of it, nothing a terminal or a file system could misread.
bool isSafePath(std::string_view path) {
    const auto isOdd = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == 0x7F; };
    if (path.empty() || path.size() > 1024 || std::ranges::any_of(path, isOdd) || firstInvalidUtf8(path)) {
        return false;
    }
    while (true) {
        const auto slash = path.find('/');
        const auto part = path.substr(0, slash);
        if (part.empty() || part == "." || part == "..") {
            return false;
        }
        if (slash == std::string_view::npos) {
            return true;
        }
        path.remove_prefix(slash + 1);
    }
}

Result<PixelSize> sizeFrom(const JsonFields& fields, const char* key, const Json& pair, int tokenPixels) {
    const auto sound = [&](const Json& side) {
        return side.is_number_unsigned() && kSideRange.holds(side.get<double>()) && side.get<int>() % tokenPixels == 0;
    };
    if (!pair.is_array() || pair.size() != 2 || !sound(pair[0]) || !sound(pair[1])) {
        return fields.wrong(key, phrase("[width, height], multiples of {} {}", tokenPixels, kSideRange.text()));
    }
    return PixelSize{pair[0].get<int>(), pair[1].get<int>()};
}

Status readSizes(const JsonFields& fields, ModelInfo& model) {
    const int tokenPixels = model.network.tokenPixels();
    LIGHTGEN_TRY(const auto sizes, fields.object("sizes"));
    LIGHTGEN_CHECK(sizes.require("default"));
    LIGHTGEN_TRY(model.defaultSize, sizeFrom(sizes, "default", *sizes.find("default"), tokenPixels));
    const Json* trained = sizes.find("trained");
    if (!trained) {
        model.trainedSizes = {model.defaultSize};
        return {};
    }
    if (!trained->is_array() || trained->empty()) {
        return sizes.wrong("trained", phrase("a list of [width, height]"));
    }
    for (const Json& pair : *trained) {
        LIGHTGEN_TRY(const auto size, sizeFrom(sizes, "trained", pair, tokenPixels));
        model.trainedSizes.push_back(size);
    }
    return {};
}

Status readSampling(const JsonFields& fields, ModelInfo& model) {
    if (!fields.find("sampling")) {
        return {};
    }
    LIGHTGEN_TRY(const auto sampling, fields.object("sampling"));
    std::string schedule(core::name(model.defaultGuidanceSchedule));
    LIGHTGEN_CHECK(sampling.read("steps", model.defaultSteps, kStepsRange));
    LIGHTGEN_CHECK(sampling.read("guidance", model.defaultGuidance, kGuidanceRange));
    LIGHTGEN_CHECK(sampling.read("temperature", model.defaultTemperature, kTemperatureRange));
    LIGHTGEN_CHECK(sampling.read("sampler_steps", model.defaultSamplerSteps, kSamplerStepsRange));
    LIGHTGEN_CHECK(sampling.read("guidance_schedule", schedule));
    const auto parsed = parseGuidanceSchedule(schedule);
    if (!parsed) {
        return fail(ErrorCode::Incompatible, "{}: {}", sampling.where(), parsed.error().message);
    }
    model.defaultGuidanceSchedule = *parsed;
    return {};
}

Status readPrediction(const JsonFields& fields, ModelInfo& model) {
    std::string prediction(name(model.prediction));
    LIGHTGEN_CHECK(fields.read("prediction", prediction));
    if (prediction != name(Prediction::Epsilon) && prediction != name(Prediction::Velocity)) {
        return fields.wrong("prediction", phrase("\"epsilon\" or \"velocity\""));
    }
    model.prediction = prediction == name(Prediction::Velocity) ? Prediction::Velocity : Prediction::Epsilon;
    LIGHTGEN_CHECK(fields.read("token_scale", model.tokenScale, {0, kHuge, true}));
    double clamp = 0;
    LIGHTGEN_CHECK(fields.read("clamp_x0", clamp, {0, kHuge, true}));
    model.clampX0 = fields.find("clamp_x0") ? std::optional(clamp) : std::nullopt;
    return {};
}

bool isSha256(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Status readFiles(const JsonFields& fields, ModelInfo& model) {
    LIGHTGEN_TRY(const auto files, fields.object("files"));
    for (const auto& [path, entry] : fields.find("files")->items()) {
        if (!isSafePath(path)) {
            return fail(
                ErrorCode::Corrupt,
                "{}: '{}' is no file inside the bundle; write a path such as vae/config.json.",
                files.where(),
                printable(path)
            );
        }
        LIGHTGEN_TRY(const auto file, JsonFields::of(entry, phrase("{}: {}", files.where(), path)));
        BundleFile described{path, 0, {}};
        LIGHTGEN_CHECK(file.require("bytes"));
        LIGHTGEN_CHECK(file.require("sha256"));
        LIGHTGEN_CHECK(file.read("bytes", described.bytes));
        LIGHTGEN_CHECK(file.read("sha256", described.sha256));
        if (!isSha256(described.sha256)) {
            return file.wrong("sha256", phrase("64 lower-case hexadecimal digits"));
        }
        model.files.push_back(std::move(described));
    }
    return {};
}

Status checkListed(const JsonFields& weights, const char* key, const ModelInfo& model, const std::string& path) {
    const bool listed = std::ranges::any_of(model.files, [&](const BundleFile& file) { return file.path == path; });
    return listed ? Status{} : weights.wrong(key, phrase("one of the paths under 'files'"));
}

Status readWeights(const JsonFields& fields, ModelInfo& model) {
    LIGHTGEN_TRY(const auto weights, fields.object("weights"));
    LIGHTGEN_CHECK(weights.require("base"));
    LIGHTGEN_CHECK(weights.read("base", model.baseWeights));
    LIGHTGEN_CHECK(checkListed(weights, "base", model, model.baseWeights));
    if (weights.find("dpo")) {
        LIGHTGEN_CHECK(weights.read("dpo", model.dpoWeights.emplace()));
        LIGHTGEN_CHECK(checkListed(weights, "dpo", model, *model.dpoWeights));
    }
    return {};
}

Status readPreview(const JsonFields& fields, ModelInfo& model) {
    const Json* rows = fields.find("preview_factors");
    if (!rows || (rows->is_array() && rows->empty())) {
        return {};
    }
    const auto expected = static_cast<std::size_t>(model.network.vaeChannels) + 1;
    const auto sound = [](const Json& row) {
        return row.is_array() && row.size() == 3 &&
               std::ranges::all_of(row, [](const Json& v) { return v.is_number(); });
    };
    if (!rows->is_array() || rows->size() != expected || !std::ranges::all_of(*rows, sound)) {
        return fields.wrong("preview_factors", phrase("{} rows of three numbers", expected));
    }
    for (const Json& row : *rows) {
        model.previewFactors.push_back({row[0].get<double>(), row[1].get<double>(), row[2].get<double>()});
    }
    return {};
}

// The name stands in command lines, recipes and file names.
bool isName(const std::string& text) {
    const auto isAllowed = [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.size() <= 100 && text[0] != '.' && text[0] != '-' &&
           std::ranges::all_of(text, isAllowed);
}

Status readTexts(const JsonFields& fields, ModelInfo& model) {
    LIGHTGEN_CHECK(fields.require("name"));
    LIGHTGEN_CHECK(fields.read("name", model.name));
    if (!isName(model.name)) {
        return fields.wrong("name", phrase("letters, digits, '-', '_' and '.' only"));
    }
    model.title = model.name;
    LIGHTGEN_CHECK(fields.read("title", model.title));
    LIGHTGEN_CHECK(fields.read("description", model.description));
    LIGHTGEN_CHECK(fields.read("licence", model.licence));
    LIGHTGEN_CHECK(fields.read("default", model.isDefault));
    return fields.read("examples", model.examplePrompts);
}

Status checkSchema(const JsonFields& fields) {
    int schema = 0;
    LIGHTGEN_CHECK(fields.require("schema"));
    LIGHTGEN_CHECK(fields.read("schema", schema, {1, 2147483647}));
    if (schema > kSchema) {
        return fail(
            ErrorCode::Incompatible,
            "{}: this model needs a newer version of the program (schema {}, known here: {}).",
            fields.where(),
            schema,
            kSchema
        );
    }
    return {};
}

Json sizeOf(PixelSize size) {
    return Json::array({size.width, size.height});
}

Json samplingOf(const ModelInfo& model) {
    return {
        {"steps", model.defaultSteps},
        {"guidance", model.defaultGuidance},
        {"guidance_schedule", core::name(model.defaultGuidanceSchedule)},
        {"temperature", model.defaultTemperature},
        {"sampler_steps", model.defaultSamplerSteps},
    };
}

Json filesOf(const ModelInfo& model) {
    Json files = Json::object();
    for (const auto& file : model.files) {
        files[file.path] = {{"bytes", file.bytes}, {"sha256", file.sha256}};
    }
    return files;
}

}  // namespace

std::string_view name(Prediction prediction) {
    return prediction == Prediction::Velocity ? "velocity" : "epsilon";
}

Result<ModelInfo> parseModelJson(std::string_view text, const Phrase& where) {
    LIGHTGEN_TRY(const auto json, parseJson(text, where));
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where));
    ModelInfo model;
    LIGHTGEN_CHECK(checkSchema(fields));
    LIGHTGEN_CHECK(readTexts(fields, model));
    LIGHTGEN_CHECK(fields.require("network"));
    LIGHTGEN_TRY(model.network, networkFromObject(*fields.find("network"), phrase("{}: {}", where, "network")));
    LIGHTGEN_CHECK(readPrediction(fields, model));
    LIGHTGEN_CHECK(readSizes(fields, model));
    LIGHTGEN_CHECK(readSampling(fields, model));
    LIGHTGEN_CHECK(readFiles(fields, model));
    LIGHTGEN_CHECK(readWeights(fields, model));
    LIGHTGEN_CHECK(readPreview(fields, model));
    return model;
}

std::string modelJson(const ModelInfo& model) {
    Json json{
        {"schema", kSchema},
        {"name", model.name},
        {"title", model.title},
        {"description", model.description},
        {"licence", model.licence},
        {"default", model.isDefault},
        {"network", networkObjectOf(model.network)},
        {"prediction", name(model.prediction)},
        {"clamp_x0", model.clampX0 ? Json(*model.clampX0) : Json(nullptr)},
        {"token_scale", model.tokenScale},
        {"sampling", samplingOf(model)},
        {"weights", {{"base", model.baseWeights}}},
        {"examples", model.examplePrompts},
        {"preview_factors", model.previewFactors},
        {"files", filesOf(model)},
    };
    Json trained = Json::array();
    for (const auto size : model.trainedSizes) {
        trained.push_back(sizeOf(size));
    }
    json["sizes"] = {{"default", sizeOf(model.defaultSize)}, {"trained", trained}};
    if (model.dpoWeights) {
        json["weights"]["dpo"] = *model.dpoWeights;
    }
    return dumpJson(json, 2) + '\n';
}

}  // namespace lightgen::core

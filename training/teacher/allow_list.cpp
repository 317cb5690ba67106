#include "training/teacher/allow_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "core/atomic_file.h"
#include "core/json_fields.h"

namespace lightgen::training::teacher {

using core::ErrorCode;
using core::fail;
using core::Json;
using core::JsonFields;

namespace {

constexpr std::size_t kMaxBytes = 8 << 20;
constexpr std::array<std::string_view, 3> kStyles{"emoji", "clip art", "flat"};

const Json& listIn(const Json& json, const char* key) {
    static const Json empty = Json::array();
    const auto found = json.find(key);
    return found != json.end() && found->is_array() ? *found : empty;
}

core::Result<ThingClass> parseClass(const Json& json, const core::Phrase& where) {
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where));
    ThingClass parsed;
    ClassName first;
    LIGHTGEN_CHECK(fields.require("name"));
    LIGHTGEN_CHECK(fields.read("name", first.singular));
    LIGHTGEN_CHECK(fields.read("plural", first.plural));
    LIGHTGEN_CHECK(fields.read("colourable", parsed.colourable));
    parsed.names.push_back(first);
    for (const auto& pair : listIn(json, "synonyms")) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string()) {
            return fields.wrong("synonyms", core::phrase("pairs of singular and plural"));
        }
        parsed.names.push_back({pair[0].get<std::string>(), pair[1].get<std::string>()});
    }
    return parsed;
}

core::Result<CutOut> parseCutOut(const Json& json, const core::Phrase& where) {
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where));
    CutOut parsed;
    std::string style;
    for (const auto* key : {"class", "style", "package", "file", "licence"}) {
        LIGHTGEN_CHECK(fields.require(key));
    }
    LIGHTGEN_CHECK(fields.read("class", parsed.thing));
    LIGHTGEN_CHECK(fields.read("style", style));
    LIGHTGEN_CHECK(fields.read("package", parsed.package));
    LIGHTGEN_CHECK(fields.read("file", parsed.file));
    LIGHTGEN_CHECK(fields.read("codepoint", parsed.codepoint));
    LIGHTGEN_CHECK(fields.read("licence", parsed.licence));
    LIGHTGEN_CHECK(fields.read("version", parsed.version));
    const auto known = std::ranges::find(kStyles, style);
    if (known == kStyles.end()) {
        return fields.wrong("style", core::phrase("\"emoji\", \"clip art\" or \"flat\""));
    }
    parsed.style = static_cast<Style>(known - kStyles.begin());
    return parsed;
}

core::Status check(const AllowList& list, const core::Phrase& where) {
    std::set<std::string> shown;
    for (const auto& cutOut : list.cutOuts) {
        shown.insert(cutOut.thing);
        if (std::ranges::find(list.licences, cutOut.licence) == list.licences.end()) {
            return fail(
                ErrorCode::Corrupt,
                "{}: {} has the licence {}, which is not allowed",
                where,
                cutOut.file,
                cutOut.licence
            );
        }
        if (std::ranges::find(list.classes, cutOut.thing, &ThingClass::name) == list.classes.end()) {
            return fail(ErrorCode::Corrupt, "{}: {} shows the unknown class {}", where, cutOut.file, cutOut.thing);
        }
    }
    for (const auto& thing : list.classes) {
        if (!shown.contains(thing.name())) {
            return fail(ErrorCode::Corrupt, "{}: the class {} has no picture", where, thing.name());
        }
    }
    return {};
}

Json toJson(const CutOut& cutOut) {
    Json json{
        {"class", cutOut.thing},
        {"style", name(cutOut.style)},
        {"package", cutOut.package},
        {"file", cutOut.file},
        {"licence", cutOut.licence}};
    if (!cutOut.codepoint.empty()) {
        json["codepoint"] = cutOut.codepoint;
    }
    if (!cutOut.version.empty()) {
        json["version"] = cutOut.version;
    }
    return json;
}

Json toJson(const ThingClass& thing) {
    auto synonyms = Json::array();
    for (std::size_t i = 1; i < thing.names.size(); ++i) {
        synonyms.push_back({thing.names[i].singular, thing.names[i].plural});
    }
    return {
        {"name", thing.name()},
        {"plural", thing.names.front().plural},
        {"synonyms", synonyms},
        {"colourable", thing.colourable}};
}

// One entry a line: a file that people read and compare.
template <class Range>
std::string lines(const Range& entries) {
    std::string text;
    for (const auto& entry : entries) {
        text += (text.empty() ? "\n  " : ",\n  ") + core::dumpJson(toJson(entry));
    }
    return "[" + text + "\n ]";
}

}  // namespace

std::string_view name(Style style) {
    return kStyles[static_cast<std::size_t>(style)];
}

core::Result<AllowList> parseAllowList(std::string_view text, const std::string& file) {
    const auto where = core::Phrase::verbatim(file);
    LIGHTGEN_TRY(const auto json, core::parseJson(text, where));
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where));
    AllowList list;
    LIGHTGEN_CHECK(fields.read("licences", list.licences));
    for (const auto& entry : listIn(json, "classes")) {
        LIGHTGEN_TRY(auto thing, parseClass(entry, where));
        list.classes.push_back(std::move(thing));
    }
    for (const auto& entry : listIn(json, "sprites")) {
        LIGHTGEN_TRY(auto cutOut, parseCutOut(entry, where));
        list.cutOuts.push_back(std::move(cutOut));
    }
    for (const auto& entry : listIn(json, "refused")) {
        LIGHTGEN_TRY(const auto refused, JsonFields::of(entry, where));
        Refusal refusal;
        LIGHTGEN_CHECK(refused.read("package", refusal.package));
        LIGHTGEN_CHECK(refused.read("folder", refusal.folder));
        LIGHTGEN_CHECK(refused.read("licence", refusal.licence));
        LIGHTGEN_CHECK(refused.read("reason", refusal.reason));
        list.refusals.push_back(std::move(refusal));
    }
    LIGHTGEN_CHECK(check(list, where));
    return list;
}

core::Result<AllowList> readAllowList(const std::filesystem::path& file) {
    LIGHTGEN_TRY(const auto text, core::readTextFile(file, kMaxBytes));
    return parseAllowList(text, file.string());
}

std::string allowListJson(const AllowList& list) {
    return "{\n \"schema\": 1,\n \"licences\": " + core::dumpJson(Json(list.licences)) +
           ",\n \"classes\": " + lines(list.classes) + ",\n \"sprites\": " + lines(list.cutOuts) + "\n}\n";
}

}  // namespace lightgen::training::teacher

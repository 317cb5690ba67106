#include "core/request_json.h"

#include <charconv>
#include <cstdint>

#include "core/json_fields.h"

namespace lightgen::core {

namespace {

template <class Choice>
Status
readChoice(const JsonFields& fields, const char* key, Choice& target, Result<Choice> (*parse)(std::string_view)) {
    std::string text(name(target));
    LIGHTGEN_CHECK(fields.read(key, text));
    auto choice = parse(text);
    if (!choice) {
        return fail(ErrorCode::InvalidArgument, "{}: '{}': {}", fields.where(), key, choice.error().message);
    }
    target = *choice;
    return {};
}

Status readChoices(const JsonFields& fields, GenerationRequest& request) {
    LIGHTGEN_CHECK(readChoice(fields, "guidance_schedule", request.guidanceSchedule, parseGuidanceSchedule));
    LIGHTGEN_CHECK(readChoice(fields, "sampler", request.sampler, parseSampler));
    LIGHTGEN_CHECK(readChoice(fields, "order", request.order, parseGenerationOrder));
    LIGHTGEN_CHECK(readChoice(fields, "device", request.device, parseDevice));
    return readChoice(fields, "precision", request.precision, parsePrecision);
}

Status readNumbers(const JsonFields& fields, GenerationRequest& request) {
    LIGHTGEN_CHECK(fields.read("variant", request.variant, kVariantRange));
    LIGHTGEN_CHECK(fields.read("width", request.size.width, kSideRange));
    LIGHTGEN_CHECK(fields.read("height", request.size.height, kSideRange));
    LIGHTGEN_CHECK(fields.read("seed", request.seed));
    LIGHTGEN_CHECK(fields.read("steps", request.steps, kStepsRange));
    LIGHTGEN_CHECK(fields.read("guidance", request.guidance, kGuidanceRange));
    LIGHTGEN_CHECK(fields.read("sampler_steps", request.samplerSteps, kSamplerStepsRange));
    LIGHTGEN_CHECK(fields.read("temperature", request.temperature, kTemperatureRange));
    return fields.read("threads", request.threads, kThreadsRange);
}

// Lists of tokens cross as one text, "3,5-9,12": a picture may have thousands.
std::string tokensText(const std::vector<std::int32_t>& tokens) {
    std::string text;
    for (std::size_t first = 0, end = 0; first < tokens.size(); first = end) {
        end = first + 1;
        while (end < tokens.size() && tokens[end] == tokens[end - 1] + 1) {
            ++end;
        }
        text += fmt::format("{}{}", text.empty() ? "" : ",", tokens[first]);
        text += end - first > 1 ? fmt::format("-{}", tokens[end - 1]) : std::string();
    }
    return text;
}

const char* readNumber(const char* from, const char* end, std::int32_t& number) {
    const auto [stop, error] = std::from_chars(from, end, number);
    return error == std::errc() && number >= 0 && *from != '-' ? stop : nullptr;
}

Status readTokens(const JsonFields& fields, const char* key, std::vector<std::int32_t>& target) {
    constexpr std::size_t kMaxTokens = 2048 * 2048;
    std::string text;
    LIGHTGEN_CHECK(fields.read(key, text));
    std::vector<std::int32_t> tokens;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        std::int32_t first = 0;
        at = readNumber(at, end, first);
        std::int32_t last = first;
        if (at != nullptr && at != end && *at == '-') {
            at = at + 1 == end ? nullptr : readNumber(at + 1, end, last);
        }
        const bool sound = at != nullptr && last >= first && static_cast<std::size_t>(last - first) < kMaxTokens &&
                           tokens.size() < kMaxTokens && (at == end || (*at == ',' && at + 1 != end));
        if (!sound) {
            return fields.wrong(key, phrase("a list of tokens as in 3,5-9,12"));
        }
        for (std::int64_t token = first; token <= last; ++token) {
            tokens.push_back(static_cast<std::int32_t>(token));
        }
        at += at == end ? 0 : 1;
    }
    target = std::move(tokens);
    return {};
}

Status readBranch(const JsonFields& fields, std::optional<Branch>& target) {
    if (!fields.find("branch")) {
        return {};
    }
    LIGHTGEN_TRY(const auto object, fields.object("branch"));
    auto& branch = target.emplace();
    LIGHTGEN_CHECK(object.read("image", branch.image));
    LIGHTGEN_CHECK(object.read("step", branch.step, {0, 2147483647}));
    return readTokens(object, "pinned", branch.pinned);
}

Json branchObject(const Branch& branch) {
    Json object{{"image", branch.image}, {"step", branch.step}};
    if (!branch.pinned.empty()) {
        object["pinned"] = tokensText(branch.pinned);
    }
    return object;
}

Status readInpainting(const JsonFields& fields, std::optional<Inpainting>& target) {
    if (!fields.find("inpainting")) {
        return {};
    }
    LIGHTGEN_TRY(const auto object, fields.object("inpainting"));
    auto& inpainting = target.emplace();
    LIGHTGEN_CHECK(object.read("band", inpainting.band, kBandRange));
    LIGHTGEN_CHECK(object.read("tokens_of", inpainting.tokensOf));
    LIGHTGEN_CHECK(object.read("origin_row", inpainting.origin.row, kOriginRange));
    LIGHTGEN_CHECK(object.read("origin_column", inpainting.origin.column, kOriginRange));
    LIGHTGEN_CHECK(object.read("composited", inpainting.composited));
    return object.read("imported", inpainting.isImported);
}

Json inpaintingObject(const Inpainting& inpainting) {
    Json object{{"band", inpainting.band}, {"composited", inpainting.composited}, {"imported", inpainting.isImported}};
    if (!inpainting.tokensOf.empty()) {
        object["tokens_of"] = inpainting.tokensOf;
    }
    if (inpainting.origin != TokenCell{}) {
        object["origin_row"] = inpainting.origin.row;
        object["origin_column"] = inpainting.origin.column;
    }
    return object;
}

}  // namespace

Json requestObject(const GenerationRequest& request) {
    Json object{
        {"prompt", request.prompt},
        {"model", request.model},
        {"variant", request.variant},
        {"width", request.size.width},
        {"height", request.size.height},
        {"seed", request.seed},
        {"steps", request.steps},
        {"guidance", request.guidance},
        {"guidance_schedule", name(request.guidanceSchedule)},
        {"sampler", name(request.sampler)},
        {"sampler_steps", request.samplerSteps},
        {"temperature", request.temperature},
        {"device", name(request.device)},
        {"precision", name(request.precision)},
        {"threads", request.threads},
        {"order", name(request.order)},
    };
    if (!request.givenOrder.empty()) {
        object["given_order"] = tokensText(request.givenOrder);
    }
    if (request.branch) {
        object["branch"] = branchObject(*request.branch);
    }
    if (request.inpainting) {
        object["inpainting"] = inpaintingObject(*request.inpainting);
    }
    return object;
}

Result<GenerationRequest> requestFromObject(const Json& object, const Phrase& where) {
    LIGHTGEN_TRY(const auto fields, JsonFields::of(object, where, ErrorCode::InvalidArgument));
    GenerationRequest request;
    LIGHTGEN_CHECK(fields.read("prompt", request.prompt));
    LIGHTGEN_CHECK(fields.read("model", request.model));
    LIGHTGEN_CHECK(readNumbers(fields, request));
    LIGHTGEN_CHECK(readChoices(fields, request));
    LIGHTGEN_CHECK(readTokens(fields, "given_order", request.givenOrder));
    LIGHTGEN_CHECK(readBranch(fields, request.branch));
    LIGHTGEN_CHECK(readInpainting(fields, request.inpainting));
    return request;
}

std::string requestToJson(const GenerationRequest& request) {
    return dumpJson(requestObject(request));
}

Result<GenerationRequest> requestFromJson(std::string_view json, const Phrase& where) {
    LIGHTGEN_TRY(const auto object, parseJson(json, where, ErrorCode::InvalidArgument));
    return requestFromObject(object, where);
}

}  // namespace lightgen::core

#include "core/request_json.h"

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

}  // namespace

Json requestObject(const GenerationRequest& request) {
    return {
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
    };
}

Result<GenerationRequest> requestFromObject(const Json& object, std::string_view where) {
    LIGHTGEN_TRY(const auto fields, JsonFields::of(object, std::string(where), ErrorCode::InvalidArgument));
    GenerationRequest request;
    LIGHTGEN_CHECK(fields.read("prompt", request.prompt));
    LIGHTGEN_CHECK(fields.read("model", request.model));
    LIGHTGEN_CHECK(readNumbers(fields, request));
    LIGHTGEN_CHECK(readChoices(fields, request));
    return request;
}

std::string requestToJson(const GenerationRequest& request) {
    return dumpJson(requestObject(request));
}

Result<GenerationRequest> requestFromJson(std::string_view json, std::string_view where) {
    LIGHTGEN_TRY(const auto object, parseJson(json, where, ErrorCode::InvalidArgument));
    return requestFromObject(object, where);
}

}  // namespace lightgen::core

#include "core/protocol_fields.h"

#include <algorithm>

#include "core/phrase_json.h"
#include "core/request_json.h"
#include "core/utf8.h"

namespace lightgen::core::protocol {

Result<JsonFields> required(const JsonFields& fields, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        LIGHTGEN_CHECK(fields.require(key));
    }
    return fields;
}

Status readBytes(const JsonFields& fields, const char* key, std::size_t expected, std::vector<std::uint8_t>& target) {
    LIGHTGEN_CHECK(fields.require(key));
    const Json* value = fields.find(key);
    if (!value->is_binary() || value->get_binary().size() != expected) {
        return fields.wrong(key, phrase("{} bytes", expected));
    }
    target = value->get_binary();
    return {};
}

Status readRaw(const JsonFields& fields, const char* key, std::string& target) {
    LIGHTGEN_CHECK(fields.require(key));
    const Json* value = fields.find(key);
    if (!value->is_binary()) {
        return fields.wrong(key, phrase("bytes"));
    }
    target.assign(value->get_binary().begin(), value->get_binary().end());
    return {};
}

Status readText(const JsonFields& fields, const char* key, std::string& target) {
    LIGHTGEN_CHECK(fields.require(key));
    LIGHTGEN_CHECK(fields.read(key, target));
    return firstInvalidUtf8(target) ? fields.wrong(key, phrase("valid UTF-8")) : Status{};
}

Status readNumber(const JsonFields& fields, const char* key, std::uint64_t& target) {
    LIGHTGEN_CHECK(fields.require(key));
    return fields.read(key, target);
}

Status readFlag(const JsonFields& fields, const char* key, bool& target) {
    LIGHTGEN_CHECK(fields.require(key));
    return fields.read(key, target);
}

Status readError(const JsonFields& parent, Error& target) {
    LIGHTGEN_TRY(const auto fields, parent.object("error"));
    std::string code;
    LIGHTGEN_CHECK(readText(fields, "code", code));
    LIGHTGEN_TRY(target.message, readPhrase(fields, "message"));
    target.code = choiceIn(kErrorNames, code).value_or(ErrorCode::Internal);  // a newer program may have more
    return {};
}

Result<JobId> jobAt(const JsonFields& fields, const char* key) {
    JobId job;
    LIGHTGEN_CHECK(readNumber(fields, key, job.value));
    return job;
}

Result<int> versionOf(const JsonFields& fields) {
    int version = 0;
    LIGHTGEN_CHECK(fields.require("version"));
    LIGHTGEN_CHECK(fields.read("version", version, kAnyCount));
    return version;
}

Result<GenerationRequest> readRequest(const JsonFields& parent) {
    LIGHTGEN_TRY(const auto fields, parent.object("request"));
    std::string prompt;
    std::string model;
    LIGHTGEN_CHECK(readRaw(fields, "prompt", prompt));
    LIGHTGEN_CHECK(readRaw(fields, "model", model));
    Json rest = *parent.find("request");
    rest.erase("prompt");
    rest.erase("model");
    auto request = requestFromObject(rest, fields.where());
    if (!request) {
        return tl::unexpected(Error{ErrorCode::Protocol, std::move(request).error().message});
    }
    request->prompt = std::move(prompt);
    request->model = std::move(model);
    return request;
}

}  // namespace lightgen::core::protocol

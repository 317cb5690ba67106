#include "core/error_json.h"

#include "core/phrase_json.h"

namespace lightgen::core {

namespace {

constexpr NumberRange kCode{0, static_cast<int>(ErrorCode::Internal)};

Result<Error> parsed(const JsonFields& object) {
    Error error;
    int code = static_cast<int>(ErrorCode::Internal);
    LIGHTGEN_TRY(const auto fields, object.object("error"));
    LIGHTGEN_CHECK(fields.read("code", code, kCode));
    LIGHTGEN_TRY(error.message, readPhrase(fields, "message"));
    error.code = static_cast<ErrorCode>(code);
    return error;
}

}  // namespace

Json errorObject(const Error& error) {
    return {{"error", {{"code", static_cast<int>(error.code)}, {"message", phraseJson(error.message)}}}};
}

Error errorFrom(const JsonFields& object) {
    auto error = parsed(object);
    return error ? *std::move(error) : std::move(error).error();
}

}  // namespace lightgen::core

// Typed reading of JSON objects from outside: wrong types and ranges become errors that name the key.
// For .cpp files only: it includes all of nlohmann-json.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/request_limits.h"
#include "core/result.h"

namespace lightgen::core {

using Json = nlohmann::json;

// Deeper nesting is refused: nlohmann-json copies and prints by recursion.
inline constexpr int kMaxJsonDepth = 32;

// `where` starts the message: a file, a chunk, "the request".
Result<Json> parseJson(std::string_view text, const Phrase& where, ErrorCode code = ErrorCode::Corrupt);

// Valid text whatever the strings hold (bytes that are no UTF-8 become U+FFFD). indent < 0: one line.
std::string dumpJson(const Json& value, int indent = -1);

// What was found, for messages: "\"abc\"", "-3", "an array".
Phrase describe(const Json& value);

// One object; it must outlive the reader. Every read() leaves its target alone where the key is missing or null.
class JsonFields {
public:
    JsonFields(const Json& object, Phrase where, ErrorCode code = ErrorCode::Corrupt);
    static Result<JsonFields> of(const Json& value, Phrase where, ErrorCode code = ErrorCode::Corrupt);

    const Json* find(const char* key) const;
    Status require(const char* key) const;

    Status read(const char* key, std::string& target) const;
    Status read(const char* key, bool& target) const;
    Status read(const char* key, std::uint64_t& target) const;
    Status read(const char* key, int& target, const NumberRange& range) const;
    Status read(const char* key, double& target, const NumberRange& range) const;
    Status read(const char* key, std::vector<std::string>& target) const;
    Status read(const char* key, std::map<std::string, std::string>& target) const;
    Result<JsonFields> object(const char* key) const;

    tl::unexpected<Error> wrong(const char* key, const Phrase& expected) const;
    const Phrase& where() const { return m_where; }

private:
    const Json& m_object;
    Phrase m_where;
    ErrorCode m_code;
};

}  // namespace lightgen::core

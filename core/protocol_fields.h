// Reading of the parts that several messages have. All of it comes from another process and is not to be trusted.
// For .cpp files only: it includes all of nlohmann-json.
#pragma once

#include <cstring>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/json_fields.h"
#include "core/protocol.h"
#include "core/protocol_names.h"

namespace lightgen::core::protocol {

inline constexpr NumberRange kAnyCount{0, 2147483647};
inline constexpr NumberRange kSides{0, 2048};  // of pictures and token grids; 0: no picture
inline constexpr NumberRange kSeconds{0, 1e12};

Result<JsonFields> required(const JsonFields& fields, std::initializer_list<const char*> keys);

Status readBytes(const JsonFields& fields, const char* key, std::size_t expected, std::vector<std::uint8_t>& target);
Status readRaw(const JsonFields& fields, const char* key, std::string& target);
Status readText(const JsonFields& fields, const char* key, std::string& target);  // valid UTF-8 only
Status readNumber(const JsonFields& fields, const char* key, std::uint64_t& target);
Status readFlag(const JsonFields& fields, const char* key, bool& target);
Status readError(const JsonFields& parent, Error& target);

Result<JobId> jobAt(const JsonFields& fields, const char* key = "job");
Result<int> versionOf(const JsonFields& fields);

// The prompt and the model cross as bytes; the rest of the request is its one serialised form. No pixels.
Result<GenerationRequest> readRequest(const JsonFields& parent);

template <class Image>
Status readPicture(const JsonFields& parent, const char* key, std::size_t channels, Image& target) {
    LIGHTGEN_TRY(const auto object, parent.object(key));
    LIGHTGEN_TRY(const auto fields, required(object, {"width", "height"}));
    LIGHTGEN_CHECK(fields.read("width", target.width, kSides));
    LIGHTGEN_CHECK(fields.read("height", target.height, kSides));
    const auto pixels = static_cast<std::size_t>(target.width) * static_cast<std::size_t>(target.height);
    return readBytes(fields, "pixels", pixels * channels, target.pixels);
}

template <class Choice, std::size_t N>
Status readChoice(const JsonFields& fields, const char* key, const Names<Choice, N>& names, Choice& target) {
    std::string text;
    LIGHTGEN_CHECK(fields.require(key));
    LIGHTGEN_CHECK(fields.read(key, text));
    const auto choice = choiceIn(names, text);
    if (!choice) {
        return fields.wrong(key, phrase("one of the names of this protocol"));
    }
    target = *choice;
    return {};
}

// A byte string of little-endian numbers.
template <class Number>
Status readNumbers(const JsonFields& fields, const char* key, std::size_t most, std::vector<Number>& target) {
    std::string raw;
    LIGHTGEN_CHECK(readRaw(fields, key, raw));
    if (raw.size() % sizeof(Number) != 0 || raw.size() / sizeof(Number) > most) {
        return fields.wrong(key, phrase("at most {} numbers of {} bytes", most, sizeof(Number)));
    }
    target.resize(raw.size() / sizeof(Number));
    std::memcpy(static_cast<void*>(target.data()), raw.data(), raw.size());
    return {};
}

}  // namespace lightgen::core::protocol

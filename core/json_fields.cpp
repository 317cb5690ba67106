#include "core/json_fields.h"

#include <algorithm>
#include <limits>

#include "core/utf8.h"

namespace lightgen::core {

namespace {

bool isTooDeep(std::string_view text) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\') {
            ++i;
        } else if (c == '"') {
            inString = !inString;
        } else if (!inString && (c == '[' || c == '{')) {
            if (++depth > kMaxJsonDepth) {
                return true;
            }
        } else if (!inString && (c == ']' || c == '}')) {
            --depth;
        }
    }
    return false;
}

bool fitsInt(const Json& value) {
    if (value.is_number_unsigned()) {
        return value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<int>::max());
    }
    return value.is_number_integer() && value.get<std::int64_t>() >= std::numeric_limits<int>::min() &&
           value.get<std::int64_t>() <= std::numeric_limits<int>::max();
}

}  // namespace

Result<Json> parseJson(std::string_view text, const Phrase& where, ErrorCode code) {
    if (isTooDeep(text)) {
        return fail(code, "{}: the JSON is nested deeper than {} levels.", where, kMaxJsonDepth);
    }
    try {
        return Json::parse(text.begin(), text.end());
    } catch (const Json::parse_error& error) {
        return fail(code, "{}: this is not JSON; it goes wrong at byte {} of {}.", where, error.byte, text.size());
    } catch (const Json::exception&) {
        return fail(code, "{}: the JSON holds a number that is too large.", where);
    }
}

std::string dumpJson(const Json& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Phrase describe(const Json& value) {
    if (value.is_array()) {
        return phrase("an array");
    }
    if (value.is_object()) {
        return phrase("an object");
    }
    if (value.is_binary()) {
        return phrase("bytes");
    }
    if (value.is_string()) {
        return Phrase::verbatim('"' + printable(value.get_ref<const std::string&>()) + '"');
    }
    return Phrase::verbatim(dumpJson(value));
}

JsonFields::JsonFields(const Json& object, Phrase where, ErrorCode code)
    : m_object(object)
    , m_where(std::move(where))
    , m_code(code) {}

Result<JsonFields> JsonFields::of(const Json& value, Phrase where, ErrorCode code) {
    if (!value.is_object()) {
        return fail(code, "{}: expected an object, found {}.", where, describe(value));
    }
    return JsonFields(value, std::move(where), code);
}

const Json* JsonFields::find(const char* key) const {
    const auto found = m_object.find(key);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

Status JsonFields::require(const char* key) const {
    if (!find(key)) {
        return fail(m_code, "{}: the key '{}' is missing.", m_where, key);
    }
    return {};
}

Status JsonFields::read(const char* key, std::string& target) const {
    if (const Json* value = find(key)) {
        if (!value->is_string()) {
            return wrong(key, phrase("a text"));
        }
        target = value->get_ref<const std::string&>();
    }
    return {};
}

Status JsonFields::read(const char* key, bool& target) const {
    if (const Json* value = find(key)) {
        if (!value->is_boolean()) {
            return wrong(key, phrase("true or false"));
        }
        target = value->get<bool>();
    }
    return {};
}

Status JsonFields::read(const char* key, std::uint64_t& target) const {
    if (const Json* value = find(key)) {
        const bool fits =
            value->is_number_unsigned() || (value->is_number_integer() && value->get<std::int64_t>() >= 0);
        if (!fits) {
            return wrong(key, phrase("a whole number from 0 to 18446744073709551615"));
        }
        target = value->get<std::uint64_t>();
    }
    return {};
}

Status JsonFields::read(const char* key, int& target, const NumberRange& range) const {
    if (const Json* value = find(key)) {
        if (!fitsInt(*value) || !range.holds(value->get<int>())) {
            return wrong(key, phrase("a whole number {}", range.text()));
        }
        target = value->get<int>();
    }
    return {};
}

Status JsonFields::read(const char* key, double& target, const NumberRange& range) const {
    if (const Json* value = find(key)) {
        if (!value->is_number() || !range.holds(value->get<double>())) {
            return wrong(key, phrase("a number {}", range.text()));
        }
        target = value->get<double>();
    }
    return {};
}

Status JsonFields::read(const char* key, std::map<std::string, std::string>& target) const {
    const Json* value = find(key);
    if (!value) {
        return {};
    }
    const auto isText = [](const Json& item) { return item.is_string(); };
    if (!value->is_object() || !std::all_of(value->begin(), value->end(), isText)) {
        return wrong(key, phrase("an object of texts"));
    }
    target = value->get<std::map<std::string, std::string>>();
    return {};
}

Status JsonFields::read(const char* key, std::vector<std::string>& target) const {
    const Json* value = find(key);
    if (!value) {
        return {};
    }
    if (!value->is_array()) {
        return wrong(key, phrase("a list of texts"));
    }
    std::vector<std::string> texts;
    for (const Json& item : *value) {
        if (!item.is_string()) {
            return wrong(key, phrase("a list of texts"));
        }
        texts.push_back(item.get_ref<const std::string&>());
    }
    target = std::move(texts);
    return {};
}

Result<JsonFields> JsonFields::object(const char* key) const {
    LIGHTGEN_CHECK(require(key));
    if (!find(key)->is_object()) {
        return wrong(key, phrase("an object"));
    }
    return JsonFields(*find(key), phrase("{}: {}", m_where, key), m_code);
}

tl::unexpected<Error> JsonFields::wrong(const char* key, const Phrase& expected) const {
    return fail(m_code, "{}: '{}' is {}; expected {}.", m_where, key, describe(*find(key)), expected);
}

}  // namespace lightgen::core

#include "core/a1111_text.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/json_fields.h"

namespace lightgen::core {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kNegative = "Negative prompt:";
constexpr std::size_t kFewestSettings = 3;

using Setting = std::pair<std::string, std::string>;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kSpaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

// Every byte of a UTF-8 letter counts as one: the original's \w knows Unicode.
bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool isKey(char c) {
    return isWord(c) || c == ' ' || c == '-' || c == '/';
}

// The end of a value in quotes that begins at `rest`, behind the closing quote.
std::optional<std::size_t> quotedEnd(std::string_view rest) {
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '\\') {
            ++i;
        } else if (rest[i] == '"') {
            return i + 1;
        }
    }
    return std::nullopt;
}

std::string unquoted(std::string_view value) {
    if (value.starts_with('"')) {
        const auto json = parseJson(value, Phrase::verbatim("a value"));
        if (json && json->is_string()) {
            return json->get<std::string>();
        }
    }
    return std::string(value);
}

// \s*(\w[\w \-/]+):\s*("(?:\\.|[^\\"])+"|[^,]*)(?:,|$), taken off the front; searches on where it does not match.
std::optional<Setting> takeSetting(std::string_view& rest) {
    while (!rest.empty()) {
        const auto key = std::ranges::find_if(rest, isWord) - rest.begin();
        rest.remove_prefix(static_cast<std::size_t>(key));
        const auto colon = static_cast<std::size_t>(std::ranges::find_if_not(rest, isKey) - rest.begin());
        if (colon >= 2 && colon < rest.size() && rest[colon] == ':') {
            auto value = rest.substr(colon + 1);
            value.remove_prefix(std::min(value.find_first_not_of(kSpaces), value.size()));
            auto end = value.starts_with('"') ? quotedEnd(value) : std::nullopt;
            if (!end || (*end < value.size() && value[*end] != ',')) {
                end = std::min(value.find(','), value.size());
            }
            Setting setting{rest.substr(0, colon), unquoted(trimmed(value.substr(0, *end)))};
            rest = value.substr(std::min(*end + 1, value.size()));
            return setting;
        }
        rest.remove_prefix(std::min(std::max<std::size_t>(colon, 1), rest.size()));
    }
    return std::nullopt;
}

std::vector<Setting> settingsIn(std::string_view line) {
    std::vector<Setting> settings;
    while (auto setting = takeSetting(line)) {
        settings.push_back(*std::move(setting));
    }
    return settings;
}

void addLine(std::string& text, std::string_view line) {
    text += (text.empty() ? "" : "\n") + std::string(line);
}

}  // namespace

const std::string* A1111Text::setting(std::string_view key) const {
    const auto found = std::ranges::find(settings, key, &Setting::first);
    return found == settings.end() ? nullptr : &found->second;
}

A1111Text parseA1111(std::string_view text) {
    text = trimmed(text);
    A1111Text read;
    const auto lastStart = text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1;
    read.settings = settingsIn(text.substr(lastStart));
    if (read.settings.size() < kFewestSettings) {
        read.settings.clear();
    } else {
        text = text.substr(0, lastStart);
    }
    std::string* part = &read.prompt;
    for (auto rest = text; !rest.empty();) {
        const auto end = rest.find('\n');
        auto line = trimmed(rest.substr(0, end));
        if (line.starts_with(kNegative)) {
            part = &read.negativePrompt;
            line = trimmed(line.substr(kNegative.size()));
        }
        addLine(*part, line);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return read;
}

}  // namespace lightgen::core

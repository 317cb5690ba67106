// What is said to the user, in English and with what it was made from, so that a window can say it in another language.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace lightgen::core {

// A sentence ("There is no file {}.") or a part of one ("a whole number"). Made by phrase() or verbatim().
class Phrase {
public:
    Phrase() = default;
    // From another process: `english` is kept as it came, never made anew from a foreign pattern.
    Phrase(std::string english, std::string pattern, std::vector<Phrase> arguments)
        : m_english(std::move(english))
        , m_pattern(std::move(pattern))
        , m_arguments(std::move(arguments)) {}

    // The same in every language: a file's name, a number, a library's own words.
    static Phrase verbatim(std::string text) { return {std::move(text), {}, {}}; }

    const std::string& english() const { return m_english; }
    // In the syntax of fmt, every field as "{}"; empty where the phrase is verbatim.
    const std::string& pattern() const { return m_pattern; }
    const std::vector<Phrase>& arguments() const { return m_arguments; }
    bool empty() const { return m_english.empty(); }

    friend bool operator==(const Phrase&, const Phrase&) = default;

private:
    std::string m_english;
    std::string m_pattern;
    std::vector<Phrase> m_arguments;
};

std::vector<std::string> english(const std::vector<Phrase>& phrases);

template <class Argument>
Phrase phraseArgument(const Argument& argument) {
    if constexpr (std::is_same_v<Argument, Phrase>) {
        return argument;
    } else {
        return Phrase::verbatim(fmt::format("{}", argument));
    }
}

Phrase phraseOf(std::string_view pattern, std::vector<Phrase> arguments);

// phrase("There is no file {}.", name). The pattern is a literal: translations/phrases.sh collects it.
template <class... Args>
Phrase phrase(fmt::format_string<Args...> pattern, Args&&... arguments) {
    const fmt::string_view text = pattern;
    return phraseOf({text.data(), text.size()}, {phraseArgument(arguments)...});
}

}  // namespace lightgen::core

template <>
struct fmt::formatter<lightgen::core::Phrase> : fmt::formatter<std::string_view> {
    auto format(const lightgen::core::Phrase& phrase, fmt::format_context& context) const {
        return fmt::formatter<std::string_view>::format(phrase.english(), context);
    }
};

// Text as bytes from outside: what is valid UTF-8, and how it may be shown in a message.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lightgen::core {

// Where the first byte lies that breaks UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

// The same text with U+FFFD in place of every byte that breaks UTF-8.
std::string replaceInvalidUtf8(std::string_view text);

// At most `bytes` bytes of valid UTF-8, cut between two characters.
std::string_view cutUtf8(std::string_view text, std::size_t bytes);

// The first character of valid UTF-8, taken off; and a character at the end.
char32_t takeCharacter(std::string_view& text);
void appendCharacter(std::string& text, char32_t character);

// For messages: one line of valid UTF-8, control characters as \n, \x1B; long texts are cut and end in "...".
std::string printable(std::string_view text);
inline std::string printable(const std::string& text) {
    return printable(std::string_view(text));
}
std::string printable(const std::filesystem::path& path);

}  // namespace lightgen::core

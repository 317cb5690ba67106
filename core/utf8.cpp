#include "core/utf8.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace lightgen::core {

namespace {

constexpr std::size_t kPrintableBytes = 400;

struct Lead {
    std::size_t length;  // of the whole sequence
    std::uint8_t low;    // allowed range of the second byte: excludes overlong forms, surrogates and > U+10FFFF
    std::uint8_t high;
};

// Table 3-7 of the Unicode standard.
std::optional<Lead> lead(std::uint8_t byte) {
    if (byte < 0x80) {
        return Lead{1, 0, 0};
    }
    if (byte < 0xC2 || byte > 0xF4) {
        return std::nullopt;
    }
    if (byte < 0xE0) {
        return Lead{2, 0x80, 0xBF};
    }
    if (byte == 0xE0) {
        return Lead{3, 0xA0, 0xBF};
    }
    if (byte == 0xED) {
        return Lead{3, 0x80, 0x9F};
    }
    if (byte < 0xF0) {
        return Lead{3, 0x80, 0xBF};
    }
    if (byte == 0xF0) {
        return Lead{4, 0x90, 0xBF};
    }
    if (byte == 0xF4) {
        return Lead{4, 0x80, 0x8F};
    }
    return Lead{4, 0x80, 0xBF};
}

std::uint8_t byteAt(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

// Length of the valid sequence that starts at `at`; 0: there is none.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto first = lead(byteAt(text, at));
    if (!first || at + first->length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < first->length; ++i) {
        const std::uint8_t low = i == 1 ? first->low : 0x80;
        const std::uint8_t high = i == 1 ? first->high : 0xBF;
        if (byteAt(text, at + i) < low || byteAt(text, at + i) > high) {
            return 0;
        }
    }
    return first->length;
}

std::string escaped(char character) {
    switch (character) {
        case '\n': return "\\n";
        case '\r': return "\\r";
        case '\t': return "\\t";
        default: return fmt::format("\\x{:02X}", static_cast<unsigned char>(character));
    }
}

}  // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto length = sequenceLength(text, at);
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::nullopt;
}

std::string replaceInvalidUtf8(std::string_view text) {
    std::string valid;
    valid.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto length = sequenceLength(text, at);
        valid += length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return valid;
}

std::string_view cutUtf8(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && (byteAt(text, bytes) & 0xC0) == 0x80) {
        --bytes;
    }
    return text.substr(0, bytes);
}

char32_t takeCharacter(std::string_view& text) {
    const auto first = byteAt(text, 0);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        character = character << 6 | (byteAt(text, i) & 0x3FU);
    }
    text.remove_prefix(length);
    return character;
}

void appendCharacter(std::string& text, char32_t character) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | (character >> shift & 0x3F)); };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += {static_cast<char>(0xC0 | character >> 6), tail(0)};
    } else if (character < 0x10000) {
        text += {static_cast<char>(0xE0 | character >> 12), tail(6), tail(0)};
    } else {
        text += {static_cast<char>(0xF0 | character >> 18), tail(12), tail(6), tail(0)};
    }
}

std::string printable(std::string_view text) {
    const std::string valid = replaceInvalidUtf8(text.substr(0, kPrintableBytes + 4));
    const auto cut = cutUtf8(valid, kPrintableBytes);
    std::string line;
    for (const char character : cut) {
        const auto byte = static_cast<unsigned char>(character);
        line += byte < 0x20 || byte == 0x7F ? escaped(character) : std::string(1, character);
    }
    return text.size() > kPrintableBytes ? line + "..." : line;
}

std::string printable(const std::filesystem::path& path) {
    return printable(std::string_view(path.native()));
}

}  // namespace lightgen::core

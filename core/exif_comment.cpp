#include "core/exif_comment.h"

#include <algorithm>

#include "core/utf8.h"

namespace lightgen::core {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMarkBytes = 8;
constexpr std::string_view kUnicode = "UNICODE\0"sv;
constexpr std::string_view kAscii = "ASCII\0\0\0"sv;
constexpr std::string_view kUndefined = "\0\0\0\0\0\0\0\0"sv;
constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr char32_t kReplacement = 0xFFFD;

void appendUnit(std::vector<std::uint8_t>& bytes, char32_t unit) {
    bytes.push_back(static_cast<std::uint8_t>(unit >> 8));
    bytes.push_back(static_cast<std::uint8_t>(unit & 0xFF));
}

std::string_view asText(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// UTF-16 in one of the two byte orders; an odd last byte is left out.
class Units {
public:
    Units(std::span<const std::uint8_t> bytes, bool bigEndian)
        : m_bytes(bytes)
        , m_high(bigEndian ? 0 : 1) {}

    std::size_t size() const { return m_bytes.size() / 2; }
    char32_t at(std::size_t i) const {
        return static_cast<char32_t>(m_bytes[2 * i + m_high]) << 8 | m_bytes[2 * i + 1 - m_high];
    }
    std::size_t asciiCount() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            count += at(i) != 0 && at(i) < 0x80 ? 1 : 0;
        }
        return count;
    }

private:
    std::span<const std::uint8_t> m_bytes;
    std::size_t m_high;
};

bool isHighSurrogate(char32_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}
bool isLowSurrogate(char32_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

std::string toUtf8(const Units& units) {
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto character = units.at(i);
        if (isHighSurrogate(character) && i + 1 < units.size() && isLowSurrogate(units.at(i + 1))) {
            character = 0x10000 + ((character - 0xD800) << 10) + (units.at(++i) - 0xDC00);
        } else if (isHighSurrogate(character) || isLowSurrogate(character)) {
            character = kReplacement;
        }
        if (i > 0 || character != kByteOrderMark) {
            appendCharacter(text, character);
        }
    }
    return text;
}

// Writers end the text with a NUL or fill up with them.
std::string withoutTrailingNuls(std::string text) {
    text.resize(text.find_last_not_of('\0') + 1);
    return text;
}

}  // namespace

std::vector<std::uint8_t> exifComment(std::string_view utf8) {
    const std::string valid = replaceInvalidUtf8(utf8);
    std::vector<std::uint8_t> bytes(kUnicode.begin(), kUnicode.end());
    for (std::string_view rest = valid; !rest.empty();) {
        const auto character = takeCharacter(rest);
        if (character < 0x10000) {
            appendUnit(bytes, character);
        } else {
            appendUnit(bytes, 0xD800 + ((character - 0x10000) >> 10));
            appendUnit(bytes, 0xDC00 + ((character - 0x10000) & 0x3FF));
        }
    }
    return bytes;
}

std::string textOfExifComment(std::span<const std::uint8_t> comment) {
    const auto mark = asText(comment).substr(0, kMarkBytes);
    if (mark == kUnicode) {
        const auto bytes = comment.subspan(kMarkBytes);
        const Units big(bytes, true);
        const Units little(bytes, false);
        return withoutTrailingNuls(toUtf8(big.asciiCount() >= little.asciiCount() ? big : little));
    }
    const bool marked = mark == kAscii || mark == kUndefined;
    return withoutTrailingNuls(replaceInvalidUtf8(asText(comment.subspan(marked ? kMarkBytes : 0))));
}

}  // namespace lightgen::core

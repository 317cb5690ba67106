#include "core/file_name.h"

#include <locale.h>
#include <wctype.h>

#include <utility>

#include "core/utf8.h"

namespace lightgen::core {

namespace {

constexpr std::size_t kMaxNameBytes = 60;

// Of the character classes, whatever the user's language is. Part of glibc; without it only ASCII is told apart.
locale_t unicode() {
    static const locale_t locale = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
}

char32_t lowerOf(char32_t letter) {
    if (letter < 0x80 || unicode() == nullptr) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
    return static_cast<char32_t>(::towlower_l(static_cast<wint_t>(letter), unicode()));
}

bool isLetterOrDigit(char32_t letter) {
    if (letter < 0x80) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }
    return unicode() == nullptr || ::iswalnum_l(static_cast<wint_t>(letter), unicode()) != 0;
}

// The first character of valid UTF-8, taken off.
char32_t takeLetter(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t letter = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        letter = letter << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    text.remove_prefix(length);
    return letter;
}

std::string utf8Of(char32_t letter) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | (letter >> shift & 0x3F)); };
    if (letter < 0x80) {
        return {static_cast<char>(letter)};
    }
    if (letter < 0x800) {
        return {static_cast<char>(0xC0 | letter >> 6), tail(0)};
    }
    if (letter < 0x10000) {
        return {static_cast<char>(0xE0 | letter >> 12), tail(6), tail(0)};
    }
    return {static_cast<char>(0xF0 | letter >> 18), tail(12), tail(6), tail(0)};
}

}  // namespace

std::string fileNameFrom(std::string_view prompt) {
    // Bytes that are no UTF-8 become signs; no more is looked at than can become part of the name.
    const std::string valid = replaceInvalidUtf8(prompt.substr(0, 64 * kMaxNameBytes));
    std::string name;
    bool gap = false;
    for (std::string_view rest = valid; !rest.empty();) {
        const char32_t letter = lowerOf(takeLetter(rest));
        if (!isLetterOrDigit(letter)) {
            gap = !name.empty();
            continue;
        }
        const auto bytes = utf8Of(letter);
        if (name.size() + bytes.size() + (gap ? 1 : 0) > kMaxNameBytes) {
            break;
        }
        name.append(std::exchange(gap, false) ? "-" : "").append(bytes);
    }
    return name.empty() ? "picture" : name;
}

}  // namespace lightgen::core

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

}  // namespace

std::string fileNameFrom(std::string_view prompt) {
    // Bytes that are no UTF-8 become signs; no more is looked at than can become part of the name.
    const std::string valid = replaceInvalidUtf8(prompt.substr(0, 64 * kMaxNameBytes));
    std::string name;
    bool gap = false;
    for (std::string_view rest = valid; !rest.empty();) {
        const char32_t letter = lowerOf(takeCharacter(rest));
        if (!isLetterOrDigit(letter)) {
            gap = !name.empty();
            continue;
        }
        std::string bytes;
        appendCharacter(bytes, letter);
        if (name.size() + bytes.size() + (gap ? 1 : 0) > kMaxNameBytes) {
            break;
        }
        name.append(std::exchange(gap, false) ? "-" : "").append(bytes);
    }
    return name.empty() ? "picture" : name;
}

}  // namespace lightgen::core

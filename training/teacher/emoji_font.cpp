#include "training/teacher/emoji_font.h"

#include <utility>

#include "core/atomic_file.h"

namespace lightgen::training::teacher {

using core::ErrorCode;
using core::fail;

namespace {

// "U+1F34E"
std::string codePoint(std::uint32_t character) {
    return fmt::format("U+{:04X}", character);
}

constexpr std::size_t kMaxFontBytes = 64 << 20;

constexpr std::uint32_t tag(const char (&text)[5]) {
    return static_cast<std::uint32_t>(text[0]) << 24 | static_cast<std::uint32_t>(text[1]) << 16 |
           static_cast<std::uint32_t>(text[2]) << 8 | static_cast<std::uint32_t>(text[3]);
}

}  // namespace

core::Result<EmojiFont> EmojiFont::open(const std::filesystem::path& file) {
    LIGHTGEN_TRY(auto bytes, core::readFile(file, kMaxFontBytes));
    auto font = parse(std::move(bytes));
    if (!font) {
        return fail(font.error().code, "{}: {}", file.string(), font.error().message);
    }
    return font;
}

core::Result<EmojiFont> EmojiFont::parse(std::vector<std::uint8_t> bytes) {
    EmojiFont font(std::move(bytes));
    for (const auto name : {tag("cmap"), tag("CBLC"), tag("CBDT")}) {
        LIGHTGEN_CHECK(font.table(name));
    }
    return font;
}

core::Result<std::uint32_t> EmojiFont::number(std::size_t at, int bytes) const {
    if (at + static_cast<std::size_t>(bytes) > m_bytes.size()) {
        return fail(ErrorCode::Corrupt, "the font is cut off: {} bytes, byte {} is needed", m_bytes.size(), at);
    }
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i) {
        value = value << 8 | m_bytes[at + static_cast<std::size_t>(i)];
    }
    return value;
}

core::Result<EmojiFont::Table> EmojiFont::table(std::uint32_t name) const {
    LIGHTGEN_TRY(const auto count, number(4, 2));
    for (std::size_t i = 0; i < count; ++i) {
        LIGHTGEN_TRY(const auto found, number(12 + 16 * i, 4));
        if (found == name) {
            LIGHTGEN_TRY(const auto begin, number(12 + 16 * i + 8, 4));
            LIGHTGEN_TRY(const auto size, number(12 + 16 * i + 12, 4));
            if (std::size_t{begin} + size > m_bytes.size()) {
                return fail(ErrorCode::Corrupt, "the font is cut off: a table ends behind the file");
            }
            return Table{begin, size};
        }
    }
    return fail(ErrorCode::Incompatible, "the font has no colour bitmaps (tables cmap, CBLC and CBDT)");
}

core::Result<std::uint32_t> EmojiFont::glyph(std::uint32_t character) const {
    LIGHTGEN_TRY(const auto cmap, table(tag("cmap")));
    LIGHTGEN_TRY(const auto subtables, number(cmap.begin + 2, 2));
    for (std::size_t s = 0; s < subtables; ++s) {
        LIGHTGEN_TRY(const auto offset, number(cmap.begin + 4 + 8 * s + 4, 4));
        const auto at = cmap.begin + offset;
        LIGHTGEN_TRY(const auto format, number(at, 2));
        if (format != 12) {  // the only one with characters beyond U+FFFF
            continue;
        }
        LIGHTGEN_TRY(const auto groups, number(at + 12, 4));
        for (std::size_t g = 0; g < groups; ++g) {
            LIGHTGEN_TRY(const auto first, number(at + 16 + 12 * g, 4));
            LIGHTGEN_TRY(const auto last, number(at + 16 + 12 * g + 4, 4));
            if (first <= character && character <= last) {
                LIGHTGEN_TRY(const auto start, number(at + 16 + 12 * g + 8, 4));
                return start + (character - first);
            }
        }
    }
    return fail(ErrorCode::NotFound, "the font has no character {}", codePoint(character));
}

core::Result<std::span<const std::uint8_t>> EmojiFont::picture(std::uint32_t character) const {
    LIGHTGEN_TRY(const auto wanted, glyph(character));
    LIGHTGEN_TRY(const auto locations, table(tag("CBLC")));
    LIGHTGEN_TRY(const auto data, table(tag("CBDT")));
    LIGHTGEN_TRY(const auto arrayOffset, number(locations.begin + 8, 4));  // of the first and only bitmap size
    LIGHTGEN_TRY(const auto ranges, number(locations.begin + 16, 4));
    const auto array = locations.begin + arrayOffset;
    for (std::size_t r = 0; r < ranges; ++r) {
        LIGHTGEN_TRY(const auto first, number(array + 8 * r, 2));
        LIGHTGEN_TRY(const auto last, number(array + 8 * r + 2, 2));
        if (wanted < first || wanted > last) {
            continue;
        }
        LIGHTGEN_TRY(const auto more, number(array + 8 * r + 4, 4));
        const auto index = array + more;
        LIGHTGEN_TRY(const auto indexFormat, number(index, 2));
        LIGHTGEN_TRY(const auto imageFormat, number(index + 2, 2));
        LIGHTGEN_TRY(const auto base, number(index + 4, 4));
        if ((indexFormat != 1 && indexFormat != 3) || imageFormat < 17 || imageFormat > 19) {
            return fail(ErrorCode::Incompatible, "the font's bitmaps have formats {} and {}", indexFormat, imageFormat);
        }
        const int width = indexFormat == 1 ? 4 : 2;
        LIGHTGEN_TRY(const auto offset, number(index + 8 + (wanted - first) * static_cast<std::size_t>(width), width));
        const std::size_t metrics = imageFormat == 17 ? 5 : imageFormat == 18 ? 8 : 0;
        const auto at = data.begin + base + offset + metrics;
        LIGHTGEN_TRY(const auto size, number(at, 4));
        if (at + 4 + size > m_bytes.size()) {
            return fail(
                ErrorCode::Corrupt, "the font is cut off: the picture of {} is not complete", codePoint(character)
            );
        }
        return std::span(m_bytes).subspan(at + 4, size);
    }
    return fail(ErrorCode::NotFound, "the font has no picture of {}", codePoint(character));
}

}  // namespace lightgen::training::teacher

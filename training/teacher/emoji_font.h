// Colour bitmaps of an OpenType font: the PNG of a character out of the tables CBLC and CBDT
// (OpenType 1.9; index formats 1 and 3, image formats 17 to 19, as Noto Color Emoji has them).
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "core/result.h"

namespace lightgen::training::teacher {

class EmojiFont {
public:
    static core::Result<EmojiFont> open(const std::filesystem::path& file);
    static core::Result<EmojiFont> parse(std::vector<std::uint8_t> bytes);

    // The bytes of a PNG. Errors: NotFound (no such character or no picture of it), Corrupt.
    core::Result<std::span<const std::uint8_t>> picture(std::uint32_t character) const;

private:
    struct Table {
        std::size_t begin = 0, size = 0;
    };
    explicit EmojiFont(std::vector<std::uint8_t> bytes)
        : m_bytes(std::move(bytes)) {}
    core::Result<Table> table(std::uint32_t tag) const;
    core::Result<std::uint32_t> number(std::size_t at, int bytes) const;
    core::Result<std::uint32_t> glyph(std::uint32_t character) const;

    std::vector<std::uint8_t> m_bytes;
};

}  // namespace lightgen::training::teacher

// PNG bytes <-> pixels and texts. Limits are checked before anything is allocated for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/result.h"

namespace lightgen::core {

using TextChunks = std::map<std::string, std::string>;  // PNG keyword -> UTF-8 text

inline constexpr int kMaxPngSide = 16384;
inline constexpr std::int64_t kMaxPngPixels = 64LL * 1024 * 1024;
inline constexpr std::int64_t kMaxPngMegapixels = kMaxPngPixels / 1'000'000;  // for messages
inline constexpr std::size_t kMaxPngFileBytes = 512 * 1024 * 1024;
inline constexpr std::size_t kMaxPngTextBytes = 16 * 1024 * 1024;  // of all texts together, after decompression

struct DecodedPng {
    RgbImage image;
    std::vector<Phrase> notes;      // what was lost: transparency, 16 bit
    bool hasColourProfile = false;  // it has not been applied
};

struct DecodedMask {
    GrayImage mask;
    std::vector<Phrase> notes;
};

// Width and height from the header alone; checks the limits.
Result<PixelSize> pngSize(std::span<const std::uint8_t> png);

// Grey, palette and 16 bit become 8-bit RGB; transparency is laid on white.
// Errors: Corrupt, Incompatible (no PNG, larger than the limits).
Result<DecodedPng> decodePng(std::span<const std::uint8_t> png);

// As a mask: by its transparency where it has any (opaque is painted), else by its brightness (white is painted).
// Errors: those of decodePng().
Result<DecodedMask> decodePngMask(std::span<const std::uint8_t> png);

// tEXt, zTXt and iTXt, before and after the pixels; the first of several chunks with one keyword counts.
// Errors: Incompatible (no PNG, texts above the limit), Corrupt (cut off, a checksum that does not match, ...).
Result<TextChunks> readPngTexts(std::span<const std::uint8_t> png);

// Texts are written uncompressed after the header, because ComfyUI's reader ignores the compression flag: as tEXt where
// they fit Latin-1 (A1111 and Pillow do the same), else as iTXt with an empty language; XMP always as iTXt.
// The same image and texts give the same bytes. Errors: InvalidArgument (a keyword or text that PNG cannot hold).
Result<std::vector<std::uint8_t>> encodePng(const RgbImage& image, const TextChunks& texts = {});

}  // namespace lightgen::core

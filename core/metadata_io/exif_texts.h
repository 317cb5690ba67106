// The texts of core/png_codec.h in files that have EXIF and XMP instead of text chunks (JPEG, WebP, TIFF, AVIF),
// through Exiv2:
//   parameters          EXIF UserComment (core/exif_comment.h)
//   lightgen            XMP property recipe of the namespace kRecipeNamespace
//   XML:com.adobe.xmp   the XMP packet without that property
// Exiv2 parses files from anywhere: for processes that may crash without harm.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/png_codec.h"
#include "core/result.h"

namespace lightgen::core {

inline constexpr auto kRecipeNamespace = "http://lightgen-studio.github.io/ns/recipe/1.0/";

// Under PNG's keywords; also what ComfyUI, Fooocus and SwarmUI leave in EXIF. Nothing where there is none or the file
// cannot be understood.
TextChunks readExifTexts(const std::filesystem::path& file);

struct RawPicture {
    std::span<const std::uint8_t> bytes;    // an encoded JPEG or TIFF file
    std::span<const std::uint8_t> profile;  // ICC; empty: none
};

struct LabelledFile {
    std::vector<std::uint8_t> bytes;
    std::vector<Phrase> notes;  // what had no place in this format
};

// The file with these texts and the colour profile in it. A recipe that is too long for the format is left out, and a
// note says so; the XMP packet stays. Errors: Internal (a format that cannot take metadata, or no such file).
Result<LabelledFile> withExifTexts(const RawPicture& file, const TextChunks& texts);

// The JPEG file with the XMP of these texts in place of its own, all else as it was. Errors: Incompatible (more than
// fits into a JPEG, or no JPEG), Corrupt.
Result<std::vector<std::uint8_t>> withXmpOf(std::span<const std::uint8_t> jpeg, const TextChunks& texts);

// For encoders that take the blocks themselves (AVIF, WebP). Empty where the texts have nothing for them.
struct MetadataBlocks {
    std::vector<std::uint8_t> exif;  // TIFF header and all that follows
    std::string xmp;
    std::vector<Phrase> notes;
};
MetadataBlocks metadataBlocks(const TextChunks& texts);

}  // namespace lightgen::core

// What can become of a picture in a file of some format, and its way to the process that encodes it and back:
// one line of JSON and bytes after it, in both directions, again and again.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/image.h"
#include "core/png_codec.h"
#include "core/request_limits.h"
#include "core/result.h"

namespace lightgen::core {

enum class FileFormat { Png, Jpeg, WebP, Avif, Tiff, OpenExr, Gif };

inline constexpr std::array kFileFormats{
    FileFormat::Png,
    FileFormat::Jpeg,
    FileFormat::WebP,
    FileFormat::Avif,
    FileFormat::Tiff,
    FileFormat::OpenExr,
    FileFormat::Gif};

std::string_view name(FileFormat format);    // "png", "jpeg", ...
std::string_view ending(FileFormat format);  // ".png", ".jpg", ...
// By name or by the usual ending; the error lists the names there are.
Result<FileFormat> parseFileFormat(std::string_view text);

inline constexpr NumberRange kQualityRange{1, 100};

struct Encoding {
    FileFormat format = FileFormat::Png;
    int quality = 90;             // JPEG, WebP, AVIF
    bool lossless = false;        // WebP
    int bits = 16;                // TIFF: 8 or 16
    bool profile = true;          // JPEG, WebP, TIFF: an sRGB profile in the file
    int frameMilliseconds = 100;  // GIF
    friend bool operator==(const Encoding&, const Encoding&) = default;
};

struct EncodingRequest {
    std::optional<Encoding> encoding;  // none: the pixels themselves are wanted, at the new size
    PixelSize size;                    // to resize to (Lanczos); 0x0: as it is
    TextChunks texts;
    std::vector<RgbImage> frames;  // all of one size; several for GIF only
    // In place of frames: a JPEG or WebP file that is to say these texts in its XMP. All else of it stays.
    std::vector<std::uint8_t> file = {};
    std::string caption = {};  // in place of both: the pixels of this text, of `size`
};

struct EncodedPicture {
    std::vector<std::uint8_t> bytes;
    std::vector<Phrase> notes;  // what had no place in this format
};

// The line that goes before the frames' pixels or the file, and back. Errors: Protocol.
struct EncodingHeader {
    EncodingRequest request;  // without frames and file
    PixelSize frame;
    int frames = 0;
    std::size_t fileBytes = 0;
};
std::string encodingHeader(const EncodingRequest& request);
Result<EncodingHeader> parseEncodingHeader(std::string_view line);

// The line that goes before the answer's bytes. Errors: the one in it; Protocol.
std::string answerHeader(const Result<EncodedPicture>& picture);
struct AnswerHeader {
    std::size_t bytes = 0;
    std::vector<Phrase> notes;
};
Result<AnswerHeader> parseAnswerHeader(std::string_view line);

}  // namespace lightgen::core

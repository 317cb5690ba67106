// Pictures as files of every format: PNG by our own codec, the others and all resizing by lightgen-picture-writer, a
// process beside the program that is started when it is first needed and serves one picture after the other.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/child_process.h"
#include "core/picture_encoding.h"
#include "core/result.h"

namespace lightgen::core {

class PictureEncoder {
public:
    using IsCancelled = std::function<bool()>;

    // `isCancelled` is asked again and again while a picture is encoded.
    explicit PictureEncoder(IsCancelled isCancelled = [] { return false; });

    // size 0x0: as the picture is. Errors: InvalidArgument (texts that PNG cannot hold, empty or uneven frames),
    // Incompatible (a format that is not available here), OutOfMemory, Internal (given up, or no writer beside the
    // program: built without OpenImageIO it writes PNG alone).
    Result<EncodedPicture> encode(const EncodingRequest& request);

    // Lanczos.
    Result<RgbImage> resized(const RgbImage& image, PixelSize size);

    // Text (not empty) in black on white and in at most two lines, with an ellipsis where it is cut off.
    Result<RgbImage> caption(const std::string& text, PixelSize size);

    // A JPEG or WebP file with the texts of png_codec.h that live in XMP (our recipe and the packet) in place of its
    // own; its pixels, EXIF and colour profile stay. Errors: Incompatible (another format, or too much for a JPEG),
    // Corrupt.
    Result<std::vector<std::uint8_t>> withXmp(std::vector<std::uint8_t> file, TextChunks texts);

private:
    Result<EncodedPicture> encodePng(const EncodingRequest& request);
    Result<EncodedPicture> ask(const EncodingRequest& request);
    Result<EncodedPicture> exchange(const EncodingRequest& request);
    Result<std::string> readLine();
    Result<bool> readSome();

    IsCancelled m_isCancelled;
    std::optional<ChildProcess> m_writer;
    std::vector<std::uint8_t> m_received;  // not used up yet
};

// What can be written here: each is tried with a picture of a few pixels. PNG always can.
std::vector<FileFormat> writableFormats();

}  // namespace lightgen::core

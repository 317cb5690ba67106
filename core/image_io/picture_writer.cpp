#include "core/image_io/picture_writer.h"

#include <OpenImageIO/imagebuf.h>
#include <OpenImageIO/imagebufalgo.h>
#include <OpenImageIO/imageio.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <new>

#include "core/image_io/avif_writer.h"
#include "core/image_io/srgb_profile.h"
#include "core/image_io/webp_metadata.h"
#include "core/metadata_io/exif_texts.h"
#include "core/png_chunks.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

// A file without a name, for encoders that want a path.
class MemoryFile {
public:
    MemoryFile()
        : m_descriptor(::memfd_create("picture", MFD_CLOEXEC)) {}
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(m_descriptor); }

    std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }
    std::vector<std::uint8_t> bytes() const {
        const auto size = ::lseek(m_descriptor, 0, SEEK_END);
        std::vector<std::uint8_t> content(static_cast<std::size_t>(std::max<off_t>(size, 0)));
        for (std::size_t done = 0; done < content.size();) {
            const auto got = ::pread(m_descriptor, content.data() + done, content.size() - done, off_t(done));
            if (got <= 0) {
                content.resize(done);
            }
            done += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
        }
        return content;
    }

private:
    int m_descriptor;
};

tl::unexpected<Error> failed(FileFormat format, const std::string& reason) {
    return fail(ErrorCode::Internal, "The picture could not be written as {}: {}.", name(format), printable(reason));
}

// In float, so that 16 bits have something to hold after resizing.
OIIO::ImageBuf bufferOf(const RgbImage& image) {
    const OIIO::ImageSpec spec(image.width, image.height, 3, OIIO::TypeDesc::UINT8);
    const OIIO::ImageBuf bytes(spec, const_cast<std::uint8_t*>(image.pixels.data()));
    return OIIO::ImageBufAlgo::copy(bytes, OIIO::TypeDesc::FLOAT);
}

Result<OIIO::ImageBuf> resized(const RgbImage& image, PixelSize size) {
    auto buffer = bufferOf(image);
    if (size == PixelSize{} || size == image.size()) {
        return buffer;
    }
    // Where it gets smaller the kernel grows with it: lanczos3 over the pixels of the smaller picture.
    auto smaller = OIIO::ImageBufAlgo::resize(buffer, "lanczos3", 0.0F, OIIO::ROI(0, size.width, 0, size.height));
    if (smaller.has_error()) {
        return fail(ErrorCode::Internal, "The picture could not be resized: {}.", printable(smaller.geterror()));
    }
    return smaller;
}

std::vector<std::uint8_t> bytesOf(const OIIO::ImageBuf& buffer) {
    const auto& spec = buffer.spec();
    std::vector<std::uint8_t> bytes(std::size_t(spec.width) * std::size_t(spec.height) * 3);
    buffer.get_pixels(buffer.roi(), OIIO::TypeDesc::UINT8, bytes.data());
    return bytes;
}

float linear(float encoded) {
    const float v = std::max(encoded, 0.0F);
    return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F);
}

const char* pluginOf(FileFormat format) {
    switch (format) {
        case FileFormat::Png: return "png";
        case FileFormat::Jpeg: return "jpeg";
        case FileFormat::WebP: return "webp";
        case FileFormat::Avif: return "heif";
        case FileFormat::Tiff: return "tiff";
        case FileFormat::OpenExr: return "openexr";
        case FileFormat::Gif: return "gif";
    }
    return "";
}

std::string compressionOf(const Encoding& encoding) {
    switch (encoding.format) {
        case FileFormat::Jpeg: return fmt::format("jpeg:{}", encoding.quality);
        case FileFormat::WebP: return encoding.lossless ? "lossless" : fmt::format("webp:{}", encoding.quality);
        case FileFormat::Tiff: return "zip";
        case FileFormat::OpenExr: return "zip";
        default: return "";
    }
}

OIIO::TypeDesc sampleOf(const Encoding& encoding) {
    if (encoding.format == FileFormat::OpenExr) {
        return OIIO::TypeDesc::HALF;
    }
    const bool deep = encoding.format == FileFormat::Tiff && encoding.bits == 16;
    return deep ? OIIO::TypeDesc::UINT16 : OIIO::TypeDesc::UINT8;
}

OIIO::ImageSpec specOf(const OIIO::ImageBuf& picture, const EncodingRequest& request) {
    const auto& encoding = *request.encoding;
    OIIO::ImageSpec spec(picture.spec().width, picture.spec().height, 3, sampleOf(encoding));
    spec.attribute("Compression", compressionOf(encoding));
    spec.attribute("jpeg:subsampling", encoding.quality >= 90 ? "4:4:4" : "4:2:0");
    if (encoding.format == FileFormat::OpenExr) {
        spec.attribute("oiio:ColorSpace", "Linear");
        for (const auto& [keyword, text] : request.texts) {
            spec.attribute(keyword == kXmpKeyword ? "xmp" : keyword, text);
        }
    }
    if (encoding.format == FileFormat::Gif) {
        const std::array<int, 2> rate{1000, encoding.frameMilliseconds};
        spec.attribute("FramesPerSecond", OIIO::TypeRational, rate.data());
        spec.attribute("oiio:Movie", 1);
    }
    return spec;
}

Result<std::vector<OIIO::ImageBuf>> picturesOf(const EncodingRequest& request) {
    std::vector<OIIO::ImageBuf> pictures;
    for (const auto& frame : request.frames) {
        LIGHTGEN_TRY(auto picture, resized(frame, request.size));
        if (request.encoding->format == FileFormat::OpenExr) {
            for (OIIO::ImageBuf::Iterator<float> pixel(picture); !pixel.done(); ++pixel) {
                for (int channel = 0; channel < 3; ++channel) {
                    pixel[channel] = linear(pixel[channel]);
                }
            }
        }
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

Result<std::vector<std::uint8_t>> writtenByPlugin(const EncodingRequest& request) {
    const auto format = request.encoding->format;
    LIGHTGEN_TRY(const auto pictures, picturesOf(request));
    auto output = OIIO::ImageOutput::create(pluginOf(format));
    if (!output) {
        return fail(
            ErrorCode::Incompatible, "{} cannot be written: OpenImageIO has no writer for it here.", name(format)
        );
    }
    const MemoryFile file;
    for (const auto& picture : pictures) {
        const auto mode = &picture == &pictures.front() ? OIIO::ImageOutput::Create : OIIO::ImageOutput::AppendSubimage;
        if (!output->open(file.path(), specOf(picture, request), mode)) {
            return failed(format, output->geterror());
        }
        std::vector<float> pixels(std::size_t(picture.spec().width) * std::size_t(picture.spec().height) * 3);
        picture.get_pixels(picture.roi(), OIIO::TypeDesc::FLOAT, pixels.data());
        if (!output->write_image(OIIO::TypeDesc::FLOAT, pixels.data())) {
            return failed(format, output->geterror());
        }
    }
    if (!output->close()) {
        return failed(format, output->geterror());
    }
    return file.bytes();
}

Result<EncodedPicture> withTexts(std::vector<std::uint8_t> bytes, const EncodingRequest& request) {
    const auto& encoding = *request.encoding;
    if (encoding.format == FileFormat::OpenExr) {
        return EncodedPicture{std::move(bytes), {}};  // they stand in its header already
    }
    if (encoding.format == FileFormat::Gif) {
        EncodedPicture picture{std::move(bytes), {}};
        if (!request.texts.empty()) {
            picture.notes.push_back(phrase("GIF has no place for a recipe; it was left out."));
        }
        return picture;
    }
    const auto profile = encoding.profile ? srgbProfile() : std::vector<std::uint8_t>();
    if (request.texts.empty() && profile.empty()) {
        return EncodedPicture{std::move(bytes), {}};
    }
    if (encoding.format == FileFormat::WebP) {
        auto blocks = metadataBlocks(request.texts);
        LIGHTGEN_TRY(auto labelled, withWebPMetadata(bytes, blocks, profile));
        return EncodedPicture{std::move(labelled), std::move(blocks.notes)};
    }
    LIGHTGEN_TRY(auto labelled, withExifTexts({.bytes = bytes, .profile = profile}, request.texts));
    return EncodedPicture{std::move(labelled.bytes), std::move(labelled.notes)};
}

Result<EncodedPicture> avif(const EncodingRequest& request) {
    LIGHTGEN_TRY(const auto picture, resized(request.frames.front(), request.size));
    RgbImage image(picture.spec().width, picture.spec().height);
    image.pixels = bytesOf(picture);
    return encodeAvif(image, request.encoding->quality, request.texts);
}

bool isWebP(const std::vector<std::uint8_t>& file) {
    constexpr std::string_view kRiff = "RIFF";
    constexpr std::string_view kWebP = "WEBP";
    const std::string_view begin(reinterpret_cast<const char*>(file.data()), std::min<std::size_t>(file.size(), 12));
    return begin.size() == 12 && begin.starts_with(kRiff) && begin.ends_with(kWebP);
}

// Empty blocks leave what is in the file.
Result<EncodedPicture> withOtherXmp(const EncodingRequest& request) {
    if (!isWebP(request.file)) {
        LIGHTGEN_TRY(auto changed, withXmpOf(request.file, request.texts));
        return EncodedPicture{std::move(changed), {}};
    }
    auto blocks = metadataBlocks(request.texts);
    blocks.exif.clear();
    LIGHTGEN_TRY(auto changed, withWebPMetadata(request.file, blocks, {}));
    return EncodedPicture{std::move(changed), {}};
}

Result<EncodedPicture> encode(const EncodingRequest& request) {
    if (!request.file.empty()) {
        return withOtherXmp(request);
    }
    if (!request.encoding) {
        LIGHTGEN_TRY(const auto picture, resized(request.frames.front(), request.size));
        return EncodedPicture{bytesOf(picture), {}};
    }
    if (request.encoding->format == FileFormat::Avif) {
        return avif(request);
    }
    LIGHTGEN_TRY(auto bytes, writtenByPlugin(request));
    return withTexts(std::move(bytes), request);
}

}  // namespace

Result<EncodedPicture> encodePicture(const EncodingRequest& request) {
    try {
        return encode(request);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "There is not enough memory to write the picture.");
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, "The picture could not be written: {}.", printable(std::string(error.what())));
    }
}

}  // namespace lightgen::core

#include "core/png_codec.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "core/mask.h"
#include "core/png_chunks.h"
#include "core/png_text.h"

namespace lightgen::core {

namespace {

// libpng's simplified interface catches its own longjmp: no jump ever crosses our frames.
struct PngImage {
    png_image value{};
    PngImage() { value.version = PNG_IMAGE_VERSION; }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;
    ~PngImage() { png_image_free(&value); }
};

tl::unexpected<Error> corrupt(const PngImage& png) {
    return fail(ErrorCode::Corrupt, "The PNG is damaged: {}.", static_cast<const char*>(png.value.message));
}

RgbImage onWhite(PixelSize size, std::span<const std::uint8_t> rgba) {
    RgbImage image(size.width, size.height);
    for (std::size_t i = 0; i * 4 < rgba.size(); ++i) {
        const unsigned alpha = rgba[4 * i + 3];
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const unsigned sum = rgba[4 * i + channel] * alpha + 255 * (255 - alpha);
            image.pixels[3 * i + channel] = static_cast<std::uint8_t>((sum + 127) / 255);
        }
    }
    return image;
}

Result<std::vector<std::uint8_t>> encodePixels(const RgbImage& image) {
    PngImage png;
    png.value.width = static_cast<png_uint_32>(image.width);
    png.value.height = static_cast<png_uint_32>(image.height);
    png.value.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(png.value);
    std::vector<std::uint8_t> bytes(size);
    if (!png_image_write_to_memory(&png.value, bytes.data(), &size, 0, image.pixels.data(), 0, nullptr)) {
        return fail(
            ErrorCode::Internal, "The picture could not be encoded: {}.", static_cast<const char*>(png.value.message)
        );
    }
    bytes.resize(size);
    return bytes;
}

Status checkSize(const RgbImage& image) {
    const auto expected = static_cast<std::int64_t>(image.width) * image.height * 3;
    const bool sound = image.width > 0 && image.height > 0 && image.width <= kMaxPngSide &&
                       image.height <= kMaxPngSide && static_cast<std::int64_t>(image.pixels.size()) == expected;
    if (!sound) {
        return fail(
            ErrorCode::InvalidArgument,
            "A picture of {}x{} with {} bytes cannot be written as PNG.",
            image.width,
            image.height,
            image.pixels.size()
        );
    }
    return {};
}

struct Pixels {
    PixelSize size;
    bool hasAlpha = false;
    std::vector<std::uint8_t> values;  // [height, width, 3 or 4]
    std::vector<Phrase> notes;
};

Result<Pixels> decodePixels(std::span<const std::uint8_t> bytes) {
    LIGHTGEN_CHECK(checkPngChunks(bytes));
    LIGHTGEN_TRY(const auto size, pngSize(bytes));
    PngImage png;
    if (!png_image_begin_read_from_memory(&png.value, bytes.data(), bytes.size())) {
        return corrupt(png);
    }
    if (PixelSize{static_cast<int>(png.value.width), static_cast<int>(png.value.height)} != size) {
        return fail(ErrorCode::Corrupt, "The PNG is damaged: its header was read in two ways.");
    }
    Pixels decoded;
    decoded.size = size;
    decoded.hasAlpha = (png.value.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    if (png.value.format & PNG_FORMAT_FLAG_LINEAR) {
        decoded.notes.push_back(phrase("The picture had 16 bits a channel; 8 are kept."));
    }
    png.value.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // as every other program reads 16-bit files without a colour space
    png.value.format = decoded.hasAlpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
    decoded.values.resize(PNG_IMAGE_SIZE(png.value));
    if (!png_image_finish_read(&png.value, nullptr, decoded.values.data(), 0, nullptr)) {
        return corrupt(png);
    }
    return decoded;
}

RgbImage opaqueImage(Pixels pixels) {
    if (pixels.hasAlpha) {
        return onWhite(pixels.size, pixels.values);
    }
    RgbImage image;
    image.width = pixels.size.width;
    image.height = pixels.size.height;
    image.pixels = std::move(pixels.values);
    return image;
}

// Empty: everything is opaque.
GrayImage transparency(const Pixels& pixels) {
    GrayImage alpha(pixels.size.width, pixels.size.height);
    for (std::size_t i = 0; i < alpha.pixels.size(); ++i) {
        alpha.pixels[i] = pixels.hasAlpha ? pixels.values[4 * i + 3] : std::uint8_t{255};
    }
    const bool isOpaque = std::ranges::all_of(alpha.pixels, [](auto value) { return value == 255; });
    return isOpaque ? GrayImage() : alpha;
}

}  // namespace

Result<DecodedPng> decodePng(std::span<const std::uint8_t> bytes) {
    LIGHTGEN_TRY(auto pixels, decodePixels(bytes));
    DecodedPng decoded;
    decoded.notes = std::move(pixels.notes);
    const auto profile = findPngChunk(bytes, "iCCP");
    decoded.hasColourProfile = profile && *profile;
    if (pixels.hasAlpha) {
        decoded.notes.push_back(phrase("The picture was partly transparent; it was laid on white."));
    }
    decoded.image = opaqueImage(std::move(pixels));
    return decoded;
}

Result<DecodedMask> decodePngMask(std::span<const std::uint8_t> bytes) {
    LIGHTGEN_TRY(auto pixels, decodePixels(bytes));
    DecodedMask decoded{transparency(pixels), {}};
    if (decoded.mask.empty()) {
        decoded.mask = maskFrom(opaqueImage(std::move(pixels)));
    } else {
        decoded.notes.push_back(phrase("The mask has transparent parts: what is opaque in it is made anew."));
    }
    return decoded;
}

Result<std::vector<std::uint8_t>> encodePng(const RgbImage& image, const TextChunks& texts) {
    LIGHTGEN_CHECK(checkSize(image));
    std::vector<std::uint8_t> inserted;
    for (const auto& [keyword, text] : texts) {
        LIGHTGEN_TRY(const auto chunk, pngTextChunk(keyword, text));
        inserted.insert(inserted.end(), chunk.begin(), chunk.end());
    }
    LIGHTGEN_TRY(auto bytes, encodePixels(image));
    bytes.insert(bytes.begin() + kPngHeaderEnd, inserted.begin(), inserted.end());
    return bytes;
}

}  // namespace lightgen::core

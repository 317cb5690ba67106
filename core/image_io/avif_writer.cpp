#include "core/image_io/avif_writer.h"

#include <libheif/heif.h>

#include <cstring>
#include <memory>

#include "core/metadata_io/exif_texts.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

template <class Handle, void (*release)(Handle*)>
struct Release {
    void operator()(Handle* handle) const { release(handle); }
};
using Context = std::unique_ptr<heif_context, Release<heif_context, heif_context_free>>;
using Encoder = std::unique_ptr<heif_encoder, Release<heif_encoder, heif_encoder_release>>;

struct ReleaseConst {
    void operator()(const heif_image* image) const { heif_image_release(image); }
    void operator()(const heif_image_handle* handle) const { heif_image_handle_release(handle); }
};
using Pixels = std::unique_ptr<heif_image, ReleaseConst>;
using Encoded = std::unique_ptr<heif_image_handle, ReleaseConst>;

Status check(const heif_error& error) {
    if (error.code != heif_error_Ok) {
        return fail(
            ErrorCode::Internal,
            "The picture could not be written as AVIF: {}.",
            printable(std::string_view(error.message))
        );
    }
    return {};
}

Result<Pixels> pixelsOf(const RgbImage& image) {
    heif_image* raw = nullptr;
    LIGHTGEN_CHECK(
        check(heif_image_create(image.width, image.height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &raw))
    );
    Pixels pixels(raw);
    LIGHTGEN_CHECK(check(heif_image_add_plane(raw, heif_channel_interleaved, image.width, image.height, 8)));
    int stride = 0;
    auto* rows = heif_image_get_plane(raw, heif_channel_interleaved, &stride);
    const auto bytes = static_cast<std::size_t>(image.width) * 3;
    for (int y = 0; y < image.height; ++y) {
        std::memcpy(rows + static_cast<std::ptrdiff_t>(y) * stride, image.at(0, y), bytes);
    }
    return pixels;
}

Result<Encoder> encoderFor(heif_context* context, int quality) {
    heif_encoder* raw = nullptr;
    if (heif_context_get_encoder_for_format(context, heif_compression_AV1, &raw).code != heif_error_Ok) {
        return fail(
            ErrorCode::Incompatible,
            "AVIF cannot be written here: libheif has no AV1 encoder (on Debian it needs libaom). Choose another "
            "format."
        );
    }
    Encoder encoder(raw);
    LIGHTGEN_CHECK(check(heif_encoder_set_lossy_quality(raw, quality)));
    return encoder;
}

Result<Encoded> encode(heif_context* context, const RgbImage& image, int quality) {
    LIGHTGEN_TRY(const auto encoder, encoderFor(context, quality));
    LIGHTGEN_TRY(const auto pixels, pixelsOf(image));
    heif_image_handle* raw = nullptr;
    LIGHTGEN_CHECK(check(heif_context_encode_image(context, pixels.get(), encoder.get(), nullptr, &raw)));
    return Encoded(raw);
}

Status addMetadata(heif_context* context, const heif_image_handle* handle, const MetadataBlocks& blocks) {
    if (!blocks.exif.empty()) {
        LIGHTGEN_CHECK(check(
            heif_context_add_exif_metadata(context, handle, blocks.exif.data(), static_cast<int>(blocks.exif.size()))
        ));
    }
    if (!blocks.xmp.empty()) {
        LIGHTGEN_CHECK(check(
            heif_context_add_XMP_metadata(context, handle, blocks.xmp.data(), static_cast<int>(blocks.xmp.size()))
        ));
    }
    return {};
}

heif_error append(heif_context*, const void* data, std::size_t size, void* target) {
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    auto& all = *static_cast<std::vector<std::uint8_t>*>(target);
    all.insert(all.end(), bytes, bytes + size);
    return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

}  // namespace

Result<EncodedPicture> encodeAvif(const RgbImage& image, int quality, const TextChunks& texts) {
    const Context context(heif_context_alloc());
    LIGHTGEN_TRY(const auto handle, encode(context.get(), image, quality));
    auto blocks = metadataBlocks(texts);
    LIGHTGEN_CHECK(addMetadata(context.get(), handle.get(), blocks));
    EncodedPicture picture{{}, std::move(blocks.notes)};
    heif_writer writer{1, append};
    LIGHTGEN_CHECK(check(heif_context_write(context.get(), &writer, &picture.bytes)));
    return picture;
}

}  // namespace lightgen::core

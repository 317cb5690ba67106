#include "core/image_io/webp_metadata.h"

#include <webp/mux.h>

#include <memory>

namespace lightgen::core {

namespace {

struct DeleteMux {
    void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};

struct Assembled {
    WebPData data{};
    Assembled() = default;
    Assembled(const Assembled&) = delete;
    Assembled& operator=(const Assembled&) = delete;
    ~Assembled() { WebPDataClear(&data); }
};

bool setChunk(WebPMux* mux, const char* kind, const std::uint8_t* bytes, std::size_t count) {
    const WebPData data{bytes, count};
    constexpr int kCopy = 1;
    return count == 0 || WebPMuxSetChunk(mux, kind, &data, kCopy) == WEBP_MUX_OK;
}

}  // namespace

Result<std::vector<std::uint8_t>> withWebPMetadata(
    std::span<const std::uint8_t> webp, const MetadataBlocks& blocks, std::span<const std::uint8_t> profile
) {
    const WebPData picture{webp.data(), webp.size()};
    const std::unique_ptr<WebPMux, DeleteMux> mux(WebPMuxCreate(&picture, 0));
    while (mux && WebPMuxDeleteChunk(mux.get(), "C2PA") == WEBP_MUX_OK) {  // a signature that would not hold any more
    }
    const auto* xmp = reinterpret_cast<const std::uint8_t*>(blocks.xmp.data());
    Assembled assembled;
    const bool done = mux && setChunk(mux.get(), "ICCP", profile.data(), profile.size()) &&
                      setChunk(mux.get(), "EXIF", blocks.exif.data(), blocks.exif.size()) &&
                      setChunk(mux.get(), "XMP ", xmp, blocks.xmp.size()) &&
                      WebPMuxAssemble(mux.get(), &assembled.data) == WEBP_MUX_OK;
    if (!done) {
        return fail(ErrorCode::Internal, "The recipe could not be written into the WebP picture.");
    }
    return std::vector(assembled.data.bytes, assembled.data.bytes + assembled.data.size);
}

}  // namespace lightgen::core

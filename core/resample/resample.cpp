#include "core/resample/resample.h"

#include <zimg++.hpp>

#include <cstdlib>
#include <memory>
#include <new>

namespace lightgen::core {

namespace {

constexpr std::size_t kAlignment = 64;  // of rows, as zimg asks for
constexpr unsigned kPlanes = 3;

std::size_t aligned(std::size_t bytes) {
    return (bytes + kAlignment - 1) / kAlignment * kAlignment;
}

using Memory = std::unique_ptr<std::uint8_t, decltype(&std::free)>;

Memory allocated(std::size_t bytes) {
    Memory memory(static_cast<std::uint8_t*>(std::aligned_alloc(kAlignment, aligned(bytes))), &std::free);
    if (!memory) {
        throw std::bad_alloc();
    }
    return memory;
}

// Red, green and blue apart, in rows that zimg can use.
class Planes {
public:
    explicit Planes(PixelSize size)
        : m_size(size)
        , m_stride(aligned(static_cast<std::size_t>(size.width)))
        , m_memory(allocated(kPlanes * m_stride * static_cast<std::size_t>(size.height))) {}

    std::uint8_t* row(unsigned plane, int y) const {
        const auto rows = static_cast<std::size_t>(plane) * static_cast<std::size_t>(m_size.height);
        return m_memory.get() + (rows + static_cast<std::size_t>(y)) * m_stride;
    }
    zimgxx::zimage_buffer buffer() const {
        zimgxx::zimage_buffer all;
        for (unsigned plane = 0; plane < kPlanes; ++plane) {
            all.data(plane) = row(plane, 0);
            all.stride(plane) = static_cast<std::ptrdiff_t>(m_stride);
            all.mask(plane) = ZIMG_BUFFER_MAX;
        }
        return all;
    }

private:
    PixelSize m_size;
    std::size_t m_stride;
    Memory m_memory;
};

Planes planesOf(const RgbImage& picture) {
    Planes planes(picture.size());
    for (int y = 0; y < picture.height; ++y) {
        const auto* pixels = picture.at(0, y);
        for (unsigned plane = 0; plane < kPlanes; ++plane) {
            auto* row = planes.row(plane, y);
            for (int x = 0; x < picture.width; ++x) {
                row[x] = pixels[3 * x + static_cast<int>(plane)];
            }
        }
    }
    return planes;
}

RgbImage pictureOf(const Planes& planes, PixelSize size) {
    RgbImage picture(size.width, size.height);
    for (int y = 0; y < size.height; ++y) {
        auto* pixels = picture.at(0, y);
        for (unsigned plane = 0; plane < kPlanes; ++plane) {
            const auto* row = planes.row(plane, y);
            for (int x = 0; x < size.width; ++x) {
                pixels[3 * x + static_cast<int>(plane)] = row[x];
            }
        }
    }
    return picture;
}

zimgxx::zimage_format formatOf(PixelSize size) {
    zimgxx::zimage_format format;
    format.width = static_cast<unsigned>(size.width);
    format.height = static_cast<unsigned>(size.height);
    format.pixel_type = ZIMG_PIXEL_BYTE;
    format.color_family = ZIMG_COLOR_RGB;
    format.pixel_range = ZIMG_RANGE_FULL;
    return format;
}

RgbImage scaled(const RgbImage& picture, PixelSize size) {
    zimgxx::zfilter_graph_builder_params parameters;
    parameters.resample_filter = ZIMG_RESIZE_LANCZOS;
    const auto graph = zimgxx::FilterGraph::build(formatOf(picture.size()), formatOf(size), &parameters);
    const auto from = planesOf(picture);
    const Planes to(size);
    const auto scratch = allocated(graph.get_tmp_size());
    graph.process(from.buffer().as_const(), to.buffer(), scratch.get());
    return pictureOf(to, size);
}

}  // namespace

Result<RgbImage> resampled(const RgbImage& picture, PixelSize size) {
    if (picture.empty() || size.width < 1 || size.height < 1) {
        return fail(
            ErrorCode::InvalidArgument,
            "A picture of {}x{} cannot be scaled to {}x{}.",
            picture.width,
            picture.height,
            size.width,
            size.height
        );
    }
    try {
        return scaled(picture, size);
    } catch (const std::bad_alloc&) {
        return fail(
            ErrorCode::OutOfMemory,
            "There is not enough memory to scale a picture of {}x{} to {}x{}.",
            picture.width,
            picture.height,
            size.width,
            size.height
        );
    } catch (const zimgxx::zerror& error) {
        return fail(ErrorCode::Internal, "The picture could not be scaled: {}.", static_cast<const char*>(error.msg));
    }
}

}  // namespace lightgen::core

#include "training/teacher/rgba_image.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/png_chunks.h"
#include "core/png_codec.h"

namespace lightgen::training::teacher {

namespace {

constexpr int kMaxSide = 4096;
constexpr std::uint8_t kVisible = 16;  // alpha below this does not widen the visible part

struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;
};

Area visibleArea(const RgbaImage& image) {
    Area area{image.width, image.height, 0, 0};
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            if (image.at(x, y)[3] >= kVisible) {
                area = {
                    std::min(area.left, x),
                    std::min(area.top, y),
                    std::max(area.right, x + 1),
                    std::max(area.bottom, y + 1)};
            }
        }
    }
    return area;
}

// The mean over a rectangle with fractional edges, weighted by alpha.
std::array<std::uint8_t, 4> meanOver(const RgbaImage& image, double left, double top, double right, double bottom) {
    std::array<double, 4> sum{};
    double area = 0.0;
    for (int y = static_cast<int>(top); y < std::min(image.height, static_cast<int>(std::ceil(bottom))); ++y) {
        const double rows = std::min(bottom, y + 1.0) - std::max(top, static_cast<double>(y));
        for (int x = static_cast<int>(left); x < std::min(image.width, static_cast<int>(std::ceil(right))); ++x) {
            const double weight = rows * (std::min(right, x + 1.0) - std::max(left, static_cast<double>(x)));
            const auto* pixel = image.at(x, y);
            const double alpha = weight * pixel[3];
            for (std::size_t c = 0; c < 3; ++c) {
                sum[c] += alpha * pixel[c];
            }
            sum[3] += alpha;
            area += weight;
        }
    }
    std::array<std::uint8_t, 4> mean{};
    for (std::size_t c = 0; c < 3 && sum[3] > 0.0; ++c) {
        mean[c] = static_cast<std::uint8_t>(std::lround(sum[c] / sum[3]));
    }
    mean[3] = static_cast<std::uint8_t>(std::lround(sum[3] / std::max(1e-9, area)));
    return mean;
}

}  // namespace

core::Result<RgbaImage> decodeRgbaPng(std::span<const std::uint8_t> bytes) {
    LIGHTGEN_CHECK(core::checkPngChunks(bytes));
    LIGHTGEN_TRY(const auto size, core::pngSize(bytes));
    if (size.width > kMaxSide || size.height > kMaxSide) {
        return core::fail(
            core::ErrorCode::Incompatible,
            "a picture of {} x {} pixels is larger than {} a side",
            size.width,
            size.height,
            kMaxSide
        );
    }
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    RgbaImage image(size.width, size.height);
    bool read = png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) != 0;
    png.format = PNG_FORMAT_RGBA;
    read = read && png_image_finish_read(&png, nullptr, image.pixels.data(), 0, nullptr) != 0;
    const std::string message(static_cast<const char*>(png.message));
    png_image_free(&png);
    if (!read) {
        return core::fail(core::ErrorCode::Corrupt, "the PNG is damaged: {}", message);
    }
    return image;
}

core::Result<std::vector<std::uint8_t>> encodeRgbaPng(const RgbaImage& image) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = static_cast<png_uint_32>(image.width);
    png.height = static_cast<png_uint_32>(image.height);
    png.format = PNG_FORMAT_RGBA;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(png);
    std::vector<std::uint8_t> bytes(size);
    const bool written = png_image_write_to_memory(&png, bytes.data(), &size, 0, image.pixels.data(), 0, nullptr) != 0;
    const std::string message(static_cast<const char*>(png.message));
    png_image_free(&png);
    if (!written) {
        return core::fail(core::ErrorCode::Internal, "the picture could not be encoded: {}", message);
    }
    bytes.resize(size);
    return bytes;
}

core::Result<RgbaImage> fitIntoTile(const RgbaImage& image, int side) {
    const auto area = visibleArea(image);
    const int width = area.right - area.left, height = area.bottom - area.top;
    if (width <= 0 || height <= 0) {
        return core::fail(core::ErrorCode::Corrupt, "nothing is visible in the picture");
    }
    const double step = static_cast<double>(std::max(width, height)) / side;
    const int across = std::max(1, static_cast<int>(std::lround(width / step)));
    const int down = std::max(1, static_cast<int>(std::lround(height / step)));
    const int left = (side - across) / 2, top = (side - down) / 2;
    RgbaImage tile(side, side);
    for (int y = 0; y < down; ++y) {
        for (int x = 0; x < across; ++x) {
            const double x0 = area.left + static_cast<double>(x) * width / across;
            const double y0 = area.top + static_cast<double>(y) * height / down;
            const auto mean = meanOver(
                image, x0, y0, x0 + static_cast<double>(width) / across, y0 + static_cast<double>(height) / down
            );
            std::ranges::copy(mean, tile.at(left + x, top + y));
        }
    }
    return tile;
}

}  // namespace lightgen::training::teacher

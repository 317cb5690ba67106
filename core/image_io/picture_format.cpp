#include "core/image_io/picture_format.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lightgen::core {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::size_t at;
    std::string_view bytes;
    const char* format;
};

constexpr std::array kMarks{
    Mark{0, "\x89PNG\r\n\x1a\n"sv, "png"},
    Mark{0, "\xff\xd8\xff"sv, "jpeg"},
    Mark{8, "WEBP"sv, "webp"},
    Mark{0, "II*\0"sv, "tiff"},
    Mark{0, "MM\0*"sv, "tiff"},
    Mark{0, "II+\0"sv, "tiff"},
    Mark{0, "MM\0+"sv, "tiff"},
    Mark{0, "\x76\x2f\x31\x01"sv, "openexr"},
    Mark{0, "BM"sv, "bmp"},
    Mark{0, "GIF8"sv, "gif"},
    Mark{0, "#?RADIANCE"sv, "hdr"},
    Mark{0, "#?RGBE"sv, "hdr"},
    Mark{0, "8BPS"sv, "psd"},
    Mark{4, "ftypavif"sv, "heif"},
    Mark{4, "ftyphei"sv, "heif"},
    Mark{4, "ftypmif1"sv, "heif"},
    Mark{4, "jP  \r\n"sv, "jpeg2000"},
    Mark{0, "\xff\x4f\xff\x51"sv, "jpeg2000"},
    Mark{0, "\0\0\1\0"sv, "ico"},
    Mark{0, "DDS "sv, "dds"},
    Mark{0, "SDPX"sv, "dpx"},
    Mark{0, "XPDS"sv, "dpx"},
    Mark{0, "P1"sv, "pnm"},
    Mark{0, "P2"sv, "pnm"},
    Mark{0, "P3"sv, "pnm"},
    Mark{0, "P4"sv, "pnm"},
    Mark{0, "P5"sv, "pnm"},
    Mark{0, "P6"sv, "pnm"},
};

bool endsWith(std::string_view name, std::string_view ending) {
    return name.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - std::ptrdiff_t(ending.size()), [](char a, char b) {
               return a == std::tolower(static_cast<unsigned char>(b));
           });
}

}  // namespace

std::optional<std::string> pictureFormat(std::span<const std::uint8_t> start, std::string_view name) {
    for (const Mark& mark : kMarks) {
        const bool fits = start.size() >= mark.at + mark.bytes.size();
        if (fits && std::equal(
                        mark.bytes.begin(),
                        mark.bytes.end(),
                        start.begin() + std::ptrdiff_t(mark.at),
                        [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; }
                    )) {
            return mark.format;
        }
    }
    return endsWith(name, ".tga") && !start.empty() ? std::optional<std::string>("targa") : std::nullopt;
}

}  // namespace lightgen::core

#include "core/image_io/picture_reader.h"

#include <OpenImageIO/imageio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <new>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include "core/image_io/colour_profile.h"
#include "core/image_io/picture_format.h"
#include "core/metadata_io/exif_texts.h"
#include "core/png_chunks.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

constexpr int kMaxChannels = 64;
constexpr std::size_t kJpegTail = 64 * 1024;

struct OpenFile {
    int descriptor;
    explicit OpenFile(int value)
        : descriptor(value) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
};

// Where red, green, blue and transparency lie among the channels; grey has them all in one.
struct ChannelPlan {
    std::array<int, 3> colour{};
    std::optional<int> alpha;
};

Status checkFile(int file, const std::string& name, std::size_t& size) {
    struct stat status {};
    if (::fstat(file, &status) != 0) {
        return fail(ErrorCode::Unreadable, "{} cannot be read: {}.", name, systemReason(errno));
    }
    if (S_ISDIR(status.st_mode)) {
        return fail(ErrorCode::Incompatible, "{} is a folder, not a picture.", name);
    }
    if (!S_ISREG(status.st_mode)) {
        return fail(ErrorCode::Incompatible, "{} is no regular file, so it is not read as a picture.", name);
    }
    size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return fail(ErrorCode::Corrupt, "{} is empty.", name);
    }
    if (size > kMaxPngFileBytes) {
        return fail(
            ErrorCode::Incompatible, "{} has {} MiB; the limit is {} MiB.", name, size >> 20, kMaxPngFileBytes >> 20
        );
    }
    return {};
}

// libjpeg fills what is missing with grey and only warns.
bool isCutJpeg(int file, std::size_t size) {
    std::vector<std::uint8_t> tail(std::min(size, kJpegTail));
    const auto got = ::pread(file, tail.data(), tail.size(), static_cast<off_t>(size - tail.size()));
    constexpr std::array<std::uint8_t, 2> kEnd{0xff, 0xd9};
    return got != static_cast<ssize_t>(tail.size()) ||
           std::search(tail.begin(), tail.end(), kEnd.begin(), kEnd.end()) == tail.end();
}

Status checkSpec(const OIIO::ImageSpec& spec, const std::string& name) {
    if (spec.width < 1 || spec.height < 1 || spec.depth > 1 || spec.nchannels < 1) {
        return fail(
            ErrorCode::Corrupt,
            "{} is damaged: it says it has {}x{} pixels in {} channels.",
            name,
            spec.width,
            spec.height,
            spec.nchannels
        );
    }
    const auto pixels = std::int64_t{spec.width} * spec.height;
    if (spec.width > kMaxPngSide || spec.height > kMaxPngSide || pixels > kMaxPngPixels ||
        spec.nchannels > kMaxChannels) {
        return fail(
            ErrorCode::Incompatible,
            "{} has {}x{} pixels in {} channels; the limits are {} a side, {} million pixels and {} channels.",
            name,
            spec.width,
            spec.height,
            spec.nchannels,
            kMaxPngSide,
            kMaxPngMegapixels,
            kMaxChannels
        );
    }
    return {};
}

ChannelPlan planFor(const OIIO::ImageSpec& spec) {
    ChannelPlan plan;
    const auto named = [&](const char* channel, int otherwise) {
        const int found = spec.channelindex(channel);
        return found >= 0 ? found : otherwise;
    };
    const bool isGrey = spec.nchannels < 3;
    plan.colour = {named("R", 0), named("G", isGrey ? 0 : 1), named("B", isGrey ? 0 : 2)};
    if (spec.alpha_channel >= 0 && spec.alpha_channel < spec.nchannels) {
        plan.alpha = spec.alpha_channel;
    }
    return plan;
}

std::uint8_t encodedSrgb(float linear) {
    const float v = std::isfinite(linear) ? std::clamp(linear, 0.0F, 1.0F) : (linear > 0 ? 1.0F : 0.0F);
    const float s = v <= 0.0031308F ? 12.92F * v : 1.055F * std::pow(v, 1 / 2.4F) - 0.055F;
    return static_cast<std::uint8_t>(std::lround(s * 255));
}

// OpenImageIO's colours are multiplied with the transparency already: white shows through as much as is missing.
void convertRow(
    std::span<const std::uint8_t> row, int channels, const ChannelPlan& plan, std::uint8_t* rgb, bool& transparent
) {
    for (std::size_t x = 0; x * std::size_t(channels) < row.size(); ++x) {
        const std::uint8_t* pixel = row.data() + x * std::size_t(channels);
        const int through = plan.alpha ? 255 - pixel[*plan.alpha] : 0;
        transparent = transparent || through > 0;
        for (std::size_t c = 0; c < 3; ++c) {
            rgb[3 * x + c] = static_cast<std::uint8_t>(std::min(255, pixel[plan.colour[c]] + through));
        }
    }
}

void convertRow(
    std::span<const float> row, int channels, const ChannelPlan& plan, std::uint8_t* rgb, bool& transparent
) {
    for (std::size_t x = 0; x * std::size_t(channels) < row.size(); ++x) {
        const float* pixel = row.data() + x * std::size_t(channels);
        const float through = plan.alpha ? std::clamp(1 - pixel[*plan.alpha], 0.0F, 1.0F) : 0.0F;
        transparent = transparent || through > 0;
        for (std::size_t c = 0; c < 3; ++c) {
            rgb[3 * x + c] = encodedSrgb(pixel[plan.colour[c]] + through);
        }
    }
}

template <class Sample>
Status readPixels(OIIO::ImageInput& input, const std::string& name, OIIO::TypeDesc type, ForeignPicture& picture) {
    const OIIO::ImageSpec& spec = input.spec();
    const ChannelPlan plan = planFor(spec);
    const std::size_t samplesPerRow = std::size_t(spec.width) * std::size_t(spec.nchannels);
    std::vector<Sample> all(samplesPerRow * std::size_t(spec.height));
    if (!input.read_image(0, 0, 0, spec.nchannels, type, all.data())) {
        return fail(ErrorCode::Corrupt, "{} is damaged: {}.", name, printable(input.geterror()));
    }
    picture.image = RgbImage(spec.width, spec.height);
    bool transparent = false;
    for (int y = 0; y < spec.height; ++y) {
        const std::span<const Sample> row(all.data() + samplesPerRow * std::size_t(y), samplesPerRow);
        convertRow(row, spec.nchannels, plan, picture.image.at(0, y), transparent);
    }
    if (transparent) {
        picture.notes.push_back(phrase("The picture was partly transparent; it was laid on white."));
    }
    return {};
}

bool isLinear(const OIIO::ImageSpec& spec) {
    return spec.format.is_floating_point() && spec.get_string_attribute("oiio:ColorSpace", "Linear") == "Linear";
}

// OpenImageIO gives the pixels as RGB.
bool wasCmyk(const OIIO::ImageSpec& spec) {
    const auto jpeg = spec.get_string_attribute("jpeg:ColorSpace");
    return jpeg == "CMYK" || jpeg == "YCbCrK" || spec.get_string_attribute("tiff:ColorSpace") == "CMYK";
}

void noteChanges(const OIIO::ImageSpec& spec, ForeignPicture& picture) {
    if (wasCmyk(spec)) {
        picture.notes.push_back(
            phrase("The picture had the four colours of a printer (CMYK); they were converted to sRGB.")
        );
    }
    if (spec.format.is_floating_point()) {
        picture.notes.push_back(
            phrase("The picture had floating point colours; those above white were cut, 8 bits are kept.")
        );
    } else if (spec.format.basesize() > 1) {
        picture.notes.push_back(phrase("The picture had more than 8 bits a channel; 8 are kept."));
    }
}

void applyProfile(const OIIO::ImageSpec& spec, ForeignPicture& picture) {
    const auto* attribute = spec.find_attribute("ICCProfile");
    if (attribute == nullptr || attribute->type().basetype != OIIO::TypeDesc::UINT8) {
        return;
    }
    if (isLinear(spec)) {
        picture.notes.push_back(phrase("The picture's colour profile was not applied: its colours are linear already.")
        );
        return;
    }
    const std::span bytes(static_cast<const std::uint8_t*>(attribute->data()), attribute->type().size());
    if (auto note = convertToSrgb(picture.image, bytes)) {
        picture.notes.push_back(*std::move(note));
    }
}

// Formats with named attributes (OpenEXR) have the texts under their keywords, all others in EXIF and XMP.
TextChunks readTexts(const OIIO::ImageSpec& spec, const std::string& path) {
    auto texts = readExifTexts(path);
    for (const char* keyword : {"parameters", "lightgen", "invokeai_metadata", "prompt", "workflow"}) {
        const std::string text = replaceInvalidUtf8(std::string(spec.get_string_attribute(keyword)));
        if (!text.empty()) {
            texts.emplace(keyword, text);
        }
    }
    if (const std::string packet(spec.get_string_attribute("xmp")); !packet.empty()) {
        texts.emplace(kXmpKeyword, replaceInvalidUtf8(packet));
    }
    return texts;
}

std::string pathOf(int file) {
    return "/proc/self/fd/" + std::to_string(file);
}

struct Opened {
    std::unique_ptr<OIIO::ImageInput> input;
    OIIO::ImageSpec spec;
};

Result<Opened> open(int file, const std::string& name, const std::string& format) {
    Opened opened{OIIO::ImageInput::create(format), {}};
    if (!opened.input) {
        return fail(ErrorCode::Incompatible, "{} is a {} file, which OpenImageIO cannot read here.", name, format);
    }
    if (!opened.input->open(pathOf(file), opened.spec)) {
        return fail(
            ErrorCode::Corrupt, "{} cannot be read as {}: {}.", name, format, printable(opened.input->geterror())
        );
    }
    LIGHTGEN_CHECK(checkSpec(opened.spec, name));
    return opened;
}

Result<ForeignPicture> decode(int file, const std::string& name, const std::string& format) {
    LIGHTGEN_TRY(const auto opened, open(file, name, format));
    const auto& [input, spec] = opened;
    ForeignPicture picture;
    if (isLinear(spec)) {
        LIGHTGEN_CHECK(readPixels<float>(*input, name, OIIO::TypeDesc::FLOAT, picture));
    } else {
        LIGHTGEN_CHECK(readPixels<std::uint8_t>(*input, name, OIIO::TypeDesc::UINT8, picture));
    }
    noteChanges(spec, picture);
    applyProfile(spec, picture);
    picture.texts = readTexts(spec, pathOf(file));
    picture.image = oriented(picture.image, spec.get_int_attribute("Orientation", 1));
    if (input->seek_subimage(1, 0)) {
        picture.notes.push_back(phrase("The file holds several pictures; the first one is shown."));
    }
    return picture;
}

Result<ForeignPicture> readHeader(int file, const std::string& name, const std::string& format) {
    LIGHTGEN_TRY(const auto opened, open(file, name, format));
    const auto& spec = opened.spec;
    ForeignPicture picture;
    const bool turned = spec.get_int_attribute("Orientation", 1) >= 5;
    picture.image.width = turned ? spec.height : spec.width;
    picture.image.height = turned ? spec.width : spec.height;
    picture.texts = readTexts(spec, pathOf(file));
    return picture;
}

// The format's name, after all that can be told without a decoder.
Result<std::string> checkedFormat(int file, const std::string& name) {
    std::size_t size = 0;
    LIGHTGEN_CHECK(checkFile(file, name, size));
    std::array<std::uint8_t, kSniffedBytes> start{};
    const auto got = ::pread(file, start.data(), start.size(), 0);
    if (got < 0) {
        return fail(ErrorCode::Unreadable, "{} cannot be read: {}.", name, systemReason(errno));
    }
    const auto format = pictureFormat(std::span(start).first(static_cast<std::size_t>(got)), name);
    if (!format) {
        return fail(ErrorCode::Incompatible, "{} is no picture of a format that this program reads.", name);
    }
    if (*format == "jpeg" && isCutJpeg(file, size)) {
        return fail(ErrorCode::Corrupt, "{} is damaged: the JPEG ends before its end mark.", name);
    }
    return *format;
}

using Reading = Result<ForeignPicture> (*)(int, const std::string&, const std::string&);

Result<ForeignPicture> guarded(Reading reading, int file, const std::string& name) {
    LIGHTGEN_TRY(const auto format, checkedFormat(file, name));
    try {
        return reading(file, name, format);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "There is not enough memory to read {}.", name);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Corrupt, "{} cannot be read: {}.", name, printable(std::string(error.what())));
    }
}

}  // namespace

RgbImage oriented(const RgbImage& image, int orientation) {
    if (orientation < 2 || orientation > 8) {
        return image;
    }
    const bool swaps = orientation >= 5;
    const bool mirrorsX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool mirrorsY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    RgbImage result(swaps ? image.height : image.width, swaps ? image.width : image.height);
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x) {
            const int along = swaps ? y : x;
            const int down = swaps ? x : y;
            const int fromX = mirrorsX ? image.width - 1 - along : along;
            const int fromY = mirrorsY ? image.height - 1 - down : down;
            std::copy_n(image.at(fromX, fromY), 3, result.at(x, y));
        }
    }
    return result;
}

Result<ForeignPicture> readForeignPicture(int file, const std::string& name) {
    return guarded(decode, file, name);
}

Result<ForeignPicture> readForeignHeader(int file, const std::string& name) {
    return guarded(readHeader, file, name);
}

Result<ForeignPicture> readForeignPicture(const std::filesystem::path& path) {
    // Not blocking: opening a pipe would wait for a writer.
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file.descriptor < 0) {
        const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return fail(code, "{} cannot be opened: {}.", printable(path), systemReason(errno));
    }
    return readForeignPicture(file.descriptor, printable(path));
}

}  // namespace lightgen::core

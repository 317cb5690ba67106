#include "core/picture_encoder.h"

#include <algorithm>

#include "core/paths.h"

namespace lightgen::core {

namespace {

constexpr auto kWriter = "lightgen-picture-writer";
constexpr std::size_t kMostHeaderBytes = 64 * 1024;

tl::unexpected<Error> withoutWriter(const Error& error) {
    if (error.code == ErrorCode::NotFound) {
        return fail(
            ErrorCode::Internal,
            "Other formats than PNG, and other sizes, are written by {}, which is not beside this program: it was "
            "built without OpenImageIO (-DLIGHTGEN_GUI=OFF) or is not installed.",
            kWriter
        );
    }
    return tl::unexpected(error);
}

Status checkFrames(const EncodingRequest& request) {
    const auto& frames = request.frames;
    const bool sound = !frames.empty() && std::ranges::all_of(frames, [&](const RgbImage& frame) {
        return !frame.empty() && frame.size() == frames.front().size();
    });
    const bool several = request.encoding && request.encoding->format == FileFormat::Gif;
    if (!sound || (frames.size() > 1 && !several)) {
        return fail(
            ErrorCode::InvalidArgument, "{} pictures of these sizes do not make one file of this kind.", frames.size()
        );
    }
    return {};
}

Result<RgbImage> pixelsOf(EncodedPicture answer, PixelSize size) {
    RgbImage image;
    image.width = size.width;
    image.height = size.height;
    image.pixels = std::move(answer.bytes);
    if (image.pixels.size() != RgbImage(size.width, size.height).pixels.size()) {
        return fail(ErrorCode::Protocol, "{} sent a picture of another size than asked for.", kWriter);
    }
    return image;
}

}  // namespace

PictureEncoder::PictureEncoder(IsCancelled isCancelled)
    : m_isCancelled(std::move(isCancelled)) {}

Result<EncodedPicture> PictureEncoder::encode(const EncodingRequest& request) {
    LIGHTGEN_CHECK(checkFrames(request));
    const bool isPng = request.encoding && request.encoding->format == FileFormat::Png;
    return isPng ? encodePng(request) : ask(request);
}

Result<RgbImage> PictureEncoder::resized(const RgbImage& image, PixelSize size) {
    if (size == PixelSize{} || size == image.size()) {
        return image;
    }
    LIGHTGEN_TRY(auto answer, encode({.encoding = std::nullopt, .size = size, .texts = {}, .frames = {image}}));
    return pixelsOf(std::move(answer), size);
}

Result<RgbImage> PictureEncoder::caption(const std::string& text, PixelSize size) {
    EncodingRequest request;
    request.size = size;
    request.caption = text;
    LIGHTGEN_TRY(auto answer, ask(request));
    return pixelsOf(std::move(answer), size);
}

Result<std::vector<std::uint8_t>> PictureEncoder::withXmp(std::vector<std::uint8_t> file, TextChunks texts) {
    EncodingRequest request;
    request.texts = std::move(texts);
    request.file = std::move(file);
    LIGHTGEN_TRY(auto changed, ask(request));
    return std::move(changed.bytes);
}

Result<EncodedPicture> PictureEncoder::encodePng(const EncodingRequest& request) {
    LIGHTGEN_TRY(const auto image, resized(request.frames.front(), request.size));
    LIGHTGEN_TRY(auto bytes, core::encodePng(image, request.texts));
    return EncodedPicture{std::move(bytes), {}};
}

Result<EncodedPicture> PictureEncoder::ask(const EncodingRequest& request) {
    if (!m_writer) {
        auto started = ChildProcess::start(programFolder() / kWriter, {});
        if (!started) {
            return withoutWriter(started.error());
        }
        m_writer.emplace(*std::move(started));
        m_received.clear();
    }
    auto answer = exchange(request);
    const bool broken = !answer && (answer.error().code == ErrorCode::EngineLost ||
                                    answer.error().code == ErrorCode::Protocol || m_isCancelled());
    if (broken) {
        m_writer.reset();  // the next picture gets a new one
    }
    return answer;
}

Result<EncodedPicture> PictureEncoder::exchange(const EncodingRequest& request) {
    const auto header = encodingHeader(request);
    LIGHTGEN_CHECK(m_writer->write({reinterpret_cast<const std::uint8_t*>(header.data()), header.size()}));
    for (const auto& frame : request.frames) {
        LIGHTGEN_CHECK(m_writer->write(frame.pixels));
    }
    LIGHTGEN_CHECK(m_writer->write(request.file));
    LIGHTGEN_TRY(const auto line, readLine());
    LIGHTGEN_TRY(auto answer, parseAnswerHeader(line));
    if (answer.bytes > kMaxPngFileBytes) {
        return fail(ErrorCode::Protocol, "{} announced {} bytes, which is too much.", kWriter, answer.bytes);
    }
    while (m_received.size() < answer.bytes) {
        LIGHTGEN_CHECK(readSome());
    }
    EncodedPicture picture{{}, std::move(answer.notes)};
    const auto end = m_received.begin() + static_cast<std::ptrdiff_t>(answer.bytes);
    picture.bytes.assign(m_received.begin(), end);
    m_received.erase(m_received.begin(), end);
    return picture;
}

Result<std::string> PictureEncoder::readLine() {
    auto end = std::ranges::find(m_received, std::uint8_t{'\n'});
    while (end == m_received.end()) {
        if (m_received.size() > kMostHeaderBytes) {
            return fail(ErrorCode::Protocol, "{} sent no answer that is understood.", kWriter);
        }
        LIGHTGEN_CHECK(readSome());
        end = std::ranges::find(m_received, std::uint8_t{'\n'});
    }
    std::string line(m_received.begin(), end);
    m_received.erase(m_received.begin(), end + 1);
    return line;
}

Result<bool> PictureEncoder::readSome() {
    LIGHTGEN_TRY(const bool more, m_writer->readSome(m_received, m_isCancelled));
    if (!more) {
        return fail(ErrorCode::EngineLost, "{} ended while it encoded a picture.", kWriter);
    }
    return true;
}

std::vector<FileFormat> writableFormats() {
    constexpr int kSide = 16;
    PictureEncoder encoder;
    std::vector<FileFormat> formats;
    for (const auto format : kFileFormats) {
        EncodingRequest request;
        request.encoding = Encoding{.format = format};
        request.frames.emplace_back(kSide, kSide);
        if (encoder.encode(request)) {
            formats.push_back(format);
        }
    }
    return formats;
}

}  // namespace lightgen::core

#include "core/picture_encoding.h"

#include <algorithm>
#include <array>

#include "core/error_json.h"
#include "core/phrase_json.h"

namespace lightgen::core {

namespace {

constexpr NumberRange kNewSide{0, kMaxPngSide};
constexpr NumberRange kFrames{0, 10000};
constexpr NumberRange kBits{8, 16};
constexpr NumberRange kFrameMilliseconds{10, 60'000};

struct FormatName {
    FileFormat format;
    std::string_view name;
    std::string_view ending;
    std::string_view otherEnding;
};

constexpr std::array kNames{
    FormatName{FileFormat::Png, "png", ".png", ".png"},
    FormatName{FileFormat::Jpeg, "jpeg", ".jpg", ".jpeg"},
    FormatName{FileFormat::WebP, "webp", ".webp", ".webp"},
    FormatName{FileFormat::Avif, "avif", ".avif", ".avif"},
    FormatName{FileFormat::Tiff, "tiff", ".tif", ".tiff"},
    FormatName{FileFormat::OpenExr, "exr", ".exr", ".exr"},
    FormatName{FileFormat::Gif, "gif", ".gif", ".gif"},
};

const FormatName& namesOf(FileFormat format) {
    return *std::ranges::find(kNames, format, &FormatName::format);
}

Json encodingObject(const Encoding& encoding) {
    return {
        {"format", name(encoding.format)},
        {"quality", encoding.quality},
        {"lossless", encoding.lossless},
        {"bits", encoding.bits},
        {"profile", encoding.profile},
        {"frame_ms", encoding.frameMilliseconds}};
}

Status readEncoding(const JsonFields& header, std::optional<Encoding>& target) {
    if (!header.find("encoding")) {
        return {};
    }
    Encoding encoding;
    std::string format;
    LIGHTGEN_TRY(const auto fields, header.object("encoding"));
    LIGHTGEN_CHECK(fields.read("format", format));
    LIGHTGEN_TRY(encoding.format, parseFileFormat(format));
    LIGHTGEN_CHECK(fields.read("quality", encoding.quality, kQualityRange));
    LIGHTGEN_CHECK(fields.read("lossless", encoding.lossless));
    LIGHTGEN_CHECK(fields.read("bits", encoding.bits, kBits));
    LIGHTGEN_CHECK(fields.read("profile", encoding.profile));
    LIGHTGEN_CHECK(fields.read("frame_ms", encoding.frameMilliseconds, kFrameMilliseconds));
    target = encoding;
    return {};
}

}  // namespace

std::string_view name(FileFormat format) {
    return namesOf(format).name;
}

std::string_view ending(FileFormat format) {
    return namesOf(format).ending;
}

Result<FileFormat> parseFileFormat(std::string_view text) {
    const auto withDot = '.' + std::string(text);
    const auto found = std::ranges::find_if(kNames, [&](const FormatName& names) {
        return text == names.name || withDot == names.ending || withDot == names.otherEnding;
    });
    if (found == kNames.end()) {
        return fail(
            ErrorCode::InvalidArgument,
            "'{}' is no format that can be written; there are png, jpeg, webp, avif, tiff, exr and gif.",
            text
        );
    }
    return found->format;
}

std::string encodingHeader(const EncodingRequest& request) {
    const auto frame = request.frames.empty() ? PixelSize{} : request.frames.front().size();
    Json header{
        {"width", frame.width},
        {"height", frame.height},
        {"frames", request.frames.size()},
        {"file_bytes", request.file.size()},
        {"new_width", request.size.width},
        {"new_height", request.size.height},
        {"caption", request.caption},
        {"texts", request.texts}};
    if (request.encoding) {
        header["encoding"] = encodingObject(*request.encoding);
    }
    return dumpJson(header) + '\n';
}

Result<EncodingHeader> parseEncodingHeader(std::string_view line) {
    const Phrase where = phrase("the request to encode");
    LIGHTGEN_TRY(const auto json, parseJson(line, where, ErrorCode::Protocol));
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where, ErrorCode::Protocol));
    EncodingHeader header;
    LIGHTGEN_CHECK(fields.require("width"));
    LIGHTGEN_CHECK(fields.require("height"));
    LIGHTGEN_CHECK(fields.require("frames"));
    LIGHTGEN_CHECK(fields.read("width", header.frame.width, kNewSide));
    LIGHTGEN_CHECK(fields.read("height", header.frame.height, kNewSide));
    LIGHTGEN_CHECK(fields.read("frames", header.frames, kFrames));
    LIGHTGEN_CHECK(fields.read("new_width", header.request.size.width, kNewSide));
    LIGHTGEN_CHECK(fields.read("new_height", header.request.size.height, kNewSide));
    LIGHTGEN_CHECK(fields.read("texts", header.request.texts));
    LIGHTGEN_CHECK(fields.read("caption", header.request.caption));
    LIGHTGEN_CHECK(readEncoding(fields, header.request.encoding));
    std::uint64_t bytes = 0;
    LIGHTGEN_CHECK(fields.read("file_bytes", bytes));
    header.fileBytes = static_cast<std::size_t>(bytes);
    const bool hasFrames = header.frames > 0;
    const bool emptyFrames = hasFrames && (header.frame.width == 0 || header.frame.height == 0);
    const auto& size = header.request.size;
    const bool hasCaption = !header.request.caption.empty() && size.width > 0 && size.height > 0;
    if (int(hasFrames) + int(bytes > 0) + int(hasCaption) != 1 || emptyFrames || bytes > kMaxPngFileBytes) {
        return fail(ErrorCode::Protocol, "{} announces neither pictures nor one file nor a caption.", where);
    }
    return header;
}

std::string answerHeader(const Result<EncodedPicture>& picture) {
    const Json header = picture ? Json{{"bytes", picture->bytes.size()}, {"notes", phrasesJson(picture->notes)}}
                                : errorObject(picture.error());
    return dumpJson(header) + '\n';
}

Result<AnswerHeader> parseAnswerHeader(std::string_view line) {
    const Phrase where = phrase("the picture writer's answer");
    LIGHTGEN_TRY(const auto json, parseJson(line, where, ErrorCode::Protocol));
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where, ErrorCode::Protocol));
    if (fields.find("error")) {
        return tl::unexpected(errorFrom(fields));
    }
    AnswerHeader header;
    std::uint64_t bytes = 0;
    LIGHTGEN_CHECK(fields.require("bytes"));
    LIGHTGEN_CHECK(fields.read("bytes", bytes));
    LIGHTGEN_TRY(header.notes, readPhrases(fields, "notes"));
    header.bytes = static_cast<std::size_t>(bytes);
    return header;
}

}  // namespace lightgen::core

#include "core/foreign_picture.h"

#include <algorithm>

#include "core/json_fields.h"

namespace lightgen::core {
namespace {

constexpr NumberRange kSide{1, kMaxPngSide};
constexpr NumberRange kCode{0, static_cast<int>(ErrorCode::Internal)};

tl::unexpected<Error> errorIn(const JsonFields& header) {
    Error error{ErrorCode::Internal, {}};
    int code = static_cast<int>(ErrorCode::Internal);
    LIGHTGEN_TRY(const auto fields, header.object("error"));
    LIGHTGEN_CHECK(fields.read("code", code, kCode));
    LIGHTGEN_CHECK(fields.read("message", error.message));
    error.code = static_cast<ErrorCode>(code);
    return tl::unexpected(std::move(error));
}

Status readTexts(const JsonFields& header, TextChunks& texts) {
    LIGHTGEN_CHECK(header.require("texts"));
    const Json* found = header.find("texts");
    if (!found->is_object()) {
        return header.wrong("texts", "an object");
    }
    for (const auto& [keyword, text] : found->items()) {
        if (!text.is_string()) {
            return header.wrong("texts", "an object of strings");
        }
        texts[keyword] = text.get<std::string>();
    }
    return {};
}

}  // namespace

std::string pictureHeader(const Result<ForeignPicture>& picture) {
    if (!picture) {
        const Json error{{"code", static_cast<int>(picture.error().code)}, {"message", picture.error().message}};
        return dumpJson(Json{{"error", error}}) + '\n';
    }
    Json texts = Json::object();
    for (const auto& [keyword, text] : picture->texts) {
        texts[keyword] = text;
    }
    const Json header{
        {"width", picture->image.width},
        {"height", picture->image.height},
        {"notes", picture->notes},
        {"texts", texts}};
    return dumpJson(header) + '\n';
}

Result<ForeignPicture> parsePictureStream(std::span<const std::uint8_t> stream) {
    const auto end = std::find(stream.begin(), stream.end(), std::uint8_t{'\n'});
    const std::string line(stream.begin(), end);
    const std::string where = "the picture reader's answer";
    LIGHTGEN_TRY(const auto json, parseJson(line, where, ErrorCode::Protocol));
    LIGHTGEN_TRY(const auto header, JsonFields::of(json, where, ErrorCode::Protocol));
    if (header.find("error")) {
        return errorIn(header);
    }
    ForeignPicture picture;
    int width = 0;
    int height = 0;
    LIGHTGEN_CHECK(header.read("width", width, kSide));
    LIGHTGEN_CHECK(header.read("height", height, kSide));
    LIGHTGEN_CHECK(header.read("notes", picture.notes));
    LIGHTGEN_CHECK(readTexts(header, picture.texts));
    const auto pixels = stream.subspan(std::min(stream.size(), line.size() + 1));
    if (width == 0 || height == 0 || pixels.size() != std::size_t(width) * std::size_t(height) * 3) {
        return fail(
            ErrorCode::Protocol,
            "The picture reader announced {}x{} pixels and sent {} bytes.",
            width,
            height,
            pixels.size()
        );
    }
    picture.image.width = width;
    picture.image.height = height;
    picture.image.pixels.assign(pixels.begin(), pixels.end());
    return picture;
}

}  // namespace lightgen::core

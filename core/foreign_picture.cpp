#include "core/foreign_picture.h"

#include <algorithm>

#include "core/error_json.h"
#include "core/json_fields.h"
#include "core/phrase_json.h"

namespace lightgen::core {
namespace {

constexpr NumberRange kSide{1, kMaxPngSide};

// The picture without its pixels, and these.
Result<std::pair<ForeignPicture, std::span<const std::uint8_t>>> parseHeader(std::span<const std::uint8_t> stream) {
    const auto end = std::find(stream.begin(), stream.end(), std::uint8_t{'\n'});
    const std::string line(stream.begin(), end);
    const Phrase where = phrase("the picture reader's answer");
    LIGHTGEN_TRY(const auto json, parseJson(line, where, ErrorCode::Protocol));
    LIGHTGEN_TRY(const auto header, JsonFields::of(json, where, ErrorCode::Protocol));
    if (header.find("error")) {
        return tl::unexpected(errorFrom(header));
    }
    ForeignPicture picture;
    LIGHTGEN_CHECK(header.read("width", picture.image.width, kSide));
    LIGHTGEN_CHECK(header.read("height", picture.image.height, kSide));
    LIGHTGEN_TRY(picture.notes, readPhrases(header, "notes"));
    LIGHTGEN_CHECK(header.require("texts"));
    LIGHTGEN_CHECK(header.read("texts", picture.texts));
    return std::pair(std::move(picture), stream.subspan(std::min(stream.size(), line.size() + 1)));
}

}  // namespace

std::string pictureHeader(const Result<ForeignPicture>& picture) {
    if (!picture) {
        return dumpJson(errorObject(picture.error())) + '\n';
    }
    const Json header{
        {"width", picture->image.width},
        {"height", picture->image.height},
        {"notes", phrasesJson(picture->notes)},
        {"texts", picture->texts}};
    return dumpJson(header) + '\n';
}

Result<ForeignPicture> parsePictureStream(std::span<const std::uint8_t> stream) {
    LIGHTGEN_TRY(auto parsed, parseHeader(stream));
    auto& [picture, pixels] = parsed;
    auto& image = picture.image;
    if (image.width == 0 || image.height == 0 ||
        pixels.size() != std::size_t(image.width) * std::size_t(image.height) * 3) {
        return fail(
            ErrorCode::Protocol,
            "The picture reader announced {}x{} pixels and sent {} bytes.",
            image.width,
            image.height,
            pixels.size()
        );
    }
    image.pixels.assign(pixels.begin(), pixels.end());
    return std::move(picture);
}

Result<ForeignTexts> parseTextsStream(std::span<const std::uint8_t> stream) {
    LIGHTGEN_TRY(auto parsed, parseHeader(stream));
    auto& picture = parsed.first;
    return ForeignTexts{picture.image.size(), std::move(picture.texts)};
}

}  // namespace lightgen::core

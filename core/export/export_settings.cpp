#include "core/export/export_settings.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/export/name_template.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

// 0 where the text is empty; nothing where it is no side of a picture.
std::optional<int> sideOf(std::string_view text) {
    int side = 0;
    if (text.empty()) {
        return side;
    }
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), side);
    const bool sound = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
    return sound && side >= 1 && side <= kMaxPngSide ? std::optional(side) : std::nullopt;
}

}  // namespace

PixelSize fittingSize(PixelSize picture, PixelSize box) {
    if (box == PixelSize{}) {
        return picture;
    }
    const double across = box.width > 0 ? static_cast<double>(box.width) / picture.width : HUGE_VAL;
    const double down = box.height > 0 ? static_cast<double>(box.height) / picture.height : HUGE_VAL;
    const double scale = std::min(across, down);
    const auto scaled = [scale](int side) {
        return std::clamp(static_cast<int>(std::lround(side * scale)), 1, kMaxPngSide);
    };
    return {scaled(picture.width), scaled(picture.height)};
}

Result<PixelSize> parseBox(std::string_view text) {
    const auto cross = text.find('x');
    const auto width = sideOf(text.substr(0, cross));
    const auto height = cross == std::string_view::npos ? width : sideOf(text.substr(cross + 1));
    if (!width || !height || (*width == 0 && *height == 0)) {
        return fail(
            ErrorCode::InvalidArgument,
            "'{}' is no size to fit pictures into: 1024 (the longer side), 1024x768, 1024x (the width) or x768 (the "
            "height), at most {} pixels a side.",
            printable(text),
            kMaxPngSide
        );
    }
    return PixelSize{*width, *height};
}

Status checkSettings(const ExportSettings& settings) {
    const auto& encoding = settings.encoding;
    if (!kQualityRange.holds(encoding.quality)) {
        return fail(
            ErrorCode::InvalidArgument, "The quality is {}; it must be {}.", encoding.quality, kQualityRange.text()
        );
    }
    if (encoding.bits != 8 && encoding.bits != 16) {
        return fail(ErrorCode::InvalidArgument, "A channel of a TIFF has 8 or 16 bits, not {}.", encoding.bits);
    }
    if (settings.withTokens && (encoding.format != FileFormat::Png || settings.box != PixelSize{})) {
        return fail(
            ErrorCode::InvalidArgument, "Tokens go into PNG files of the size that they were made in; choose that."
        );
    }
    if (settings.withTokens && settings.metadata != MetadataChoice::All) {
        return fail(
            ErrorCode::InvalidArgument, "Tokens hold the recipe as well; they go along only where all of it is kept."
        );
    }
    LIGHTGEN_CHECK(NameTemplate::parse(settings.nameTemplate));
    return {};
}

}  // namespace lightgen::core

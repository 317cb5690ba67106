#include "core/outpaint.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/png_codec.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

constexpr std::uint8_t kPainted = 255;

constexpr std::array<std::pair<std::string_view, int Extension::*>, 4> kSides{
    {{"left", &Extension::left},
     {"top", &Extension::top},
     {"right", &Extension::right},
     {"bottom", &Extension::bottom}}};

bool readPart(std::string_view part, Extension& extension) {
    const auto equals = part.find('=');
    const auto side = std::ranges::find(kSides, part.substr(0, equals), &decltype(kSides)::value_type::first);
    if (equals == std::string_view::npos || side == kSides.end()) {
        return false;
    }
    const auto digits = part.substr(equals + 1);
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), extension.*side->second);
    return error == std::errc() && stop == digits.data() + digits.size();
}

Status checkExtension(PixelSize picture, const Extension& extension) {
    std::int64_t added = 0;
    for (const auto& [name, side] : kSides) {
        if (extension.*side < 0 || extension.*side > kMaxPngSide) {
            return fail(
                ErrorCode::InvalidArgument,
                "The picture is to be extended by {} pixels ({}); it must be from 0 to {}.",
                extension.*side,
                name,
                kMaxPngSide
            );
        }
        added += extension.*side;
    }
    if (added == 0) {
        return fail(
            ErrorCode::InvalidArgument, "The picture is to be extended by nothing; name a side and its pixels."
        );
    }
    const auto width = std::int64_t{picture.width} + extension.left + extension.right;
    const auto height = std::int64_t{picture.height} + extension.top + extension.bottom;
    if (width > kMaxPngSide || height > kMaxPngSide || width * height > kMaxPngPixels) {
        return fail(
            ErrorCode::InvalidArgument,
            "The extended picture would have {}x{} pixels; the limits are {} a side and {} million pixels. Extend it "
            "by less.",
            width,
            height,
            kMaxPngSide,
            kMaxPngMegapixels
        );
    }
    return {};
}

RgbImage extendedPicture(const RgbImage& picture, const Extension& extension) {
    RgbImage larger(
        picture.width + extension.left + extension.right, picture.height + extension.top + extension.bottom
    );
    for (int y = 0; y < larger.height; ++y) {
        const int row = std::clamp(y - extension.top, 0, picture.height - 1);
        for (int x = 0; x < larger.width; ++x) {
            std::copy_n(picture.at(std::clamp(x - extension.left, 0, picture.width - 1), row), 3, larger.at(x, y));
        }
    }
    return larger;
}

GrayImage extendedMask(const Inpainting& inner, const Extension& extension, PixelSize size) {
    GrayImage larger(size.width, size.height);
    std::ranges::fill(larger.pixels, kPainted);
    for (int y = 0; y < inner.image.height; ++y) {
        auto* row = larger.pixels.data() + static_cast<std::size_t>(y + extension.top) * std::size_t(size.width) +
                    extension.left;
        if (inner.mask.empty()) {
            std::fill_n(row, inner.image.width, std::uint8_t{0});
        } else {
            const auto* from = inner.mask.pixels.data() + static_cast<std::size_t>(y) * std::size_t(inner.mask.width);
            std::copy_n(from, inner.image.width, row);
        }
    }
    return larger;
}

}  // namespace

Result<Extension> parseExtension(std::string_view text) {
    Extension extension;
    for (std::string_view rest = text; !rest.empty();) {
        const auto comma = std::min(rest.find(','), rest.size());
        const bool endsInComma = comma + 1 == rest.size();
        if (endsInComma || !readPart(rest.substr(0, comma), extension)) {
            return fail(
                ErrorCode::InvalidArgument,
                "The extension '{}' cannot be read; write sides and pixels, for example left=64,bottom=32.",
                printable(text)
            );
        }
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return extension;
}

Result<Inpainting> extended(const Inpainting& inner, const Extension& extension, int tokenPixels) {
    LIGHTGEN_CHECK(checkExtension(inner.image.size(), extension));
    if (!inner.mask.empty() && inner.mask.size() != inner.image.size()) {
        return fail(ErrorCode::InvalidArgument, "The mask and the picture to extend are not of one size.");
    }
    Inpainting larger;
    larger.image = extendedPicture(inner.image, extension);
    larger.mask = extendedMask(inner, extension, larger.image.size());
    larger.band = inner.band;
    larger.isImported = inner.isImported;
    if (extension.left % tokenPixels == 0 && extension.top % tokenPixels == 0) {
        larger.tokensOf = inner.tokensOf;
        larger.from = inner.from;
        larger.origin = {
            inner.origin.row + extension.top / tokenPixels, inner.origin.column + extension.left / tokenPixels};
    }
    return larger;
}

std::vector<Extension> sideBySide(const Extension& extension, const ModelInfo& model) {
    const int token = model.network.tokenPixels();
    int side = std::min(model.defaultSize.width, model.defaultSize.height);
    for (const auto& size : model.trainedSizes) {
        side = std::max(side, std::min(size.width, size.height));
    }
    const int most = std::max(token, side / 2 / token * token);
    std::vector<Extension> parts;
    for (const auto at : {&Extension::left, &Extension::right, &Extension::top, &Extension::bottom}) {
        for (int left = extension.*at; left > 0; left -= most) {
            parts.emplace_back().*at = std::min(left, most);
        }
    }
    return parts;
}

}  // namespace lightgen::core

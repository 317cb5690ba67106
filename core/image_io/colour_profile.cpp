#include "core/image_io/colour_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <type_traits>
#include <vector>

#include "core/utf8.h"

namespace lightgen::core {
namespace {

constexpr int kSamplesPerSide = 17;  // of the cube of colours in which a profile is held against sRGB
constexpr int kSame = 1;             // of 255: as much as rounding gives

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<std::remove_pointer_t<cmsHPROFILE>, CloseProfile>;

struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<std::remove_pointer_t<cmsHTRANSFORM>, DeleteTransform>;

Phrase nameOf(const Profile& profile) {
    char text[256] = {};
    cmsGetProfileInfoASCII(profile.get(), cmsInfoDescription, "en", "US", text, sizeof text);
    const auto name = printable(std::string(text));
    return name.empty() ? phrase("without a name") : Phrase::verbatim(fmt::format("'{}'", name));
}

bool isOfGrey(const Profile& profile) {
    return cmsGetColorSpace(profile.get()) == cmsSigGrayData;
}

// Null: the profile is for other colours (of a printer), or has no way to them.
Transform toSrgb(const Profile& profile) {
    const auto colours = cmsGetColorSpace(profile.get());
    if (colours != cmsSigRgbData && colours != cmsSigGrayData) {
        return nullptr;
    }
    const Profile srgb(cmsCreate_sRGBProfile());
    return Transform(cmsCreateTransform(
        profile.get(),
        isOfGrey(profile) ? TYPE_GRAY_8 : TYPE_RGB_8,
        srgb.get(),
        TYPE_RGB_8,
        INTENT_RELATIVE_COLORIMETRIC,
        cmsFLAGS_BLACKPOINTCOMPENSATION
    ));
}

void convert(const Transform& transform, bool isGrey, std::span<const std::uint8_t> from, std::uint8_t* to) {
    const auto pixels = static_cast<cmsUInt32Number>(from.size() / 3);
    if (!isGrey) {
        cmsDoTransform(transform.get(), from.data(), to, pixels);
        return;
    }
    std::vector<std::uint8_t> grey(pixels);
    for (std::size_t i = 0; i < grey.size(); ++i) {
        grey[i] = from[3 * i];
    }
    cmsDoTransform(transform.get(), grey.data(), to, pixels);
}

// Names lie: what counts is what the profile does to colours.
bool meansSrgb(const Transform& transform, bool isGrey) {
    std::vector<std::uint8_t> colours;
    const auto value = [](int index) { return static_cast<std::uint8_t>(255 * index / (kSamplesPerSide - 1)); };
    for (int red = 0; red < kSamplesPerSide; ++red) {
        for (int green = 0; green < kSamplesPerSide; ++green) {
            for (int blue = 0; blue < kSamplesPerSide; ++blue) {
                colours.insert(colours.end(), {value(red), value(isGrey ? red : green), value(isGrey ? red : blue)});
            }
        }
    }
    std::vector<std::uint8_t> converted(colours.size());
    convert(transform, isGrey, colours, converted.data());
    return std::equal(colours.begin(), colours.end(), converted.begin(), [](int a, int b) {
        return std::abs(a - b) <= kSame;
    });
}

}  // namespace

std::optional<Phrase> convertToSrgb(RgbImage& image, std::span<const std::uint8_t> bytes) {
    const Profile profile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
    if (!profile) {
        return phrase("The picture's colour profile is damaged and was not applied.");
    }
    const auto transform = toSrgb(profile);
    if (!transform) {
        return phrase("The picture's colour profile {} is not for such colours and was not applied.", nameOf(profile));
    }
    if (meansSrgb(transform, isOfGrey(profile))) {
        return std::nullopt;
    }
    // Row by row: grey needs a copy.
    for (int y = 0; y < image.height; ++y) {
        const std::span<const std::uint8_t> row(image.at(0, y), static_cast<std::size_t>(image.width) * 3);
        convert(transform, isOfGrey(profile), row, image.at(0, y));
    }
    return phrase("The picture's colours were converted from the profile {} to sRGB.", nameOf(profile));
}

}  // namespace lightgen::core

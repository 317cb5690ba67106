#include "core/image_io/srgb_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <array>

namespace lightgen::core {

namespace {

std::vector<std::uint8_t> made() {
    const auto profile = cmsCreate_sRGBProfile();
    cmsUInt32Number size = 0;
    std::vector<std::uint8_t> bytes;
    if (profile != nullptr && cmsSaveProfileToMem(profile, nullptr, &size) != 0) {
        bytes.resize(size);
        if (cmsSaveProfileToMem(profile, bytes.data(), &size) == 0) {
            bytes.clear();
        }
    }
    cmsCloseProfile(profile);
    // ICC.1: bytes 24 to 35 are the time of making; the time of sRGB itself (IEC 61966-2-1) makes equal files.
    constexpr std::array<std::uint8_t, 12> kTime{0x07, 0xCF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0};
    if (bytes.size() > 128) {
        std::ranges::copy(kTime, bytes.begin() + 24);
    }
    return bytes;
}

}  // namespace

const std::vector<std::uint8_t>& srgbProfile() {
    static const auto profile = made();
    return profile;
}

}  // namespace lightgen::core

// The sRGB colour profile (ICC), made by Little CMS.
#pragma once

#include <cstdint>
#include <vector>

namespace lightgen::core {

// The same bytes every time; empty where it could not be made.
const std::vector<std::uint8_t>& srgbProfile();

}  // namespace lightgen::core

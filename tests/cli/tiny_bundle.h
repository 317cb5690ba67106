// A real model bundle with random weights, small enough to make a picture in a second: tests/golden/end_to_end.
#pragma once

#include <filesystem>

#include "core/result.h"

namespace lightgen::tests {

inline constexpr auto kTinyModel = "tiny";

// Writes the bundle to folder/tiny.
core::Status writeTinyBundle(const std::filesystem::path& folder);

}  // namespace lightgen::tests

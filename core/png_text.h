// Texts of PNG files without touching their pixels.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

// One chunk as encodePng() (core/png_codec.h) writes it. Errors: InvalidArgument.
Result<std::vector<std::uint8_t>> pngTextChunk(const std::string& keyword, const std::string& text);

// The same PNG with this text in place of those that it has under the keyword; an empty text removes them. Every other
// chunk stays as it is, but for a C2PA signature (caBX), which would not hold any more. Errors: those of
// checkPngChunks() and checkPngText() (core/png_chunks.h).
Result<std::vector<std::uint8_t>>
withPngText(std::span<const std::uint8_t> png, const std::string& keyword, const std::string& text);

// Header, texts and end mark of a PNG file, for readPngTexts() and pngSize(); reads little of a large file.
// Errors: NotFound, Unreadable, Incompatible (no PNG, too much text), Corrupt (cut off).
Result<std::vector<std::uint8_t>> readPngWithoutPixels(const std::filesystem::path& path);

}  // namespace lightgen::core

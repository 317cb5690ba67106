// Pictures of other programs through OpenImageIO: JPEG, WebP, TIFF, OpenEXR, BMP, GIF, TGA, PSD, HDR, ... as 8-bit RGB.
// OpenImageIO brings some 250 libraries and parsers for files from anywhere: only app/picture_reader links this, a
// process of its own that the studio starts for a file and that may crash without harm.
#pragma once

#include <filesystem>
#include <string>

#include "core/foreign_picture.h"
#include "core/result.h"

namespace lightgen::core {

// EXIF's orientation is applied; transparency is laid on white; grey, CMYK, 16 bit and float become 8-bit sRGB; of
// several pictures the first counts. Whatever of it happened stands in the notes.
// Errors: NotFound, Unreadable, Incompatible (no picture, a folder, larger than the limits of core/png_codec.h),
// Corrupt, OutOfMemory.
Result<ForeignPicture> readForeignPicture(const std::filesystem::path& file);
// The same of an open file; `name` is for messages and the ending only.
Result<ForeignPicture> readForeignPicture(int file, const std::string& name);

// The size and the texts alone: the pixels of the result are empty. Errors: as above.
Result<ForeignPicture> readForeignHeader(int file, const std::string& name);

// By EXIF's orientation, 1 to 8; others leave the picture as it is.
RgbImage oriented(const RgbImage& image, int orientation);

}  // namespace lightgen::core

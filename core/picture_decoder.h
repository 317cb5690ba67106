// Pictures of other formats, decoded by lightgen-picture-reader, which lies beside the program: a process of its own,
// so that a file that crashes a decoder crashes nothing else.
#pragma once

#include <filesystem>
#include <functional>

#include "core/foreign_picture.h"
#include "core/recipe_reader.h"
#include "core/result.h"

namespace lightgen::core {

// Errors: NotFound, Unreadable, those of readForeignPicture() (core/image_io), Internal (given up, or there is no
// reader: built without OpenImageIO, the programs know PNG alone).
Result<ForeignPicture> decodeForeignPicture(
    const std::filesystem::path& file, const std::function<bool()>& isCancelled = [] { return false; }
);

Result<ForeignTexts> readForeignTexts(const std::filesystem::path& file);

// Of a picture of any format; its pixels are not decoded. Errors: those of readRecipe() and readForeignTexts().
Result<PictureRecipe> readPictureRecipe(const std::filesystem::path& file);

// By content: names lie. False as well for what is no regular file.
bool isPngFile(const std::filesystem::path& file);

// A picture of any format, with its texts.
Result<ForeignPicture> openPictureFile(
    const std::filesystem::path& file, const std::function<bool()>& isCancelled = [] { return false; }
);

}  // namespace lightgen::core

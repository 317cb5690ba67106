// Which pictures are meant by words on a command line: files, folders and patterns.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

// A file is itself, whatever its name looks like; a folder is the pictures in it, by name; anything else is a pattern
// with *, ? and [...]. Every file once, in the order of the selectors.
// Errors: NotFound (nothing fits a selector), Unreadable.
Result<std::vector<std::filesystem::path>> selectPictures(const std::vector<std::string>& selectors);

// By the ending of its name: .png, .jpg, .webp, ...
bool hasPictureEnding(const std::filesystem::path& file);

}  // namespace lightgen::core

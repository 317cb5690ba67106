// Names of picture files, made from what the picture was asked for with.
#pragma once

#include <string>
#include <string_view>

namespace lightgen::core {

// The prompt as part of a file name: letters and digits of any script in lower case, '-' for the rest, at most 60 bytes
// cut between characters; "picture" when nothing is left. "A large red circle!" -> "a-large-red-circle"
std::string fileNameFrom(std::string_view prompt);

}  // namespace lightgen::core

// The recipe of a picture that was put together from what an engine made and what was there before.
#pragma once

#include <string>

namespace lightgen::core {

// As `recipeJson`, but without the id that names tokens: those of a part are not those of the whole. What is no recipe
// comes back as it is.
std::string withoutTokens(const std::string& recipeJson);

}  // namespace lightgen::core

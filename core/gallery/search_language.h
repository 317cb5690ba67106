// The search field of the gallery as text: red circle rating:>=4 model:shapes -board:"to do" (docs/gallery.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/gallery/gallery_query.h"
#include "core/result.h"

namespace lightgen::core {

// Words find prompts, notes and file names in which all of them begin a word; "in quotation marks" they stand side by
// side. key:value narrows it down; a minus in front turns a condition round. Anything with an unknown key is a word.
// Errors: InvalidArgument, a sentence for the user.
Result<std::vector<Condition>> parseSearch(std::string_view text);

// The search with `key:value` in place of its terms with this key; an empty value removes them. What else is in it
// stays.
std::string withSearchTerm(std::string_view text, std::string_view key, std::string_view value);
// The value of the first term with this key; empty: there is none.
std::string searchTerm(std::string_view text, std::string_view key);

}  // namespace lightgen::core

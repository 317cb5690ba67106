// Phrases on their way between processes of ours. For .cpp files only: it includes all of nlohmann-json.
#pragma once

#include <vector>

#include "core/json_fields.h"
#include "core/phrase.h"

namespace lightgen::core {

// A verbatim phrase is a string; any other is {"english":, "pattern":, "arguments": []}. Bytes that are no UTF-8 become
// U+FFFD: phrases quote file names.
Json phraseJson(const Phrase& phrase);
Json phrasesJson(const std::vector<Phrase>& phrases);  // a list

// Both keys must be there.
Result<Phrase> readPhrase(const JsonFields& fields, const char* key);
Result<std::vector<Phrase>> readPhrases(const JsonFields& fields, const char* key);

}  // namespace lightgen::core

// An error on its way between processes of ours. For .cpp files only: it includes all of nlohmann-json.
#pragma once

#include "core/json_fields.h"
#include "core/result.h"

namespace lightgen::core {

// {"error": {"code": 3, "message": <core/phrase_json.h>}}
Json errorObject(const Error& error);
// The error in such an object, or what is wrong with it.
Error errorFrom(const JsonFields& object);

}  // namespace lightgen::core

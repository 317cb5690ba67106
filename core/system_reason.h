// Why the system refused something, as it says itself.
#pragma once

#include "core/phrase.h"

namespace lightgen::core {

// "Permission denied" for EACCES: what a user may meet can be said in every language, the rest in the system's words.
Phrase systemReason(int error);

}  // namespace lightgen::core

#include "core/version.h"

namespace lightgen::core {

std::string_view programVersion() {
    return LIGHTGEN_VERSION;
}

}  // namespace lightgen::core

#include "app/cli/picture_input.h"

#include <utility>

#include "core/atomic_file.h"
#include "core/mask.h"
#include "core/picture_decoder.h"
#include "core/utf8.h"

namespace lightgen::cli {

core::Result<core::DecodedMask> openMask(const std::filesystem::path& file) {
    if (!core::isPngFile(file)) {
        LIGHTGEN_TRY(auto foreign, core::decodeForeignPicture(file));
        return core::DecodedMask{core::maskFrom(foreign.image), std::move(foreign.notes)};
    }
    LIGHTGEN_TRY(const auto bytes, core::readFile(file, core::kMaxPngFileBytes));
    auto decoded = core::decodePngMask(bytes);
    if (!decoded) {
        return core::fail(decoded.error().code, "{}: {}", core::printable(file), decoded.error().message);
    }
    return decoded;
}

}  // namespace lightgen::cli

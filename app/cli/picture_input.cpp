#include "app/cli/picture_input.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

#include "app/cli/picture_reader_process.h"
#include "core/atomic_file.h"
#include "core/mask.h"
#include "core/utf8.h"

namespace lightgen::cli {

namespace fs = std::filesystem;

namespace {

// By content: names lie. What is no regular file is left to the reader's message: opening a pipe would wait.
bool isPng(const fs::path& file) {
    constexpr std::array<char, 8> kMark{'\x89', 'P', 'N', 'G', '\r', '\n', '\x1a', '\n'};
    std::error_code ignored;
    std::array<char, 8> start{};
    return fs::is_regular_file(file, ignored) &&
           std::ifstream(file, std::ios::binary).read(start.data(), start.size()) && start == kMark;
}

tl::unexpected<core::Error> inFile(const fs::path& file, const core::Error& error) {
    return core::fail(error.code, "{}: {}", core::printable(file), error.message);
}

}  // namespace

core::Result<OpenedPicture> openPicture(const fs::path& file) {
    if (!isPng(file)) {
        LIGHTGEN_TRY(auto foreign, readThroughProcess(file));
        return OpenedPicture{std::move(foreign.image), std::move(foreign.texts), std::move(foreign.notes)};
    }
    LIGHTGEN_TRY(const auto bytes, core::readFile(file, core::kMaxPngFileBytes));
    auto decoded = core::decodePng(bytes);
    if (!decoded) {
        return inFile(file, decoded.error());
    }
    auto texts = core::readPngTexts(bytes);  // a picture whose texts are broken is a picture still
    return OpenedPicture{
        std::move(decoded->image), texts ? *std::move(texts) : core::TextChunks{}, std::move(decoded->notes)};
}

core::Result<OpenedMask> openMask(const fs::path& file) {
    if (!isPng(file)) {
        LIGHTGEN_TRY(auto foreign, readThroughProcess(file));
        return OpenedMask{core::maskFrom(foreign.image), std::move(foreign.notes)};
    }
    LIGHTGEN_TRY(const auto bytes, core::readFile(file, core::kMaxPngFileBytes));
    auto decoded = core::decodePngMask(bytes);
    if (!decoded) {
        return inFile(file, decoded.error());
    }
    return OpenedMask{std::move(decoded->mask), std::move(decoded->notes)};
}

}  // namespace lightgen::cli

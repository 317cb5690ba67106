// lightgen-picture-writer: encodes pictures, changes the XMP of files and draws captions, from standard input to
// standard output (core/picture_encoding.h), one after the other until the input ends.
#include <sys/resource.h>

#include <cstdio>
#include <optional>
#include <string>

#include "app/picture_writer/caption.h"
#include "core/image_io/picture_writer.h"

namespace {

using namespace lightgen;

constexpr rlim_t kMostMemory = rlim_t{8} << 30;
constexpr std::size_t kMostHeaderBytes = std::size_t{64} << 20;
constexpr std::size_t kMostPixelBytes = std::size_t{4} << 30;

std::optional<std::string> readLine() {
    std::string line;
    for (int byte = std::getchar(); byte != EOF; byte = std::getchar()) {
        if (byte == '\n') {
            return line;
        }
        line += static_cast<char>(byte);
        if (line.size() > kMostHeaderBytes) {
            break;
        }
    }
    return std::nullopt;
}

// False: the input ended, or announced more than is ever sent.
bool readContent(const core::EncodingHeader& header, core::EncodingRequest& request) {
    if (header.fileBytes > 0) {
        request.file.resize(header.fileBytes);
        return std::fread(request.file.data(), 1, header.fileBytes, stdin) == header.fileBytes;
    }
    if (header.frames == 0) {
        return true;  // a caption: all of it stands in the header
    }
    const auto bytes = static_cast<std::size_t>(header.frame.width) * static_cast<std::size_t>(header.frame.height) * 3;
    if (static_cast<std::size_t>(header.frames) > kMostPixelBytes / bytes) {
        return false;
    }
    for (int i = 0; i < header.frames; ++i) {
        auto& frame = request.frames.emplace_back(header.frame.width, header.frame.height);
        if (std::fread(frame.pixels.data(), 1, bytes, stdin) != bytes) {
            return false;
        }
    }
    return true;
}

core::Result<core::EncodedPicture> made(const core::EncodingRequest& request) {
    if (!request.caption.empty()) {
        return core::EncodedPicture{drawnCaption(request.caption, request.size).pixels, {}};
    }
    return core::encodePicture(request);
}

bool answer(const core::Result<core::EncodedPicture>& picture) {
    const auto header = core::answerHeader(picture);
    const bool written = std::fwrite(header.data(), 1, header.size(), stdout) == header.size();
    if (!written || !picture) {
        return written && std::fflush(stdout) == 0;
    }
    const auto& bytes = picture->bytes;
    return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
}

}  // namespace

int main() {
    const rlimit memory{kMostMemory, kMostMemory};
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_AS, &memory);
    ::setrlimit(RLIMIT_CORE, &noCore);
    while (const auto line = readLine()) {
        auto header = core::parseEncodingHeader(*line);
        if (!header) {
            answer(tl::unexpected(header.error()));
            return 1;  // what follows cannot be told apart
        }
        if (!readContent(*header, header->request) || !answer(made(header->request))) {
            return 1;
        }
    }
    return 0;
}

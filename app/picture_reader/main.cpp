// lightgen-picture-reader: decodes one picture from standard input (a file) to standard output
// (core/foreign_picture.h); with --texts its size and texts alone; with --many those of one file after the other, whose
// names come as a number of bytes, a line's end and these bytes, until the input ends. Started for a file of another
// program: it may crash on a hostile one, who started it does not.
#include <fcntl.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>

#include "core/foreign_picture.h"
#include "core/image_io/picture_reader.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace {

using namespace lightgen;

constexpr rlim_t kMostMemory = rlim_t{6} << 30;

void limit(decltype(RLIMIT_AS) resource, rlim_t value) {
    const rlimit both{value, value};
    ::setrlimit(resource, &both);
}

bool write(const void* bytes, std::size_t count) {
    return std::fwrite(bytes, 1, count, stdout) == count;
}

// Nothing: the input ended, or is no name.
std::optional<std::string> readName() {
    constexpr std::size_t kMostBytes = 64 * 1024;
    std::size_t bytes = 0;
    if (std::scanf("%zu", &bytes) != 1 || bytes > kMostBytes || std::getchar() != '\n') {
        return std::nullopt;
    }
    std::string name(bytes, '\0');
    return std::fread(name.data(), 1, bytes, stdin) == bytes ? std::optional(name) : std::nullopt;
}

core::Result<core::ForeignPicture> headerOf(const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return core::fail(
            core::ErrorCode::Unreadable, "{} cannot be opened: {}.", core::printable(file), core::systemReason(errno)
        );
    }
    auto header = core::readForeignHeader(descriptor, core::printable(file));
    ::close(descriptor);
    return header;
}

int readMany() {
    while (const auto name = readName()) {
        const std::string header = core::pictureHeader(headerOf(*name));
        if (!write(header.data(), header.size()) || std::fflush(stdout) != 0) {
            return 1;
        }
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    limit(RLIMIT_AS, kMostMemory);
    limit(RLIMIT_CORE, 0);
    if (argc == 2 && std::string_view(argv[1]) == "--many") {
        return readMany();
    }
    const bool textsAlone = argc > 1 && std::string_view(argv[1]) == "--texts";
    const std::string name = argc > (textsAlone ? 2 : 1) ? argv[argc - 1] : "The file";
    const auto picture =
        textsAlone ? core::readForeignHeader(STDIN_FILENO, name) : core::readForeignPicture(STDIN_FILENO, name);
    const std::string header = core::pictureHeader(picture);
    bool written = write(header.data(), header.size());
    if (written && picture) {
        written = write(picture->image.pixels.data(), picture->image.pixels.size());
    }
    return written && std::fflush(stdout) == 0 ? 0 : 1;
}

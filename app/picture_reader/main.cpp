// lightgen-picture-reader: decodes one picture from standard input (a file) to standard output
// (core/foreign_picture.h); with --texts its size and texts alone. Started for a file of another program: it may crash
// on a hostile one, who started it does not.
#include <sys/resource.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <unistd.h>

#include "core/foreign_picture.h"
#include "core/image_io/picture_reader.h"

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

}  // namespace

int main(int argc, char** argv) {
    limit(RLIMIT_AS, kMostMemory);
    limit(RLIMIT_CORE, 0);
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

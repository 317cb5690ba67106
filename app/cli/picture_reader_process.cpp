#include "app/cli/picture_reader_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "core/paths.h"
#include "core/png_codec.h"
#include "core/utf8.h"

namespace lightgen::cli {

using core::ErrorCode;
namespace fs = std::filesystem;

namespace {

constexpr int kPatienceMs = 60'000;  // without a byte from the reader
constexpr std::size_t kMostBytes = std::size_t(core::kMaxPngPixels) * 3 + core::kMaxPngTextBytes;

class Descriptor {
public:
    explicit Descriptor(int value)
        : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int value() const { return m_value; }
    void close() {
        if (m_value >= 0) {
            ::close(std::exchange(m_value, -1));
        }
    }

private:
    int m_value;
};

// 0, or why the reader did not start. It reads `input` and writes to `output`.
int start(const std::string& name, int input, int output, pid_t& process) {
    const auto program = (core::programFolder() / "lightgen-picture-reader").string();
    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::array<char*, 3> arguments{const_cast<char*>(program.c_str()), const_cast<char*>(name.c_str()), nullptr};
    const int refused = ::posix_spawn(&process, program.c_str(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return refused;
}

// False: it takes too long or says too much.
bool collect(int from, std::vector<std::uint8_t>& answer) {
    std::array<std::uint8_t, 1 << 16> part{};
    while (true) {
        pollfd source{from, POLLIN, 0};
        const int ready = ::poll(&source, 1, kPatienceMs);
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        const auto got = ready > 0 ? ::read(from, part.data(), part.size()) : -1;
        if (got <= 0) {
            return got == 0;
        }
        answer.insert(answer.end(), part.begin(), part.begin() + got);
        if (answer.size() > kMostBytes) {
            return false;
        }
    }
}

bool endedNormally(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status);
}

}  // namespace

core::Result<core::ForeignPicture> readThroughProcess(const fs::path& path) {
    const auto name = core::printable(path);
    // Not blocking: opening a pipe would wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file.value() < 0) {
        const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return core::fail(code, "{} cannot be opened: {}.", name, std::strerror(errno));
    }
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return core::fail(ErrorCode::Internal, "{} cannot be read: {}.", name, std::strerror(errno));
    }
    const Descriptor output(ends[0]);
    Descriptor input(ends[1]);
    pid_t process = 0;
    if (const int refused = start(name, file.value(), input.value(), process); refused != 0) {
        return core::fail(
            ErrorCode::Incompatible,
            "{} is no PNG, and lightgen-picture-reader, which reads other formats and belongs beside this program, "
            "does not start ({}); convert it to PNG.",
            name,
            std::strerror(refused)
        );
    }
    input.close();
    std::vector<std::uint8_t> answer;
    const bool complete = collect(output.value(), answer);
    if (!complete) {
        ::kill(process, SIGKILL);
    }
    const bool sound = endedNormally(process);
    if (!complete) {
        return core::fail(ErrorCode::Incompatible, "{} takes too long to read and was given up.", name);
    }
    if (!sound) {
        return core::fail(ErrorCode::Corrupt, "{} is damaged: its decoder crashed on it.", name);
    }
    return core::parsePictureStream(answer);
}

}  // namespace lightgen::cli

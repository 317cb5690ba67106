#include "core/child_process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "core/system_reason.h"
#include "core/utf8.h"

extern char** environ;

namespace lightgen::core {

namespace {

constexpr int kLookMs = 50;
constexpr std::size_t kPiece = 256 * 1024;

// What the child gets as its standard input, output and error.
class FileActions {
public:
    FileActions(int input, int output) {
        ::posix_spawn_file_actions_init(&m_actions);
        ::posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { ::posix_spawn_file_actions_destroy(&m_actions); }

    const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

// Signals that this thread holds back are not held back in the child.
class SpawnAttributes {
public:
    SpawnAttributes() {
        sigset_t none;
        ::sigemptyset(&none);
        ::posix_spawnattr_init(&m_attributes);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK);
    }
    SpawnAttributes(const SpawnAttributes&) = delete;
    SpawnAttributes& operator=(const SpawnAttributes&) = delete;
    ~SpawnAttributes() { ::posix_spawnattr_destroy(&m_attributes); }

    const posix_spawnattr_t* get() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes{};
};

}  // namespace

Result<ChildProcess>
ChildProcess::start(const std::filesystem::path& program, const std::vector<std::string>& arguments, int input) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return fail(ErrorCode::Internal, "No further program can be started: {}.", systemReason(errno));
    }
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    const FileActions actions(input >= 0 ? input : ends[1], ends[1]);
    const SpawnAttributes attributes;
    pid_t process = -1;
    const int error = ::posix_spawn(&process, program.c_str(), actions.get(), attributes.get(), argv.data(), environ);
    ::close(ends[1]);
    if (error != 0) {
        ::close(ends[0]);
        const auto code = error == ENOENT ? ErrorCode::NotFound : ErrorCode::Internal;
        return fail(code, "{} does not start: {}.", printable(program), systemReason(error));
    }
    return ChildProcess(process, ends[0]);
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : m_process(std::exchange(other.m_process, -1))
    , m_socket(std::exchange(other.m_socket, -1)) {}

ChildProcess::~ChildProcess() {
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        join();
    }
    if (m_socket >= 0) {
        ::close(m_socket);
    }
}

Status ChildProcess::write(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) {
            return fail(ErrorCode::EngineLost, "The program that was asked has ended.");
        }
        bytes = bytes.subspan(static_cast<std::size_t>(sent > 0 ? sent : 0));
    }
    return {};
}

Result<bool> ChildProcess::readSome(std::vector<std::uint8_t>& target, const std::function<bool()>& isCancelled) {
    pollfd ready{m_socket, POLLIN, 0};
    while (::poll(&ready, 1, kLookMs) <= 0) {
        if (isCancelled()) {
            return fail(ErrorCode::Internal, "It was given up.");
        }
    }
    const auto start = target.size();
    target.resize(start + kPiece);
    const auto count = ::recv(m_socket, target.data() + start, kPiece, 0);
    target.resize(start + static_cast<std::size_t>(count > 0 ? count : 0));
    return count > 0 || (count < 0 && errno == EINTR);
}

bool ChildProcess::join() {
    int status = 0;
    while (m_process > 0 && ::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    return WIFEXITED(status);
}

}  // namespace lightgen::core

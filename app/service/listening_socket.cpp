#include "app/service/listening_socket.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "core/system_reason.h"

namespace lightgen::service {

using core::ErrorCode;

namespace {

core::Result<sockaddr_un> addressOf(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof(address.sun_path)) {
        return core::fail(
            ErrorCode::InvalidArgument,
            "The socket path '{}' has {} bytes, but the system allows 1 to {}; choose a shorter one with --socket.",
            path,
            path.size(),
            sizeof(address.sun_path) - 1
        );
    }
    std::memcpy(address.sun_path, path.data(), path.size());
    return address;
}

// Two services that start at once must not both own the lock: a file that was removed meanwhile does not count.
bool isStillAt(int lock, const std::string& path) {
    struct stat held {};
    struct stat named {};
    return ::fstat(lock, &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

core::Result<int> takeLock(const std::string& socketPath) {
    const auto path = socketPath + ".lock";
    while (true) {
        const int lock = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (lock < 0) {
            return core::fail(ErrorCode::Unwritable, "Cannot create '{}': {}.", path, core::systemReason(errno));
        }
        if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
            ::close(lock);
            return core::fail(
                ErrorCode::Incompatible,
                "Another service is already listening at '{}'; end it first or choose another socket with --socket.",
                socketPath
            );
        }
        if (isStillAt(lock, path)) {
            return lock;
        }
        ::close(lock);
    }
}

bool answers(const sockaddr_un& address) {
    const int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool connected = ::connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    const bool busy = !connected && errno == EAGAIN;  // its queue of connections is full
    ::close(probe);
    return connected || busy;
}

core::Status removeStale(const std::string& path, const sockaddr_un& address) {
    struct stat found {};
    if (::lstat(path.c_str(), &found) != 0) {
        return {};
    }
    if (!S_ISSOCK(found.st_mode)) {
        return core::fail(
            ErrorCode::Incompatible,
            "'{}' exists and is no socket; remove it or choose another path with --socket.",
            path
        );
    }
    if (answers(address)) {
        return core::fail(
            ErrorCode::Incompatible,
            "Another program is already listening at '{}'; end it first or choose another socket with --socket.",
            path
        );
    }
    if (::unlink(path.c_str()) != 0) {
        return core::fail(
            ErrorCode::Unwritable, "Cannot replace the stale socket '{}': {}.", path, core::systemReason(errno)
        );
    }
    return {};
}

}  // namespace

core::Result<ListeningSocket> ListeningSocket::open(const std::string& path) {
    LIGHTGEN_CHECK(addressOf(path));
    LIGHTGEN_TRY(const int lock, takeLock(path));
    ListeningSocket socket(path, lock);
    LIGHTGEN_CHECK(socket.listen());
    return socket;
}

core::Status ListeningSocket::listen() {
    LIGHTGEN_TRY(const auto address, addressOf(m_path));
    LIGHTGEN_CHECK(removeStale(m_path, address));
    m_descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto before = ::umask(0177);  // the socket is 0600 from its first moment
    m_bound = ::bind(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    const int bindError = errno;
    ::umask(before);
    if (!m_bound || ::listen(m_descriptor, 32) != 0) {
        return core::fail(
            ErrorCode::Unwritable, "Cannot listen at '{}': {}.", m_path, core::systemReason(m_bound ? errno : bindError)
        );
    }
    return {};
}

ListeningSocket::ListeningSocket(ListeningSocket&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_lock(std::exchange(other.m_lock, -1))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_bound(std::exchange(other.m_bound, false)) {}

ListeningSocket::~ListeningSocket() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    remove();
}

void ListeningSocket::remove() {
    if (std::exchange(m_bound, false)) {
        ::unlink(m_path.c_str());
    }
    if (m_lock >= 0) {
        ::unlink((m_path + ".lock").c_str());
        ::close(std::exchange(m_lock, -1));
    }
}

int ListeningSocket::takeDescriptor() {
    return std::exchange(m_descriptor, -1);
}

}  // namespace lightgen::service

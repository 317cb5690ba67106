// The service's local socket in the file system: mode 0600, one live service per path, stale ones replaced.
#pragma once

#include <string>

#include "core/result.h"

namespace lightgen::service {

// Holds a lock beside the socket (PATH.lock) for as long as it lives, and removes both at the end. The lock, not the
// socket, tells a live service from the remains of one that was killed: the kernel drops it with its process.
class ListeningSocket {
public:
    // Refuses a path where a service answers, and one where something lies that is no socket.
    static core::Result<ListeningSocket> open(const std::string& path);

    ListeningSocket(ListeningSocket&& other) noexcept;
    ListeningSocket& operator=(ListeningSocket&&) = delete;
    ~ListeningSocket();

    // The descriptor, already listening; the caller owns it from here.
    int takeDescriptor();

    // Takes socket and lock out of the file system now; the destructor does the same.
    void remove();

private:
    ListeningSocket(std::string path, int lock)
        : m_path(std::move(path))
        , m_lock(lock) {}
    core::Status listen();

    std::string m_path;
    int m_lock = -1;
    int m_descriptor = -1;
    bool m_bound = false;
};

}  // namespace lightgen::service

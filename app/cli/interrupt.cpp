#include "app/cli/interrupt.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace lightgen::cli {

InterruptWatch::InterruptWatch()
    : m_end(::eventfd(0, EFD_CLOEXEC)) {
    sigemptyset(&m_signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        sigaddset(&m_signals, signal);
    }
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_thread = std::thread([this] { watch(); });
}

InterruptWatch::~InterruptWatch() {
    ::eventfd_write(m_end, 1);
    m_thread.join();
    ::close(m_end);
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void InterruptWatch::watch() {
    const int arrivals = ::signalfd(-1, &m_signals, SFD_CLOEXEC);
    std::array<pollfd, 2> sources{pollfd{arrivals, POLLIN, 0}, pollfd{m_end, POLLIN, 0}};
    while (::poll(sources.data(), sources.size(), -1) < 0 || sources[1].revents == 0) {
        signalfd_siginfo arrived{};
        if ((sources[0].revents & POLLIN) == 0 || ::read(arrivals, &arrived, sizeof(arrived)) != sizeof(arrived)) {
            continue;
        }
        if (!m_stop.request_stop()) {
            ::_exit(1);
        }
    }
    ::close(arrivals);
}

}  // namespace lightgen::cli

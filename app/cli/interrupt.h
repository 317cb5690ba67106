// Ctrl+C as a stop token.
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

#include "core/result.h"

namespace lightgen::cli {

// While it lives, SIGINT, SIGTERM and SIGHUP ask to stop instead of ending the process; a second one ends it at once.
// To be made before other threads start: they inherit the blocked signals.
class InterruptWatch {
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    void watch();

    std::stop_source m_stop;
    sigset_t m_signals{};
    sigset_t m_before{};
    int m_end = -1;  // eventfd: the watch is over
    std::thread m_thread;
};

}  // namespace lightgen::cli

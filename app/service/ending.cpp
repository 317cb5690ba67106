#include "app/service/ending.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <QTimer>

#include <cerrno>
#include <chrono>
#include <cstring>

#include "core/system_reason.h"

namespace lightgen::service {

using core::ErrorCode;

namespace {

constexpr std::chrono::milliseconds kParentPoll{500};

sigset_t endingSignals() {
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        ::sigaddset(&signals, signal);
    }
    return signals;
}

// Readable when the process has ended. By number: glibc 2.36 declares its wrapper without C linkage.
int openProcess(pid_t process) {
    return static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
}

}  // namespace

void prepareSignals() {
    const auto signals = endingSignals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
}

Ending::Ending(QObject* parent)
    : QObject(parent) {}

Ending::~Ending() {
    for (const int descriptor : m_descriptors) {
        ::close(descriptor);
    }
}

core::Status Ending::watchSignals() {
    const auto signals = endingSignals();
    const int descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (descriptor < 0) {
        return core::fail(ErrorCode::Internal, "Cannot watch for signals: {}.", core::systemReason(errno));
    }
    watch(descriptor);
    return {};
}

core::Status Ending::watchParent(pid_t parent) {
    const int descriptor = openProcess(parent);
    if (descriptor >= 0) {
        watch(descriptor);
        return {};
    }
    if (errno == ESRCH || ::kill(parent, 0) != 0) {
        return core::fail(ErrorCode::NotFound, "There is no process {} to end with; check --parent-pid.", parent);
    }
    pollParent(parent);
    return {};
}

void Ending::watch(int descriptor) {
    m_descriptors.append(descriptor);
    auto* notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT asked();
    });
}

// For kernels and sandboxes without pidfd_open.
void Ending::pollParent(pid_t parent) {
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, parent] {
        if (::kill(parent, 0) != 0 && errno == ESRCH) {
            Q_EMIT asked();
        }
    });
    timer->start(kParentPoll);
}

}  // namespace lightgen::service

// When the service ends: a signal asks it to, or its parent is gone.
#pragma once

#include <sys/types.h>

#include <QObject>

#include "core/result.h"

class QSocketNotifier;

namespace lightgen::service {

// Blocks SIGTERM, SIGINT and SIGHUP for this thread and those it starts; Ending reads them. To be called before any
// thread is started. What would kill a process over a closed socket or a full quota is ignored: the calls report it.
void prepareSignals();

class Ending final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Ending)

public:
    explicit Ending(QObject* parent = nullptr);
    ~Ending() override;

    core::Status watchSignals();
    // Fails when there is no such process.
    core::Status watchParent(pid_t parent);

Q_SIGNALS:
    void asked();

private:
    void watch(int descriptor);
    void pollParent(pid_t parent);

    QList<int> m_descriptors;
};

}  // namespace lightgen::service

// Tells the desktop about the work: a notification when a long picture ends while the window is not looked at, and no
// sleep while something runs. Silent where there is no D-Bus or nobody listens on it.
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <memory>

#include "core/protocol.h"

class QWidget;

namespace lightgen::ui {

class EngineClient;
class QueueModel;

class WorkAnnouncer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkAnnouncer)

public:
    static constexpr qint64 kLongMs = 10'000;  // shorter jobs are not worth a word

    // longMs: for tests
    WorkAnnouncer(EngineClient& client, const QueueModel& queue, QWidget& window, qint64 longMs = kLongMs);
    ~WorkAnnouncer() override;  // lets the machine sleep

private:
    void onQueue();
    void announce(const QString& heading, core::protocol::JobId job);

    struct Bus;
    const QueueModel& m_queue;
    QWidget& m_window;
    qint64 m_longMs;
    bool m_works = false;
    core::protocol::JobId m_job;  // that runs or was the last to run
    QElapsedTimer m_sinceBegin;
    std::unique_ptr<Bus> m_bus;
};

}  // namespace lightgen::ui

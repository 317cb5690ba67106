// An export at work, on a thread of its own: told of as it goes on, paused where nothing more can be written.
#pragma once

#include <QFuture>
#include <QObject>

#include <atomic>

#include "core/export/export_run.h"
#include "core/result.h"
#include "ui/export/step_source.h"

namespace lightgen::ui {

class ExportTask final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportTask)

public:
    ExportTask(core::ExportOrder order, EngineClient& client, QObject* parent = nullptr);
    ~ExportTask() override;  // given up, if it is still at work

    void start();
    void cancel();
    // After `paused`: in another folder, from where it was.
    void goOnIn(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return m_order.job.folder; }
    std::size_t pictures() const { return m_order.job.pictures.size(); }

Q_SIGNALS:
    void progressed(int done, int of);  // pictures
    void stepped(int done, int of);     // steps of the timeline of one
    void paused(const lightgen::core::Error& error);
    void finished(const lightgen::core::ExportReport& report);  // of all runs together; also when it was given up
    void failed(const lightgen::core::Error& error);            // nothing was begun

private:
    core::ExportHooks hooks();
    void take(core::Result<core::ExportReport> report);
    void pause(const core::Error& error);

    core::ExportOrder m_order;
    StepSource m_steps;
    core::ExportReport m_all;
    std::atomic<bool> m_isCancelled = false;
    bool m_isPaused = false;
    QFuture<core::Result<core::ExportReport>> m_running;
};

}  // namespace lightgen::ui

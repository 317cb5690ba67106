#include "ui/export/export_task.h"

#include <QtConcurrent/QtConcurrentRun>

#include <iterator>
#include <utility>

#include "ui/when_done.h"

namespace lightgen::ui {

ExportTask::ExportTask(core::ExportOrder order, EngineClient& client, QObject* parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_steps(client) {}

ExportTask::~ExportTask() {
    m_isCancelled = true;
    m_running.waitForFinished();
}

core::ExportHooks ExportTask::hooks() {
    const auto telling = [this](void (ExportTask::*signal)(int, int)) -> core::ExportProgress {
        return [this, signal](std::size_t done, std::size_t of) {
            const auto tell = [=, this] { Q_EMIT(this->*signal)(static_cast<int>(done), static_cast<int>(of)); };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        };
    };
    core::ExportHooks hooks;
    hooks.onPicture = telling(&ExportTask::progressed);
    hooks.onStep = telling(&ExportTask::stepped);
    hooks.isCancelled = [this] { return m_isCancelled.load(); };
    hooks.decodeStep = [this](const std::filesystem::path& picture, const core::SavedState&, int step) {
        return m_steps.decode(picture, step, [this] { return m_isCancelled.load(); });
    };
    return hooks;
}

void ExportTask::start() {
    m_running = QtConcurrent::run([order = m_order, hooks = hooks()] { return core::runExport(order, hooks); });
    whenDone(m_running, this, [this](const core::Result<core::ExportReport>& report) { take(report); });
}

void ExportTask::cancel() {
    m_isCancelled = true;
    if (std::exchange(m_isPaused, false)) {
        m_all.cancelled = true;
        Q_EMIT finished(m_all);
    }
}

void ExportTask::pause(const core::Error& error) {
    m_isPaused = true;
    Q_EMIT paused(error);
}

void ExportTask::goOnIn(const std::filesystem::path& folder) {
    m_isPaused = false;
    m_order.job.folder = folder;
    start();
}

void ExportTask::take(core::Result<core::ExportReport> report) {
    if (!report && !core::endsExport(report.error().code)) {
        Q_EMIT failed(report.error());
        return;
    }
    if (!report) {
        pause(report.error());
        return;
    }
    m_order.job.first = report->next;
    const auto add = [](auto& all, auto& more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(m_all.written, report->written);
    add(m_all.problems, report->problems);
    m_all.next = report->next;
    m_all.cancelled = report->cancelled;
    if (report->stopped) {
        pause(*report->stopped);
    } else {
        Q_EMIT finished(m_all);
    }
}

}  // namespace lightgen::ui

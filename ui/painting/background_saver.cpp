#include "ui/painting/background_saver.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace lightgen::ui {

BackgroundSaver::BackgroundSaver(QObject* parent)
    : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackgroundSaver::onWritten);
}

void BackgroundSaver::save(const std::filesystem::path& file, Write write) {
    const auto found = std::ranges::find(m_waiting, file, &Job::file);
    if (found != m_waiting.end()) {
        found->write = std::move(write);
    } else {
        m_waiting.push_back({file, std::move(write)});
    }
    next();
}

void BackgroundSaver::next() {
    if (m_isWriting || m_waiting.empty()) {
        return;
    }
    Job job = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    m_file = job.file;
    m_isWriting = true;
    m_watcher.setFuture(QtConcurrent::run(std::move(job.write)));
}

void BackgroundSaver::onWritten() {
    const core::Status status = m_watcher.result();
    const auto file = std::exchange(m_file, {});
    m_isWriting = false;
    next();
    if (status) {
        Q_EMIT saved(file);
    } else {
        Q_EMIT failed(file, status.error());
    }
}

void BackgroundSaver::finish() {
    if (m_isWriting) {
        m_watcher.waitForFinished();
        m_isWriting = false;
    }
    for (const Job& job : std::exchange(m_waiting, {})) {
        static_cast<void>(job.write());  // nobody is left to be told
    }
}

}  // namespace lightgen::ui

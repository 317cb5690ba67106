// Writes files off the GUI thread, one at a time, each path with the newest content only. Nothing that was handed over
// is lost when the window closes: the end waits for it.
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <filesystem>
#include <functional>
#include <vector>

#include "core/result.h"

namespace lightgen::ui {

class BackgroundSaver final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackgroundSaver)

public:
    using Write = std::function<core::Status()>;

    explicit BackgroundSaver(QObject* parent = nullptr);
    ~BackgroundSaver() override { finish(); }

    // `write` runs on another thread and owns what it writes. One that waits for the same file already is replaced.
    void save(const std::filesystem::path& file, Write write);
    bool isIdle() const { return m_waiting.empty() && !m_isWriting; }
    void finish();  // blocks until everything is written

Q_SIGNALS:
    void saved(const std::filesystem::path& file);
    void failed(const std::filesystem::path& file, const lightgen::core::Error& error);

private:
    struct Job {
        std::filesystem::path file;
        Write write;
    };
    void next();
    void onWritten();

    std::vector<Job> m_waiting;
    std::filesystem::path m_file;  // being written
    bool m_isWriting = false;
    QFutureWatcher<core::Status> m_watcher;
};

}  // namespace lightgen::ui

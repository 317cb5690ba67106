// lightgen-studio --benchmark: how long the start takes, how smoothly a large picture pans and is painted on, and how a
// gallery of 50,000 pictures behaves, as JSON.
#pragma once

#include <QObject>
#include <QString>

#include <cstdint>

class QWidget;

namespace lightgen::ui {
class EngineClient;
}

namespace lightgen::studio {

// Starts this program five times with --report-start, idle and beside a busy core, in folders of its own, and pans a
// picture of 4096x4096 pixels for 500 frames and paints on it with 500 events each time. Prints medians and goals; the exit code is 0 when all was
// measured, whether or not the goals were met.
int runBenchmark(const QString& serviceProgram);

// In the program that is being measured: prints {"visible_s":, "ready_s":} once the window has been painted and the
// service has greeted, counted from `startedNs` (steady clock, nanoseconds), and ends the program.
class StartReport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartReport)

public:
    StartReport(std::int64_t startedNs, QWidget& window, ui::EngineClient& client);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    double elapsed() const;
    void finishIfComplete();

    std::int64_t m_startedNs;
    double m_visible = 0;  // seconds
    double m_ready = 0;
};

}  // namespace lightgen::studio

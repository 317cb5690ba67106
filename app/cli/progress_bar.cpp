#include "app/cli/progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <utility>

namespace lightgen::cli {

namespace {

constexpr int kCells = 24;
constexpr std::chrono::milliseconds kBetweenDrawings{50};
constexpr const char* kClearLine = "\r\x1b[K";

}  // namespace

std::string progressLine(const std::string& label, int step, int of, double seconds) {
    const int filled = kCells * step / of;
    const double left = seconds / step * (of - step);
    return fmt::format(
        "{}  [{:#<{}}{:-<{}}]  {}/{}  {:.0f} s left", label, "", filled, "", kCells - filled, step, of, std::ceil(left)
    );
}

ProgressBar::ProgressBar(std::string label)
    : m_label(std::move(label))
    , m_terminal(::isatty(STDERR_FILENO) == 1) {
    if (m_terminal) {
        fmt::print(stderr, "{}{}  preparing", kClearLine, m_label);
        std::fflush(stderr);
    }
}

ProgressBar::~ProgressBar() {
    if (m_terminal) {
        std::fputs(kClearLine, stderr);
    }
}

void ProgressBar::update(int step, int of) {
    const auto now = Clock::now();
    if (!m_terminal || (step < of && now - m_drawn < kBetweenDrawings)) {
        return;
    }
    m_drawn = now;
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    fmt::print(stderr, "{}{}", kClearLine, progressLine(m_label, step, of, seconds));
    std::fflush(stderr);
}

}  // namespace lightgen::cli

// One line on the terminal that is redrawn while a picture is made; nothing where stderr is no terminal.
#pragma once

#include <chrono>
#include <string>

namespace lightgen::cli {

class ProgressBar {
public:
    explicit ProgressBar(std::string label);
    ~ProgressBar();  // clears the line
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void update(int step, int of);

private:
    using Clock = std::chrono::steady_clock;

    std::string m_label;
    bool m_terminal;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_drawn;
};

// "seed 7  [######------------------]  16/64  12 s left"; `seconds`: since the first step began.
std::string progressLine(const std::string& label, int step, int of, double seconds);

}  // namespace lightgen::cli

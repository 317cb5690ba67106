// How long a picture will still take, from how long its steps took.
#pragma once

#include <cstdint>
#include <optional>

namespace lightgen::ui {

class StepClock {
public:
    // Milliseconds of any steady clock. The first step is not counted: loading the model lies before it.
    void stepDone(int step, int of, std::int64_t now);

    // Seconds until the last step; nothing before two steps are known.
    std::optional<double> secondsLeft() const;

private:
    int m_firstStep = 0;
    int m_step = 0;
    int m_of = 0;
    std::int64_t m_firstTime = 0;
    std::int64_t m_time = 0;
};

}  // namespace lightgen::ui

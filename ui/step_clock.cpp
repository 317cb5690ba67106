#include "ui/step_clock.h"

namespace lightgen::ui {

void StepClock::stepDone(int step, int of, std::int64_t now) {
    if (m_step == 0) {
        m_firstStep = step;
        m_firstTime = now;
    }
    m_step = step;
    m_of = of;
    m_time = now;
}

std::optional<double> StepClock::secondsLeft() const {
    if (m_step <= m_firstStep) {
        return std::nullopt;
    }
    const double perStep = double(m_time - m_firstTime) / (m_step - m_firstStep);
    return perStep * (m_of - m_step) / 1000.0;
}

}  // namespace lightgen::ui

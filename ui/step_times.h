// How long a step took, by model and size, so that the time of a picture can be said before it is made.
#pragma once

#include <QString>
#include <QVariantMap>

#include <optional>

#include "core/request.h"

namespace lightgen::ui {

class StepTimes {
public:
    // A finished picture; what was known is mended by it, so that one slow run does not rule for long.
    void learn(const core::GenerationRequest& request, double seconds);
    // Nothing until a picture of this model, size and sampler was measured.
    std::optional<double> secondsFor(const core::GenerationRequest& request) const;

    QVariantMap toMap() const { return m_secondsPerStep; }
    static StepTimes fromMap(const QVariantMap& map);

private:
    QVariantMap m_secondsPerStep;  // "model|256x256|100 cpu 2" -> seconds
};

// "Takes about 8 s", "Takes about 3 min"
QString estimateText(double seconds);

}  // namespace lightgen::ui
